/** T1: shorter says nothing. */
export const leastPurpose = 10
const leastDifferent = 5

const lettersOf = (text: string): readonly string[] =>
  Array.from(text.normalize('NFKC')).filter((letter) => /[\p{L}\p{N}]/u.test(letter))

// 「あああああああああ」 and 「1234512345」 are long and say nothing.
const mostOfOne = (letters: readonly string[]): number =>
  Math.max(0, ...[...Map.groupBy(letters, (letter) => letter).values()].map((same) => same.length))

/** Whether somebody wrote why, as far as that can be told of the letters alone. */
export const isPurpose = (text: string): boolean => {
  const letters = lettersOf(text)
  const words = letters.filter((letter) => /\p{L}/u.test(letter))
  return (
    letters.length >= leastPurpose && new Set(words).size >= leastDifferent && mostOfOne(letters) <= letters.length / 2
  )
}
