import * as v from 'valibot'
import { email, line, optionalEmail, paragraph, version } from '../forms.ts'
import { firmFields, placeFields } from './forms.ts'

const { declares: _, email: __, ...changeable } = firmFields

/** What a firm is told by e-mail needs an address to go to. */
export const changeFirmForm = v.pipe(
  v.strictObject({ version, ...changeable, email: v.optional(optionalEmail, '') }),
  v.forward(
    v.partialCheck([['noticeBy'], ['email']], (input) => input.noticeBy !== 'email' || input.email !== '', 'blank'),
    ['email'],
  ),
  v.forward(
    v.partialCheck([['noticeBy'], ['fax']], (input) => input.noticeBy !== 'fax' || input.fax !== '', 'blank'),
    ['fax'],
  ),
)
export type FirmChangeInput = v.InferOutput<typeof changeFirmForm>

export const newWorkplaceForm = v.strictObject(placeFields)
export const workplaceForm = v.strictObject({ version, ...placeFields })
export type WorkplaceChangeInput = v.InferOutput<typeof workplaceForm>

export const stopFirmForm = v.strictObject({ version, reason: paragraph(200) })
export const mergeForm = v.strictObject({ version, into: line(40), intoVersion: version })

export const memberForm = v.strictObject({ name: line(40), email })
export const removeMemberForm = v.strictObject({ accountId: line(40) })
