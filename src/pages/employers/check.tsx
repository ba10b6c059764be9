import { askToConfirm } from '../../desk/openings/ask-to-confirm.ts'
import { versionForm } from '../../desk/forms.ts'
import { listingOf } from '../../desk/openings/listing.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import { questionsOf } from '../../desk/openings/questions.ts'
import { editOpening, needsReview } from '../../desk/openings/edit.ts'
import { submitOpening } from '../../desk/openings/submit.ts'
import { changesBetween } from '../../desk/openings/changes.ts'
import type { OpeningEdition } from '../../desk/openings/opening.ts'
import type { Desk } from '../../desk/desk.ts'
import { found, refuseUnless } from '../../desk/refusals.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { readCookie, writeCookie } from '../../http/cookies.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page, placeOf } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { endOfMonthAfterNext } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { checkGroups } from './check-rows.ts'
import { CheckView } from './check.view.tsx'
import type { EditingShown } from './check.view.tsx'
import { firmsOf, frameOf } from './frame.tsx'
import { faultsOf } from './question.tsx'
import { judge, posterOfDraft } from './judge.ts'
import type { Fine } from './judge.ts'
import { openHere } from './open-here.ts'

type Checked = { draft: DraftAtHand; judged: Fine; refusal?: RefusalReason; status?: Parameters<typeof page>[2] }

const hourSeconds = 3600

const asListed = ({ draft, judged }: Checked, today: CivilDate): Listing =>
  listingOf({
    opening: { ...draft.opening, places: judged.posting.what.places },
    edition: judged.edition,
    trade: draft.firm?.trade ?? null,
    dates: { receivedOn: today, publishedOn: today, confirmedOn: today, validUntil: endOfMonthAfterNext(today) },
  })

/** What of a public posting changes, and whether the desk looks at it first. */
const editingOf = (draft: DraftAtHand, { edition, on }: { edition: OpeningEdition; on: CivilDate }): EditingShown => {
  const changes = draft.current ? changesBetween(draft.current, edition) : []
  return { fields: changes.map(({ field }) => field), isReviewed: needsReview(draft, { edition, on }) }
}

const show = (c: DeskContext, { draft, judged, refusal, status }: Checked) => {
  const { posting, edition, findings } = judged
  return page(
    c,
    <CheckView
      frame={frameOf(c, draft.settings)}
      opening={draft.opening}
      listing={asListed({ draft, judged }, c.get('today'))}
      questions={questionsOf({ rung: draft.opening.rung, poster: posterOfDraft(draft, draft.typed) })}
      groups={checkGroups(posting, edition)}
      findings={findings}
      email={posting.firm?.email ?? null}
      editing={isPublic(draft) ? editingOf(draft, { edition, on: c.get('today') }) : null}
      {...(refusal && { refusal })}
    />,
    status,
  )
}

/** Written on while it is on the list: handing it in makes a new version. */
const isPublic = ({ opening }: DraftAtHand): boolean => opening.state === 'published' || opening.state === 'paused'

type Asking = { desk: Desk; judged: Fine; draft: DraftAtHand; version: number | undefined }

const askByMail = async (c: DeskContext, { desk, judged, draft, version }: Asking): Promise<{ id: string }> => {
  const { id } = draft.opening
  refuseUnless(version === undefined || version === draft.opening.version, 'stale')
  const { posting, edition } = judged
  const { email } = found(posting.firm)
  const browser = readCookie(c, 'browser')
  const { requestId } = await askToConfirm(desk, { id, email, title: edition.title, browser, from: placeOf(c) })
  writeCookie(c, { name: 'request', value: requestId, maxAge: hourSeconds })
  return { id }
}

export const checkPages = factory
  .createApp()
  .get(paths.employer.draftCheck(':id'), can('opening.draft'), async (c) => {
    const draft = await openHere(c, deskOf(c))
    const judged = judge(draft, { typed: draft.typed, on: c.get('today') })
    return judged.isFine ? show(c, { draft, judged }) : c.redirect(faultsOf(draft, judged), 303)
  })
  .post(paths.employer.draftCheck(':id'), can('opening.submit'), async (c) => {
    const id = idIn(c)
    const asked = await readForm(c, versionForm)
    // Asking for the code once more, where nothing is shown, carries no version.
    const version = asked.isFine ? asked.input.version : undefined
    let next = firmsOf(c).length > 0 ? paths.employer.received(id) : paths.employer.draftConfirm(id)
    const desk = await pressedDesk(c, { sent: asked.sent, leadsTo: () => next })
    const draft = await openHere(c, desk)
    if (isPublic(draft)) next = paths.employer.opening(id)
    const judged = judge(draft, { typed: draft.typed, on: c.get('today') })
    if (!judged.isFine) return c.redirect(faultsOf(draft, judged), 303)
    const { posting } = judged
    const send = () => {
      if (isPublic(draft)) return editOpening(desk, { draft, posting, version })
      return draft.firm
        ? submitOpening(desk, { draft, posting, version })
        : askByMail(c, { desk, judged, draft, version })
    }
    const done = await attempt<{ id: string; isListed?: boolean }>(send)
    if (!done.isDone) return show(c, { draft, judged, refusal: done.reason, status: done.status })
    return c.redirect(done.result.isListed === false ? `${next}?late=1` : next, 303)
  })
