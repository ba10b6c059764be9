import * as v from 'valibot'
import { matterCode } from '../accounts/forms.ts'
import { keyedFirmFields } from '../employers/forms.ts'
import { choice, flag, line, optionalLine, optionalParagraph, version } from '../forms.ts'
import { heardBy, keyedChannels, sayers } from './key-in.ts'
import { rungs } from '../openings/opening.ts'

/** Whom it is for: a number from the sheet, a firm of the register, or a firm nobody knew. */
export const keyInForm = v.strictObject({
  rung: choice(rungs),
  channel: choice(keyedChannels),
  reason: line(80),
  find: optionalLine(40),
  employerId: optionalLine(40),
})
export const keyInFirmForm = v.strictObject({ ...keyedFirmFields, isAnother: flag })

export const assentForm = v.strictObject({ version, by: choice(heardBy), who: choice(sayers) })

export const linkAssentForm = v.pipe(
  v.strictObject({ code: matterCode, edition: version, answer: choice(['yes', 'mend']), wish: optionalParagraph(400) }),
  v.forward(
    v.partialCheck([['answer'], ['wish']], ({ answer, wish }) => answer !== 'mend' || wish !== '', 'blank'),
    ['wish'],
  ),
)
