import { shown } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { listingOf } from '../openings/listing.ts'
import { firmOfOpening, fullOpening } from '../openings/store.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { openWords } from './correction.ts'
import { isReported, reportsOf } from './store.ts'

/** Everything that was reported of one opening, with what residents see of it; that it was read is on record. */
export const readReports = async (desk: Desk, openingId: string) => {
  const { today } = desk
  const read = await desk.look(
    { act: 'correction.read', entity: 'opening', entityId: openingId, isInScope: isReported(openingId) },
    {
      reports: reportsOf(openingId),
      full: fullOpening(openingId),
      firm: firmOfOpening(openingId),
      town: settingsOn(today),
    },
  )
  const rows = shown(read.reports.length > 0 ? read.reports : undefined)
  const { opening, edition: kept } = found(read.full)
  const [edition, { employer }] = [found(kept), found(read.firm)]
  const dates = {
    receivedOn: opening.receivedOn ?? today,
    publishedOn: opening.publishedOn ?? today,
    confirmedOn: opening.confirmedOn ?? today,
    validUntil: opening.validUntil ?? today,
  }
  return {
    opening,
    listing: listingOf({ opening, edition, dates, trade: employer.trade }),
    employer,
    hasEmail: (await contactOf(desk.keys, employer)).email !== '',
    reports: await Promise.all(rows.map(async (row) => ({ ...row, ...(await openWords(desk.keys, row.report)) }))),
    town: read.town.settings,
  }
}

export type Reported = Awaited<ReturnType<typeof readReports>>
