import { allow } from '../../desk/desk.ts'
import type { Desk } from '../../desk/desk.ts'
import { emptyForm } from '../../desk/forms.ts'
import { versionForm } from '../../desk/forms.ts'
import { listingOf } from '../../desk/openings/listing.ts'
import type { Listing, Shown } from '../../desk/openings/listing.ts'
import type { Moved } from '../../desk/openings/move.ts'
import { pauseOpening } from '../../desk/openings/pause.ts'
import { resumeOpening } from '../../desk/openings/resume.ts'
import { replyToQuestion } from '../../desk/openings/reply.ts'
import { replyForm } from '../../desk/openings/review-forms.ts'
import { questionsOf } from '../../desk/openings/review-store.ts'
import { stopOpening } from '../../desk/openings/stop.ts'
import { fullOpening } from '../../desk/openings/store.ts'
import { found } from '../../desk/refusals.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import type { Outcome } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import type { Draft } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { endOfMonthAfterNext } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { reviewText } from '../../text/review.ts'
import { formState } from '../parts/form-state.ts'
import { frameOf } from './frame.tsx'
import { OpeningView } from './opening.view.tsx'

const asListed = ({ opening, edition, trade }: Shown, today: string): Listing =>
  listingOf({
    opening,
    edition: found(edition),
    trade,
    dates: {
      receivedOn: opening.receivedOn ?? today,
      publishedOn: opening.publishedOn ?? today,
      confirmedOn: opening.confirmedOn ?? today,
      validUntil: opening.validUntil ?? endOfMonthAfterNext(today),
    },
  })

type Again = {
  id: string
  draft?: Draft<unknown>
  refusal?: RefusalReason
  status?: Parameters<typeof page>[2]
}

const show = async (c: DeskContext, { id, draft, refusal, status }: Again) => {
  const desk = deskOf(c)
  const { full, town, thread } = await desk.read({
    full: fullOpening(id),
    town: settingsOn(c.get('today')),
    thread: questionsOf(id),
  })
  const shown = found(full)
  allow(desk, 'opening.readOwn', shown.opening)
  if (shown.opening.state === 'draft') return c.redirect(paths.employer.draft(id), 303)
  return page(
    c,
    <OpeningView
      frame={frameOf(c, town.settings)}
      shown={shown}
      listing={asListed(shown, c.get('today'))}
      questions={thread.map(({ question }) => question)}
      isLate={c.req.query('late') === '1'}
      isSent={c.req.query('sent') === '1'}
      form={formState({
        labels: reviewText.firmThread.labels,
        ...(draft && { typed: draft.sent.typed }),
        ...(draft && !draft.isFine && { errors: draft.errors }),
        ...(refusal && { refusal }),
      })}
    />,
    status,
  )
}

/** The act is done either way; a listing that is late says so on the page it leads to. */
const answer = (c: DeskContext, { id, done }: { id: string; done: Outcome<Moved> }) => {
  if (!done.isDone) return show(c, { id, refusal: done.reason, status: done.status })
  const to = paths.employer.opening(id)
  return c.redirect(done.result.isListed ? to : `${to}?late=1`, 303)
}

const moving = async (c: DeskContext, move: (desk: Desk, of: { id: string; version: number }) => Promise<Moved>) => {
  const id = idIn(c)
  const draft = await readForm(c, versionForm)
  if (!draft.isFine) return show(c, { id, refusal: 'stale', status: 409 })
  const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => paths.employer.opening(id) })
  const done = await attempt(() => move(desk, { id, ...draft.input }))
  return answer(c, { id, done })
}

export const openingPages = factory
  .createApp()
  .get(paths.employer.opening(':id'), can('opening.readOwn'), (c) => show(c, { id: idIn(c) }))
  .get(paths.employer.openingEdit(':id'), can('opening.edit'), (c) => c.redirect(paths.employer.draft(idIn(c)), 303))
  .post(paths.employer.openingStop(':id'), can('opening.stop'), async (c) => {
    const id = idIn(c)
    const { sent } = await readForm(c, emptyForm)
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.employer.opening(id) })
    const done = await attempt(() => stopOpening(desk, { id }))
    return answer(c, { id, done })
  })
  .post(paths.employer.openingAnswers(':id'), can('opening.reply'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, replyForm)
    if (!draft.isFine) return show(c, { id, draft, status: 422 })
    const to = `${paths.employer.opening(id)}?sent=1`
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => to })
    const done = await attempt(() => replyToQuestion(desk, { openingId: id, ...draft.input }))
    return done.isDone ? c.redirect(to, 303) : show(c, { id, draft, refusal: done.reason, status: done.status })
  })
  .post(paths.employer.openingPause(':id'), can('opening.pause'), (c) => moving(c, pauseOpening))
  .post(paths.employer.openingResume(':id'), can('opening.resume'), (c) => moving(c, resumeOpening))
