import type { Raw } from '../db/raw.ts'
import { columnsIn, openEverything } from './sealed.ts'
import type { Column } from './sealed.ts'
import type { Keys } from '../../src/crypto/keys.ts'

// A unique word in every personal field of a town, and the eye that finds them again wherever they come out.

export type Canary = {
  number: number
  column: string
  clientId: string | undefined
  row: Readonly<Record<string, unknown>>
}

const word = (number: number) => `CNRY${String(number).padStart(5, '0')}Z`
const phone = (number: number) => {
  const digits = String(number).padStart(7, '0')
  return `080-9${digits.slice(0, 3)}-${digits.slice(3)}`
}
// No date of a town lies in the twelfth century and after, up to the nineteenth.
const [firstYear, months, days] = [1100, 12, 28]
const date = (number: number) => {
  const [day, month] = [number % days, Math.floor(number / days) % months]
  const year = firstYear + Math.floor(number / (days * months))
  return [year, month + 1, day + 1].map((part) => String(part).padStart(2, '0')).join('-')
}

const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/u.test(text)
const isPhone = (text: string) => /^[\d-]{9,15}$/u.test(text)
const isEmail = (text: string) => /^[^@\s]+@[^@\s]+$/u.test(text)
const isCode = (text: string) => text === '' || /^[\w:/.,=+-]*$/u.test(text)

const textWith = (text: string, number: number): string => {
  if (text === '') return text
  if (isDate(text)) return date(number)
  if (isPhone(text)) return phone(number)
  if (isEmail(text)) return `${word(number)}@example.jp`
  return `${text}${word(number)}`
}

const leafWith = (value: unknown, number: number): unknown => {
  if (typeof value === 'string') {
    const isTold = !isCode(value) || isDate(value) || isPhone(value)
    return isTold ? textWith(value, number) : value
  }
  if (Array.isArray(value)) return value.map((each) => leafWith(each, number))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, leafWith(each, number)]))
}

const structureIn = (text: string): unknown => {
  if (!/^[[{]/u.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const marked = (text: string, number: number): string => {
  const structure = structureIn(text)
  return structure === undefined ? textWith(text, number) : JSON.stringify(leafWith(structure, number))
}

// Letters and digits as wide as kanji; all of NFKC would take most of the time of a walk.
const narrow = (text: string) =>
  text.replaceAll(/[\uFF0D\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu, (wide) =>
    String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0),
  )

/** The numbers of all canaries in a text, whatever tags, widths and hyphens stand between. */
export const canariesIn = (text: string): Set<number> => {
  const looks = [text, text.replaceAll(/<[^>]*>/gu, '')].map(narrow)
  const found = new Set<number>()
  for (const look of looks) {
    for (const [, digits] of look.matchAll(/CNRY(\d{5})Z/giu)) found.add(Number(digits))
    for (const [, head = '', tail = ''] of look.matchAll(/080-?9(\d{3})-?(\d{4})/gu)) found.add(Number(head + tail))
    for (const [, year, month, day] of look.matchAll(/\b(1[1-8]\d\d)[-年](\d{1,2})[-月](\d{1,2})/gu)) {
      found.add((Number(year) - firstYear) * days * months + (Number(month) - 1) * days + Number(day) - 1)
    }
  }
  return found
}

const nameOf = ({ table, column }: Column) => `${table}.${column}`

/** Takes the triggers away for as long as the rows are written over: no verb could do this. */
const withoutTriggers = async (raw: Raw, work: () => Promise<void>) => {
  const triggers = await raw.all("select name, sql from sqlite_schema where type = 'trigger'")
  await raw.run(...triggers.map(({ name }) => `drop trigger ${String(name)}`))
  await work()
  await raw.run(...triggers.map(({ sql }) => String(sql)))
}

type Value = string | number | null | ArrayBuffer | Uint8Array
// oxlint-disable-next-line typescript/consistent-type-assertions -- key columns are what the driver handed out a moment ago
const valuesOf = (where: Record<string, unknown>) => Object.values(where) as Value[]

/** Everything personal of this desk gets a word of its own, sealed anew where it lay; nothing that does not open is passed over in silence. */
export const releaseCanaries = async (raw: Raw, keys: Keys): Promise<Map<number, Canary>> => {
  const canaries = new Map<number, Canary>()
  const statements: { sql: string; args: Value[] }[] = []
  const next = (column: Column, of: Omit<Canary, 'number' | 'column'>) => {
    const number = canaries.size + 1
    canaries.set(number, { number, column: nameOf(column), ...of })
    return number
  }
  const change = (at: Column, of: { value: Value; where: Record<string, unknown> }) => {
    const keyed = Object.keys(of.where)
      .map((name) => `${name} = ?`)
      .join(' and ')
    statements.push({
      sql: `update ${at.table} set ${at.column} = ? where ${keyed}`,
      args: [of.value, ...valuesOf(of.where)],
    })
  }
  for (const { at, row, where, clientId, found } of await openEverything(raw, keys)) {
    if (found === null) throw new Error(`${nameOf(at)} does not open: say its address in test/support/sealed.ts`)
    if (found.text === '') continue
    const number = next(at, { clientId, row })
    change(at, { value: await found.seal(marked(found.text, number)), where })
  }
  const plain = columnsIn('desk').filter(({ purpose }) => purpose.class === 'personal' && purpose.lies === 'plain')
  for (const at of plain.filter(({ table }) => table === 'employer')) {
    for (const row of await raw.all(`select * from ${at.table} where ${at.column} is not null`)) {
      const number = next(at, { clientId: undefined, row })
      const where = Object.fromEntries(at.keys.map((name) => [name, row[name]]))
      change(at, { value: textWith(String(row[at.column]), number), where })
    }
  }
  await withoutTriggers(raw, async () => void (await raw.run(...statements)))
  return canaries
}
