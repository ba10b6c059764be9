import { rejectForm } from '../../desk/openings/forms.ts'
import { returnForm } from '../../desk/openings/marks.ts'
import { versionForm } from '../../desk/forms.ts'
import { rejectionGrounds } from '../../desk/openings/opening.ts'
import { rejectOpening } from '../../desk/openings/reject.ts'
import { returnOpening } from '../../desk/openings/return.ts'
import { stopOpening } from '../../desk/openings/stop.ts'
import { found, refuse } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { officeText } from '../../text/office.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'
import { RejectView, ReturnView, StopView } from './review-reasons.view.tsx'
import { markLabels } from './review-marks.view.tsx'
import { RejectionView } from './review-rejection.view.tsx'
import type { Ground } from './review-rejection.view.tsx'
import { readReviewed } from './review-reading.ts'
import { afterMove } from './review.tsx'

const text = officeText.review

const views = { return: ReturnView, reject: RejectView, stop: StopView } as const
const labels = { return: { ...text.returning.labels, ...markLabels }, reject: text.rejecting.labels, stop: {} } as const

type Shown = { act: keyof typeof views; trouble?: Trouble }

const showReason = async (c: DeskContext, { act, trouble }: Shown) => {
  const form = stateOf({ labels: labels[act], trouble })
  const props = { frame: frameOf(c), reviewed: await readReviewed(c, idIn(c)), form }
  return page(c, views[act](props), trouble?.status)
}

const isGround = (reason: string | null): reason is Ground => rejectionGrounds.some((ground) => ground === reason)

const showRejection = async (c: DeskContext) => {
  const reviewed = await readReviewed(c, idIn(c))
  const { state, reason } = reviewed.opening
  if (state !== 'rejected' || !isGround(reason)) return refuse('absent')
  const decidedOn = found(reviewed.rejectedOn)
  return page(c, <RejectionView frame={frameOf(c)} reviewed={reviewed} ground={reason} decidedOn={decidedOn} />)
}

/** What needs a reason, or cannot be undone, has a page of its own before it is done. */
export const reviewReasonPages = factory
  .createApp()
  .get(paths.desk.openingReturn(':id'), can('opening.return'), (c) => showReason(c, { act: 'return' }))
  .post(paths.desk.openingReturn(':id'), can('opening.return'), async (c) => {
    const [id, act, draft] = [idIn(c), 'return', await readForm(c, returnForm)] as const
    if (!draft.isFine) return showReason(c, { act, trouble: mistyped(draft) })
    const { sent, input } = draft
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.opening(id, { done: act }) })
    const outcome = await attempt(() => returnOpening(desk, { id, ...input }))
    if (outcome.isDone) return c.redirect(afterMove(outcome.result, act), 303)
    return showReason(c, { act, trouble: declined(sent, outcome) })
  })
  .get(paths.desk.openingRejection(':id'), can('opening.reject'), showRejection)
  .get(paths.desk.openingReject(':id'), can('opening.reject'), (c) => showReason(c, { act: 'reject' }))
  .post(paths.desk.openingReject(':id'), can('opening.reject'), async (c) => {
    const [id, act, draft] = [idIn(c), 'reject', await readForm(c, rejectForm)] as const
    if (!draft.isFine) return showReason(c, { act, trouble: mistyped(draft) })
    const { sent, input } = draft
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.opening(id, { done: act }) })
    const outcome = await attempt(() => rejectOpening(desk, { id, ...input }))
    if (outcome.isDone) return c.redirect(afterMove(outcome.result, act), 303)
    return showReason(c, { act, trouble: declined(sent, outcome) })
  })
  .get(paths.desk.openingStop(':id'), can('opening.review'), (c) => showReason(c, { act: 'stop' }))
  .post(paths.desk.openingStop(':id'), can('opening.review'), async (c) => {
    const [id, act, { sent, input }] = [idIn(c), 'stop', await readWhole(c, versionForm)] as const
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.opening(id, { done: act }) })
    const outcome = await attempt(() => stopOpening(desk, { id, ...input }))
    if (outcome.isDone) return c.redirect(afterMove(outcome.result, act), 303)
    return showReason(c, { act, trouble: declined(sent, outcome) })
  })
