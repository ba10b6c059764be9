import { contactOf } from '../../desk/employers/contact.ts'
import type { Contact, Employer } from '../../desk/employers/employer.ts'
import { listingOf } from '../../desk/openings/listing.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import type { Opening, OpeningEdition } from '../../desk/openings/opening.ts'
import { firmOfOpening, fullOpening } from '../../desk/openings/store.ts'
import { found } from '../../desk/refusals.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import type { DeskContext } from '../../http/factory.ts'
import { deskOf } from '../../http/press.ts'
import { endOfMonthAfterNext } from '../../law/calendar.ts'
import { examine } from './review-findings.ts'
import type { Checked } from './review-findings.ts'

export type Reviewed = {
  opening: Opening
  edition: OpeningEdition
  listing: Listing
  checked: readonly Checked[]
  employer: Employer
  contact: Contact
  town: Settings
  live: number
  hires: number
}

/** One opening as the desk reviews it. A draft is the firm's own until it is sent. */
export const readReviewed = async (c: DeskContext, id: string): Promise<Reviewed> => {
  const [desk, today] = [deskOf(c), c.get('today')]
  const { full, firm, town } = await desk.read({
    full: fullOpening(id),
    firm: firmOfOpening(id),
    town: settingsOn(today),
  })
  const { opening, edition: kept, liveReferrals, hires } = found(full)
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
    listing: listingOf({ opening, edition, dates }),
    checked: examine({ edition, rung: opening.rung, on: today, employer, settings: town.settings }),
    employer,
    contact: await contactOf(desk.keys, employer),
    town: town.settings,
    live: liveReferrals,
    hires,
  }
}
