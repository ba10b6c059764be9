import type { TestDatabase } from '../support/database.ts'
import { rowsOf } from '../support/rows.ts'

/** The town's openings in a state, oldest first. */
export const openingsIn = async (desk: TestDatabase, state: string) => {
  const rows = await rowsOf(
    desk,
    `select id, number, version from opening where state = '${state}' and edition > 0 order by id`,
  )
  return rows.map(({ id, number, version }) => ({ id: String(id), number: String(number), version: Number(version) }))
}

export const firstOpening = async (desk: TestDatabase, state: string) => {
  const [first] = await openingsIn(desk, state)
  if (first === undefined) throw new Error(`no opening is ${state}`)
  return first
}

export const oneOf = async (desk: TestDatabase, sql: string) => {
  const [row] = await rowsOf(desk, sql)
  if (row === undefined) throw new Error(`nothing for ${sql}`)
  return row
}

export const countOf = async (desk: TestDatabase, sql: string) => Number((await oneOf(desk, sql))['n'])
