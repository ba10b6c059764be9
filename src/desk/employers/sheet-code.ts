// The code printed on a firm's sheet, as it comes back: copied from a FAX, read aloud, typed in any way.

const looksLike = [
  ['I', '1'],
  ['L', '1'],
  ['O', '0'],
  ['D', '0'],
  ['Q', '0'],
  ['Z', '2'],
  ['S', '5'],
  ['B', '8'],
  ['G', '6'],
  ['V', 'U'],
] as const

/** Full-width, lower case, hyphens and spaces: one plain form. */
export const plainSheetCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')

/** Letters that a FAX blurs into one another count as one; the register is folded the same way when it is searched. */
export const foldSheetCode = (code: string): string =>
  looksLike.reduce((folded, [letter, digit]) => folded.replaceAll(letter, digit), code)

/** ABCD-2345, as it is printed and read aloud. */
export const printedSheetCode = (code: string): string =>
  code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code

export const lookAlikes: readonly (readonly [string, string])[] = looksLike
