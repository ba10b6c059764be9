import type { referralMessage } from '../../db/referral-schema.ts'

// What a firm and the desk write to each other about one referral.

export type ReferralMessage = typeof referralMessage.$inferSelect

/** R2-40: what asks something nobody may ask is held until staff have read it; then it is passed on, or goes back with the reason. */
export const messageTransitions = {
  sent: [],
  held: ['passed', 'returned'],
  passed: [],
  returned: [],
} as const satisfies Record<ReferralMessage['state'], readonly ReferralMessage['state'][]>
