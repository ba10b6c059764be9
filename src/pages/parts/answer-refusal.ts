import { civilDateIn } from '../../desk/forms.ts'
import { slotNumbers } from '../../desk/referrals/answer-forms.ts'
import { isAhead } from '../../desk/referrals/slots.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import type { FieldErrors, Sent } from '../../http/form.ts'
import type { CivilDate } from '../../law/calendar.ts'

type Refused = { refusal: RefusalReason | undefined; sent: Sent; today: CivilDate; codeField: string }

const firstSlotOutside = ({ sent, today }: Refused): string => {
  const number = slotNumbers.find((each) => {
    const on = civilDateIn(sent.typed[`slot${each}On`]?.[0] ?? '')
    return on !== '' && !isAhead(on, today)
  })
  return `slot${number ?? 1}On`
}

const slotsTyped = ({ sent }: Refused): boolean => sent.typed['slot1On'] !== undefined

/** What the desk declines in an answer belongs to one of its fields; null where it is about the whole. */
export const fieldsOfRefusal = (of: Refused): FieldErrors | null => {
  if (of.refusal === 'slotPast') return slotsTyped(of) ? { [firstSlotOutside(of)]: 'slotPast' } : null
  if (of.refusal === 'slotClosed') return { isDayOffFine: 'dayOff' }
  if (of.refusal === 'closingOutOfRange') return { closedUntil: 'closing' }
  return of.refusal === 'codeWrong' ? { [of.codeField]: 'code' } : null
}
