import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agencyOf, isStaff, roles, systemActor, visitor } from '../../src/access/actor.ts'
import type { Actor, Role } from '../../src/access/actor.ts'
import { acts, relations } from '../../src/access/acts.ts'
import { decide, mayRole, relationFor } from '../../src/access/policy.ts'
import type { Act, Relation } from '../../src/access/acts.ts'
import type { Decision, Subject } from '../../src/access/policy.ts'

// The golden table is the specification: a changed row is seen in review. GOLDEN=write prints it anew.

const golden = join(import.meta.dirname, 'policy.golden.csv')
const printed = (): string => {
  const lines = acts.map((act) => [act, ...roles.map((role) => relationFor(role, act) ?? '-')].join(','))
  return `${[['act', ...roles].join(','), ...lines].join('\n')}\n`
}
if (process.env.GOLDEN === 'write') writeFileSync(golden, printed())
const table = readFileSync(golden, 'utf8')

const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const specified = (role: Role, act: Act): Relation | undefined => {
  const cell = rows.find(([name]) => name === act)?.[head.indexOf(role)]
  return relations.find((relation) => relation === cell)
}

const actorOf = (role: Role): Actor => {
  if (role === 'visitor') return visitor
  if (role === 'system') return systemActor('job')
  if (role === 'employer') return { role, id: 'me', name: '店主', employerIds: ['firm', 'firm2'] }
  return { role, id: 'me', name: '担当', agencyId: 'agency' }
}

const own = {
  ownFirm: { employerId: 'firm2' },
  assigned: { consultantId: 'me' },
  standIn: { consultantId: 'other', isStandIn: true },
  opened: { hasOpened: true },
  shared: { hasShare: true },
  ownAgency: { agencyId: 'agency' },
}
/** Which relations each of these facts makes true, written down a second time. */
const makes: Record<keyof typeof own, readonly Relation[]> = {
  ownFirm: ['ownFirm'],
  assigned: ['assigned', 'reading'],
  standIn: ['assigned', 'reading'],
  opened: ['reading'],
  shared: ['helping'],
  ownAgency: ['ownAgency'],
}
const factNames = ['ownFirm', 'assigned', 'standIn', 'opened', 'shared', 'ownAgency'] as const
const others: readonly Subject[] = [
  {},
  { employerId: null, consultantId: null, agencyId: null },
  { employerId: undefined },
  { employerId: '', consultantId: '', agencyId: '' },
  { employerId: 'other', consultantId: 'other', agencyId: 'other' },
  { employerId: 'me', consultantId: 'firm', agencyId: 'me' },
  { employerId: 'agency', consultantId: 'agency', agencyId: 'firm' },
]

/** Written down a second time, apart from the code that is judged. */
const expected = (relation: Relation | undefined, matches: ReadonlySet<Relation>): Decision => {
  if (relation === undefined) return 'wrongRole'
  return matches.has(relation) ? 'allowed' : 'outOfScope'
}

const cells = acts.flatMap((act) => roles.map((role) => ({ act, role })))

test('the policy is the table that was reviewed (GOLDEN=write after a change)', () => {
  expect(printed()).toBe(table)
})

describe.each(roles)('%s', (role) => {
  test('may what the table says of its own subjects, and nothing else', () => {
    const actor = actorOf(role)
    for (const act of acts) {
      const relation = specified(role, act)
      for (const name of factNames) {
        const subject: Subject = own[name]
        const matches = new Set<Relation>(['anyone', ...makes[name]])
        const isFirmOfAnother = name === 'ownFirm' && role !== 'employer'
        const isAgencyOfAnother = name === 'ownAgency' && agencyOf(actor) === null
        if (isFirmOfAnother) matches.delete('ownFirm')
        if (isAgencyOfAnother) matches.delete('ownAgency')
        if (name === 'assigned' && actor.id !== 'me') for (const one of makes.assigned) matches.delete(one)
        expect(decide(actor, act, subject), `${act} on ${name}`).toBe(expected(relation, matches))
      }
    }
  })

  test('may nothing that needs a relation when the fact is another’s or missing', () => {
    const actor = actorOf(role)
    for (const act of acts) {
      for (const subject of others) {
        expect(decide(actor, act, subject), `${act} of another`).toBe(
          expected(specified(role, act), new Set(['anyone'])),
        )
      }
    }
  })
})

test('every cell of the table is one that the code knows', () => {
  expect(head).toEqual(['act', ...roles])
  expect(rows.map(([name]) => name)).toEqual([...acts])
  for (const { act, role } of cells) {
    expect(mayRole(role, act), `${role} ${act}`).toBe(specified(role, act) !== undefined)
  }
})

test('everyone who may not is refused: the forbidden half, from the whole list', () => {
  const forbidden = cells.filter(({ act, role }) => specified(role, act) === undefined)
  expect(forbidden.length).toBeGreaterThan(cells.length / 2)
  for (const { act, role } of forbidden) {
    for (const subject of [...others, ...Object.values(own)]) {
      expect(decide(actorOf(role), act, subject), `${role} ${act}`).toBe('wrongRole')
    }
  }
})

test('a matter link allows its one act, for its own firm, and nothing else', () => {
  for (const only of acts) {
    const actor: Actor = { role: 'employer', id: 'matter:m1', name: '', employerIds: ['firm'], only }
    for (const act of acts) {
      const relation = specified('employer', act)
      const ofOwn =
        relation === undefined || act !== only ? 'wrongRole' : relation === 'assigned' ? 'outOfScope' : 'allowed'
      expect(decide(actor, act, { employerId: 'firm' }), `${only}: ${act}`).toBe(ofOwn)
      const ofOther = ofOwn === 'allowed' && relation !== 'anyone' ? 'outOfScope' : ofOwn
      expect(decide(actor, act, { employerId: 'other' }), `${only}: ${act}`).toBe(ofOther)
    }
  }
})

