import { accountTransitions } from '../../src/desk/accounts/account.ts'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { beforeAll, describe, expect, test } from 'vitest'
import * as cards from '../../src/db/card-schema.ts'
import * as casework from '../../src/db/casework-schema.ts'
import * as desk from '../../src/db/desk-schema.ts'
import * as imports from '../../src/db/import-schema.ts'
import * as inquiries from '../../src/db/inquiry-schema.ts'
import * as openings from '../../src/db/opening-schema.ts'
import * as keepAways from '../../src/db/keep-away-schema.ts'
import * as plans from '../../src/db/plan-schema.ts'
import * as listing from '../../src/db/public-schema.ts'
import * as registrations from '../../src/db/registration-schema.ts'
import * as referrals from '../../src/db/referral-schema.ts'
import * as watch from '../../src/db/watch-schema.ts'
import * as tasks from '../../src/db/task-schema.ts'
import { clientTransitions } from '../../src/desk/clients/client.ts'
import { keepAwayTransitions } from '../../src/desk/clients/keep-away.ts'
import { coverTransitions } from '../../src/desk/caseloads/cover.ts'
import { consentTransitions } from '../../src/desk/consents/consent.ts'
import { planTransitions } from '../../src/desk/clients/plan.ts'
import { importRowTransitions, importTransitions } from '../../src/desk/imports/import.ts'
import { sayingTransitions } from '../../src/desk/openings/saying.ts'
import { inquiryTransitions } from '../../src/desk/inquiries/inquiry.ts'
import { correctionTransitions } from '../../src/desk/corrections/correction.ts'
import { cardTransitions, contactTransitions } from '../../src/desk/handovers/card.ts'
import { openingTransitions } from '../../src/desk/openings/opening.ts'
import { followUpTransitions, placementTransitions } from '../../src/desk/placements/placement.ts'
import { alertTransitions } from '../../src/desk/watch/watch.ts'
import { messageTransitions } from '../../src/desk/referrals/message.ts'
import { referralTransitions } from '../../src/desk/referrals/referral.ts'
import { taskTransitions } from '../../src/desk/tasks/task.ts'
import { openRaw } from './raw.ts'
import type { Raw } from './raw.ts'

const golden = join(import.meta.dirname, 'schema.golden.txt')
const tablesIn = (schema: object) =>
  Object.values(schema).filter((value): value is SQLiteTable => value instanceof SQLiteTable)
const mirrored = {
  desk: [
    ...tablesIn(desk),
    ...tablesIn(openings),
    ...tablesIn(referrals),
    ...tablesIn(inquiries),
    ...tablesIn(cards),
    ...tablesIn(casework),
    ...tablesIn(registrations),
    ...tablesIn(watch),
    ...tablesIn(keepAways),
    ...tablesIn(tasks),
    ...tablesIn(plans),
    ...tablesIn(imports),
  ],
  public: tablesIn(listing),
}

type SchemaObject = { type: string; name: string; tbl_name: string; sql: string }
let databases: { desk: Raw; public: Raw }

const objectsOf = async (raw: Raw): Promise<SchemaObject[]> =>
  (
    await raw.all(
      `select type, name, tbl_name, coalesce(sql, '') as sql from sqlite_schema where tbl_name <> '__drizzle_migrations' order by type, name`,
    )
  ).map(({ type, name, tbl_name, sql }) => ({
    type: String(type),
    name: String(name),
    tbl_name: String(tbl_name),
    sql: String(sql),
  }))

beforeAll(async () => {
  databases = { desk: await openRaw('desk'), public: await openRaw('public') }
})

