import * as v from 'valibot'
import { choice, date, optionalDate, optionalParagraph, version } from '../forms.ts'
import { turnReasons } from './turn.ts'

const note = optionalParagraph(2000)
export const suspendForm = v.strictObject({
  version,
  reason: choice(turnReasons.suspended),
  turnedOn: date,
  untilOn: optionalDate,
  note,
})
export const closeForm = v.strictObject({ version, reason: choice(turnReasons.closed), turnedOn: date, note })
export const reopenForm = v.strictObject({ version, reason: choice(turnReasons.open), turnedOn: date, note })

export type SuspendInput = v.InferOutput<typeof suspendForm>
export type CloseInput = v.InferOutput<typeof closeForm>
export type ReopenInput = v.InferOutput<typeof reopenForm>
