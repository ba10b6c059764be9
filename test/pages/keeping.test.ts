import { beforeAll, expect, inject, test } from 'vitest'
import { mayRole } from '../../src/access/policy.ts'
import { wholeApp } from '../../src/windows/whole.ts'
import { newId } from './matrix-stage.ts'
import { rawOn } from '../db/raw.ts'
import type { Raw } from '../db/raw.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { Person } from '../support/person.ts'
import { routesOf, tableOf } from '../support/routes.ts'
import type { Route } from '../support/routes.ts'
import { seededTown } from '../support/town.ts'

// T15: no page that depends on who asks is kept anywhere, under no name that a cache could take for a file.

const roles = ['employer', 'referrer', 'consultant', 'supervisor', 'desk', 'admin', 'auditor'] as const
const endings = ['?x=.css', '.css', '.js', '/x.css', ';a.css'] as const
/** Every ending at every address in a soak; otherwise one each, in turn. */
const endingsAt = (index: number) => (inject('isSoak') ? endings : [endings[index % endings.length] ?? ''])

let app: TestApp
let raw: Raw
let pages: Route[] = []

beforeAll(async () => {
  const town = await seededTown()
  raw = rawOn(town.desk)
  app = testApp({ ...town, isDemo: true })
  pages = routesOf(wholeApp(app.deps)).filter(({ method, act }) => method === 'GET' && act !== 'listing.read')
})

const idOf = async (path: string, person: { account: { id: string } }): Promise<string> => {
  const table = tableOf(path)
  if (table === undefined) return newId()
  const columns = (await raw.all('select name from pragma_table_info(?)', [table])).map(({ name }) => name)
  const own = columns.includes('consultant_id') ? 'where consultant_id = ?1' : 'where ?1 is not null'
  const [row] = await raw.all(`select id from ${table} ${own} order by id desc limit 1`, [person.account.id])
  return typeof row?.id === 'string' ? row.id : newId()
}

const isKept = (response: Response) => response.headers.get('cache-control') !== 'no-store'

type Place = { path: string; index: number }

const wrongAt = async (person: Person, { path, index }: Place): Promise<string[]> => {
  const found: string[] = []
  for (const suffix of ['', ...endingsAt(index)]) {
    const response = await person.get(`${path}${suffix}`)
    if (isKept(response)) found.push(`${path}${suffix}: ${response.status}, kept`)
  }
  return found
}

test.each(roles)(
  '%s gets no page that could be kept, whatever stands behind its address',
  { timeout: 60_000 },
  async (role) => {
    const person = await app.signInAs(role)
    const mine = pages.filter(({ act }) => mayRole(role, act))
    expect(mine.length).toBeGreaterThan(5)
    const wrong: string[] = []
    for (const [index, { path }] of mine.entries()) {
      const id = await idOf(path, person)
      const filled = path.replaceAll(':question', 'what').replaceAll(/:\w+/gu, id)
      wrong.push(...(await wrongAt(person, { path: filled, index })))
    }
    expect(wrong).toEqual([])
  },
)
