import * as fc from 'fast-check'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { fold, gramsOf, longestTerm, matchOf, mostWords } from '../../../src/desk/openings/search-text.ts'
import { insertInto, openRaw } from '../../db/raw.ts'
import type { Raw } from '../../db/raw.ts'

const numRuns = inject('isSoak') ? 1_000 : 100

const words = [
  '清掃',
  '接客',
  '皿洗い',
  'フロント',
  'ﾌﾛﾝﾄ',
  '介護',
  'カフェ',
  '霞ヶ関',
  '霞ケ関',
  'ベッドメイク',
  'Excel',
  'ＥＸＣＥＬ',
  '週3日',
  '畑',
  '🍎',
  '髙橋',
  'が',
  'は',
  '一二三',
  '二三',
]
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.string({ unit: fc.constantFrom(...Array.from('清掃接客皿洗いあアabc1 　・（）「-')), maxLength: 6 }),
    ),
    { maxLength: 6 },
  )
  .chain((parts) => fc.constantFrom('', ' ', '・').map((between) => parts.join(between)))

const fields = ['title', 'tasks', 'trade', 'place', 'support'] as const
type Page = Record<(typeof fields)[number], string>

/** What a person would find by reading: every word stands somewhere in some field; a single letter begins a bigram or ends a word. */
const wordsIn = (typed: string) => fold(typed).split(/\s+/u).filter(Boolean)
const holds = (page: Page, word: string) =>
  fields.some((field) => wordsIn(page[field]).some((one) => one.includes(word)))
const isFound = (page: Page, typed: string) => {
  const asked = wordsIn(Array.from(typed).slice(0, longestTerm).join('')).slice(0, mostWords)
  return asked.length > 0 && asked.every((word) => holds(page, word))
}

describe('the search', () => {
  let raw: Raw
  let pages: Page[] = []
  beforeAll(async () => {
    raw = await openRaw('public')
    pages = fc.sample(fc.record({ title: text, tasks: text, trade: text, place: text, support: text }), 200)
    const rows = pages.map((page, index) => ({
      rowid: index + 1,
      ...Object.fromEntries(fields.map((field) => [field, gramsOf(page[field])])),
    }))
    await raw.run(...rows.map((row) => insertInto('listing_search', row)))
  })

  const found = async (typed: string): Promise<number[]> => {
    const match = matchOf({ q: typed, isExact: true })
    if (match === '') return []
    const rows = await raw.all('select rowid as id from listing_search where listing_search match ? order by rowid', [
      match,
    ])
    return rows.map(({ id }) => Number(id))
  }

  test(`finds what a plain reading finds (${numRuns} searches)`, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const read = pages.flatMap((page, index) => (isFound(page, typed) ? [index + 1] : []))
        expect(await found(typed)).toEqual(read)
      }),
      { numRuns },
    )
  })

  test('finds words of two letters and of one', async () => {
    for (const typed of ['清掃', '接客', '畑', 'が', '一']) {
      const read = pages.flatMap((page, index) => (isFound(page, typed) ? [index + 1] : []))
      expect(read.length).toBeGreaterThan(0)
      expect(await found(typed)).toEqual(read)
    }
  })

  test('never trips over what is typed', async () => {
    const hostile = [
      '"',
      '""',
      '*',
      'a*',
      'NEAR(a b)',
      'title:清掃',
      'a AND',
      'OR',
      'NOT 清掃',
      '^清',
      "'; drop table listing; --",
      '\u0000',
      '{a b}',
      '+',
      '清掃"',
      '-清掃',
      '%',
      '\\',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 60 })),
        async (typed) => {
          expect(await found(typed)).toBeInstanceOf(Array)
        },
      ),
      { numRuns },
    )
  })
})

describe('folding', () => {
  test.each([
    ['フロント', 'ﾌﾛﾝﾄ'],
    ['ふろんと', 'フロント'],
    ['霞ヶ関', '霞ケ関'],
    ['一ヵ月', '一カ月'],
    ['ＥＸＣＥＬ', 'excel'],
    ['ベッド・メイク', 'ベッドメイク'],
    ['（急募）', '急募'],
  ])('「%s」 and 「%s」 are the same', (left, right) => {
    expect(fold(left)).toBe(fold(right))
  })

  test('is done once: folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(fold(fold(typed))).toBe(fold(typed))
      }),
    )
  })

  test('asks for at most eight words and forty letters', () => {
    expect(matchOf({ q: 'a '.repeat(30) }).split(' *').length - 1).toBe(mostWords)
    expect(matchOf({ q: 'あ'.repeat(100) })).toBe(matchOf({ q: 'あ'.repeat(longestTerm) }))
    expect(matchOf({ q: '・・・' })).toBe('')
  })
})
