import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/universal'
import { isSameBytes } from '../../crypto/bytes.ts'
import { plainCell } from '../../ui/csv.ts'
import type { FileProblem } from './import.ts'
import { mostFileBytes, mostRows } from './import.ts'
import { stored, unpack } from './unpack.ts'

// An Excel or CSV file becomes lines of text, in memory alone. What is no table says why.

type Bytes = Uint8Array<ArrayBuffer>
export type Line = { number: number; cells: readonly string[] }
export type Read = { isFine: true; lines: readonly Line[] } | { isFine: false; problem: FileProblem }

const mostColumns = 100
const wrong = (problem: FileProblem): Read => ({ isFine: false, problem })

const begins = (bytes: Bytes, signature: readonly number[]): boolean =>
  isSameBytes(bytes.subarray(0, signature.length), Uint8Array.from(signature))
const zipSignature = [0x50, 0x4b, 0x03, 0x04]
// Excel before 2007, and a workbook behind a password.
const oldSignature = [0xd0, 0xcf, 0x11, 0xe0]

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** The first line is the header; empty lines count for the number alone. */
const linesOf = (rows: readonly (readonly string[])[]): Read => {
  const lines = rows.map((cells, index) => ({ number: index + 1, cells })).filter(({ cells }) => !isBlank(cells))
  if (lines.length === 0) return wrong('empty')
  if (lines.some(({ cells }) => cells.length > mostColumns)) return wrong('tooManyColumns')
  return lines.length > mostRows + 1 ? wrong('tooManyRows') : { isFine: true, lines }
}

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((place, letter) => place * 26 + (letter.codePointAt(0) ?? 0) - 0x40, 0)

// One cell far below or far to the right would be filled up with millions of empty ones.
const beyond = (sheet: string): FileProblem | null => {
  for (const [, letters = '', row = ''] of sheet.matchAll(/<(?:\w+:)?c\b[^>]{0,200}?\br="([A-Z]{1,4})(\d{1,8})"/gu)) {
    if (columnOf(letters) > mostColumns) return 'tooManyColumns'
    if (Number(row) > mostRows * 2) return 'tooManyRows'
  }
  return null
}

const readWorkbook = async (bytes: Bytes): Promise<Read> => {
  const unpacked = await unpack(bytes)
  if (!unpacked.isFine) return wrong(unpacked.problem)
  const sheets = unpacked.entries.filter(({ name }) => /worksheets\/[^/]+\.xml$/u.test(name))
  for (const sheet of sheets) {
    const problem = beyond(new TextDecoder().decode(sheet.bytes))
    if (problem) return wrong(problem)
  }
  try {
    const rows = await readSheet(stored(unpacked.entries).buffer, 1, { trim: false })
    return linesOf(rows.map((row) => row.map(textOf)))
  } catch {
    return wrong('notTable')
  }
}

const decoded = (bytes: Bytes): string | null => {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
    } catch {
      // The next one may fit.
    }
  }
  return null
}

/** Papa's own guess takes a comma for granted where a cell has line feeds. */
const delimiterOf = (text: string): string => {
  const head = text.slice(0, text.indexOf('\n') + 1 || text.length)
  return [',', '\t', ';'].toSorted((one, other) => head.split(other).length - head.split(one).length)[0] ?? ','
}

const readText = (bytes: Bytes): Read => {
  const text = decoded(bytes)
  if (text === null) return wrong('encoding')
  if (text.includes('\0')) return wrong('notTable')
  const { data } = Papa.parse<string[]>(text, { preview: mostRows * 2 + 2, delimiter: delimiterOf(text) })
  return linesOf(data.map((row) => row.map(plainCell)))
}

export const readFile = async (bytes: Bytes): Promise<Read> => {
  if (bytes.length === 0) return wrong('empty')
  if (bytes.length > mostFileBytes) return wrong('tooLarge')
  if (begins(bytes, oldSignature)) return wrong('oldExcel')
  return begins(bytes, zipSignature) ? readWorkbook(bytes) : readText(bytes)
}
