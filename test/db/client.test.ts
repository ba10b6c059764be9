import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, first, statementFrom } from '../../src/db/client.ts'
import type { Database, Reading } from '../../src/db/client.ts'
import { mark } from '../../src/db/desk-schema.ts'
import { refusalIn } from '../../src/desk/refusals.ts'
import { freshDatabases } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

const marks = () => first((from) => from.select().from(mark).limit(1))
const plain = (text: string): Reading<unknown> => ({ build: (from) => from.run(sql.raw(text)), pick: (rows) => rows })
const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  )

describe('the reading handle', () => {
  let desk: TestDatabase
  let db: Database
  beforeAll(async () => {
    desk = (await freshDatabases()).desk
    db = connect(desk)
  })

  test.each([
    "insert into mark (name, value) values ('a', 'b')",
    "  insert into mark (name, value) values ('a', 'b')",
    "with x as (select 1) insert into mark (name, value) select 'a', 'b' from x",
    "WITH x AS (SELECT 1)\nINSERT INTO mark (name, value) SELECT 'a', 'b' FROM x",
    "with x as (select 1) replace into mark (name, value) select 'a', 'b' from x",
    "with x as (select 1) update mark set value = 'b'",
    'with x as (select 1)/* */delete from mark',
    "with x as (select ')') delete from mark",
    'update mark set value = 1',
    'delete from mark',
    'drop table mark',
    'pragma user_version = 3',
    '/* select */ delete from mark',
    '-- select\ndelete from mark',
  ])('refuses %j before it leaves', async (text) => {
    desk.forget()
    expect(await failure(db.read({ written: plain(text) }))).toMatchObject({
      message: 'a reading handle was given a write',
    })
    expect(desk.requests()).toBe(0)
  })

  test('refuses the whole batch for one write in it', async () => {
    desk.forget()
    const both = { seen: marks(), written: plain('delete from mark') }
    expect(await failure(db.read(both))).toBeInstanceOf(Error)
    expect(desk.requests()).toBe(0)
  })

  test.each([
    "select 'insert into mark; delete from mark' as said",
    "with said as (select 'it''s delete; or update' as text) select text from said",
    'with "update" as (select 1 as "delete") select "delete" from "update"',
    "select replace('あ', 'あ', 'い') as said",
    'with said as (select 1 as inserted_at, 2 as update_count) select * from said',
  ])('reads %j', async (text) => {
    expect(await failure(db.read({ seen: plain(text) }))).toBe('done')
  })

  test('reads everything it is asked in one request', async () => {
    desk.forget()
    expect(await db.read({ one: marks(), two: marks() })).toEqual({ one: undefined, two: undefined })
    expect(desk.requests()).toBe(1)
  })
})

describe('a database that does not answer', () => {
  const servers: Server[] = []
  const listen = async (server: Server): Promise<string> => {
    servers.push(server)
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve())
    })
    const at = server.address()
    return `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`
  }
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  })

  const write = statementFrom(sql`delete from mark`)
  const ways: readonly [string, (db: Database) => Promise<unknown>][] = [
    ['read', (db) => db.read({ seen: marks() })],
    ['look', (db) => db.look(sql`select 1`, { seen: marks() })],
    ['write', (db) => db.write([write])],
  ]

  describe.each(ways)('to a %s', (_, ask) => {
    test('and hangs is given up after its time, and is away', async () => {
      const url = await listen(createServer(() => {}))
      const began = performance.now()
      const error = await failure(ask(connect({ url, timeoutMs: 200 })))
      const took = performance.now() - began
      expect(refusalIn(error)).toBe('away')
      expect(took).toBeGreaterThanOrEqual(190)
      expect(took).toBeLessThan(1500)
    })

    test('and stops in the middle of its answer is given up too', async () => {
      const url = await listen(
        createServer((_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json' })
          response.write('{"baton":null,')
        }),
      )
      expect(refusalIn(await failure(ask(connect({ url, timeoutMs: 200 }))))).toBe('away')
    })

    test.each([429, 500, 502, 503])('or answers %i is away', async (status) => {
      const url = await listen(createServer((_request, response) => void response.writeHead(status).end('busy')))
      expect(refusalIn(await failure(ask(connect({ url, timeoutMs: 1000 }))))).toBe('away')
    })

    test('is given up although memory is collected meanwhile', async () => {
      setFlagsFromString('--expose-gc')
      const collect: unknown = runInNewContext('gc')
      if (typeof collect !== 'function') throw new Error('no gc')
      const middle = createServer((_request, response) => void response.writeHead(200).write('{'))
      const urls = [await listen(createServer(() => {})), await listen(middle)]
      const asked = urls.map((url) => failure(ask(connect({ url, timeoutMs: 300 }))))
      for (let time = 0; time < 5; time += 1) {
        await sleep(20)
        collect()
      }
      expect((await Promise.all(asked)).map(refusalIn)).toEqual(['away', 'away'])
    })

    test('and hangs up in the middle of its answer is away', async () => {
      const url = await listen(
        createServer((_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
          response.write('{"baton":null,')
          setTimeout(() => response.destroy(), 20)
        }),
      )
      expect(refusalIn(await failure(ask(connect({ url, timeoutMs: 1000 }))))).toBe('away')
    })

    test('and is nowhere is away', async () => {
      const url = await listen(createServer())
      await new Promise((resolve) => {
        servers.at(-1)?.close(resolve)
      })
      expect(refusalIn(await failure(ask(connect({ url, timeoutMs: 1000 }))))).toBe('away')
    })

    test.each([500, 502, 503])('and says %i is away', async (status) => {
      const url = await listen(createServer((_request, response) => void response.writeHead(status).end('no')))
      expect(refusalIn(await failure(ask(connect({ url, timeoutMs: 1000 }))))).toBe('away')
    })
  })
})
