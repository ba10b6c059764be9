import { matterFor } from '../../desk/accounts/matter-store.ts'
import type { Matter } from '../../desk/accounts/matter.ts'
import { contactOf } from '../../desk/employers/contact.ts'
import type { Contact, Employer } from '../../desk/employers/employer.ts'
import { lastWordOn } from '../../desk/key-in/store.ts'
import { listingOf } from '../../desk/openings/listing.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import type { Opening, OpeningEdition } from '../../desk/openings/opening.ts'
import { changesBetween } from '../../desk/openings/changes.ts'
import type { EditionChange } from '../../desk/openings/changes.ts'
import { heldClaim, waitOf } from '../../desk/openings/review.ts'
import type { Saying } from '../../desk/openings/saying.ts'
import type { Claim, Wait } from '../../desk/openings/review.ts'
import { claimOf, editionBefore, questionsOf, rejectedAt } from '../../desk/openings/review-store.ts'
import { firmOfOpening, fullOpening } from '../../desk/openings/store.ts'
import { firmOfTheOpening, unpaidDaysOfFirm } from '../../desk/placements/history-store.ts'
import type { UnpaidDays } from '../../desk/placements/history.ts'
import { found } from '../../desk/refusals.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import type { DeskContext } from '../../http/factory.ts'
import { deskOf } from '../../http/press.ts'
import { addMonths, civilDateAt, endOfMonthAfterNext } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { examine } from './review-findings.ts'
import type { Checked } from './review-findings.ts'

export type Reviewed = {
  opening: Opening
  edition: OpeningEdition
  listing: Listing
  sayings: readonly Saying[]
  checked: readonly Checked[]
  employer: Employer
  contact: Contact
  town: Settings
  /** The firm's yes: who said it, and the link it was last asked by. */
  assent: { word: { purpose: string | null } | undefined; matter: Matter | undefined }
  live: number
  hires: number
  claim: Claim | null
  wait: Wait
  thread: ReturnType<ReturnType<typeof questionsOf>['pick']>
  /** null for a first edition. */
  changes: readonly EditionChange[] | null
  rejectedOn: CivilDate | null
  /** What the firm had of people without pay in the last twelve months; null for a job offer. */
  unpaid: UnpaidDays | null
}

const readingsOf = (id: string, today: CivilDate) => ({
  full: fullOpening(id),
  firm: firmOfOpening(id),
  claim: claimOf(id),
  thread: questionsOf(id),
  before: editionBefore(id),
  rejected: rejectedAt(id),
  town: settingsOn(today),
  word: lastWordOn({ openingId: id, act: 'opening.assent' }),
  matter: matterFor({ act: 'opening.assent', subjectId: id }),
  unpaid: unpaidDaysOfFirm({ employerId: firmOfTheOpening(id), since: addMonths(today, -12), today }),
})

/** One opening as the desk reviews it. A draft is the firm's own until it is sent. */
export const readReviewed = async (c: DeskContext, id: string): Promise<Reviewed> => {
  const [desk, today] = [deskOf(c), c.get('today')]
  const { full, firm, town, claim, thread, before, rejected, word, matter, unpaid } = await desk.read(
    readingsOf(id, today),
  )
  const { opening, edition: kept, sayings, liveReferrals, hires } = found(full)
  const [edition, { employer }] = [found(kept), found(firm)]
  const dates = {
    receivedOn: opening.receivedOn ?? today,
    publishedOn: opening.publishedOn ?? today,
    confirmedOn: opening.confirmedOn ?? today,
    validUntil: opening.validUntil ?? endOfMonthAfterNext(today),
  }
  return {
    opening,
    edition,
    listing: listingOf({ opening, edition, dates, trade: employer.trade }),
    sayings,
    checked: examine({ edition, rung: opening.rung, on: today, employer, settings: town.settings }),
    employer,
    contact: await contactOf(desk.keys, employer),
    town: town.settings,
    assent: { word, matter },
    live: liveReferrals,
    hires,
    claim: heldClaim(claim, desk.now),
    wait: waitOf({ receivedOn: dates.receivedOn, today, targetDays: town.settings.reviewTargetDays }),
    thread,
    changes: before && changesBetween(before, edition),
    rejectedOn: rejected === null ? null : civilDateAt(rejected),
    unpaid: opening.family === 'trial' ? unpaid : null,
  }
}