// Yes and no are kept as 1 and 0, a list as its JSON.
const initialOf = (value: unknown): string | null => {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? '1' : '0'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const columnsIn = (table: SQLiteTable) => {
  const { columns, primaryKeys } = getTableConfig(table)
  const together = primaryKeys.flatMap((key) => key.columns.map(({ name }) => name))
  return columns.map((column) => ({
    name: column.name,
    type: column.getSQLType(),
    isRequired: column.notNull || column.primary || together.includes(column.name),
    key: column.primary ? 1 : together.indexOf(column.name) + 1,
    initial: initialOf(column.default),
    isUnique: column.isUnique,
  }))
}

const uniqueColumns = async (raw: Raw, table: string): Promise<unknown[]> => {
  const found = await raw.all(
    `select i.name, (select count(*) from pragma_index_info(i.name)) as columns, (select name from pragma_index_info(i.name)) as first
     from pragma_index_list(?) i where i.origin = 'u'`,
    [table],
  )
  return found.filter(({ columns }) => columns === 1).map(({ first }) => first)
}

const columnsOf = async (raw: Raw, table: string) => {
  const unique = await uniqueColumns(raw, table)
  const rows = await raw.all(`select * from pragma_table_info(?)`, [table])
  return rows.map(({ name, type, notnull, pk, dflt_value: initial }) => ({
    name,
    type: String(type).toLowerCase(),
    isRequired: notnull === 1 || Number(pk) > 0,
    key: pk,
    initial: initial === null ? null : JSON.stringify(initial).replaceAll(/['"]/gu, ''),
    isUnique: unique.includes(name),
  }))
}

describe.each(['desk', 'public'] as const)('the %s database', (kind) => {
  const names = mirrored[kind].map((table) => getTableConfig(table).name)

  test('has exactly the tables that the code knows', async () => {
    const objects = await objectsOf(databases[kind])
    const kept = objects.filter(
      ({ type, name }) => type === 'table' && !/^(sqlite_|listing_search|libsql_)/u.test(name),
    )
    expect(kept.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  })

  test.each(names)('%s has the columns, types, keys and defaults that the code knows', async (name) => {
    const table = mirrored[kind].find((one) => getTableConfig(one).name === name)
    expect(table && columnsIn(table)).toEqual(await columnsOf(databases[kind], name))
  })

  test.each(names)('%s is strict', async (name) => {
    const [row] = await databases[kind].all(`select strict from pragma_table_list where name = ?`, [name])
    expect(row?.strict).toBe(1)
  })

  test('checks the very codes that the code knows', async () => {
    const objects = await objectsOf(databases[kind])
    const differing = mirrored[kind].flatMap((table) => {
      const { name, columns } = getTableConfig(table)
      const sql = objects.find((object) => object.type === 'table' && object.name === name)?.sql ?? ''
      return columns.flatMap((column) => {
        const list = new RegExp(
          `\\b${column.name} text[^,(]*check \\(${column.name} (?:in \\(([^)]*)\\)|= ('\\w+'))\\)`,
          'u',
        ).exec(sql)
        const codes = (list?.[1] ?? list?.[2] ?? '').replaceAll("'", '').split(',').filter(Boolean)
        const known = [...(column.enumValues ?? [])]
        return codes.join() === known.join() ? [] : [{ column: `${name}.${column.name}`, codes, known }]
      })
    })
    expect(differing).toEqual([])
  })

  test('has one trigger for a table and an event, named after them', async () => {
    const triggers = (await objectsOf(databases[kind])).filter(({ type }) => type === 'trigger')
    const events = triggers.map(({ name, tbl_name: table, sql }) => {
      const event = /\b(?:before|instead of)\s+(insert|update|delete)\s+on\b/iu.exec(sql)?.[1] ?? 'another moment'
      return { name, expected: `${table}_${event}` }
    })
    expect(events.filter(({ name, expected }) => name !== expected)).toEqual([])
    expect(new Set(events.map(({ expected }) => expected)).size).toBe(events.length)
  })

  test('points to nothing that is not there', async () => {
    expect(await databases[kind].all('pragma foreign_key_check')).toEqual([])
    expect(await databases[kind].all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  })
})

test('the desk database stays under 250 objects, the public one under 20 objects and 3 kB of DDL', async () => {
  const [inDesk, inPublic] = [await objectsOf(databases.desk), await objectsOf(databases.public)]
  expect(inDesk.length).toBeLessThanOrEqual(250)
  expect(inPublic.length).toBeLessThanOrEqual(20)
  expect(inPublic.reduce((sum, { sql }) => sum + sql.length, 0)).toBeLessThanOrEqual(3_000)
})

const inOrder = (one: string, other: string) => one.localeCompare(other)

test('the machines of the database are the machines of the code', async () => {
  const machines = {
    client: clientTransitions,
    clientTask: taskTransitions,
    plan: planTransitions,
    opening: openingTransitions,
    placement: placementTransitions,
    followUp: followUpTransitions,
    referral: referralTransitions,
    referralMessage: messageTransitions,
    account: accountTransitions,
    saying: sayingTransitions,
    inquiry: inquiryTransitions,
    correction: correctionTransitions,
    card: cardTransitions,
    cardContact: contactTransitions,
    readingAlert: alertTransitions,
    cover: coverTransitions,
    consent: consentTransitions,
    keepAway: keepAwayTransitions,
    import: importTransitions,
    importRow: importRowTransitions,
  }
  const known = Object.entries(machines).flatMap(([machine, table]) =>
    Object.entries(table).flatMap(([src, all]) => all.map((dst: string) => `${machine}: ${src} → ${dst}`)),
  )
  const rows = await databases.desk.all(`select machine || ': ' || src || ' → ' || dst as step from transition`)
  expect(rows.map(({ step }) => String(step)).toSorted(inOrder)).toEqual(known.toSorted(inOrder))
})

test('every object is the one that was reviewed (GOLDEN=write after a new migration)', async () => {
  const lines = await Promise.all(
    (['desk', 'public'] as const).map(async (kind) =>
      (await objectsOf(databases[kind])).map(({ type, name, sql }) => {
        const hash = createHash('sha256').update(sql.replaceAll(/\s+/gu, ' ')).digest('hex').slice(0, 16)
        return `${kind} ${type} ${name} ${hash}`
      }),
    ),
  )
  const text = `${lines.flat().join('\n')}\n`
  if (process.env.GOLDEN === 'write') writeFileSync(golden, text)
  expect(text).toBe(readFileSync(golden, 'utf8'))
})
