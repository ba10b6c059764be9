import { newCaseNumber } from '../../crypto/tokens.ts'

/** Six digits meet again in a town of some hundred clients: twice as many are drawn as are needed, and a few more. */
export const drawNumbers = (needed: number): readonly string[] => [
  ...new Set(Array.from({ length: needed * 2 + 4 }, newCaseNumber)),
]

/** Those that are nobody's. */
export const freeNumbers = (drawn: readonly string[], taken: readonly string[]): readonly string[] =>
  drawn.filter((number) => !taken.includes(number))
