import { describe, expect, test } from 'vitest'
import { sayings } from '../../../src/cli/town/sayings.ts'
import { sayingMarks } from '../../../src/desk/openings/saying-marks.ts'
import type { SayingMarkKind } from '../../../src/desk/openings/saying-marks.ts'
import type { SayingLanguage, SayingWords } from '../../../src/desk/openings/saying.ts'

const none: SayingWords = { title: '', tasks: '', firstDay: '', wayThere: '', meets: '', bring: '' }
const kindsIn = (language: SayingLanguage, tasks: string) =>
  sayingMarks({ language, words: { ...none, tasks }, original: none }).map(({ kind, found }) => [kind, found])

describe('R7-10: marks on an easy saying', () => {
  test.each<[string, SayingMarkKind, string]>([
    [
      'たなに ならべて ふくろに いれて はこに つめて だいしゃで はこんで とけいを みて かえります。',
      'longSentence',
      'たなに',
    ],
    [
      '{仕事|しごと}と {会社|かいしゃ}と {時間|じかん}と {電話|でんわ}と {名前|なまえ}と {番号|ばんごう}と {写真|しゃしん}です。',
      'manyKanji',
      '仕事と',
    ],
    ['{随時|ずいじ} します。', 'hardWord', '随時'],
    ['{仕事|しごと}の 日です。', 'unread', '日'],
    ['ふくろにいれてならべておいてください。', 'noSpace', 'ふくろに'],
    ['{令和|れいわ}8{年|ねん}から', 'era', '令和8年'],
    ['できない ことは ありません。', 'negation', 'できない'],
    ['{仕事|シゴト}です。', 'brokenReading', '{仕事|シゴト}'],
    ['{仕事|しごと です。', 'brokenReading', '{'],
    ['0199-55-2101へ', 'contact', '0199-55-2101'],
    ['{女性|じょせい}のみ', 'wording', '女性のみ'],
  ])('%s has %s', (...row) => {
    const [text, kind, found] = row
    const kinds = kindsIn('easy', text)
    expect(kinds.map(([one]) => one)).toContain(kind)
    expect(kinds.find(([one]) => one === kind)?.[1]).toMatch(new RegExp(`^${found.replaceAll(/[{|}]/gu, '\\$&')}`, 'u'))
  })

  test('a hard word comes with a plainer one, the longest word of its place alone', () => {
    const marks = sayingMarks({ language: 'easy', words: { ...none, tasks: '{応相談|おうそうだん}' }, original: none })
    expect(marks).toEqual([{ field: 'tasks', kind: 'hardWord', found: '応相談', instead: '相談できます' }])
  })

  test('what the firm wrote and the saying leaves out is named', () => {
    expect(sayingMarks({ language: 'en', words: none, original: { ...none, bring: '上ばき' } })).toEqual([
      { field: 'bring', kind: 'leftOut', found: '' },
    ])
  })

  test('a plain text has none', () => {
    expect(kindsIn('easy', '{皿|さら}を {洗|あら}います。\n{棚|たな}に {並|なら}べます。')).toEqual([])
  })
})

describe('marks on an English saying', () => {
  test.each<[string, SayingMarkKind]>([
    [`You ${'fold and '.repeat(13)}go.`, 'longEnglish'],
    ['You clean the 玄関.', 'japaneseLeft'],
    ['Mail boss@example.jp', 'contact'],
  ])('%s has %s', (text, kind) => {
    expect(kindsIn('en', text).map(([one]) => one)).toEqual([kind])
  })

  test('a sign with its sound behind it is none', () => {
    expect(kindsIn('en', 'Open the door marked 工房 (kobo, workshop).')).toEqual([])
  })
})

const said = sayings.flatMap(({ opening, easy, en }) => [
  { opening, language: 'easy', words: easy } as const,
  { opening, language: 'en', words: en } as const,
])

test.each(said)(
  'R7-10: $opening of the demo town is said in $language without a mark that a reader stumbles over',
  ({ language, words }) => {
    const marks = sayingMarks({ language, words, original: words })
    expect(marks.filter(({ kind }) => kind !== 'longEnglish' && kind !== 'hardWord')).toEqual([])
  },
)
