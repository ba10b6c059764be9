import { getTableColumns } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import type { ClientKeys, Keys } from '../../src/crypto/keys.ts'
import { openText, sealText } from '../../src/crypto/seal.ts'
import type { Sealed } from '../../src/crypto/seal.ts'
import type { Purpose, Purposed, Seal } from '../../src/db/purpose.ts'
import { seals } from '../../src/db/purpose.ts'
import { purposes } from '../../src/db/purposes.ts'
import type { Raw } from '../db/raw.ts'

// Opens every sealed value of a desk by what its schema says: a column nobody thought of is opened here or is found unopened.

export type Column = { table: string; column: string; keys: readonly string[]; purpose: Purpose; type: string }
type Row = Record<string, unknown>

const columnsOf = ({ table, fields }: Purposed): Column[] => {
  const { name, columns, primaryKeys } = getTableConfig(table)
  const together = primaryKeys.flatMap((key) => key.columns.map((column) => column.name))
  const keys = together.length > 0 ? together : columns.filter(({ primary }) => primary).map((column) => column.name)
  return Object.entries(getTableColumns(table)).flatMap(([property, column]) => {
    const purpose = fields[property]
    return purpose ? [{ table: name, column: column.name, keys, purpose, type: column.getSQLType() }] : []
  })
}

export const columnsIn = (kind: keyof typeof purposes): Column[] => purposes[kind].flatMap(columnsOf)

const isSeal = (lies: Purpose['lies']): lies is Seal => seals.some((seal) => seal === lies)
export const sealedColumns: readonly Column[] = columnsIn('desk').filter(({ purpose }) => isSeal(purpose.lies))

const blobOf = (value: unknown): Sealed =>
  value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(Buffer.from(String(value)))

/** Whose a row is: the client of the row itself, or of the referral or placement it hangs on. */
export const clientsOfRows = async (raw: Raw): Promise<(row: Row) => string | undefined> => {
  const owners = new Map<string, string>()
  const tables = purposes.desk.map(({ table }) => getTableConfig(table))
  for (const { id } of await raw.all('select id from client')) owners.set(String(id), String(id))
  for (const { name, columns } of tables) {
    const names = columns.map((column) => column.name)
    if (!names.includes('client_id') || !names.includes('id')) continue
    const rows = await raw.all(`select id, client_id from ${name}`)
    for (const row of rows) owners.set(String(row.id), String(row.client_id))
  }
  return (row) => {
    if (typeof row.client_id === 'string') return row.client_id
    const links = Object.entries(row).filter(([name]) => name === 'id' || name.endsWith('_id'))
    return links.map(([, id]) => owners.get(String(id))).find((client) => client !== undefined)
  }
}

/** Lines of a file that was brought lie under a key of the file's own, which goes with them. */
const importKeysIn = async (raw: Raw, keys: Keys): Promise<ReadonlyMap<string, CryptoKey>> => {
  const runs = await raw.all('select id, agency_id, wrapped from import_run where wrapped is not null')
  const opened = await Promise.all(
    runs.map(async ({ id, agency_id: agencyId, wrapped }) => {
      const of = { clientId: String(id), agencyId: String(agencyId), kind: 'register' } as const
      return [of.clientId, await keys.clientKey(of, blobOf(wrapped))] as const
    }),
  )
  return new Map(opened)
}

const clientKeysIn = async (raw: Raw, keys: Keys): Promise<ReadonlyMap<string, ClientKeys>> => {
  const rows = await raw.all(
    'select k.* from client_key k join client c on c.id = k.client_id and c.agency_id = k.agency_id',
  )
  const opened = await Promise.all(
    rows.map(async (row) => {
      const kind = row.kind === 'special' ? 'special' : 'register'
      const of = { clientId: String(row.client_id), agencyId: String(row.agency_id), kind } as const
      return [of.clientId, kind, await keys.clientKey(of, blobOf(row.wrapped))] as const
    }),
  )
  const known = new Map<string, ClientKeys>()
  for (const [clientId, , key] of opened) known.set(clientId, { register: key, special: key })
  for (const [clientId, kind, key] of opened) {
    const both = known.get(clientId)
    if (both) known.set(clientId, { ...both, [kind]: key })
  }
  return known
}

