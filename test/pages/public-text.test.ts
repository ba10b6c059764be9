import { describe, expect, test } from 'vitest'
import { languages } from '../../src/paths.ts'
import { languageOfPath, textIn } from '../../src/text/language.ts'
import { readingsOf } from '../../src/ui/readings.ts'

// Every sentence of a language with the path that leads to it; a function speaks for a few values.
const day = { year: 2026, month: 11, day: 21, weekday: 6 }
const samples: readonly unknown[] = [
  0,
  1,
  2,
  7,
  10,
  15,
  24,
  45,
  61,
  1001,
  '見本',
  day,
  { startsAt: '09:30', endsAt: '12:00' },
  { startsAt: '00:00', endsAt: '23:45' },
  { time: '9', size: '1' },
]

const saidBy = (speak: (...values: unknown[]) => unknown): readonly string[] =>
  samples.flatMap((sample) => {
    try {
      const said = speak(sample, 2)
      return typeof said === 'string' && !/undefined|NaN|object/u.test(said) ? [said] : []
    } catch {
      return []
    }
  })

const isSpeaking = (value: unknown): value is (...values: unknown[]) => unknown => typeof value === 'function'

const sentences = (value: unknown, path: string): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]]
  if (isSpeaking(value)) return saidBy(value).map((said) => [path, said])
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))
}

describe.each(languages)('the words of %s', (language) => {
  const said = sentences(textIn[language], language)

  test('leave no place empty', () => {
    expect(said.length).toBeGreaterThan(300)
    const isEmpty = ([path, text]: readonly [string, string]) => text.trim() === '' && !/weekly|minutes/u.test(path)
    expect(said.filter(isEmpty)).toEqual([])
  })

  test('say the same number of things in every list', () => {
    const sizes = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.length
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sizes(inner)]))
          : typeof value
    const { documents: _documents, ...words } = textIn[language]
    const { documents: _japanese, ...japanese } = textIn.ja
    expect(sizes(words)).toEqual(sizes(japanese))
  })

  test('carry no broken mark', () => {
    expect(said.filter(([, text]) => /[{}|]/u.test(text.replaceAll(/\{[^{}|]+\|[^{}|]+\}/gu, '')))).toEqual([])
  })
})

describe('やさしい日本語', () => {
  const said = sentences(textIn.easy, 'easy')
  const unmarked = (text: string) => text.replaceAll(/\{[^{}|]+\|[^{}|]+\}/gu, '')

  test('R7-10: gives the reading of every kanji', () => {
    const isBare = ([, text]: readonly [string, string]) =>
      /\p{Script=Han}/u.test(unmarked(text).replaceAll('見本', ''))
    expect(said.filter(isBare)).toEqual([])
  })

  test('R7-10, R7-11: gives readings in hiragana only', () => {
    const readings = said.flatMap(([, text]) =>
      [...text.matchAll(/\|([^{}|]+)\}/gu)].map(([, reading = '']) => reading),
    )
    expect(readings.filter((reading) => !/^[\u3041-\u3096ー]+$/u.test(reading))).toEqual([])
  })

  test('R7-10: uses western years and no era', () => {
    expect(textIn.easy.opening.date(day)).toContain('2026')
    expect(said.filter(([, text]) => /令和|平成|昭和|大正|明治|元年/u.test(text))).toEqual([])
  })

  const sentencesOf = (text: string) =>
    text.split(/[。！？\n]/u).map((sentence) => sentence.replaceAll(/\{([^{}|]+)\|[^{}|]+\}/gu, '$1'))

  test('R7-10: has at most 13 kanji in a sentence', () => {
    const isHeavy = ([, text]: readonly [string, string]) =>
      sentencesOf(text).some((sentence) => (sentence.match(/\p{Script=Han}/gu) ?? []).length > 13)
    expect(said.filter(isHeavy)).toEqual([])
  })

  // Official terms of the law stand beside the easy words and are quoted as they are.
  const ours = said.filter(([path]) => !path.endsWith('.official'))

  test('R7-10: has a space or a mark after every phrase', () => {
    const runs = ([, text]: readonly [string, string]) =>
      sentencesOf(text).flatMap((sentence) => sentence.split(/[\s、・（）()「」：；:／\u2060]+/u))
    const isCrowded = (one: readonly [string, string]) => runs(one).some((run) => Array.from(run).length > 13)
    expect(ours.filter(isCrowded)).toEqual([])
  })

  test('R7-10: reads a word as the glossary reads it', () => {
    const marks = said.flatMap(([, text]) => [...text.matchAll(/\{(\p{Script=Han}{2,})\|([^{}|]+)\}/gu)])
    const isOther = ([, base = '', reading]: RegExpMatchArray) => {
      const pieces = readingsOf(base)
      return pieces.every((piece) => piece.reading) && pieces.map((piece) => piece.reading).join('') !== reading
    }
    expect(marks.length).toBeGreaterThan(300)
    expect(marks.filter(isOther).map(([mark]) => mark)).toEqual([])
  })

  test('R7-10: says nothing by two negations', () => {
    const twice =
      /な[いく][^。]{0,6}(?:ことは|わけでは|とは|も)\s*(?:あり|かぎり|限り)?(?:ませ|ない)|ざるを|なければ|なくては|ないと\s*(?:いけ|だめ|なり)/u
    expect(said.filter(([, text]) => sentencesOf(text).some((sentence) => twice.test(sentence)))).toEqual([])
  })

  test.each([
    [1, '{1日|ついたち}'],
    [20, '{20日|はつか}'],
    [24, '{24日|にじゅうよっか}'],
  ])('day %i of a month is read %s', (date, reading) => {
    expect(textIn.easy.opening.date({ ...day, day: date })).toContain(reading)
  })
})

test.each([
  ['/', 'ja'],
  ['/openings/EASY2345', 'ja'],
  ['/easy', 'easy'],
  ['/easy/openings', 'easy'],
  ['/en/', 'en'],
  ['/enjoy', 'ja'],
])('%s is in %s', (path, language) => {
  expect(languageOfPath(path)).toBe(language)
})
