import { outOfScope } from '../../law/scope.ts'
import { isKeptAwayFrom } from '../clients/keep-away.ts'
import { disputeAt } from '../employers/dispute.ts'
import { ageOf } from './fit-age.ts'
import { helpsOf } from './fit-helps.ts'
import { hoursOf } from './fit-hours.ts'
import { none } from './fit-points.ts'
import type { Fit, LimitCode } from './fit-points.ts'
import type { Ground } from './ground.ts'
import type { Offer } from './offer.ts'
import { wayOf } from './fit-way.ts'

// 適格紹介 (職業安定法5条の8, R1-16): what a person told beside what an opening says. What is not known hides nothing.

/** The law and the person's own word are not weighed: proposing in spite of them is refused. A strike stops the referral itself. */
const refusing: readonly LimitCode[] = ['keptAway', 'tooYoung', 'notUnder18', 'underWay']
export const mayPropose = ({ limits }: Pick<Fit, 'limits'>): boolean =>
  !limits.some(({ code }) => refusing.includes(code))

// 職業安定法20条 (R1-41), 29条3項: they bind mediation of employment; a trial is none.
const mediationOf = ({ around }: Ground, offer: Offer): Fit => {
  if (offer.family === 'trial') return none
  const dispute = disputeAt(around.disputes, { ...offer, on: around.on })
  const declared = { prefectures: around.scope, occupations: [] }
  const isOutside = outOfScope({ prefecture: offer.prefecture, occupation: '' }, declared).length > 0
  return {
    ...none,
    limits: [
      ...(dispute === 'strike' ? [{ code: 'strike' } as const] : []),
      ...(isOutside ? [{ code: 'scope' } as const] : []),
    ],
    warnings: dispute === 'warned' ? [{ code: 'warned' }] : [],
  }
}

const standingOf = ({ told }: Ground, offer: Offer): Fit => ({
  ...none,
  limits: [
    ...(isKeptAwayFrom(told.kept, offer) ? [{ code: 'keptAway' } as const] : []),
    ...(told.underWay.includes(offer.id) ? [{ code: 'underWay' } as const] : []),
    ...(offer.isFull ? [{ code: 'full' } as const] : []),
  ],
})

const parts = [standingOf, mediationOf, ageOf, hoursOf, helpsOf, wayOf] as const

/** What stands against it, what to look at, what to ask, and why it fits. */
export const fitOf = (ground: Ground, offer: Offer): Fit => {
  const judged = parts.map((part) => part(ground, offer))
  return {
    limits: judged.flatMap(({ limits }) => limits),
    warnings: judged.flatMap(({ warnings }) => warnings),
    asks: judged.flatMap(({ asks }) => asks),
    reasons: judged.flatMap(({ reasons }) => reasons),
  }
}
