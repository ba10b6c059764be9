import type { CivilDate } from './calendar.ts'
import { isNightWork, minutesBetween } from './working-hours.ts'

export type TrialRung = 'tour' | 'experience' | 'practice' | 'trainingNonEmployment'
export type TrialLimit = { readonly minutesPerDay: number; readonly days: number | null }
export type TrialLimits = { readonly validFrom: string } & Readonly<Record<TrialRung, TrialLimit>>

export const trialLimitsSource = {
  source: '当窓口の目安（R2-03）。労働基準法9条、昭和60年 労働基準法研究会報告。労働基準監督署に確認のこと。',
  checkedOn: '2026-11-21',
} as const

/** The desk's own limits, not the law's: beyond them an attempt begins to look like work (労働基準法9条). A town may set others. */
export const trialLimits: TrialLimits = {
  validFrom: '2026-04-01',
  tour: { minutesPerDay: 240, days: 1 },
  experience: { minutesPerDay: 360, days: 5 },
  practice: { minutesPerDay: 360, days: 10 },
  trainingNonEmployment: { minutesPerDay: 360, days: null },
}

export type TrialFacts = {
  rung: TrialRung
  lengthDays: number
  startsAt: string
  endsAt: string
  breakMinutes?: number | null
  /** Who insures injury and liability. */
  insuredBy: 'employer' | 'agency' | 'city' | 'none' | ''
  workContent: 'watch' | 'practise' | 'real' | ''
  /** Yen a day, tied neither to hours nor to output; for a training without employment only. */
  allowancePerDay?: number | null
}

export type TrialFinding =
  | { code: 'overDayLimit'; effect: 'review'; limitDays: number }
  | { code: 'overHoursLimit'; effect: 'review'; limitMinutes: number }
  | { code: 'nightWork'; effect: 'stops' }
  | { code: 'notInsured'; effect: 'stops' }
  | { code: 'realWork'; effect: 'review' }
  | { code: 'allowanceNotAllowed'; effect: 'stops' }

const hasMisplacedAllowance = ({ rung, allowancePerDay }: TrialFacts): boolean =>
  rung !== 'trainingNonEmployment' && (allowancePerDay ?? 0) > 0

const sizeFindings = (facts: TrialFacts, limit: TrialLimit): readonly TrialFinding[] => {
  const { minutesPerDay: limitMinutes, days: limitDays } = limit
  const minutes = minutesBetween(facts.startsAt, facts.endsAt) - (facts.breakMinutes ?? 0)
  return [
    ...(limitDays !== null && facts.lengthDays > limitDays
      ? [{ code: 'overDayLimit', effect: 'review', limitDays } as const]
      : []),
    ...(minutes > limitMinutes ? [{ code: 'overHoursLimit', effect: 'review', limitMinutes } as const] : []),
  ]
}

/** R2-02, R2-03, R2-07, §10.7: what stops a trial, and what the desk must look at before it is published. */
export const trialFindings = (facts: TrialFacts, limits: TrialLimits = trialLimits): readonly TrialFinding[] => [
  ...sizeFindings(facts, limits[facts.rung]),
  ...(isNightWork(facts) ? [{ code: 'nightWork', effect: 'stops' } as const] : []),
  ...(facts.insuredBy === 'none' || facts.insuredBy === '' ? [{ code: 'notInsured', effect: 'stops' } as const] : []),
  ...(facts.workContent === 'real' ? [{ code: 'realWork', effect: 'review' } as const] : []),
  ...(hasMisplacedAllowance(facts) ? [{ code: 'allowanceNotAllowed', effect: 'stops' } as const] : []),
]

/** R2-08: what every listing and agreement of a trial says. */
export const trialStatements = ['noHiringPromised', 'mayStopAtAnyTime'] as const

/** 男女雇用機会均等法 2025年改正 (R2-09): employers prevent sexual harassment of people who seek work. */
const seekersProtectedFrom = '2026-10-01'

type HarassmentFacts = { servesHiring: boolean; contact: string; on: CivilDate }

/** 男女雇用機会均等法 (R2-09): a trial that serves hiring names whom to turn to, from 2026-10-01. */
export const lacksHarassmentContact = ({ servesHiring, contact, on }: HarassmentFacts): boolean =>
  servesHiring && on >= seekersProtectedFrom && contact.trim() === ''
