import * as v from 'valibot'
import { isPurpose } from '../clients/purpose.ts'
import { choice, optionalDate, paragraph } from '../forms.ts'

/** What says why, here as where a seal is broken: 「監査」 alone says nothing to the client who asks. */
export const exportForm = v.strictObject({
  purpose: v.pipe(paragraph(200), v.check(isPurpose, 'purposeShort')),
  encoding: choice(['utf8', 'cp932']),
  from: optionalDate,
  until: optionalDate,
})
