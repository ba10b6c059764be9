import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { roles } from '../../src/access/actor.ts'
import { acts } from '../../src/access/acts.ts'
import { matrixIn, printedMatrix, standings } from './cells.ts'

// Every role of product §4 × every act × every way to stand to the record. GOLDEN=write prints it anew; test/pages/matrix asks the same over HTTP.

const golden = join(import.meta.dirname, 'matrix.golden.csv')
if (process.env.GOLDEN === 'write') writeFileSync(golden, printedMatrix())
const table = readFileSync(golden, 'utf8')
const said = matrixIn(table)

test('the matrix is the one that was reviewed', () => {
  expect(printedMatrix()).toBe(table)
})

test('an act, a role or a relation without a line is none that may be mounted', () => {
  const missing = acts.flatMap((act) =>
    roles.flatMap((role) =>
      standings
        .filter((standing) => said({ act, role, standing }) === undefined)
        .map((standing) => [act, role, standing]),
    ),
  )
  expect(missing).toEqual([])
})

describe('whatever the policy grows to', () => {
  const all = acts.flatMap((act) => roles.map((role) => ({ act, role })))

  test('the conflict list allows nothing to anybody it names (T2)', () => {
    expect(all.filter((one) => said({ ...one, standing: 'conflicted' }) === 'allowed')).toEqual([])
  })

  test('an expired share is no more than another agency', () => {
    const differing = all.filter(
      (one) => said({ ...one, standing: 'expiredShare' }) !== said({ ...one, standing: 'otherAgency' }),
    )
    expect(differing).toEqual([])
  })

  test('a firm, an officer, the administrator, the auditor and another window open no record of a client', () => {
    const content = all.filter(({ act }) => /^(client|placement|followUp)\.|^referral\.look$/u.test(act))
    const outside = content.filter(({ role }) =>
      ['visitor', 'employer', 'referrer', 'desk', 'admin', 'auditor', 'system'].includes(role),
    )
    const open = outside.filter((one) => standings.some((standing) => said({ ...one, standing }) === 'allowed'))
    expect(open).toEqual([])
  })
})
