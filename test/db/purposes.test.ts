import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { sectionKeys } from '../../src/desk/clients/section.ts'
import { registerFields, specialFields } from '../../src/desk/clients/client.ts'
import { keeping } from '../../src/db/purpose.ts'
import { purposes } from '../../src/db/purposes.ts'
import { log, loggedFields } from '../../src/http/log.ts'
import { columnsIn, openEverything, sealedColumns } from '../support/sealed.ts'
import type { Column } from '../support/sealed.ts'
import { seededTown } from '../support/town.ts'
import { openRaw, rawOn } from './raw.ts'
import type { Raw } from './raw.ts'

// R8-01, R8-05: every column has a purpose and a class, and lies as its class demands. The tables are the database's own.

let databases: { desk: Raw; public: Raw }
beforeAll(async () => {
  databases = { desk: await openRaw('desk'), public: await openRaw('public') }
})

const namesIn = (columns: readonly Column[]) => columns.map(({ table, column }) => `${table}.${column}`)
const [desk, listing] = [columnsIn('desk'), columnsIn('public')]
const tender = desk.filter(({ purpose }) => purpose.class === 'personal' || purpose.class === 'special')
const nameOf = ({ table, column }: Column) => `${table}.${column}`

/** Shadow tables of the search and the migrations' own are not ours. */
const columnsOfDatabase = async (raw: Raw): Promise<string[]> => {
  const rows = await raw.all(
    `select m.name as tbl, c.name as col from pragma_table_list m join pragma_table_info(m.name) c
     where m.schema = 'main' and m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'libsql_%' and m.name <> '__drizzle_migrations'`,
  )
  return rows.map(({ tbl, col }) => `${String(tbl)}.${String(col)}`)
}

describe.each(['desk', 'public'] as const)('the %s database', (kind) => {
  test('has a purpose for every column, and no purpose is left over (R8-01)', async () => {
    const stated = namesIn(columnsIn(kind))
    expect(stated.toSorted()).toEqual((await columnsOfDatabase(databases[kind])).toSorted())
    expect(new Set(stated).size).toBe(stated.length)
  })

  test('says of every column why it is there and how long it is kept', () => {
    const fields = purposes[kind].flatMap(({ table, fields: all }) =>
      Object.entries(all).map(([name, purpose]) => ({ name: `${getTableConfig(table).name}.${name}`, purpose })),
    )
    const wanting = fields.filter(
      ({ purpose: { purpose, keptFor } }) => purpose.trim().length < 3 || keeping[keptFor].length === 0,
    )
    expect(wanting.map(({ name }) => name)).toEqual([])
  })
})

