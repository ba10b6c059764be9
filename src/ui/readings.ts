import {
  hardeningWords,
  readingCounters,
  readingMinutes,
  readingNouns,
  readingStems,
  readingWords,
} from '../text/readings.ts'

// Readings over plain Japanese: only whole words of the glossary, never a part of a longer run of kanji. What is not sure stays bare.

/** A piece of the text; `reading` where it is sure. */
export type Piece = { base: string; reading?: string }

type Word = {
  /** Kana that must stand before it: the お of お金. */
  lead: string
  body: string
  pieces: readonly Piece[]
  fits: (text: string, at: number) => boolean
  /** Kanji only and more than one: may stand beside another such word in one run. */
  isWhole: boolean
}

const mark = /\{([^{}|]+)\|([^{}|]+)\}/gu
const kanji = /\p{Script=Han}/u
const digit = /[0-9０-９]/u
// What ends a word of one character: a particle, a mark, a space, the end.
const afterNoun = /^(?:[のをにはがもとやへで\s、。，．・「」『』（）()！？!?…]|から|まで|だけ|など|より|です|$)/u
const afterMinutes = /^(?:[\s、。，．（）()でをにはも]|から|まで|くらい|ぐらい|ほど|以|です|$)/u
const hardened = /^[かきくけこさしすせそたちつてとはひふへほ]/u
const apart = /[\s、。，．・「」『』（）()！？!?…：:～/／のをにはがもとやへでならただる]/u

const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}
const isKanjiAt = (text: string, at: number): boolean => kanji.test(characterAt(text, at))
const isAfterDigit = (text: string, at: number): boolean => digit.test(text[at - 1] ?? '')
// Behind 折り or ゴミ the first sound of 紙 and 箱 hardens.
const isApart = (text: string, at: number): boolean => at === 0 || apart.test(text[at - 1] ?? '')

const piecesOf = (marked: string): readonly Piece[] =>
  marked.split(/(\{[^{}|]+\|[^{}|]+\})/u).flatMap((part) => {
    const [, base, reading] = /^\{(.+)\|(.+)\}$/u.exec(part) ?? []
    if (base && reading) return [{ base, reading }]
    return part === '' ? [] : [{ base: part }]
  })

type Fits = Word['fits']

const wordOf = (marked: string, fits: Fits): Word => {
  const [, lead = '', rest = ''] = /^([^{]*)(.*)$/u.exec(marked) ?? []
  const body = rest.replaceAll(mark, '$1')
  return { lead, body, pieces: piecesOf(rest), fits, isWhole: /^\p{Script=Han}{2,}$/u.test(body) }
}

const isFree: Fits = (text, at) => !isAfterDigit(text, at)
const fitsNoun =
  ({ body, pieces }: Pick<Word, 'body' | 'pieces'>): Fits =>
  (text, at) =>
    isFree(text, at) &&
    afterNoun.test(text.slice(at + body.length)) &&
    (isApart(text, at) || !hardened.test(pieces[0]?.reading ?? ''))

const nounOf = (marked: string): Word => wordOf(marked, fitsNoun(wordOf(marked, isFree)))

const stemOf = (listed: string): Word => {
  const [, marked = '', followers = ''] = /^(.*\})(.+)$/u.exec(listed) ?? []
  const stem = wordOf(marked, isFree)
  const follows = (text: string, at: number) => followers.includes(text[at + stem.body.length] ?? '?')
  return { ...stem, isWhole: false, fits: (text, at) => isFree(text, at) && follows(text, at) }
}

const minutes = Object.entries(readingMinutes).map(([last, reading]) =>
  wordOf(`{分|${reading}}`, (text, at) => {
    const before = (text[at - 1] ?? '').normalize('NFKC')
    return before === last && afterMinutes.test(text.slice(at + 1))
  }),
)

const longWords = readingWords.map((marked) => {
  const word = wordOf(marked, isFree)
  return hardeningWords.includes(word.body)
    ? { ...word, isWhole: false, fits: (text: string, at: number) => isFree(text, at) && isApart(text, at) }
    : word
})

const words: readonly Word[] = [
  ...longWords,
  ...readingStems.map(stemOf),
  ...readingNouns.map(nounOf),
  ...readingCounters.map((marked) => ({ ...wordOf(marked, isAfterDigit), isWhole: false })),
  ...minutes,
]

const sizeOf = ({ lead, body }: Word): number => lead.length + body.length
const byFirst = Map.groupBy(
  words.toSorted((one, other) => sizeOf(other) - sizeOf(one)),
  ({ body }) => body.charAt(0),
)

type Place = { text: string; at: number; isInside: boolean }
type Cover = { pieces: readonly Piece[]; end: number }

const stands = (word: Word, { text, at, isInside }: Place): boolean =>
  text.startsWith(word.body, at) &&
  text.slice(0, at).endsWith(word.lead) &&
  (isInside ? word.isWhole : word.fits(text, at))

/** Words of the glossary that fill a run of kanji to its end, the longest first; nothing where they do not. */
const coverOf = (place: Place): Cover | null => {
  const { text, at } = place
  for (const word of byFirst.get(text.charAt(at)) ?? []) {
    const end = at + word.body.length
    if (!stands(word, place)) continue
    if (!isKanjiAt(text, end) || !kanji.test(word.body.slice(-1))) return { pieces: word.pieces, end }
    const rest = word.isWhole ? coverOf({ text, at: end, isInside: true }) : null
    if (rest) return { pieces: [...word.pieces, ...rest.pieces], end: rest.end }
  }
  return null
}

/** Plain text in pieces; `before` is the character that stands before it on the page. */
export const readingsOf = (text: string, before = ''): readonly Piece[] => {
  const pieces: Piece[] = []
  const next = /\p{Script=Han}+/gu
  let from = 0
  for (let run = next.exec(text); run; run = next.exec(text)) {
    const isTorn = run.index === 0 && kanji.test(before)
    const cover = isTorn ? null : coverOf({ text, at: run.index, isInside: false })
    if (!cover) continue
    if (run.index > from) pieces.push({ base: text.slice(from, run.index) })
    pieces.push(...cover.pieces)
    from = cover.end
    next.lastIndex = from
  }
  return from < text.length ? [...pieces, { base: text.slice(from) }] : pieces
}

const markOf = ({ base, reading }: Piece): string => (reading ? `{${base}|${reading}}` : base)

/** Puts in what the glossary knows; marks that are there already stay as they are. */
export const markReadings = (text: string): string => {
  let before = ''
  return piecesOf(text)
    .flatMap((piece) => {
      const found = piece.reading ? [piece] : readingsOf(piece.base, before)
      before = piece.base.slice(-1)
      return found
    })
    .map(markOf)
    .join('')
}

/** The runs of kanji that a marked text leaves without a reading, each once. */
export const unreadIn = (marked: string): readonly string[] => [
  ...new Set(piecesOf(marked).flatMap(({ base, reading }) => (reading ? [] : (base.match(/\p{Script=Han}+/gu) ?? [])))),
]
