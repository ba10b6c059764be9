import { endOfMonthAfterNext } from '../../law/calendar.ts'
import { allow } from '../desk.ts'
import type { Change, Desk } from '../desk.ts'
import { addWorkplace } from '../employers/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { editionOf, placeOf } from './answers.ts'
import type { Posting } from './answers.ts'
import { changesBetween, isMaterial } from './changes.ts'
import { circumstancesOf } from './circumstances.ts'
import { findingsOf, stopsOf } from './lawfulness.ts'
import type { DraftAtHand } from './open-draft.ts'
import type { Opening, OpeningEdition } from './opening.ts'
import { listingWork, showListing } from './show-listing.ts'
import { moveToEdition } from './store.ts'

type Editing = { draft: DraftAtHand; posting: Posting; version: number | undefined }

/** What a new edition is looked at for: a matter of the law, or a finding that the public one did not have (R1-06, product §5). */
export const needsReview = (
  draft: Pick<DraftAtHand, 'opening' | 'current' | 'firm' | 'settings'>,
  { edition, on }: { edition: OpeningEdition; on: string },
): boolean => {
  const { opening, current, firm, settings } = draft
  if (!current || isMaterial(changesBetween(current, edition))) return true
  const judged = { rung: opening.rung, on, around: circumstancesOf(firm, settings) }
  const known = findingsOf({ ...judged, edition: current }).map(({ code }) => code)
  return findingsOf({ ...judged, edition }).some(({ code }) => !known.includes(code))
}

const placedIn = (desk: Desk, { draft, posting }: Pick<Editing, 'draft' | 'posting'>) => {
  const { place, what } = posting
  const employerId = found(draft.firm).id
  const added = place && {
    id: desk.newId(),
    employerId,
    createdAt: desk.now,
    ...placeOf(place, draft.settings.prefecture),
  }
  const where = found(added ?? draft.workplaces.find(({ id }) => id === what.workplaceId))
  return { where, changes: added ? [addWorkplace(added)] : [] }
}

const setOf = (
  desk: Desk,
  { opening, isReviewed, posting }: { opening: Opening; isReviewed: boolean; posting: Posting },
): Partial<Opening> => ({
  places: posting.what.places,
  inFlight: posting.what.places,
  answers: null,
  assentBy: 'web',
  assentAt: desk.now,
  assentEdition: opening.edition + 1,
  ...(isReviewed
    ? { state: 'submitted', receivedOn: desk.today }
    : { confirmedOn: desk.today, validUntil: endOfMonthAfterNext(desk.today) }),
})

/** A published opening becomes a new version; the old one stays frozen for everyone already referred. What is material waits for the desk and is not public meanwhile (R1-06, R1-23). */
export const editOpening = async (desk: Desk, { draft, posting, version }: Editing) => {
  const { opening, firm, settings } = draft
  allow(desk, 'opening.edit', opening)
  refuseUnless(version === undefined || version === opening.version, 'stale')
  refuseUnless(opening.state === 'published' || opening.state === 'paused', 'illegalTransition')
  const { where, changes } = placedIn(desk, { draft, posting })
  const { id: workplaceId } = where
  const { name: employerName, trade } = found(draft.firm)
  const edition = editionOf({ what: posting.what, where, employerName })
  const around = circumstancesOf(firm, settings)
  const stops = stopsOf(findingsOf({ edition, rung: opening.rung, on: desk.today, around }))
  refuseUnless(stops.length === 0, 'draftIncomplete')
  const isReviewed = needsReview(draft, { edition, on: desk.today })

  const set = { ...setOf(desk, { opening, isReviewed, posting }), workplaceId }
  const change: Change = moveToEdition({ opening, act: 'opening.edit', set, edition, now: desk.now })
  const next = { ...opening, ...set, edition: opening.edition + 1, version: opening.version + 1 }
  // What was said of the edition before is not said of this one.
  const after = { opening: next, edition: { ...edition, number: next.edition }, sayings: [], trade }
  await desk.write([change, ...changes, listingWork(desk, after)])
  return { id: opening.id, isReviewed, isListed: await showListing(desk, after) }
}