describe('what is personal', () => {
  /** Seen in review when it grows: what may lie in clear though it is somebody's. */
  const inClear = ['account.name', 'employer.fax', 'employer.phone']

  test('lies sealed, in a blob, but for what is listed here with its reason', () => {
    const plain = tender.filter(({ purpose }) => purpose.lies === 'plain')
    expect(namesIn(plain).toSorted()).toEqual(inClear)
    expect(plain.filter(({ purpose }) => (purpose.because ?? '') === '').map(nameOf)).toEqual([])
    const sealed = tender.filter(({ purpose }) => purpose.lies !== 'plain')
    expect(sealed.filter(({ type }) => type !== 'blob').map(nameOf)).toEqual([])
    expect(sealed.map(nameOf).toSorted()).toEqual(sealedColumns.map(nameOf).toSorted())
  })

  test('is a blob in the database itself, too', async () => {
    for (const { table, column } of sealedColumns) {
      const [row] = await databases.desk.all('select type from pragma_table_info(?) where name = ?', [table, column])
      expect([table, column, row?.type]).toEqual([table, column, 'BLOB'])
    }
  })

  test('is everything that lies in a blob and is neither a key nor a digest', async () => {
    const blobs = desk.filter(({ type, purpose }) => type === 'blob' && !['digest', 'key'].includes(purpose.lies))
    expect(blobs.map(nameOf).toSorted()).toEqual(sealedColumns.map(nameOf).toSorted())
  })

  test('of special care lies under a key of its own that is erased first (R8-05)', () => {
    const special = desk.filter(({ purpose }) => purpose.class === 'special')
    expect(special.length).toBeGreaterThan(5)
    const wrong = special.filter(({ purpose }) => !['special', 'section', 'inquiry'].includes(purpose.lies))
    expect(wrong.map(nameOf)).toEqual([])
    const ofClients = special.filter(({ purpose }) => purpose.lies !== 'inquiry')
    expect(ofClients.filter(({ purpose }) => purpose.keptFor !== 'special').map(nameOf)).toEqual([])
    const kindOf = (field: string) => desk.find(({ table, column }) => table === 'client' && column === field)?.purpose
    for (const field of specialFields) expect(kindOf(field)?.class, field).toBe('special')
    for (const field of registerFields.filter((name) => name !== 'bornOn')) {
      expect(kindOf(field)?.class, field).toBe('personal')
    }
  })

  test('is never in the trail, the replay of a press or the settings', () => {
    const kept = ['audit', 'idem', 'setting_edition', 'transition', 'mark', 'rate_hit', 'session', 'matter']
    expect(tender.filter(({ table }) => kept.includes(table)).map(nameOf)).toEqual([])
  })

  test('is never in the public database', () => {
    expect(listing.filter(({ purpose }) => purpose.class !== 'public').map(nameOf)).toEqual([])
  })

  test('is in no index and no full text search', async () => {
    const indexed = await databases.desk.all(
      `select m.name as tbl, x.name as col from sqlite_schema m join pragma_index_list(m.name) i join pragma_index_info(i.name) x where m.type = 'table'`,
    )
    const names = indexed.map(({ tbl, col }) => `${String(tbl)}.${String(col)}`)
    expect(tender.map(nameOf).filter((name) => names.includes(name))).toEqual([])
    const virtual = "select name from sqlite_schema where sql like 'create virtual table%'"
    expect(await databases.desk.all(virtual)).toEqual([])
    expect(await databases.public.all(virtual)).toEqual([{ name: 'listing_search' }])
  })

  test('is in no trigger, view or default that would copy it elsewhere', async () => {
    const views = await databases.desk.all(`select name, sql from sqlite_schema where type = 'view'`)
    expect(
      views.filter(({ sql }) => sealedColumns.some(({ column, table }) => String(sql).includes(`${table}.${column}`))),
    ).toEqual([])
    const copying = await databases.desk.all(
      `select name, sql from sqlite_schema where type = 'trigger' and sql like '%insert into audit%'`,
    )
    expect(copying).toEqual([])
  })

  test('has no place in a line of the log', () => {
    const lines: string[] = []
    const written = vi.spyOn(console, 'log').mockImplementation((line: unknown) => void lines.push(String(line)))
    const carried = { event: 'failed', requestId: 'r', name: '星野', message: '星野', params: { kana: 'ホシノ' } }
    log(carried)
    written.mockRestore()
    expect(lines).toEqual(['{"event":"failed","requestId":"r"}'])
    const properties = purposes.desk.flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([name, { class: of }]) => (of === 'personal' || of === 'special' ? [name] : [])),
    )
    expect(loggedFields.filter((name) => properties.some((property) => property === name))).toEqual([])
  })
})

describe('in the demo town', () => {
  test('every sealed value opens with the key its column names, and with no other', async () => {
    const town = await seededTown()
    const opened = await openEverything(rawOn(town.desk), town.keys)
    const under = ({ at, row }: (typeof opened)[number]) =>
      at.purpose.lies === 'section' ? sectionKeyOf(String(row.section)) : at.purpose.lies
    const wrong = opened
      .filter((one) => one.found?.under !== under(one))
      .map((one) => `${nameOf(one.at)}: ${one.found?.under ?? 'does not open'}, not ${under(one)}`)
    expect([...new Set(wrong)]).toEqual([])
    const tried = new Set(opened.map(({ at }) => nameOf(at)))
    expect(tried.size).toBeGreaterThan(18)
  })
})

const sectionKeyOf = (section: string) => Object.entries(sectionKeys).find(([name]) => name === section)?.[1]
