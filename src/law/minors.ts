import { legalAgeOn, partsOf } from './calendar.ts'
import type { CivilDate } from './calendar.ts'
import { hazards, liftingRules } from './data/young-people.ts'
import type { LiftingLimit, Sex } from './data/young-people.ts'
import { hoursLimits, isNightWork } from './working-hours.ts'

export type HazardCode = (typeof hazards)[number]['code']

export const hazardCodes: readonly HazardCode[] = hazards.map(({ code }) => code)

const schoolLeavingAge = 15
const fullAge = 18

/** 労働基準法56条1項 (R2-52): the day after the first 31 March on or after the day on which the age of 15 is reached. */
export const mayWorkFrom = (bornOn: CivilDate): CivilDate => {
  const { year } = partsOf(bornOn)
  // Born on 1 April, a person is 15 on 31 March already.
  const spring = bornOn.slice(5) <= '04-01' ? year + schoolLeavingAge : year + schoolLeavingAge + 1
  return `${String(spring).padStart(4, '0')}-04-01`
}

export const isUnder18On = (bornOn: CivilDate, date: CivilDate): boolean => legalAgeOn(bornOn, date) < fullAge

type Lifter = { age: number; sex: Sex | null }

const ruleFor = (age: number, sex: Sex): LiftingLimit | null =>
  liftingRules.find((rule) => rule.sex === sex && age < rule.underAge) ?? null

export type Youth = 'tooYoung' | 'under18' | null

/** 労働基準法56条・60〜63条 (R2-52): what of a person's age every page about them has to say; nothing where the birth date was not told. */
export const youthOn = (bornOn: CivilDate, date: CivilDate): Youth => {
  if (bornOn === '') return null
  if (date < mayWorkFrom(bornOn)) return 'tooYoung'
  return isUnder18On(bornOn, date) ? 'under18' : null
}

/** 年少則7条, 女性則2条 (R2-53): loads of this weight and more are forbidden. With the sex unknown the lower figure; null for men of 18. */
export const liftingLimitOf = ({ age, sex }: Lifter): LiftingLimit | null => {
  const limit = ruleFor(age, sex ?? 'female')
  return limit && { intermittent: limit.intermittent, continuous: limit.continuous }
}

export type Load = { kg: number; often: 'intermittent' | 'continuous' }

export type AgeFacts = {
  bornOn: CivilDate
  /** The day of the work. */
  on: CivilDate
  shift?: { startsAt: string; endsAt: string } | null
  /** Scheduled minutes of a day and a week, breaks not counted. */
  dayMinutes?: number | null
  weekMinutes?: number | null
  hasOvertime?: boolean
  hasHolidayWork?: boolean
  hazards?: readonly HazardCode[]
  sex?: Sex | null
  load?: Load | null
}

export type AgeFinding =
  | { code: 'tooYoung'; effect: 'stops'; from: CivilDate }
  | { code: 'nightUnder18' | 'overtimeUnder18' | 'holidayWorkUnder18' | 'hoursUnder18'; effect: 'stops' }
  | { code: 'hazardUnder18'; effect: 'stops'; hazard: HazardCode }
  | { code: 'loadTooHeavy'; effect: 'stops'; limitKg: number }

const ofLoad = ({ bornOn, on, sex = null, load }: AgeFacts): readonly AgeFinding[] => {
  const limit = liftingLimitOf({ age: legalAgeOn(bornOn, on), sex })
  if (!load || !limit) return []
  const limitKg = limit[load.often]
  return load.kg >= limitKg ? [{ code: 'loadTooHeavy', effect: 'stops', limitKg }] : []
}

// 労働基準法60条1項: neither 36協定 nor the 44 hours of a small shop apply to them.
const ofHours = (facts: AgeFacts): readonly AgeFinding[] => [
  ...(facts.hasOvertime ? [{ code: 'overtimeUnder18', effect: 'stops' } as const] : []),
  ...(facts.hasHolidayWork ? [{ code: 'holidayWorkUnder18', effect: 'stops' } as const] : []),
  ...((facts.dayMinutes ?? 0) > hoursLimits.dayMinutes || (facts.weekMinutes ?? 0) > hoursLimits.weekMinutes
    ? [{ code: 'hoursUnder18', effect: 'stops' } as const]
    : []),
]

/** 労働基準法62条, 年少則8条 (R2-54): the tags for which the work is closed to people under 18. */
export const notForUnder18 = (tags: readonly string[]): readonly HazardCode[] =>
  hazardCodes.filter((code) => tags.includes(code))

const under18Findings = (facts: AgeFacts): readonly AgeFinding[] => [
  // 労働基準法61条1項; the exception of men of 16 in shifts is left to the desk.
  ...(facts.shift && isNightWork(facts.shift) ? [{ code: 'nightUnder18', effect: 'stops' } as const] : []),
  ...ofHours(facts),
  ...notForUnder18(facts.hazards ?? []).map((hazard) => ({ code: 'hazardUnder18', effect: 'stops', hazard }) as const),
]

/** 労働基準法56条, 60〜62条, 年少則7条・8条, 女性則2条: what the age of this person forbids on that day. */
export const ageFindings = (facts: AgeFacts): readonly AgeFinding[] => {
  const from = mayWorkFrom(facts.bornOn)
  if (facts.on < from) return [{ code: 'tooYoung', effect: 'stops', from }]
  return [...(isUnder18On(facts.bornOn, facts.on) ? under18Findings(facts) : []), ...ofLoad(facts)]
}
