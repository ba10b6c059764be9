import { isIndustryMajor } from '../../law/industries.ts'
import {
  mayHaveSpecialMinimumWage,
  namesReducedWagePermit,
  uncountedPartsIn,
  wageFindings,
} from '../../law/minimum-wage.ts'
import { isPrefectureCode } from '../../law/prefectures.ts'
import { minutesBetween } from '../../law/working-hours.ts'
import { contractEndsOn } from './answers.ts'
import type { Finding, Judged } from './finding.ts'
import type { EmploymentTerms } from './opening.ts'

// 最低賃金法: of the workplace's prefecture, on every day the work may be done (R2-20 to R2-25).

const weeksPerMonth = 52 / 12

type Hours = Pick<Judged, 'edition'> & { breakMinutes: number }

/** Scheduled minutes of a day and of a week, breaks not counted. */
export const scheduledMinutes = ({ edition, breakMinutes }: Hours): { day: number; week: number } => {
  const day = minutesBetween(edition.startsAt, edition.endsAt) - breakMinutes
  return { day, week: day * edition.days.length }
}

const payOf = (judged: Judged, { wageBasis, wageYen, breakMinutes }: EmploymentTerms) => {
  const { day, week } = scheduledMinutes({ ...judged, breakMinutes })
  // R2-25: of piece work the form asks the amount that an hour is guaranteed.
  if (wageBasis === 'piece') return { basis: 'piece', yen: wageYen, guaranteedHourlyYen: wageYen } as const
  return { basis: wageBasis, yen: wageYen, hoursPerDay: day / 60, hoursPerMonth: (week / 60) * weeksPerMonth } as const
}

const amountFindings = (judged: Judged, terms: EmploymentTerms): readonly Finding[] => {
  const { edition, on } = judged
  if (!isPrefectureCode(edition.prefecture)) return [{ code: 'wageUnclear', field: 'wageYen', effect: 'stops' }]
  const until = contractEndsOn(terms, on)
  const findings = wageFindings({ prefecture: edition.prefecture, from: on, until, pay: payOf(judged, terms) })
  // Of several rates that the wage does not reach the last is the highest.
  const last = findings.at(-1)
  if (!last) return []
  return [
    {
      code: last.code,
      field: 'wageYen',
      effect: 'stops',
      ...('minimumYen' in last && { figure: last.minimumYen }),
    },
  ]
}

const noteFindings = ({ wageNote }: EmploymentTerms): readonly Finding[] => [
  ...(uncountedPartsIn(wageNote).length > 0
    ? [{ code: 'uncountedParts', field: 'wageNote', effect: 'review' } as const]
    : []),
  ...(namesReducedWagePermit(wageNote)
    ? [{ code: 'reducedWagePermit', field: 'wageNote', effect: 'stops' } as const]
    : []),
]

const tradeHint = ({ around }: Judged): readonly Finding[] =>
  around.firm && isIndustryMajor(around.firm.trade) && mayHaveSpecialMinimumWage(around.firm.trade)
    ? [{ code: 'specialMinimumWage', field: 'wageYen', effect: 'hint' }]
    : []

export const wageFindingsOf = (judged: Judged, terms: EmploymentTerms): readonly Finding[] => [
  ...amountFindings(judged, terms),
  ...noteFindings(terms),
  ...tradeHint(judged),
]
