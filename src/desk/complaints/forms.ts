import * as v from 'valibot'
import { choice, date, optionalLine, paragraph, version } from '../forms.ts'
import { complaintChannels, complaintSides } from './complaint.ts'

/** An opening's number as it is read out: spaces, full-width letters and small ones are the same. */
const openingNumber = v.pipe(
  optionalLine(20),
  v.transform((typed) => typed.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase()),
)

export const newComplaintForm = v.strictObject({
  receivedOn: date,
  channel: choice(complaintChannels),
  side: choice(complaintSides),
  employerId: optionalLine(40),
  openingNumber,
  content: paragraph(2000),
})
export type ComplaintInput = v.InferOutput<typeof newComplaintForm>

export const answerComplaintForm = v.strictObject({ version, answeredOn: date, response: paragraph(2000) })
export type ComplaintAnswer = v.InferOutput<typeof answerComplaintForm>
