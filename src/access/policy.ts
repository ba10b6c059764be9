import type { Actor, Role } from './actor.ts'
import { agencyOf } from './actor.ts'

// The one place that says who may do what: act → { role: relation to the subject }. A role that is not named may not.

export const relations = ['anyone', 'ownFirm', 'assigned', 'reading', 'helping', 'ownAgency'] as const
export type Relation = (typeof relations)[number]

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

const everyone = {
  visitor: 'anyone',
  employer: 'anyone',
  referrer: 'anyone',
  consultant: 'anyone',
  supervisor: 'anyone',
  desk: 'anyone',
  admin: 'anyone',
  auditor: 'anyone',
} as const
const staff = {
  referrer: 'anyone',
  consultant: 'anyone',
  supervisor: 'anyone',
  desk: 'anyone',
  admin: 'anyone',
  auditor: 'anyone',
} as const
const caseworker = { consultant: 'assigned' } as const
// Supervision and a broken seal open a record for reading; nobody writes by them.
const reader = { consultant: 'reading', supervisor: 'reading' } as const
const firmOrDesk = { employer: 'ownFirm', desk: 'anyone' } as const

export const policy = {
  'listing.read': everyone,
  'session.begin': everyone,
  'session.end': { ...staff, employer: 'anyone' },
  'matter.open': everyone,

  'opening.draft': { visitor: 'anyone', employer: 'anyone' },
  'opening.submit': { visitor: 'anyone', employer: 'ownFirm' },
  'opening.listOwn': { employer: 'anyone' },
  'opening.readOwn': { employer: 'ownFirm' },
  'opening.review': { desk: 'anyone' },
  'opening.read': { consultant: 'anyone', supervisor: 'anyone', desk: 'anyone' },
  'opening.publish': { desk: 'anyone' },
  'opening.return': { desk: 'anyone' },
  'opening.reject': { desk: 'anyone' },
  'opening.pause': firmOrDesk,
  'opening.resume': firmOrDesk,
  'opening.stop': firmOrDesk,
  'opening.edit': { employer: 'ownFirm' },
  'opening.resumeDraft': { visitor: 'anyone', employer: 'anyone' },
  'opening.sheet': everyone,
  'opening.keyIn': { desk: 'anyone' },
  'opening.assent': firmOrDesk,
  'opening.claim': { desk: 'anyone' },
  'opening.ask': { desk: 'anyone' },
  'opening.reply': firmOrDesk,
  'opening.notify': { desk: 'anyone' },
  'saying.write': { desk: 'anyone' },
  'opening.confirm': { employer: 'ownFirm' },
  'opening.askAgain': { system: 'anyone' },
  'opening.expire': { system: 'anyone' },
  'opening.project': { system: 'anyone' },

  'employer.read': { consultant: 'anyone', supervisor: 'anyone', desk: 'anyone' },
  'employer.approve': { desk: 'anyone' },
  'employer.register': { desk: 'anyone' },
  'employer.change': { employer: 'ownFirm', desk: 'anyone' },
  'employer.stop': { desk: 'anyone' },
  'employer.merge': { desk: 'anyone' },
  'employer.members': { employer: 'ownFirm', desk: 'anyone' },
  'dispute.record': { desk: 'anyone' },
  'complaint.read': { desk: 'anyone' },
  'complaint.record': { desk: 'anyone' },
  'correction.report': everyone,
  'correction.read': { desk: 'anyone' },
  'correction.settle': { desk: 'anyone' },
  'correction.forget': { system: 'anyone' },

  'today.read': {
    consultant: 'anyone',
    supervisor: 'anyone',
    desk: 'anyone',
    admin: 'anyone',
    auditor: 'anyone',
    referrer: 'anyone',
  },
  'client.list': { consultant: 'anyone', supervisor: 'anyone' },
  'client.register': { consultant: 'ownAgency' },
  'client.look': reader,
  'client.note': caseworker,
  'client.write': caseworker,

  'referral.list': { consultant: 'anyone', supervisor: 'anyone' },
  'referral.propose': caseworker,
  'referral.look': reader,
  'referral.agree': caseworker,
  'referral.request': caseworker,
  'referral.issue': caseworker,
  'referral.withdraw': caseworker,
  'referral.settle': caseworker,
  'referral.answer': { employer: 'ownFirm', consultant: 'assigned' },
  'referral.readSlip': { employer: 'ownFirm', desk: 'anyone' },
  'referral.issueFromSlip': { desk: 'anyone' },

  'placement.list': { consultant: 'anyone', supervisor: 'anyone' },
  'placement.look': reader,
  'placement.end': caseworker,
  'followUp.close': caseworker,

  // Whoever asks has no name: the code they hold is the proof.
  'inquiry.ask': everyone,
  'inquiry.follow': everyone,
  'inquiry.read': { desk: 'anyone' },
  'inquiry.answer': { desk: 'anyone' },
  'inquiry.close': { desk: 'anyone' },
  'inquiry.expire': { system: 'anyone' },
  'inquiry.delete': { system: 'anyone' },

  // What a town brings along: clients under two persons of one agency, firms by the desk.
  'import.prepare': { consultant: 'ownAgency', supervisor: 'ownAgency' },
  'import.approve': { consultant: 'ownAgency', supervisor: 'ownAgency' },
  'import.refuse': { consultant: 'ownAgency', supervisor: 'ownAgency' },
  'import.write': { consultant: 'ownAgency', supervisor: 'ownAgency' },
  'import.undo': { consultant: 'ownAgency', supervisor: 'ownAgency' },
  'import.firms': { desk: 'anyone' },
  'import.forget': { system: 'anyone' },
  'client.export': { consultant: 'ownAgency' },

  'agency.manage': { admin: 'anyone' },
  'account.manage': { admin: 'anyone' },
  // The first administrator comes from the command line.
  'account.inviteAdmin': { system: 'anyone' },
  'account.accept': everyone,
  'settings.read': { admin: 'anyone', desk: 'anyone' },
  'settings.change': { admin: 'anyone' },
  'trail.read': { auditor: 'anyone' },
  'handover.explain': { referrer: 'anyone' },
  'card.give': { referrer: 'anyone', consultant: 'anyone', supervisor: 'anyone', desk: 'anyone' },
  'card.use': everyone,
  'card.read': { desk: 'anyone' },
  'card.answer': { desk: 'anyone' },
  'card.forget': { system: 'anyone' },
  'outbox.deliver': { system: 'anyone' },
  'sweep.run': { system: 'anyone' },
  'demo.play': everyone,
} as const satisfies Record<string, Partial<Record<Role, Relation>>>

export type Act = keyof typeof policy
export const acts = Object.keys(policy).filter((name): name is Act => name in policy)

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
  helping: (actor, subject) => isInCharge(actor, subject) || subject.hasShare === true,
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
