import { policy } from './acts.ts'
import type { Act, Relation } from './acts.ts'
import type { Actor, Role } from './actor.ts'
import { agencyOf } from './actor.ts'

// How the table of acts decides: the role first, then how this actor stands to this subject.

/** What the decision needs to know of the subject; a missing fact never matches. The last four are of this very actor. */
export type Subject = {
  employerId?: string | null
  consultantId?: string | null
  agencyId?: string | null
  isConflicted?: boolean
  isStandIn?: boolean
  hasOpened?: boolean
  hasShare?: boolean
}

export const relationFor = (role: Role, act: Act): Relation | undefined => {
  const row: Partial<Record<Role, Relation>> = policy[act]
  return row[role]
}

export const mayRole = (role: Role, act: Act): boolean => relationFor(role, act) !== undefined

const isInCharge = (actor: Actor, { consultantId, isStandIn = false }: Subject): boolean =>
  isStandIn || (Boolean(consultantId) && consultantId === actor.id)

const holding: Record<Relation, (actor: Actor, subject: Subject) => boolean> = {
  anyone: () => true,
  ownFirm: (actor, { employerId }) => 'employerIds' in actor && includes(actor.employerIds, employerId),
  assigned: isInCharge,
  reading: (actor, subject) => isInCharge(actor, subject) || subject.hasOpened === true,
  helping: (_actor, { hasShare }) => hasShare === true,
  ownAgency: (actor, { agencyId }) => Boolean(agencyId) && agencyId === agencyOf(actor),
}

const includes = (ids: readonly string[], id: string | null | undefined) => typeof id === 'string' && ids.includes(id)

export type Decision = 'allowed' | 'wrongRole' | 'outOfScope'

/** Wrong role is 403, out of scope is 404. A matter link allows its one act and nothing else. */
export const decide = (actor: Actor, act: Act, subject: Subject = {}): Decision => {
  const relation = relationFor(actor.role, act)
  if (relation === undefined) return 'wrongRole'
  if ('only' in actor && actor.only !== act) return 'wrongRole'
  // The client's conflict list goes before everything: to whom it names, the record is not there (trust.md T2).
  if (subject.isConflicted === true) return 'outOfScope'
  return holding[relation](actor, subject) ? 'allowed' : 'outOfScope'
}
