import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordingRules } from '../../src/law/data/wording-rules.ts'
import { wordingFindings } from '../../src/law/wording.ts'
import { mustHit, mustNotHit } from './wording-sentences.ts'

const ruleOf = {
  gender: 'R2-32',
  age: 'R2-30',
  nationality: 'R2-33',
  creed: 'R1-20',
  union: 'R1-20',
  background: 'R1-20',
  disability: '§2.7',
  question: 'R2-40',
  vague: 'R1-21',
} as const

describe('words that are found', () => {
  test.each(mustHit.map(([sentence, word, kind]) => ({ rule: ruleOf[kind], sentence, word, kind })))(
    '$rule: 「$sentence」 holds 「$word」',
    ({ sentence, word, kind }) => {
      const at = sentence.indexOf(word)
      expect(wordingFindings(sentence)[0]).toMatchObject({ word, kind, at })
      expect(wordingFindings(`朝の仕事です。\n${sentence}\n制服があります`)[0]?.at).toBe(at + 8)
    },
  )

  test('R2-33: two conditions in one sentence are two findings, and the second does not deny the first', () => {
    const found = wordingFindings('接客があるので日本人のみ、外国人は採用しません')
    expect(found.map(({ word }) => word)).toEqual(['日本人のみ', '外国人は採用し'])
  })

  test('R2-30: two findings may touch', () => {
    expect(wordingFindings('若手社員募集35歳以下').map(({ word }) => word)).toEqual(['若手社員募集', '35歳以下'])
  })

  test('R2-34: a finding brings its article and what to write instead', () => {
    expect(wordingFindings('ウェイトレス募集')).toEqual([
      {
        word: 'ウェイトレス',
        at: 0,
        kind: 'gender',
        suggestion: 'replaceWord',
        replacement: 'ホールスタッフ',
        article: '男女雇用機会均等法5条',
        matter: null,
      },
    ])
    expect(wordingFindings('35歳以下')).toMatchObject([{ suggestion: 'useAgeField', article: '労働施策総合推進法9条' }])
  })
})

describe('words that are none', () => {
  test.each(mustNotHit)('§10.8: 「%s」 is no finding', (sentence) => {
    expect(wordingFindings(sentence)).toEqual([])
  })
})

describe('the fourteen questions', () => {
  test.each([
    [1, '出生地を記入してください'],
    [2, 'お父さんの勤務先はどこですか'],
    [3, '自宅付近の略図を書いてください'],
    [4, '生い立ちを教えてください'],
    [5, '信仰はありますか'],
    [6, '選挙ではどこに入れましたか'],
    [7, '座右の銘は何ですか'],
    [8, '尊敬する人を教えてください'],
    [9, '思想についてお聞きします'],
    [10, '学生運動をしたことはありますか'],
    [11, '購読新聞を書いてください'],
    [12, '興信所に頼んで調べます'],
    [13, '社用紙に書いてください'],
    [14, '血液検査を受けてください'],
  ] as const)('R2-40: matter %i is found in 「%s」', (matter, sentence) => {
    expect(wordingFindings(sentence)).toMatchObject([{ kind: 'question', matter, suggestion: 'doNotAsk' }])
  })

  test.each(['持病はありますか', '生活保護を受けていますか', '精神科にかかっていますか', '既往歴を記入してください'])(
    'R2-41: 「%s」 is asked by nobody',
    (sentence) => {
      expect(wordingFindings(sentence)).toMatchObject([{ kind: 'question' }])
    },
  )
})

describe('any text', () => {
  test('R2-34: a finding is the words of the text at its place, whatever stands around', () => {
    const sentences = constantFrom(...mustHit.map(([sentence]) => sentence), ...mustNotHit)
    assert(
      property(sentences, sentences, (one, other) => {
        const text = `${one}\n${other}`
        for (const { word, at } of wordingFindings(text)) expect(text.slice(at, at + word.length)).toBe(word)
        expect(wordingFindings(text)).toHaveLength(wordingFindings(one).length + wordingFindings(other).length)
      }),
    )
  })

  test.each([
    '女性',
    '女性時間',
    '女性対象',
    'ママ定年',
    '35歳',
    '本籍',
    '組合に',
    '北海道',
    '労働組合',
    '家の',
    '(株)',
  ])('a text of 10,000 characters of 「%s」 without a full stop is read at once', (part) => {
    const long = part.repeat(10_000 / part.length)
    const before = performance.now()
    wordingFindings(long)
    expect(performance.now() - before).toBeLessThan(1_000)
  })

  test('the sentences are at least sixty that hit and sixty that do not, and every rule is global', () => {
    expect(mustHit.length).toBeGreaterThanOrEqual(60)
    expect(mustNotHit.length).toBeGreaterThanOrEqual(60)
    expect(wordingRules.filter(({ pattern }) => !pattern.global)).toEqual([])
  })
})
