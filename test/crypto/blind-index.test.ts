import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndexedField } from '../../src/crypto/blind-index.ts'
import { isSameBytes } from '../../src/crypto/bytes.ts'
import { freshKeys } from './fresh-keys.ts'

const keys = freshKeys()
const isSame = async (field: IndexedField, [left, right]: readonly [string, string]) =>
  isSameBytes(await keys.index(field, left), await keys.index(field, right))

describe('a blind index', () => {
  test.each([
    ['kana', 'ヤマダ タロウ', 'やまだ　たろう'],
    ['kana', 'ヤマダ タロウ', 'ﾔﾏﾀﾞﾀﾛｳ'],
    ['kana', 'ジャン・ポール', 'ジャンポール'],
    ['kana', 'ヴィ', 'ゔぃ'],
    ['kana', 'ＡＢＣ', 'abc'],
    ['phone', '090-1234-5678', '０９０（１２３４）５６７８'],
    ['phone', '+81-90-1234-5678', '09012345678'],
    ['phone', '090 1234 5678', '090‐1234‐5678'],
    ['employerPhone', '0123-45-6789', '0123456789'],
    ['email', ' Taro@Example.JP ', 'taro@example.jp'],
    ['accountEmail', 'ｔａｒｏ@example.jp', 'TARO@example.jp'],
  ] as const)('of %s finds 「%s」 by 「%s」', async (...[field, left, right]) => {
    expect(await isSame(field, [left, right])).toBe(true)
  })

  test.each([
    ['kana', 'ヤマダ', 'ヤマタ'],
    ['phone', '090-1234-5678', '090-1234-5679'],
    ['email', 'a.b@example.jp', 'ab@example.jp'],
    ['bornOn', '1990-01-02', '1990-02-01'],
  ] as const)('of %s tells 「%s」 from 「%s」', async (...[field, left, right]) => {
    expect(await isSame(field, [left, right])).toBe(false)
  })

  test('is keyed, belongs to its field and has 16 bytes', async () => {
    const hash = await keys.index('phone', '09012345678')
    expect(hash).toHaveLength(16)
    expect(await freshKeys().index('phone', '09012345678')).not.toEqual(hash)
    expect(await keys.index('employerPhone', '09012345678')).not.toEqual(hash)
    expect(await keys.index('email', 'a@example.jp')).not.toEqual(await keys.index('accountEmail', 'a@example.jp'))
  })

  test('of kana does not change when the text is written in the other kana or in half width', async () => {
    const katakana = fc.string({
      unit: fc.constantFrom(...Array.from('アイウエオカガキギサザタダパバナマヤラワンー')),
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(katakana, async (text) => {
        const hiragana = text.replaceAll(/[ァ-ヶ]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0x60))
        expect(await isSame('kana', [text, hiragana])).toBe(true)
        expect(await isSame('kana', [text, text.normalize('NFD')])).toBe(true)
      }),
    )
  })
})
