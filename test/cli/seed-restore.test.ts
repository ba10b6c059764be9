import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../src/db/client.ts'
import { listingPage } from '../../src/desk/listings/search-store.ts'
import { wholeList } from '../../src/desk/listings/search.ts'
import { restoreDatabase, type TestDatabase } from '../support/database.ts'
import { countsOf, everythingIn, rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'

const town = await seededTown()
const folder = await mkdtemp(join(tmpdir(), 'tsunagu-dump-'))
afterAll(async () => rm(folder, { recursive: true, force: true }))

const dumped = async (database: TestDatabase) => {
  const response = await database.fetch(`${database.url}/dump`)
  expect(response.status).toBe(200)
  const path = join(folder, `${database.namespace}.sql`)
  await writeFile(path, await response.text())
  return path
}

const restored = async (database: TestDatabase) => restoreDatabase(await dumped(database))

// The loader of a dump indents what stands on lines of its own in a CREATE.
const shapeOf = async (database: TestDatabase) => {
  const rows = await rowsOf(database, 'select type, name, tbl_name, sql from sqlite_schema order by type, name')
  return rows.map((row) => ({ ...row, sql: String(row.sql).replaceAll(/\s+/g, ' ') }))
}

const searched = async (database: TestDatabase) => {
  const { page } = await connect(database).read({
    page: listingPage({ ...wholeList(town.today), q: '清掃' }),
  })
  return page.map(({ number }) => number)
}

test('a dump of the town restores whole: shape, triggers, counts, and nothing that points to nothing', async () => {
  const copy = await restored(town.desk)
  expect(await shapeOf(copy)).toEqual(await shapeOf(town.desk))
  expect(await countsOf(copy)).toEqual(await countsOf(town.desk))
  expect(await rowsOf(copy, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(await rowsOf(copy, 'pragma foreign_key_check')).toEqual([])
  await expect(rowsOf(copy, 'delete from referral')).rejects.toThrow('KEPT')
  await expect(rowsOf(copy, "update audit set act = ''")).rejects.toThrow('AUDIT_KEPT')
})

test('every value is there again, byte for byte, texts of several lines too', async () => {
  await connect(town.desk).write([{ sql: 'insert into mark values (?, ?)', args: ['lines', "一行目\n  '二行目'\r\n"] }])
  const sealed =
    "select hex(name) || hex(wish) as client, (select hex(value) from mark where name = 'lines') as lines from client order by id"
  const copy = await restored(town.desk)
  expect(await rowsOf(copy, sealed)).toEqual(await rowsOf(town.desk, sealed))
  expect(await everythingIn(copy)).toBe(await everythingIn(town.desk))
})

test('the search of a restored public database finds the same', async () => {
  const copy = await restored(town.public)
  expect(await shapeOf(copy)).toEqual(await shapeOf(town.public))
  expect(await countsOf(copy)).toEqual(await countsOf(town.public))
  expect((await searched(town.public)).length).toBeGreaterThan(0)
  expect(await searched(copy)).toEqual(await searched(town.public))
})