export type Opened = {
  at: Column
  /** The key columns of the row, by which it is found again. */
  where: Row
  row: Row
  clientId: string | undefined
  /** null: no address and no key that the desk has opens it. */
  found: { text: string; under: Exclude<Seal, 'section'>; seal: (text: string) => Promise<Sealed> } | null
}

// What was found of a file as a whole is its line 0.
const isHeadOfFile = ({ table, column }: Column) => table === 'import_run' && column === 'ignored'
const placeOf = (at: Column) => (isHeadOfFile(at) ? { table: 'import_row', column: 'body' } : at)

type Hand = {
  under: Exclude<Seal, 'section'>
  open: (row: string) => Promise<string>
  seal: (row: string, text: string) => Promise<Sealed>
}

const byKey = (
  under: Hand['under'],
  { key, table, column, value }: { key: CryptoKey; table: string; column: string; value: Sealed },
): Hand => ({
  under,
  open: (row) => openText(key, value, { table, column, row }),
  seal: (row, text) => sealText(key, text, { table, column, row }),
})

/** Every value in every sealed column of this desk, opened. */
export const openEverything = async (raw: Raw, keys: Keys): Promise<Opened[]> => {
  const clients = await clientKeysIn(raw, keys)
  const imports = await importKeysIn(raw, keys)
  const clientOf = await clientsOfRows(raw)
  const inquiries = new Map(
    (await raw.all('select id, by_desk from inquiry')).map(({ id, by_desk: key }) => [String(id), blobOf(key)]),
  )
  const handsFor = async (at: Column, { row, value }: { row: Row; value: Sealed }): Promise<Hand[]> => {
    const [{ table, column }, of] = [placeOf(at), clients.get(clientOf(row) ?? '')]
    const file = imports.get(String(row.import_id ?? row.id))
    const inquiry = inquiries.get(String(row.inquiry_id))
    const own = { table, column, value }
    return [
      ...(of ? [byKey('register', { ...own, key: of.register }), byKey('special', { ...own, key: of.special })] : []),
      ...(file ? [byKey('register', { ...own, key: file })] : []),
      ...(inquiry
        ? [byKey('inquiry', { ...own, key: await keys.inquiry.keyOfDesk(String(row.inquiry_id), inquiry) })]
        : []),
      {
        under: 'desk',
        open: (id) => keys.open(value, { table, column, row: id }),
        seal: (id, text) => keys.seal(text, { table, column, row: id }),
      },
    ]
  }
  const tried = async (at: Column, row: Row): Promise<Opened['found']> => {
    const own = at.keys.map((name) => String(row[name]))
    const ids = [
      ...new Set([
        ...(isHeadOfFile(at) ? [`${String(row.id)}.0`] : []),
        own.join('.'),
        own.join('|'),
        own.join('\u001F'),
        ...own,
      ]),
    ]
    for (const hand of await handsFor(at, { row, value: blobOf(row[at.column]) })) {
      for (const id of ids) {
        const text = await hand.open(id).catch(() => null)
        if (text !== null) return { text, under: hand.under, seal: (next) => hand.seal(id, next) }
      }
    }
    return null
  }
  const all = await Promise.all(
    sealedColumns.map(async (at) => {
      const rows = await raw.all(`select * from ${at.table} where ${at.column} is not null`)
      return Promise.all(
        rows.map(async (row) => ({
          at,
          row,
          where: Object.fromEntries(at.keys.map((name) => [name, row[name]])),
          clientId: clientOf(row),
          found: await tried(at, row),
        })),
      )
    }),
  )
  return all.flat()
}