describe('what must never change by accident', () => {
  const content: readonly Act[] = ['client.look', 'referral.look', 'placement.look']

  test.each(content)('%s is for who holds the case or opened it with a purpose, and nobody else (T28)', (act) => {
    expect(roles.filter((role) => mayRole(role, act))).toEqual(['consultant', 'supervisor'])
    expect([relationFor('consultant', act), relationFor('supervisor', act)]).toEqual(['reading', 'reading'])
  })

  test('a line of the record is written by who holds the case alone', () => {
    expect(roles.filter((role) => mayRole(role, 'client.note'))).toEqual(['consultant'])
    expect(relationFor('consultant', 'client.note')).toBe('assigned')
  })

  // Every way a member of staff can stand to a client (trust.md 4.3), all of them at once and each alone.
  const standings: readonly (readonly [string, Subject])[] = [
    ['in charge', { consultantId: 'me', agencyId: 'agency' }],
    ['stand-in', { consultantId: 'other', agencyId: 'agency', isStandIn: true }],
    ['opened', { consultantId: 'other', agencyId: 'agency', hasOpened: true }],
    ['shared', { consultantId: 'other', agencyId: 'elsewhere', hasShare: true }],
    ['same agency', { consultantId: 'other', agencyId: 'agency' }],
    ['another agency', { consultantId: 'other', agencyId: 'elsewhere' }],
    [
      'all at once',
      { employerId: 'firm', consultantId: 'me', agencyId: 'agency', isStandIn: true, hasOpened: true, hasShare: true },
    ],
  ]

  test.each(standings)('%s, but on the conflict list: nothing is there, in every act and role (T2)', (_, subject) => {
    for (const { act, role } of cells) {
      const decision = decide(actorOf(role), act, { ...subject, isConflicted: true })
      const isNamed = specified(role, act) !== undefined
      expect(decision, `${role} ${act}`).toBe(isNamed ? 'outOfScope' : 'wrongRole')
    }
  })

  // Standing in is planned by whoever will be away: no record is written.
  const writes = acts.filter(
    (act) =>
      !['client.register', 'cover.plan', 'cover.end'].includes(act) && relationFor('consultant', act) === 'assigned',
  )

  test('a broken seal, supervision and a share read; whoever is in charge or stands in writes (T1)', () => {
    expect(writes.length).toBeGreaterThanOrEqual(12)
    const mayWrite = (name: string, role: 'consultant' | 'supervisor') => {
      const subject = standings.find(([known]) => known === name)?.[1] ?? {}
      return writes.filter((act) => decide(actorOf(role), act, subject) === 'allowed')
    }
    for (const name of ['in charge', 'stand-in']) expect(mayWrite(name, 'consultant')).toEqual(writes)
    for (const name of ['opened', 'shared', 'same agency', 'another agency']) {
      expect(mayWrite(name, 'consultant')).toEqual([])
    }
    // A supervisor keeps the conflict list of the agency's clients, and writes nothing else.
    for (const [name] of standings) {
      expect(mayWrite(name, 'supervisor').filter((act) => act !== 'client.conflict')).toEqual([])
    }
  })

  test('the seal is broken inside one agency alone, and a name leaves the conflict list by a supervisor alone', () => {
    const ofAgency = { consultantId: 'other', agencyId: 'agency' }
    const ofAnother = { consultantId: 'other', agencyId: 'elsewhere', hasShare: true }
    expect(decide(actorOf('consultant'), 'client.breakGlass', ofAgency)).toBe('allowed')
    expect(decide(actorOf('supervisor'), 'client.supervise', ofAgency)).toBe('allowed')
    expect(decide(actorOf('consultant'), 'client.breakGlass', ofAnother)).toBe('outOfScope')
    expect(decide(actorOf('supervisor'), 'client.supervise', ofAnother)).toBe('outOfScope')
    expect(roles.filter((role) => mayRole(role, 'client.liftConflict'))).toEqual(['supervisor'])
    for (const act of [
      'client.breakGlass',
      'client.supervise',
      'client.find',
      'client.seen',
      'client.print',
    ] as const) {
      const outside = ['visitor', 'employer', 'referrer', 'desk', 'admin', 'auditor'] as const
      expect(
        outside.filter((role) => mayRole(role, act)),
        act,
      ).toEqual([])
    }
  })

  test('a firm has no list of clients, referrals or accounts (T4)', () => {
    const firm = acts.filter((act) => mayRole('employer', act))
    expect(
      firm.filter((act) => /^(client|account\.manage|agency|trail|placement|followUp|handover)/u.test(act)),
    ).toEqual([])
  })

  test('a job acts on its own, and no person in its name', () => {
    const jobs = acts.filter((act) => mayRole('system', act))
    for (const act of jobs) {
      expect(
        roles.filter((role) => mayRole(role, act)),
        `${act} in its own name`,
      ).toEqual(['system'])
    }
  })

  test('only a person of the desk publishes (職業安定法65条) and only the auditor reads the trail', () => {
    expect(roles.filter((role) => mayRole(role, 'opening.publish'))).toEqual(['desk'])
    expect(roles.filter((role) => mayRole(role, 'trail.read'))).toEqual(['auditor'])
  })

  test('staff are those with an agency or none, never a firm, a visitor or a job', () => {
    expect(roles.filter((role) => isStaff(actorOf(role)))).toEqual([
      'referrer',
      'consultant',
      'supervisor',
      'desk',
      'admin',
      'auditor',
    ])
  })
})
