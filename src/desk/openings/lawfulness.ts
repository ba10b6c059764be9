import type { CivilDate } from '../../law/calendar.ts'
import type { DisclosureItemId } from '../../law/data/disclosure-items.ts'
import { missingDisclosures } from '../../law/disclosure.ts'
import { hourlyEquivalent, wageShortfalls } from '../../law/minimum-wage.ts'
import { isPrefectureCode } from '../../law/prefectures.ts'
import { trialFindings } from '../../law/trial.ts'
import { breakShortfall, minutesBetween } from '../../law/working-hours.ts'
import { contractEndsOn } from './answers.ts'
import type { EmploymentTerms, OpeningEdition, Rung, TrialTerms } from './opening.ts'

// What the law says about an edition: an error stops the form at its field, a review is shown to the desk.

export type Finding = { code: string; field: string; effect: 'stops' | 'review'; figure?: number }

const weeksPerMonth = 52 / 12

type Offer = { edition: OpeningEdition; terms: EmploymentTerms; on: CivilDate }

const wageFindings = ({ edition, terms, on }: Offer): Finding[] => {
  const hoursPerDay = (minutesBetween(edition.startsAt, edition.endsAt) - terms.breakMinutes) / 60
  const hoursPerMonth = hoursPerDay * edition.days.length * weeksPerMonth
  const hourlyYen = hourlyEquivalent({
    basis: terms.wageBasis === 'piece' ? 'hourly' : terms.wageBasis,
    yen: terms.wageYen,
    hoursPerDay,
    hoursPerMonth,
  })
  if (hourlyYen === undefined || hoursPerDay <= 0 || !isPrefectureCode(edition.prefecture)) {
    return [{ code: 'wageUnclear', field: 'wageYen', effect: 'stops' }]
  }
  const until = contractEndsOn(terms, on)
  const highest = wageShortfalls({ prefecture: edition.prefecture, from: on, until, hourlyYen }).at(-1)
  return highest ? [{ code: 'belowMinimumWage', field: 'wageYen', effect: 'stops', figure: highest.minimumYen }] : []
}

const breakFindings = ({ edition, terms }: Offer): Finding[] => {
  const workMinutes = minutesBetween(edition.startsAt, edition.endsAt) - terms.breakMinutes
  const short = breakShortfall({ workMinutes, breakMinutes: terms.breakMinutes })
  return short > 0
    ? [{ code: 'breakTooShort', field: 'breakMinutes', effect: 'stops', figure: terms.breakMinutes + short }]
    : []
}

/** Where the form asks for an item. */
const fieldOfItem: Record<DisclosureItemId, string> = {
  duties: 'tasks',
  dutiesScopeOfChange: 'dutiesChangeScope',
  contractTerm: 'contractMonths',
  probation: 'probationTerms',
  renewalCriteria: 'renewalCriteria',
  workplace: 'address',
  workplaceScopeOfChange: 'workplaceChangeScope',
  startEnd: 'startsAt',
  overtime: 'overtime',
  breaks: 'breakMinutes',
  holidays: 'holidays',
  wage: 'wageYen',
  fixedOvertimePay: 'fixedOvertimeYen',
  discretionary: 'wageNote',
  insurance: 'insuredHealth',
  employerName: 'employerName',
  dispatch: 'tasks',
  passiveSmoking: 'passiveSmoking',
}

// 職業安定法5条の3, 同施行規則4条の2③: a job offer lacking one applicable item cannot be accepted (R1-01).
const disclosureFindings = ({ edition, terms, on }: Offer): Finding[] =>
  missingDisclosures({
    ...terms,
    duties: edition.tasks,
    contractFrom: on,
    contractUntil: contractEndsOn(terms, on) ?? '',
    workplaceAddress: edition.address,
    startsAt: edition.startsAt,
    endsAt: edition.endsAt,
    fixedOvertimePay: {
      used: terms.fixedOvertimeYen !== null,
      yen: terms.fixedOvertimeYen,
      hours: terms.fixedOvertimeHours,
      excessPaid: terms.fixedOvertimeExcess === 'yes',
    },
    discretionary: { used: terms.discretionary !== null, text: terms.discretionary ?? '' },
    insurance: {
      health: terms.insuredHealth,
      pension: terms.insuredPension,
      workersAccident: terms.insuredAccident,
      employment: terms.insuredEmployment,
    },
    employerName: edition.employerName,
    isDispatch: terms.dispatch !== null,
    dispatchNote: terms.dispatch ?? '',
    passiveSmoking: edition.passiveSmoking,
  }).map((id) => ({ code: 'notDisclosed', field: fieldOfItem[id], effect: 'stops' }))

const trialFieldOf: Record<string, string> = {
  overDayLimit: 'lengthDays',
  overHoursLimit: 'endsAt',
  nightWork: 'endsAt',
  notInsured: 'insuredBy',
  realWork: 'workContent',
}

type Trial = { edition: OpeningEdition; terms: TrialTerms; rung: Rung }

const findingsOfTrial = ({ edition, terms, rung }: Trial): Finding[] => {
  if (rung !== 'tour' && rung !== 'experience' && rung !== 'practice' && rung !== 'trainingNonEmployment') return []
  const { startsAt, endsAt } = edition
  return trialFindings({ ...terms, rung, startsAt, endsAt }).map(({ code, effect }) => ({
    code,
    effect,
    field: trialFieldOf[code] ?? 'title',
  }))
}

export const findingsOf = ({
  edition,
  rung,
  on,
}: {
  edition: OpeningEdition
  rung: Rung
  on: CivilDate
}): Finding[] => {
  const { terms } = edition
  if (terms.family === 'trial') return findingsOfTrial({ edition, terms, rung })
  const offer = { edition, terms, on }
  return [...wageFindings(offer), ...breakFindings(offer), ...disclosureFindings(offer)]
}

/** Everything that is looked at in this family, so that the desk sees what is fine too. */
export const checksOf = {
  trial: ['nightWork', 'notInsured', 'realWork', 'overDayLimit', 'overHoursLimit'],
  employment: ['belowMinimumWage', 'wageUnclear', 'breakTooShort', 'notDisclosed'],
} as const satisfies Record<OpeningEdition['terms']['family'], readonly string[]>

export const stopsOf = (findings: readonly Finding[]): Finding[] => findings.filter(({ effect }) => effect === 'stops')
