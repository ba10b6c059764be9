import type { CivilDate } from './calendar.ts'
import { hourlyEquivalent, minimumWageOn } from './minimum-wage.ts'
import { isPrefectureCode } from './prefectures.ts'
import { minutesBetween } from './working-hours.ts'

// 職業安定法5条の3③, 同施行規則4条の2①②: what was agreed otherwise than it was disclosed (R1-05).

export const conditionNames = [
  'wage',
  'hours',
  'days',
  'term',
  'place',
  'duties',
  'probation',
  'insurance',
  'other',
] as const
export type ConditionName = (typeof conditionNames)[number]

/** 特定・変更・削除・追加. */
export const changeKinds = ['specified', 'changed', 'removed', 'added'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const socialInsurances = ['health', 'pension', 'employment'] as const
export type SocialInsurance = (typeof socialInsurances)[number]

/** The conditions that are asked about one by one. */
export type Conditions = {
  wageBasis: 'hourly' | 'daily' | 'monthly' | 'piece'
  /** Of piece work what an hour is guaranteed (R2-25). */
  wageYen: number
  wageNote: string
  startsAt: string
  endsAt: string
  breakMinutes: number
  days: readonly string[]
  contractTerm: 'indefinite' | 'fixed'
  contractMonths: number | null
  place: string
  duties: string
  probation: 'none' | 'same' | 'differs'
  probationMonths: number | null
  insurance: readonly SocialInsurance[]
}

/** What was said of the rest, in words, and what it is. */
export type OtherChange = { text: string; kind: ChangeKind }

/** `isLower`: it is worse for the person than what they were told, or cannot be told apart from that. */
export type ConditionChange = { name: ConditionName; kind: ChangeKind; isLower: boolean }

const weeksPerMonth = 52 / 12

export const minutesPerDay = ({ startsAt, endsAt, breakMinutes }: Conditions): number =>
  minutesBetween(startsAt, endsAt) - breakMinutes

/** Yen for an hour of scheduled work, whatever the unit; undefined where the hours do not tell. */
export const hourlyYenOf = (of: Conditions): number | undefined => {
  const hours = minutesPerDay(of) / 60
  return hourlyEquivalent({
    basis: of.wageBasis,
    yen: of.wageYen,
    hoursPerDay: hours,
    hoursPerMonth: hours * of.days.length * weeksPerMonth,
    guaranteedHourlyYen: of.wageYen,
  })
}

type Pair = { before: Conditions; after: Conditions }

// Of one unit the amounts are compared; of two what an hour brings. What cannot be compared is looked into.
const isWageLower = ({ before, after }: Pair): boolean => {
  if (before.wageBasis === after.wageBasis) return after.wageYen < before.wageYen
  const [was, is] = [hourlyYenOf(before), hourlyYenOf(after)]
  return was === undefined || is === undefined || is < was
}

const monthsOf = ({ contractTerm, contractMonths }: Conditions): number =>
  contractTerm === 'indefinite' ? Infinity : (contractMonths ?? 0)

const probationRank = { none: 0, same: 1, differs: 2 } as const
const isProbationWorse = ({ before, after }: Pair): boolean =>
  probationRank[after.probation] > probationRank[before.probation] ||
  (after.probation !== 'none' && (after.probationMonths ?? 0) > (before.probationMonths ?? 0))

const sorted = (codes: readonly string[]): string => codes.toSorted().join()
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')

type Rule = { text: (of: Conditions) => string; isLower: (pair: Pair) => boolean }

// Fewer hours bring less, more hours are more than the person agreed to: both are spoken of.
const rules: Readonly<Record<Exclude<ConditionName, 'other'>, Rule>> = {
  wage: { text: (of) => `${of.wageBasis} ${of.wageYen} ${plain(of.wageNote)}`, isLower: isWageLower },
  hours: {
    text: ({ startsAt, endsAt, breakMinutes }) => `${startsAt} ${endsAt} ${breakMinutes}`,
    isLower: ({ before, after }) => minutesPerDay(after) !== minutesPerDay(before),
  },
  days: {
    text: ({ days }) => sorted(days),
    isLower: ({ before, after }) => after.days.length !== before.days.length,
  },
  term: { text: (of) => String(monthsOf(of)), isLower: ({ before, after }) => monthsOf(after) < monthsOf(before) },
  place: { text: ({ place }) => plain(place), isLower: () => false },
  duties: { text: ({ duties }) => plain(duties), isLower: () => false },
  probation: {
    text: ({ probation, probationMonths }) => `${probation} ${probation === 'none' ? '' : (probationMonths ?? '')}`,
    isLower: isProbationWorse,
  },
  insurance: {
    text: ({ insurance }) => sorted(insurance),
    isLower: ({ before, after }) => before.insurance.some((one) => !after.insurance.includes(one)),
  },
}

// Where nothing stood it is added, where nothing stands it is removed.
const emptiness: Partial<Record<ConditionName, (of: Conditions) => boolean>> = {
  place: ({ place }) => plain(place) === '',
  duties: ({ duties }) => plain(duties) === '',
  probation: ({ probation }) => probation === 'none',
  insurance: ({ insurance }) => insurance.length === 0,
}

const kindOf = (name: ConditionName, { before, after }: Pair): ChangeKind => {
  const isEmpty = emptiness[name]
  if (isEmpty?.(before)) return 'added'
  return isEmpty?.(after) ? 'removed' : 'changed'
}

type Agreed = Pair & {
  /** What was disclosed as a range and is one thing now (則4条の2①一). */
  specified?: readonly ConditionName[]
  other?: OtherChange | null
}

const isCoded = (name: ConditionName): name is keyof typeof rules => name !== 'other'

/** In the order of the names; nothing where what was agreed is what was disclosed. */
export const conditionChanges = ({ before, after, specified = [], other }: Agreed): readonly ConditionChange[] => {
  const pair = { before, after }
  const coded = conditionNames.filter(isCoded).flatMap((name): ConditionChange[] => {
    const { text, isLower } = rules[name]
    if (text(before) === text(after)) return []
    const kind = kindOf(name, pair)
    return [{ name, kind: kind === 'changed' && specified.includes(name) ? 'specified' : kind, isLower: isLower(pair) }]
  })
  if (!other || plain(other.text) === '') return coded
  // Words are not weighed: only what adds or specifies something is left to be read without an alert.
  const isLower = other.kind === 'changed' || other.kind === 'removed'
  return [...coded, { name: 'other', kind: other.kind, isLower }]
}

export const isLowered = (changes: readonly ConditionChange[]): boolean => changes.some(({ isLower }) => isLower)

/** 最低賃金法4条: the rate of a place on a day, where it is known. */
export const minimumWageIn = (prefecture: string, on: CivilDate): number | null =>
  isPrefectureCode(prefecture) ? (minimumWageOn({ prefecture, on }) ?? null) : null

/** 最低賃金法4条 (R2-20): the rate of the workplace on the first day, where the agreed wage does not reach it. */
export const shortOfMinimum = (
  agreed: Conditions,
  { prefecture, on }: { prefecture: string; on: CivilDate },
): number | null => {
  const [minimumYen, hourlyYen] = [minimumWageIn(prefecture, on), hourlyYenOf(agreed)]
  return minimumYen !== null && (hourlyYen === undefined || hourlyYen < minimumYen) ? minimumYen : null
}
