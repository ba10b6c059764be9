import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client/web'
import { afterAll, expect, test } from 'vitest'
import { startSqld } from '../../src/cli/sqld.ts'

const folder = await mkdtemp(join(tmpdir(), 'tsunagu-sqld-'))
afterAll(async () => rm(folder, { recursive: true, force: true }))

test('a database is there again after a stop and a start', async () => {
  const path = join(folder, 'kept')
  const first = await startSqld({ path })
  await createClient({ url: first.url }).batch(['create table word (text text)', "insert into word values ('求人')"])
  await first.stop()

  const second = await startSqld({ path })
  const { rows } = await createClient({ url: second.url }).execute('select text from word')
  await second.stop()
  expect(rows.map(({ text }) => text)).toEqual(['求人'])
})

test('a damaged database is refused with one clear sentence', async () => {
  const path = join(folder, 'damaged')
  await (await startSqld({ path })).stop()
  await writeFile(join(path, 'dbs/default/data'), 'this is no database '.repeat(1_000))
  await rm(join(path, 'dbs/default/data-wal'), { force: true })
  await expect(startSqld({ path })).rejects.toThrow('壊れているおそれがあります')
})
