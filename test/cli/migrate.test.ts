import { createClient } from '@libsql/client/web'
import { expect, test } from 'vitest'
import { migrateDatabases } from '../../src/cli/migrate.ts'
import { emptyDatabase, type TestDatabase } from '../support/database.ts'

const shapeOf = async (database: TestDatabase) =>
  (await createClient(database).execute('select type, name, sql from sqlite_schema order by 1, 2')).rows

test('migrations apply to empty databases, and a second run changes nothing', async () => {
  const [desk, listing] = [await emptyDatabase(), await emptyDatabase()]
  await migrateDatabases({ desk, public: listing })
  const shapes = [await shapeOf(desk), await shapeOf(listing)]
  await migrateDatabases({ desk, public: listing })
  expect([await shapeOf(desk), await shapeOf(listing)]).toEqual(shapes)
  expect(shapes.map((shape) => shape.length > 0)).toEqual([true, true])
})
