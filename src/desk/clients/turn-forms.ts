import * as v from 'valibot'
import { choice, date, flag, optionalDate, optionalParagraph, version } from '../forms.ts'
import { turnReasons } from './turn.ts'
import type { Asked } from './unasked.ts'

const note = optionalParagraph(2000)
export const suspendForm = v.strictObject({
  version,
  reason: choice(turnReasons.suspended),
  turnedOn: date,
  untilOn: optionalDate,
  note,
  keepsWords: flag,
})
export const closeForm = v.strictObject({
  version,
  reason: choice(turnReasons.closed),
  turnedOn: date,
  note,
  keepsWords: flag,
})
export const reopenForm = v.strictObject({
  version,
  reason: choice(turnReasons.open),
  turnedOn: date,
  note,
  keepsWords: flag,
})

export type SuspendInput = Asked<v.InferOutput<typeof suspendForm>>
export type CloseInput = Asked<v.InferOutput<typeof closeForm>>
export type ReopenInput = Asked<v.InferOutput<typeof reopenForm>>
