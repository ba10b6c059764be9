import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { inCp932 } from '../../src/ui/cp932.ts'
import { csvText, plainCell, safeCell, utf8Csv } from '../../src/ui/csv.ts'

// T12: 20,000 cells, and 200,000 in the soak.
const cellsInAll = process.env['SOAK'] === undefined ? 20_000 : 200_000
const cellsInTable = 20

const starters = [
  '=',
  '+',
  '-',
  '@',
  '|',
  '%',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  '\t',
  '\r',
  '\n',
  ' ',
  '　',
  '\0',
  '\u00A0',
  '\uFEFF',
  '"',
  ',',
  ';',
]
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .tuple(fc.array(fc.constantFrom(...starters), { maxLength: 4 }), fc.string({ unit: 'grapheme', maxLength: 8 }))
    .map(([head, rest]) => `${head.join('')}${rest}`),
)
const table = fc.array(fc.array(text, { minLength: 4, maxLength: 4 }), { minLength: 5, maxLength: 5 })

const wellFormed = (cell: string) => cell.toWellFormed().replaceAll('\0', '')
const readBack = (csv: string) =>
  Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' })
    .data.slice(0, -1)
    .map((row) => row.map(plainCell))

// What Excel, Calc and Sheets take for the beginning of a formula, blanks and quotes in front or not.
const runs = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u

test('T12: no cell of an export begins like a formula, and each comes back as it was', () => {
  fc.assert(
    fc.property(table, (cells) => {
      const rows = cells.map((row) => row.map(wellFormed))
      const csv = csvText(rows)
      expect(readBack(csv)).toEqual(rows)
      const raw = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data.flat()
      expect(raw.filter((cell) => runs.test(cell))).toEqual([])
      expect(new TextDecoder().decode(new TextEncoder().encode(utf8Csv(rows)))).toBe(csv)
    }),
    { numRuns: cellsInAll / cellsInTable },
  )
})

test('a mark that was there already is marked once more, and NUL is taken out', () => {
  expect(['=1', "'=1", '山田', "O'Neil", ' ＝SUM(A1)', '\t1', 'a\0b'].map(safeCell)).toEqual([
    "'=1",
    "''=1",
    '山田',
    "O'Neil",
    "' ＝SUM(A1)",
    "'\t1",
    'ab',
  ])
})

test('CP932 writes what Windows writes, reads back the same, and tells what it has no place for', () => {
  const known = '髙﨑㈱①～－ｱ〒ー株Ⅳ纊∑\r\n"a"'
  const { bytes, lost } = inCp932(known)
  expect([new TextDecoder('shift_jis', { fatal: true, ignoreBOM: false }).decode(bytes), lost]).toEqual([known, []])
  expect([...inCp932('髙①㈱～').bytes]).toEqual([0xfb, 0xfc, 0x87, 0x40, 0x87, 0x8a, 0x81, 0x60])
  expect(inCp932('〜−').bytes).toEqual(inCp932('～－').bytes)
  expect(inCp932('𠮷野🍞𠮷').lost).toEqual(['𠮷', '🍞'])
})
