import type { followUp, placement } from '../../db/referral-schema.ts'

export type Placement = typeof placement.$inferSelect
export type FollowUp = typeof followUp.$inferSelect

export const placementTransitions = { started: ['ended'], ended: [] } as const satisfies Record<
  Placement['state'],
  readonly Placement['state'][]
>
export const followUpTransitions = { due: ['done', 'cancelled'], done: [], cancelled: [] } as const satisfies Record<
  FollowUp['state'],
  readonly FollowUp['state'][]
>

export const endReasons = [
  'termEnd',
  'stepUp',
  'health',
  'relations',
  'workContent',
  'hours',
  'family',
  'dismissal',
  'closure',
  'unknown',
  'clientStopped',
] as const
export const signs = ['good', 'watch', 'worry'] as const
export const followUpMethods = ['visit', 'meet', 'phone', 'message', 'employer', 'family'] as const
