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

/** Several words mean all of them; one character is asked as a beginning. Empty when nothing is left to search for. */
export const matchOf = (typed: string): string =>
  wordsIn(Array.from(typed).slice(0, longestTerm).join(''))
    .slice(0, mostWords)
    .map((word) => (Array.from(word).length === 1 ? `"${word}" *` : `"${pairsOf(word).join(' ')}"`))
    .join(' ')
