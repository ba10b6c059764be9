import { wordingFindings } from '../../law/wording.ts'
import { hardWords } from '../../text/hard-words.ts'
import { unreadIn } from '../../ui/readings.ts'
import { sayingFields } from './saying.ts'
import type { SayingField, SayingLanguage, SayingWords } from './saying.ts'

// What a reader may stumble over in a saying (R7-10). They mark a place for a person to look at; nothing here holds a text back.

export type SayingMarkKind =
  | 'longSentence'
  | 'manyKanji'
  | 'hardWord'
  | 'unread'
  | 'noSpace'
  | 'era'
  | 'negation'
  | 'wording'
  | 'brokenReading'
  | 'contact'
  | 'longEnglish'
  | 'japaneseLeft'
  | 'leftOut'
export type SayingMark = { field: SayingField; kind: SayingMarkKind; found: string; instead?: string }
type Found = Omit<SayingMark, 'field'>

const lettersAtMost = 40
const kanjiAtMost = 13
const phraseAtMost = 13
const wordsAtMost = 25

const marked = /\{[^{}|]+\|[^{}|]+\}/gu
const bare = (text: string): string => text.replaceAll(/\{([^{}|]+)\|[^{}|]+\}/gu, '$1')
const lengthOf = (text: string): number => Array.from(text).length
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[。！？!?\n]|\.\s)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
const each = (kind: SayingMarkKind, found: readonly string[]): readonly Found[] =>
  [...new Set(found)].map((one) => ({ kind, found: one }))
const matchesOf = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([all]) => all)

const era = /(?:令和|平成|昭和)\s*(?:元|[0-9０-９]+)?\s*年?/gu
const twiceNot =
  /な[いく][^。]{0,6}(?:ことは|わけでは|とは)\s*(?:あり|かぎり)?(?:ませ|ない)|ざるを|なければ\s*な|なくては\s*な/u
const contact = /[\w.+-]+@[\w-]+\.[\w.]+|0\d{1,4}[-‐－]\d{1,4}[-‐－]\d{3,4}/gu
const phraseEnd = /[\s、。，．・（）()「」『』：:；;／/！？!?～~-]+/u

const hardOnes = Object.entries(hardWords).toSorted(([one], [other]) => other.length - one.length)

// The longest word of a place is meant: 作業内容 is not 作業 too.
const hardIn = (text: string): readonly Found[] => {
  let rest = text
  return hardOnes.flatMap(([word, instead]) => {
    if (!rest.includes(word)) return []
    rest = rest.replaceAll(word, '\n')
    return [{ kind: 'hardWord', found: word, instead } as const]
  })
}

const easyMarks = (text: string): readonly Found[] => {
  const [plain, sentences] = [bare(text), sentencesOf(bare(text))]
  const isLong = (sentence: string) => lengthOf(sentence.replaceAll(/\s/gu, '')) > lettersAtMost
  const isHeavy = (sentence: string) => matchesOf(sentence, /\p{Script=Han}/gu).length > kanjiAtMost
  const readings = matchesOf(text, marked).filter((mark) => !/\|[ぁ-んー]+\}$/u.test(mark))
  return [
    ...each('brokenReading', [...readings, ...matchesOf(text.replaceAll(marked, ' '), /[{}|]+[^\s{}|]*/gu)]),
    ...each('longSentence', sentences.filter(isLong)),
    ...each('manyKanji', sentences.filter(isHeavy)),
    ...each('unread', unreadIn(text)),
    ...each(
      'noSpace',
      plain.split(phraseEnd).filter((phrase) => lengthOf(phrase) > phraseAtMost),
    ),
    ...each('era', matchesOf(plain, era)),
    ...each(
      'negation',
      sentences.filter((sentence) => twiceNot.test(sentence)),
    ),
    ...wordingFindings(plain).map(({ word, replacement }) => ({
      kind: 'wording' as const,
      found: word,
      ...(replacement && { instead: replacement }),
    })),
    ...hardIn(plain),
  ]
}

// A sign that is to be recognised stands with its sound behind it: 工房 (kobo).
const japaneseIn = (text: string): readonly string[] =>
  matchesOf(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+(?:\s*\([^)]*\))?/gu).filter(
    (run) => !run.endsWith(')'),
  )

const englishMarks = (text: string): readonly Found[] => [
  ...each(
    'longEnglish',
    sentencesOf(text).filter((sentence) => sentence.split(/\s+/u).length > wordsAtMost),
  ),
  ...each('japaneseLeft', japaneseIn(text)),
]

type Judged = { language: SayingLanguage; words: SayingWords; original: SayingWords }

const foundIn = ({ language, words, original }: Judged, field: SayingField): readonly Found[] => {
  const text = words[field]
  if (text === '') return original[field] === '' ? [] : [{ kind: 'leftOut', found: '' }]
  const found = language === 'easy' ? easyMarks(text) : englishMarks(text)
  return [...found, ...each('contact', matchesOf(text, contact))]
}

/** In the order of the fields. */
export const sayingMarks = (judged: Judged): readonly SayingMark[] =>
  sayingFields.flatMap((field) => foundIn(judged, field).map((mark) => ({ field, ...mark })))
