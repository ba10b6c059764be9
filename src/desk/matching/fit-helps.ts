import type { Fit } from './fit-points.ts'
import { none } from './fit-points.ts'
import type { Ground } from './ground.ts'
import type { Offer } from './offer.ts'

const both = (one: readonly string[], other: readonly string[]) => one.filter((code) => other.includes(code))

/** What helps and what is hard, in the same codes as the workplace says it (R1-16): it is looked at and asked, never a reason to hide. */
export const helpsOf = ({ told: { helps } }: Ground, offer: Offer): Fit => {
  const [given, fitting, hard] = [
    both(helps.support, offer.support),
    both(helps.helps, offer.facts),
    both(helps.hard, offer.facts),
  ]
  const unsaid = helps.support.filter((code) => !offer.support.includes(code))
  return {
    ...none,
    warnings: hard.length > 0 ? [{ code: 'hard', of: hard }] : [],
    asks: unsaid.length > 0 ? [{ code: 'support', of: unsaid }] : [],
    reasons: [
      ...(given.length > 0 ? [{ code: 'support', of: given } as const] : []),
      ...(fitting.length > 0 ? [{ code: 'helps', of: fitting } as const] : []),
    ],
  }
}
