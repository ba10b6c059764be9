import { answerAsFirm } from '../../desk/referrals/answer.ts'
import { messageForm, ownAnswerForm } from '../../desk/referrals/answer-forms.ts'
import { lookAtLetter } from '../../desk/referrals/look-at-letter.ts'
import { writeMessage } from '../../desk/referrals/write-message.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import type { Outcome } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import type { Sent } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { answerText } from '../../text/answer.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { fieldsOfRefusal } from '../parts/answer-refusal.ts'
import { declined, mistyped, stateOf, versionOf } from './again.ts'
import type { Again } from './again.ts'
import { OwnAnswerView } from './answer.view.tsx'
import { frameOf } from './frame.tsx'

/** Which of the two forms came back. */
type Tried = { answer?: Again; words?: Again }

const show = async (c: DeskContext, { answer, words }: Tried = {}) => {
  const { town, ...read } = await lookAtLetter(deskOf(c), idIn(c))
  const view = (
    <OwnAnswerView
      {...read}
      frame={frameOf(c, town)}
      version={versionOf(answer, read.letter.version)}
      answer={stateOf({ labels: answerFieldText.labels, again: answer })}
      message={stateOf({ labels: { words: answerText.thread.label }, again: words })}
      today={c.get('today')}
      done={c.req.query('done')}
    />
  )
  return page(c, view, answer?.status ?? words?.status)
}

type Failed = Extract<Outcome<unknown>, { isDone: false }> & { reason: RefusalReason }

const declinedAnswer = (c: DeskContext, { sent, outcome }: { sent: Sent; outcome: Failed }): Again => {
  const errors = fieldsOfRefusal({ refusal: outcome.reason, sent, today: c.get('today'), codeField: '' })
  return errors ? { sent, errors, status: outcome.status } : declined(sent, outcome)
}

/** A signed-in member answers, and writes to the desk, from any device. */
export const ownAnswerPages = factory
  .createApp()
  .get(paths.employer.referralAnswer(':id'), can('referral.answerOwn'), (c) => show(c))
  .post(paths.employer.referralAnswer(':id'), can('referral.answerOwn'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, ownAnswerForm)]
    if (!draft.isFine) return show(c, { answer: mistyped(draft) })
    const { sent, input } = draft
    const next = paths.employer.referralAnswer(id, { done: 'answer' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => answerAsFirm(desk, { ...input, id }))
    return outcome.isDone ? c.redirect(next, 303) : show(c, { answer: declinedAnswer(c, { sent, outcome }) })
  })
  .post(paths.employer.referralMessages(':id'), can('referral.answerOwn'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, messageForm)]
    if (!draft.isFine) return show(c, { words: mistyped(draft) })
    const { sent, input } = draft
    const next = paths.employer.referralAnswer(id, { done: 'message' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => writeMessage(desk, { ...input, id }))
    return outcome.isDone ? c.redirect(next, 303) : show(c, { words: declined(sent, outcome) })
  })
