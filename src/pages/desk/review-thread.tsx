import { askFirm } from '../../desk/openings/ask.ts'
import { claimOpening } from '../../desk/openings/claim.ts'
import { replyToQuestion } from '../../desk/openings/reply.ts'
import { askForm, claimForm, phoneReplyForm } from '../../desk/openings/review-forms.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'
import { readReviewed } from './review-reading.ts'
import { threadLabels } from './review-thread.view.tsx'
import { ReviewView } from './review.view.tsx'

const showAgain = async (c: DeskContext, trouble: Trouble) => {
  const form = stateOf({ labels: threadLabels, trouble })
  const reviewed = await readReviewed(c, idIn(c))
  return page(c, <ReviewView frame={frameOf(c)} reviewed={reviewed} form={form} />, trouble.status)
}

/** Who has an opening in hand, and what its firm is asked. */
export const reviewThreadPages = factory
  .createApp()
  .post(paths.desk.openingClaim(':id'), can('opening.claim'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, claimForm)]
    const to = paths.desk.opening(id, { done: 'claim' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => to })
    const outcome = await attempt(() => claimOpening(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(to, 303) : showAgain(c, declined(sent, outcome))
  })
  .post(paths.desk.openingQuestions(':id'), can('opening.ask'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, askForm)]
    if (!draft.isFine) return showAgain(c, mistyped(draft))
    const to = paths.desk.opening(id, { done: 'ask' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => to })
    const outcome = await attempt(() => askFirm(desk, { id, ...draft.input }))
    return outcome.isDone ? c.redirect(to, 303) : showAgain(c, declined(draft.sent, outcome))
  })
  // Answering is the firm's act too: this window asks for the officer first, the verb for the act.
  .post(paths.desk.openingAnswers(':id'), can('opening.review'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, phoneReplyForm)]
    if (!draft.isFine) return showAgain(c, mistyped(draft))
    const to = paths.desk.opening(id, { done: 'reply' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => to })
    const outcome = await attempt(() => replyToQuestion(desk, { openingId: id, ...draft.input }))
    return outcome.isDone ? c.redirect(to, 303) : showAgain(c, declined(draft.sent, outcome))
  })
