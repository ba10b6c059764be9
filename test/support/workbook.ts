import { deflateRawSync } from 'node:zlib'
import { stored } from '../../src/desk/imports/unpack.ts'
import type { Entry } from '../../src/desk/imports/unpack.ts'

// An Excel file as Excel writes it, small: shared strings, numbers, dates by their style, formulas with their last value.

export type Cell = string | number | null | { day: number } | { formula: string; value: string | number }
export type Sheet = readonly (readonly Cell[])[]

const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const letterOf = (column: number): string =>
  column < 26 ? String.fromCodePoint(65 + column) : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`

const cellXml = (cell: Cell, at: string): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`
  const type = typeof cell.value === 'string' ? ' t="str"' : ''
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`
}

const sheetXml = (rows: Sheet): string => {
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${letterOf(column)}${index + 1}`)).join('')}</row>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const entriesOf = (sheets: readonly Sheet[], sheet = sheetXml): readonly Entry[] => {
  const texts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ],
    [
      '_rels/.rels',
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${sheets.map((_, at) => `<sheet name="表${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ],
    ...sheets.map((rows, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(rows)] as const),
  ]
  return texts.map(([name, text]) => ({ name, bytes: utf8(text) }))
}

type Bytes = Uint8Array<ArrayBuffer>

/** The same ZIP with every entry packed, as a real Excel packs it. Written over the plain one, entry by entry. */
export const packed = (entries: readonly Entry[]): Bytes => {
  const small = entries.map(({ name, bytes }) => ({
    name,
    bytes: new Uint8Array(deflateRawSync(bytes)),
    whole: bytes.length,
  }))
  const zip = stored(small.map(({ name, bytes }) => ({ name, bytes })))
  const view = new DataView(zip.buffer)
  let at = 0
  for (const { name, bytes, whole } of small) {
    view.setUint16(at + 8, 8, true)
    view.setUint32(at + 22, whole, true)
    at += 30 + utf8(name).length + bytes.length
  }
  for (const { name, whole } of small) {
    view.setUint16(at + 10, 8, true)
    view.setUint32(at + 24, whole, true)
    at += 46 + utf8(name).length
  }
  return zip
}

export const workbook = (...sheets: readonly Sheet[]): Bytes => packed(entriesOf(sheets))
/** A workbook with this text where the first sheet should be. */
export const workbookOf = (sheet: string): Bytes => packed(entriesOf([[]], () => sheet))
