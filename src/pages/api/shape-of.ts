import { supportCodes, weekdays } from '../../desk/openings/codes.ts'
import type { Listing, PublicEmployment, PublicTrial } from '../../desk/openings/listing.ts'
import type { PublicTown } from '../../desk/settings/settings.ts'
import { paths } from '../../paths.ts'
import { apiText } from '../../text/api.ts'
import { ja } from '../../text/ja.ts'
import { officeName } from '../../text/office-name.ts'
import { papersWords, wordOf } from '../parts/opening-words.ts'
import type { EmploymentShape, LicenseShape, OpeningShape, TrialShape } from './shape.ts'

const { opening } = ja
const worded = <const Code extends string>(words: Readonly<Record<string, string>>, code: Code) => ({
  code,
  label: wordOf(words, code),
})

const trialOf = (terms: PublicTrial): TrialShape => ({
  family: 'trial',
  lengthDays: terms.lengthDays,
  breakMinutes: terms.breakMinutes,
  insuredBy: worded(opening.insuredBy, terms.insuredBy),
  workContent: worded(opening.workContent, terms.workContent),
  reimbursement: terms.reimbursement,
  allowancePerDayYen: terms.allowancePerDay,
})

const fixedOvertimeOf = ({ fixedOvertimeYen: yen, fixedOvertimeHours: hours, fixedOvertimeExcess }: PublicEmployment) =>
  yen === null || hours === null ? null : { yen, hours, isExcessPaid: fixedOvertimeExcess === 'yes' }

const ageLimitOf = ({ ageLimit, ageException }: PublicEmployment) =>
  ageException === null ? null : { text: ageLimit, exception: worded(opening.ageException, ageException) }

const insuranceOf = (terms: PublicEmployment) => ({
  accident: terms.insuredAccident === 'yes',
  employment: terms.insuredEmployment === 'yes',
  health: terms.insuredHealth === 'yes',
  pension: terms.insuredPension === 'yes',
})

const contractWords = { indefinite: opening.contract.indefinite, fixed: opening.contract.fixed('').replace(/・$/u, '') }

const employmentOf = (terms: PublicEmployment): EmploymentShape => ({
  family: 'employment',
  dutiesChangeScope: terms.dutiesChangeScope,
  workplaceChangeScope: terms.workplaceChangeScope,
  contractTerm: worded(contractWords, terms.contractTerm),
  contractMonths: terms.contractMonths,
  renewal: { code: terms.renewal, label: opening.contract[terms.renewal] },
  renewalCriteria: terms.renewalCriteria,
  renewalLimit: terms.renewalLimit,
  probation: worded(opening.probation, terms.probation),
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
  fixedOvertime: fixedOvertimeOf(terms),
  discretionary: terms.discretionary,
  insurance: insuranceOf(terms),
  dispatch: terms.dispatch,
  ageLimit: ageLimitOf(terms),
  licences: terms.licences,
  selection: worded(opening.selection, terms.selection),
})

type Kinds = Readonly<Record<string, { name: string; values: Readonly<Record<string, string>> }>>

// Facts are kept as `posture:seated`; one we have no words for is left out, as on the page.
const workplaceOf = (facts: readonly string[]): OpeningShape['workplace'] => {
  const kinds: Kinds = opening.workplace
  return Object.entries(kinds).flatMap(([code, { name, values }]) => {
    const known = Object.keys(values).filter((value) => facts.includes(`${code}:${value}`))
    return known.length === 0
      ? []
      : [{ kind: { code, label: name }, values: known.map((value) => worded(values, value)) }]
  })
}

const rungWords = (rung: Listing['rung']) => ({ code: rung, label: opening.rungs[rung].name })

const whenOf = (listing: Listing) => ({
  days: weekdays.filter((day) => listing.days.includes(day)).map((day) => worded(opening.weekdays, day)),
  startsAt: listing.startsAt,
  endsAt: listing.endsAt,
  weeklyMinutes: listing.weeklyMinutes,
})

const placeOf = (listing: Listing) => ({
  placeKind: worded(opening.placeKinds, listing.placeKind),
  placeName: listing.placeName,
  area: listing.area,
  address: listing.address,
  wayThere: listing.wayThere,
})

const datesOf = (listing: Listing) => ({
  receivedOn: listing.receivedOn,
  publishedOn: listing.publishedOn,
  confirmedOn: listing.confirmedOn,
  validUntil: listing.validUntil,
})

/** Field by field, so that nothing a listing carries besides goes out with it. */
export const openingShapeOf = (listing: Listing, baseUrl: string): OpeningShape => ({
  number: listing.number,
  url: `${baseUrl}${paths.opening('ja', listing.number)}`,
  rung: rungWords(listing.rung),
  isEmployment: listing.terms.family === 'employment',
  isPaid: listing.terms.family === 'employment',
  title: listing.title,
  tasks: listing.tasks,
  firstDay: listing.firstDay,
  bring: listing.bring,
  employerName: listing.employerName,
  places: listing.places,
  ...whenOf(listing),
  ...placeOf(listing),
  support: supportCodes.filter((code) => listing.support.includes(code)).map((code) => worded(opening.support, code)),
  workplace: workplaceOf(listing.facts),
  lifting: {
    often: worded(opening.lifting, listing.liftOften),
    kg: listing.liftKg,
    isLimitedUnder18: listing.hazards.length > 0,
  },
  passiveSmoking: worded(opening.passiveSmoking, listing.passiveSmoking),
  papers: papersWords(ja, listing),
  terms: listing.terms.family === 'trial' ? trialOf(listing.terms) : employmentOf(listing.terms),
  ...datesOf(listing),
})

export const licenseOf = (town: PublicTown): LicenseShape => ({
  name: apiText.license.name,
  url: apiText.license.url,
  attribution: apiText.attribution(officeName(town)),
})
