import * as v from 'valibot'
import { agreed, choice, date, flag, line, optionalLine, someChoices } from '../forms.ts'
import type { Asked } from '../clients/unasked.ts'
import { audiences, consentItems, givenWays } from './consent.ts'

const fields = {
  audience: choice(audiences),
  agencyId: optionalLine(40),
  employerId: optionalLine(40),
  receiver: optionalLine(60),
  items: someChoices(consentItems),
  purpose: line(120),
  untilOn: date,
  how: choice(givenWays),
  spokenReason: optionalLine(120),
  /** R1-32. */
  mayAsk: flag,
  /** R1-33: a yes counts only from somebody who knows that no costs nothing. */
  told: agreed,
  keepsWords: flag,
} as const

type Named = { audience: string; agencyId: string; employerId: string; receiver: string }

export const consentForm = v.pipe(
  v.strictObject(fields),
  v.forward(
    v.partialCheck(
      [['audience'], ['agencyId']],
      (input: Pick<Named, 'audience' | 'agencyId'>) => input.audience !== 'agency' || input.agencyId !== '',
      'choice',
    ),
    ['agencyId'],
  ),
  v.forward(
    v.partialCheck(
      [['audience'], ['employerId']],
      (input: Pick<Named, 'audience' | 'employerId'>) => input.audience !== 'employer' || input.employerId !== '',
      'choice',
    ),
    ['employerId'],
  ),
  v.forward(
    v.partialCheck(
      [['audience'], ['receiver']],
      (input: Pick<Named, 'audience' | 'receiver'>) =>
        !['family', 'other'].includes(input.audience) || input.receiver !== '',
      'blank',
    ),
    ['receiver'],
  ),
  v.forward(
    v.partialCheck(
      [['how'], ['spokenReason']],
      (input: { how: string; spokenReason: string }) => input.how !== 'spoken' || input.spokenReason !== '',
      'blank',
    ),
    ['spokenReason'],
  ),
)
export type ConsentInput = Asked<v.InferOutput<typeof consentForm>>

export const cardForm = v.strictObject({ number: line(20) })
