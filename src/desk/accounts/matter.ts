import type { matter } from '../../db/desk-schema.ts'

// A matter link is good for one act until the matter ends: any device, the code from the same mail, five wrong codes end it (product §10.11).

export type Matter = typeof matter.$inferSelect
export const matterActs = [
  'referral.answer',
  'referral.result',
  'account.accept',
  'opening.resumeDraft',
  'opening.reply',
  'opening.assent',
  'opening.stillTrue',
  'paper.read',
] as const
export type MatterAct = (typeof matterActs)[number]

export const isOpen = (found: Matter, now: number): boolean =>
  found.state === 'open' && (found.expiresAt === null || found.expiresAt > now)
export const isMatterAct = (act: string): act is MatterAct => matterActs.some((known) => known === act)
