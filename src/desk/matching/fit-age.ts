import { ageFindings } from '../../law/minors.ts'
import { ageObstacle } from '../referrals/age-obstacle.ts'
import { minutesADay, minutesAWeek } from './fit-hours.ts'
import type { Fit, LimitCode, WarningCode } from './fit-points.ts'
import type { Ground } from './ground.ts'
import type { Offer } from './offer.ts'

const loadOf = ({ liftKg, liftOften }: Offer) =>
  liftOften === 'none' || liftKg === 0
    ? null
    : ({ kg: liftKg, often: liftOften === 'always' ? 'continuous' : 'intermittent' } as const)

// 労働基準法60条, 年少則7条, 女性則2条 (R2-52, R2-53): hours may be agreed and loads shared, and a person's sex is not recorded.
const warningOf = { hoursUnder18: 'hoursUnder18', loadTooHeavy: 'load' } as const satisfies Record<string, WarningCode>

/** 労働基準法56条, 61条, 62条 (R2-52, R2-54): what refuses a proposal hides; the rest is to be looked at. */
export const ageOf = ({ told, around }: Ground, offer: Offer): Fit => {
  const age = { bornOn: told.bornOn, on: around.on }
  const obstacle = ageObstacle({ ...age, work: offer })
  const found =
    told.bornOn === ''
      ? []
      : ageFindings({
          ...age,
          dayMinutes: minutesADay(offer),
          weekMinutes: minutesAWeek(offer),
          load: loadOf(offer),
        })
  return {
    limits: obstacle === 'tooYoung' || obstacle === 'notUnder18' ? [{ code: obstacle satisfies LimitCode }] : [],
    warnings: [
      ...(['hoursUnder18', 'loadTooHeavy'] as const)
        .filter((code) => found.some((one) => one.code === code))
        .map((code) => ({ code: warningOf[code] })),
      ...(offer.ageLimit === '' ? [] : [{ code: 'ageLimit', of: [offer.ageLimit] } as const]),
    ],
    asks: [],
    reasons: [],
  }
}
