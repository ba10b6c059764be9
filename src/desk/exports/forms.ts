import * as v from 'valibot'
import { choice, optionalDate, paragraph } from '../forms.ts'

const leastPurpose = 10

/** A purpose is a sentence: 「監査」 alone says nothing to the client who asks. */
export const exportForm = v.strictObject({
  purpose: v.pipe(paragraph(200), v.minLength(leastPurpose, 'purposeShort')),
  encoding: choice(['utf8', 'cp932']),
  from: optionalDate,
  until: optionalDate,
})
