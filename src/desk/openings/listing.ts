import { minutesBetween } from '../../law/working-hours.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { EmploymentTerms, Family, Opening, OpeningEdition, Rung, TrialTerms } from './opening.ts'
import { shownSayings } from './saying.ts'
import type { SayingLanguage, SayingWords } from './saying.ts'
import type { FullOpening } from './store.ts'

// The one place that decides what of an opening a resident may see. Nothing of the firm's contact is in it (R2-73).

export type PublicTrial = Pick<
  TrialTerms,
  | 'family'
  | 'lengthDays'
  | 'breakMinutes'
  | 'insuredBy'
  | 'workContent'
  | 'reimbursement'
  | 'allowancePerDay'
  | 'harassmentContact'
>
export type PublicEmployment = Omit<EmploymentTerms, 'wishesSubsidy'>

export type Listing = {
  number: string
  rung: Rung
  family: Family
  title: string
  tasks: string
  days: readonly string[]
  startsAt: string
  endsAt: string
  /** When work begins; null is as soon as it suits. */
  startsOn: CivilDate | null
  weeklyMinutes: number
  places: number
  meets: string
  bring: string
  firstDay: string
  support: readonly string[]
  liftKg: number
  liftOften: OpeningEdition['liftOften']
  hazards: readonly string[]
  employerName: string
  /** Of the firm, 日本標準産業分類 大分類. */
  trade: string | null
  placeKind: OpeningEdition['placeKind']
  placeName: string
  area: string
  address: string
  wayThere: string
  passiveSmoking: string
  facts: readonly string[]
  terms: PublicTrial | PublicEmployment
  /** The free text in other words, where the desk wrote them for this very edition; not there in what was listed before there were any. */
  sayings?: Partial<Record<SayingLanguage, SayingWords>>
  receivedOn: CivilDate
  publishedOn: CivilDate
  confirmedOn: CivilDate
  validUntil: CivilDate
}

export type ListingState = 'open' | 'paused' | 'closed'
export type Projected = { version: number; state: ListingState; listing: Listing }

type Dates = Pick<Listing, 'receivedOn' | 'publishedOn' | 'confirmedOn' | 'validUntil'>

const minutesOf = (edition: OpeningEdition): number => {
  const { startsAt, endsAt, terms, days } = edition
  return (minutesBetween(startsAt, endsAt) - terms.breakMinutes) * days.length
}

// Field by field, so that nothing a row carries besides goes out with it.
const shownTrial = (terms: TrialTerms): PublicTrial => ({
  family: terms.family,
  lengthDays: terms.lengthDays,
  breakMinutes: terms.breakMinutes,
  insuredBy: terms.insuredBy,
  workContent: terms.workContent,
  reimbursement: terms.reimbursement,
  allowancePerDay: terms.allowancePerDay,
  harassmentContact: terms.harassmentContact,
})
const shownEmployment = (terms: EmploymentTerms): PublicEmployment => ({
  family: terms.family,
  dutiesChangeScope: terms.dutiesChangeScope,
  workplaceChangeScope: terms.workplaceChangeScope,
  contractTerm: terms.contractTerm,
  contractMonths: terms.contractMonths,
  renewal: terms.renewal,
  renewalCriteria: terms.renewalCriteria,
  renewalLimit: terms.renewalLimit,
  probation: terms.probation,
  probationMonths: terms.probationMonths,
  probationWageYen: terms.probationWageYen,
  probationHours: terms.probationHours,
  probationDuties: terms.probationDuties,
  probationTerms: terms.probationTerms,
  overtime: terms.overtime,
  breakMinutes: terms.breakMinutes,
  holidays: terms.holidays,
  wageBasis: terms.wageBasis,
  wageYen: terms.wageYen,
  wageNote: terms.wageNote,
  fixedOvertimeYen: terms.fixedOvertimeYen,
  fixedOvertimeHours: terms.fixedOvertimeHours,
  fixedOvertimeExcess: terms.fixedOvertimeExcess,
  discretionary: terms.discretionary,
  insuredHealth: terms.insuredHealth,
  insuredPension: terms.insuredPension,
  insuredAccident: terms.insuredAccident,
  insuredEmployment: terms.insuredEmployment,
  dispatch: terms.dispatch,
  ageLimit: terms.ageLimit,
  ageException: terms.ageException,
  licences: terms.licences,
  selection: terms.selection,
})

type Listed = {
  opening: Pick<Opening, 'number' | 'rung' | 'family' | 'places'>
  edition: OpeningEdition
  dates: Dates
  trade: string | null
}

export const listingOf = ({ opening, edition, dates, trade }: Listed): Listing => ({
  number: opening.number,
  rung: opening.rung,
  family: opening.family,
  places: opening.places,
  title: edition.title,
  tasks: edition.tasks,
  days: edition.days,
  startsAt: edition.startsAt,
  endsAt: edition.endsAt,
  startsOn: edition.startsOn,
  weeklyMinutes: minutesOf(edition),
  meets: edition.meets,
  bring: edition.bring,
  firstDay: edition.firstDay,
  support: edition.support,
  liftKg: edition.liftKg,
  liftOften: edition.liftOften,
  hazards: edition.hazards,
  employerName: edition.employerName,
  trade,
  placeKind: edition.placeKind,
  placeName: edition.placeName,
  area: edition.area,
  address: edition.address,
  wayThere: edition.wayThere,
  passiveSmoking: edition.passiveSmoking,
  facts: edition.facts,
  terms: edition.terms.family === 'trial' ? shownTrial(edition.terms) : shownEmployment(edition.terms),
  ...dates,
})

const listingStates: Partial<Record<Opening['state'], ListingState>> = { published: 'open', paused: 'paused' }

export type Shown = Pick<FullOpening, 'opening' | 'edition' | 'sayings' | 'trade'>

/** What the public database should say of this opening now; null while it has never been public. */
export const projectionOf = ({ opening, edition, sayings, trade }: Shown): Projected | null => {
  if (!edition || !opening.publishedOn || !opening.confirmedOn || !opening.validUntil || !opening.receivedOn) {
    return null
  }
  const dates = {
    receivedOn: opening.receivedOn,
    publishedOn: opening.publishedOn,
    confirmedOn: opening.confirmedOn,
    validUntil: opening.validUntil,
  }
  return {
    version: opening.version,
    state: listingStates[opening.state] ?? 'closed',
    listing: { ...listingOf({ opening, edition, dates, trade }), sayings: shownSayings(sayings, edition.number) },
  }
}
