import * as v from 'valibot'
import { optionalDate, optionalEmail, optionalLine, optionalPhone, paragraph } from '../forms.ts'
import { isPurpose } from './purpose.ts'

const id = v.pipe(v.string('choice'), v.regex(/^[\w-]{1,64}$/u, 'choice'))
const optionalId = v.pipe(v.optional(v.string(), ''), v.regex(/^[\w-]{0,64}$/u, 'choice'))

/** Why, in a sentence; it stands in the trail and the client may read it. */
export const purpose = v.pipe(paragraph(300), v.check(isPurpose, 'purpose'))

export const unsealForm = v.strictObject({ purpose })
export const conflictForm = v.strictObject({ accountId: id, handOverTo: optionalId })
export const liftForm = v.strictObject({ lifted: id, reason: purpose })

/** Two people may share a birthday: it narrows, and is not searched for alone. */
export const findForm = v.pipe(
  v.strictObject({ kana: optionalLine(60), phone: optionalPhone, email: optionalEmail, bornOn: optionalDate }),
  v.forward(
    v.check(({ kana, phone, email }) => kana !== '' || phone !== '' || email !== '', 'something'),
    ['kana'],
  ),
)
export type FindInput = v.InferOutput<typeof findForm>
