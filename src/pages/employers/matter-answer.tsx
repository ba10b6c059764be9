import { answerByMatter } from '../../desk/referrals/answer.ts'
import { firmAnswerForm } from '../../desk/referrals/forms.ts'
import { found } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { readAs } from '../../http/form.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { AnswerView, AnsweredView } from './matter-answer.view.tsx'
import { holderOf } from './matter-kind.ts'
import type { MatterKind } from './matter-kind.ts'

/** `referral.answer`: whether the firm takes the person it was asked about. */
export const answerMatter: MatterKind = {
  asks: ({ about, ...props }) => <AnswerView {...props} letter={found(about.letter)} />,
  press: async (c, { matter, sent, again }) => {
    const draft = readAs(firmAnswerForm, sent)
    if (!draft.isFine) return again({ draft, status: 422 })
    const leadsTo = () => paths.matter(matter.id)
    const desk = await pressedDesk(c, { sent, leadsTo, actor: holderOf(matter) })
    const answer = { ...draft.input, matterId: matter.id, referralId: matter.subjectId }
    const done = await attempt(() => answerByMatter(desk, answer))
    if (!done.isDone) return again({ draft, refusal: done.reason, status: done.status })
    return c.redirect(paths.matter(matter.id), 303)
  },
  receipt: ({ about: _about, ...props }) => <AnsweredView {...props} />,
}
