import type { Role } from './actor.ts'

// The one place that says who may do what: act → { role: relation to the subject }. A role that is not named may not.

export const relations = ['anyone', 'ownFirm', 'assigned', 'reading', 'helping', 'ownAgency'] as const
export type Relation = (typeof relations)[number]

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
  'client.suspend': caseworker,
  'client.close': caseworker,
  'client.reopen': caseworker,
  'plan.write': caseworker,
  'plan.agree': caseworker,
  'plan.tick': caseworker,
  'plan.review': caseworker,
  'client.change': caseworker,
  'client.sheet': { consultant: 'anyone', supervisor: 'anyone' },
  'client.print': reader,
  'registration.record': caseworker,

  // Whoever is not in charge opens a record with a written purpose, for half an hour (trust.md T1).
  'client.breakGlass': { consultant: 'ownAgency' },
  'client.supervise': { supervisor: 'ownAgency' },
  'client.conflict': { consultant: 'assigned', supervisor: 'ownAgency' },
  'client.liftConflict': { supervisor: 'ownAgency' },
  'client.find': { consultant: 'anyone', supervisor: 'anyone' },
  'client.seen': reader,
  'watch.read': { supervisor: 'ownAgency', auditor: 'anyone' },
  'watch.acknowledge': { supervisor: 'ownAgency', auditor: 'anyone' },
  'watch.run': { system: 'anyone' },

  'consent.give': caseworker,
  'consent.read': reader,
  'consent.revoke': caseworker,
  // By the number of the tear-off card, whoever picks up the phone; they learn nothing of the case.
  'consent.revokeByCard': { consultant: 'anyone', supervisor: 'anyone', desk: 'anyone' },
  'consent.expire': { system: 'anyone' },
  'keepAway.write': caseworker,
  'share.list': { consultant: 'anyone' },
  'share.look': { consultant: 'helping' },
  'client.noteShared': { consultant: 'helping' },

  'task.write': caseworker,
  'task.move': caseworker,
  'message.leave': { consultant: 'anyone', supervisor: 'anyone', desk: 'anyone' },
  'client.assign': { supervisor: 'ownAgency' },
  // Whoever is away names who stands in; nobody names themselves for another.
  'cover.plan': { consultant: 'assigned', supervisor: 'ownAgency' },
  'cover.end': { consultant: 'assigned', supervisor: 'ownAgency' },
  'filter.keep': { consultant: 'anyone', supervisor: 'anyone' },

  // Which of one's own clients an opening may fit.
  'match.read': { consultant: 'anyone' },
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

  // The relation is the agency's, which ownAgency asks of the run; who did what of the two is the verb's to say.
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
