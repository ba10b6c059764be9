import { isNightWork, minutesBetween } from './working-hours.ts'

export type TrialRung = 'tour' | 'experience' | 'practice' | 'trainingNonEmployment'
export type TrialLimit = { readonly minutesPerDay: number; readonly days: number | null }
export type TrialLimits = { readonly validFrom: string } & Readonly<Record<TrialRung, TrialLimit>>

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
}

export type TrialFinding =
  | { code: 'overDayLimit'; effect: 'review'; limitDays: number }
  | { code: 'overHoursLimit'; effect: 'review'; limitMinutes: number }
  | { code: 'nightWork'; effect: 'stops' }
  | { code: 'notInsured'; effect: 'stops' }
  | { code: 'realWork'; effect: 'review' }

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

/** What stops a trial, and what the desk must look at before it is published. */
export const trialFindings = (facts: TrialFacts, limits: TrialLimits = trialLimits): readonly TrialFinding[] => [
  ...sizeFindings(facts, limits[facts.rung]),
  ...(isNightWork(facts) ? [{ code: 'nightWork', effect: 'stops' } as const] : []),
  ...(facts.insuredBy === 'none' || facts.insuredBy === '' ? [{ code: 'notInsured', effect: 'stops' } as const] : []),
  ...(facts.workContent === 'real' ? [{ code: 'realWork', effect: 'review' } as const] : []),
]
