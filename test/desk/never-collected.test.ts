import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isUnaskedName } from '../../src/law/unasked-names.ts'
import { openRaw } from '../db/raw.ts'

// R1-31, R8-18: no column and no field of any form has a name under which it would be collected.

const root = join(import.meta.dirname, '../../src')
/** Every file that says what a form may carry. */
const files = ['desk', 'http', 'pages'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\bv\.(?:strictObject|object)\(|\bformOf\(/u.test(readFileSync(path, 'utf8'))),
)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const entriesIn = (value: object): object | null =>
  'kind' in value && value.kind === 'schema' && 'entries' in value && isObject(value.entries) ? value.entries : null

/** The names of all fields of the schemas in a value, those of schemas inside schemas too. */
const namesIn = (value: unknown): readonly string[] => {
  if (!isObject(value)) return []
  const entries = entriesIn(value)
  if (entries) return Object.entries(entries).flatMap(([name, inner]: [string, unknown]) => [name, ...namesIn(inner)])
  if ('wrapped' in value) return namesIn(value.wrapped)
  if ('item' in value) return namesIn(value.item)
  return 'kind' in value ? [] : Object.values(value).flatMap(namesIn)
}

describe('what is never collected', () => {
  test('has no column in the desk database', async () => {
    const raw = await openRaw('desk')
    const columns = await raw.all(
      `select m.name || '.' || c.name as name from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table'`,
    )
    expect(columns.length).toBeGreaterThan(200)
    const named = columns.map(({ name }) => String(name))
    expect(named.filter((name) => isUnaskedName(name.split('.')[1] ?? ''))).toEqual([])
  })

  test('has no field in any form', async () => {
    const modules: readonly object[] = await Promise.all(files.map((file) => import(file)))
    const names = modules.flatMap((module) => Object.values(module).flatMap(namesIn))
    expect([files.length > 10, names.length > 300]).toEqual([true, true])
    for (const known of ['workNote', 'noticeBy', 'channels', 'receivedOn', 'wageYen', 'own1State']) {
      expect(names).toContain(known)
    }
    expect(names.filter(isUnaskedName)).toEqual([])
  })

  test('is no key in the files where forms are written, exported or not', () => {
    const keys = files.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/(?<![\w.'])(\w+)\??:/gu)].map(([, key = '']) => key),
    )
    expect(keys.length).toBeGreaterThan(500)
    expect(keys.filter(isUnaskedName)).toEqual([])
  })
})
