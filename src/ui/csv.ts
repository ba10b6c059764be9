import Papa from 'papaparse'

// One way out and in for a cell: a spreadsheet never runs it, and it comes back as it was (trust.md T12).

/** What a spreadsheet takes for a formula, the wide signs too, and one behind blanks; a mark that was there already is marked once more. */
const trigger = /^'*(?:[\t\r\n]|[\s\p{Cc}]*[=+\-@|%＝＋－＠])/u

export const safeCell = (text: string): string => {
  const bare = text.replaceAll('\0', '')
  return trigger.test(bare) ? `'${bare}` : bare
}

export const plainCell = (text: string): string => (text.startsWith("'") && trigger.test(text) ? text.slice(1) : text)

const byteOrderMark = '\uFEFF'

export type Cells = readonly (readonly string[])[]

/** RFC 4180, every cell in quotes, CRLF; the header first. */
export const csvText = (rows: Cells): string =>
  `${Papa.unparse(
    rows.map((row) => row.map(safeCell)),
    { newline: '\r\n', quotes: true },
  )}\r\n`

export const utf8Csv = (rows: Cells): string => `${byteOrderMark}${csvText(rows)}`
