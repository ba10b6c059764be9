import { answerByMatter } from '../../desk/referrals/answer.ts'
import { firmAnswerForm } from '../../desk/referrals/answer-forms.ts'
import { found } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { readAs } from '../../http/form.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { fieldsOfRefusal } from '../parts/answer-refusal.ts'
import { AnswerView, AnsweredAlready, AnsweredView } from './matter-answer.view.tsx'
import { holderOf } from './matter-kind.ts'
import type { MatterKind } from './matter-kind.ts'

/** `referral.answer`: whether the firm takes the person it was asked about, when it could, or that it is closed. */
export const answerMatter: MatterKind = {
  asks: ({ about, ...props }) => <AnswerView {...props} letter={found(about.letter)} />,
  isOver: ({ letter }) => letter?.state !== 'issued',
  press: async (c, { matter, sent, again }) => {
    const draft = readAs(firmAnswerForm, sent)
    if (!draft.isFine) return again({ draft, status: 422 })
    const leadsTo = () => paths.matter(matter.id)
    const desk = await pressedDesk(c, { sent, leadsTo, actor: holderOf(matter) })
    const answer = { ...draft.input, matterId: matter.id, referralId: matter.subjectId }
    const done = await attempt(() => answerByMatter(desk, answer))
    if (done.isDone) return c.redirect(paths.matter(matter.id), 303)
    const { reason: refusal, status } = done
    const errors = fieldsOfRefusal({ refusal, sent, today: c.get('today'), codeField: 'code' })
    return errors ? again({ draft: { isFine: false, errors, sent }, status }) : again({ draft, refusal, status })
  },
  receipt: ({ about, ...props }) => <AnsweredView {...props} letter={found(about.letter)} />,
  ended: ({ about, ...props }) => <AnsweredAlready {...props} letter={found(about.letter)} />,
}
