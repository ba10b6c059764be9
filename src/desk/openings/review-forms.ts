import * as v from 'valibot'
import { matterCode } from '../accounts/forms.ts'
import { choice, line, optionalLine, paragraph, version } from '../forms.ts'
import { stillTrueAnswers } from './still-true.ts'

/** Whom the page named as having it in hand; empty for nobody. */
export const claimForm = v.strictObject({ seen: optionalLine(40) })

export const askForm = v.strictObject({ question: paragraph(400) })

const replyFields = { asked: line(40), answer: paragraph(600) } as const
export const replyForm = v.strictObject(replyFields)
/** The same, told on the phone and written down on the firm's behalf. */
export const phoneReplyForm = v.strictObject({ ...replyFields, behalfReason: line(120) })
export const matterReplyForm = v.strictObject({ answer: paragraph(600), code: matterCode })

/** Whether a posting is true still, of the edition that was shown. */
export const stillTrueForm = v.strictObject({ code: matterCode, edition: version, answer: choice(stillTrueAnswers) })
