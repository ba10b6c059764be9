import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { many, mapped } from '../../db/client.ts'
import { employmentTerms, opening, openingEdition, trialTerms } from '../../db/opening-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { isFullAt } from '../openings/opening.ts'
import { editionsJoined, fullOf, hired, holding } from '../openings/store.ts'
import { termsOfOffer } from './offer.ts'
import type { Offer } from './offer.ts'

const columns = {
  id: opening.id,
  number: opening.number,
  family: opening.family,
  rung: opening.rung,
  employerId: opening.employerId,
  workplaceId: opening.workplaceId,
  receivedOn: opening.receivedOn,
  inFlight: opening.inFlight,
  places: opening.places,
  liveReferrals: holding,
  hires: hired,
  title: openingEdition.title,
  employerName: openingEdition.employerName,
  placeName: openingEdition.placeName,
  placeKind: openingEdition.placeKind,
  prefecture: openingEdition.prefecture,
  area: openingEdition.area,
  days: openingEdition.days,
  startsAt: openingEdition.startsAt,
  endsAt: openingEdition.endsAt,
  startsOn: openingEdition.startsOn,
  support: openingEdition.support,
  facts: openingEdition.facts,
  hazards: openingEdition.hazards,
  liftKg: openingEdition.liftKg,
  liftOften: openingEdition.liftOften,
  trialBreak: trialTerms.breakMinutes,
  lengthDays: trialTerms.lengthDays,
  jobBreak: employmentTerms.breakMinutes,
  wageBasis: employmentTerms.wageBasis,
  wageYen: employmentTerms.wageYen,
  ageLimit: employmentTerms.ageLimit,
} as const

type Row = Awaited<ReturnType<ReturnType<typeof rowsOn>['pick']>>[number]

const offerIn = ({
  inFlight,
  places,
  liveReferrals,
  hires,
  trialBreak,
  lengthDays,
  jobBreak,
  wageBasis,
  wageYen,
  ageLimit,
  ...row
}: Row): Offer => {
  const terms =
    wageBasis === null
      ? termsOfOffer({ family: 'trial', breakMinutes: trialBreak ?? 0, lengthDays: lengthDays ?? 1 })
      : termsOfOffer({
          family: 'employment',
          breakMinutes: jobBreak ?? 0,
          wageBasis,
          wageYen: wageYen ?? 0,
          ageLimit: ageLimit ?? '',
        })
  return { ...row, ...terms, isFull: isFullAt({ inFlight, places }, { liveReferrals, hires }) }
}

const isOpenOn = (day: CivilDate) => and(eq(opening.state, 'published'), gte(opening.validUntil, day))

const rowsOn = (day: CivilDate) =>
  many((from) =>
    from
      .select(columns)
      .from(opening)
      .innerJoin(
        openingEdition,
        and(eq(openingEdition.openingId, opening.id), eq(openingEdition.edition, opening.edition)),
      )
      .leftJoin(trialTerms, and(eq(trialTerms.openingId, opening.id), eq(trialTerms.edition, opening.edition)))
      .leftJoin(
        employmentTerms,
        and(eq(employmentTerms.openingId, opening.id), eq(employmentTerms.edition, opening.edition)),
      )
      .where(isOpenOn(day))
      .orderBy(desc(opening.receivedOn), desc(opening.id)),
  )

/** Everything that is open in the town, without the long texts: it is read whole, and compared here, never in SQL. */
export const offersOn = (day: CivilDate) => mapped(rowsOn(day), (rows) => rows.map(offerIn))

/** A few, read whole, for a sheet of paper. */
export const fullOpeningsOf = (ids: readonly string[]) =>
  mapped(many(editionsJoined(sql`${opening.id} in (select value from json_each(${JSON.stringify(ids)}))`)), (rows) =>
    rows.map(fullOf),
  )
