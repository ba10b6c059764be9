import type { Actor, Role } from '../../src/access/actor.ts'
import { roles, systemActor, visitor } from '../../src/access/actor.ts'
import { acts } from '../../src/access/acts.ts'
import { decide } from '../../src/access/policy.ts'
import type { Act } from '../../src/access/acts.ts'
import type { Decision, Subject } from '../../src/access/policy.ts'

// How somebody may stand to a record, and what the policy says to each: the matrix of trust.md 4.3 in full.

export const standings = [
  'own',
  'standIn',
  'sameAgency',
  'opened',
  'shared',
  'expiredShare',
  'otherAgency',
  'conflicted',
  'absent',
] as const
export type Standing = (typeof standings)[number]

export const facts: Record<Standing, Subject> = {
  own: { consultantId: 'me', agencyId: 'mine', employerId: 'firm' },
  standIn: { consultantId: 'other', agencyId: 'mine', employerId: 'other', isStandIn: true },
  sameAgency: { consultantId: 'other', agencyId: 'mine', employerId: 'other' },
  opened: { consultantId: 'other', agencyId: 'mine', employerId: 'other', hasOpened: true },
  shared: { consultantId: 'other', agencyId: 'other', employerId: 'other', hasShare: true },
  expiredShare: { consultantId: 'other', agencyId: 'other', employerId: 'other', hasShare: false },
  otherAgency: { consultantId: 'other', agencyId: 'other', employerId: 'other' },
  conflicted: {
    consultantId: 'me',
    agencyId: 'mine',
    employerId: 'firm',
    isStandIn: true,
    hasOpened: true,
    hasShare: true,
    isConflicted: true,
  },
  absent: {},
}

const actorOf = (role: Role): Actor => {
  if (role === 'visitor') return visitor
  if (role === 'system') return systemActor('job')
  if (role === 'employer') return { role, id: 'me', name: '店主', employerIds: ['firm'] }
  return { role, id: 'me', name: '担当', agencyId: 'mine' }
}

export type Cell = { act: Act; role: Role; standing: Standing; decision: Decision }

const cellsOf = (act: Act, role: Role): Cell[] =>
  standings.map((standing) => ({ act, role, standing, decision: decide(actorOf(role), act, facts[standing]) }))

const linesOf = (cells: readonly Cell[]): string[] => {
  const counts = Map.groupBy(cells, ({ decision }) => decision)
  const [usual] = [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? []
  const apart = cells.filter(({ decision }) => decision !== usual)
  const { act, role } = cells[0] ?? { act: '', role: '' }
  return [
    `${act},${role},*,${usual}`,
    ...apart.map(({ standing, decision }) => `${act},${role},${standing},${decision}`),
  ]
}

/** A line for what is usual, and one for every way to stand that is answered otherwise. */
export const printedMatrix = (): string => {
  const lines = acts.flatMap((act) => roles.flatMap((role) => linesOf(cellsOf(act, role))))
  return `act,role,relation,decision\n${lines.join('\n')}\n`
}

const decisions = ['allowed', 'wrongRole', 'outOfScope'] as const

/** What the reviewed table says, or undefined where it has no line. */
export const matrixIn = (csv: string) => {
  const lines = new Map(
    csv
      .trim()
      .split('\n')
      .map((line) => line.split(','))
      .map(([act = '', role = '', standing = '', decision = '']) => [`${act},${role},${standing}`, decision]),
  )
  return ({ act, role, standing }: Omit<Cell, 'decision'>): Decision | undefined => {
    const said = lines.get(`${act},${role},${standing}`) ?? lines.get(`${act},${role},*`)
    return decisions.find((decision) => decision === said)
  }
}
