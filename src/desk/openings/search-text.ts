import { synonyms } from './synonyms.ts'

// Bigrams of folded text, so that two-character words (清掃, 接客) are found; the recipe of architecture.md, tried against a plain scan.

const toHiragana = (text: string): string =>
  text.replaceAll(/[\u30A1-\u30F6]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0x60))

/** NFKC, lower case, katakana → hiragana, ヶ/ケ/ヵ → け/か, symbols dropped (product §10.12). */
export const fold = (text: string): string =>
  toHiragana(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[ヶゖ]/gu, 'ケ')
      .replaceAll(/[ヵゕ]/gu, 'カ'),
  ).replaceAll(/[^\p{L}\p{N}\s]/gu, '')

export const wordsIn = (text: string): string[] =>
  fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '')

const pairsOf = (word: string): string[] => {
  const chars = Array.from(word)
  return chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`)
}

/** A field's text for the index: its bigrams and its last character alone. */
export const gramsOf = (text: string): string =>
  wordsIn(text)
    .flatMap((word) => [...pairsOf(word), Array.from(word).at(-1) ?? ''])
    .join(' ')

export const longestTerm = 40
export const mostWords = 8

const meaning = new Map<string, readonly string[]>()
for (const line of synonyms) {
  const folded = line.map(fold)
  for (const word of folded) meaning.set(word, folded)
}

type Words = { q: string; isExact?: boolean }

/** What is looked for: every group, and of a group any word. */
export const termsIn = ({ q, isExact = false }: Words): readonly (readonly string[])[] =>
  wordsIn(Array.from(q).slice(0, longestTerm).join(''))
    .slice(0, mostWords)
    .map((word) => (isExact ? undefined : meaning.get(word)) ?? [word])

/** Words of a search that others stand beside, and which. */
export const alsoSearched = (q: string): readonly string[] => {
  const words = wordsIn(Array.from(q).slice(0, longestTerm).join('')).slice(0, mostWords)
  return words.flatMap((word) => {
    const line = synonyms.find((of) => of.some((other) => fold(other) === word)) ?? []
    return line.filter((other) => fold(other) !== word && /\P{ASCII}/u.test(other))
  })
}

const phraseOf = (word: string): string =>
  Array.from(word).length === 1 ? `"${word}" *` : `"${pairsOf(word).join(' ')}"`

/** Several words mean all of them; one character is asked as a beginning. Empty when nothing is left to search for. */
export const matchOf = (words: Words): string =>
  termsIn(words)
    .map((any) => (any.length === 1 ? any.map(phraseOf).join('') : `(${any.map(phraseOf).join(' OR ')})`))
    .join(' AND ')
