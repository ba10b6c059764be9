import * as v from 'valibot'
import type { ClosedDays } from '../../law/calendar.ts'
import type { ClockDays } from '../../law/referral-clock.ts'
import { trialLimits } from '../../law/trial.ts'

// The town's settings (product §10.19), dated: an edition holds from its day on. What residents may see is the public part.

const count = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** The content of one edition as it is kept. */
export const settingsSchema = v.strictObject({
  townName: v.string(),
  deskName: v.string(),
  prefecture: v.string(),
  address: v.string(),
  phone: v.string(),
  fax: v.string(),
  email: v.string(),
  openingHours: v.string(),
  closedDays: v.string(),
  legalBasis: v.string(),
  legalNumber: v.string(),
  handlingScope: v.string(),
  sealName: v.string(),
  complaints: v.string(),
  referralReminderDay: count(1, 10),
  referralSecondReminderDay: count(2, 15),
  referralPhoneDay: count(3, 20),
  referralCloseDay: count(5, 60),
  /** JIS codes of the prefectures where work may lie; none named is no limit (職業安定法29条③④, R1-14). */
  scopePrefectures: v.optional(v.array(v.string()), []),
  /** Whether the notified scope lets the desk take offers with an interview (product §10.15). */
  allowsInterview: v.optional(v.boolean(), false),
  /** R2-03: how long a trial may be before the desk looks at it; minutes a day, days in all. */
  tourMinutes: v.optional(count(30, 480), trialLimits.tour.minutesPerDay),
  tourDays: v.optional(count(1, 5), trialLimits.tour.days ?? 1),
  trialMinutes: v.optional(count(30, 480), trialLimits.experience.minutesPerDay),
  experienceDays: v.optional(count(1, 31), trialLimits.experience.days ?? 5),
  practiceDays: v.optional(count(1, 92), trialLimits.practice.days ?? 10),
  // A later question: editions of before have no answer to it.
  reviewTargetDays: v.optional(count(1, 10), 2),
  /** R1-24: after how many days a firm is asked whether its posting is true still. */
  confirmDays: v.optional(count(7, 60), 30),
  /** Whether a client's own log names the staff; otherwise their role and agency stand in it. */
  logShowsNames: v.optional(v.boolean(), false),
  /** The desk's own closure each year as `MM-DD`, over the new year too, and its single days (product §10.2). */
  closureFrom: v.optional(v.string(), '12-29'),
  closureUntil: v.optional(v.string(), '01-03'),
  closedDates: v.optional(v.array(v.string()), []),
  /** The same clock once the firm has taken the person: for the result (product §10.3). */
  resultReminderDay: v.optional(count(1, 10), 3),
  resultSecondReminderDay: v.optional(count(2, 15), 7),
  resultPhoneDay: v.optional(count(3, 20), 10),
  resultCloseDay: v.optional(count(5, 60), 20),
  /** How often a firm stays silent, in how many months, until somebody goes and sees it. */
  silentFirmTimes: v.optional(count(1, 10), 2),
  silentFirmMonths: v.optional(count(1, 24), 6),
})

export type Settings = v.InferOutput<typeof settingsSchema>

export type PublicTown = Pick<
  Settings,
  | 'townName'
  | 'deskName'
  | 'address'
  | 'phone'
  | 'fax'
  | 'email'
  | 'openingHours'
  | 'closedDays'
  | 'legalBasis'
  | 'legalNumber'
  | 'handlingScope'
  | 'complaints'
>

export const publicTownOf = (settings: Settings): PublicTown => ({
  townName: settings.townName,
  deskName: settings.deskName,
  address: settings.address,
  phone: settings.phone,
  fax: settings.fax,
  email: settings.email,
  openingHours: settings.openingHours,
  closedDays: settings.closedDays,
  legalBasis: settings.legalBasis,
  legalNumber: settings.legalNumber,
  handlingScope: settings.handlingScope,
  complaints: settings.complaints,
})

/** What a desk shows before an administrator has filled the page in. */
export const initialSettings: Settings = {
  townName: '（市町村名）',
  deskName: 'つなぐデスク',
  prefecture: '13',
  address: '（住所）',
  phone: '（電話番号）',
  fax: '',
  email: 'desk@example.jp',
  openingHours: '月曜日から金曜日 8:45～17:15',
  closedDays: '土曜日・日曜日・祝日・12月29日から1月3日',
  legalBasis: '職業安定法第29条（無料職業紹介）',
  legalNumber: '（通知の番号）',
  handlingScope: '全職種、市内と通える範囲',
  sealName: '（公印名）',
  complaints: '窓口または電話で受け付けます',
  referralReminderDay: 3,
  referralSecondReminderDay: 7,
  referralPhoneDay: 10,
  referralCloseDay: 20,
  scopePrefectures: [],
  allowsInterview: false,
  tourMinutes: trialLimits.tour.minutesPerDay,
  tourDays: trialLimits.tour.days ?? 1,
  trialMinutes: trialLimits.experience.minutesPerDay,
  experienceDays: trialLimits.experience.days ?? 5,
  practiceDays: trialLimits.practice.days ?? 10,
  reviewTargetDays: 2,
  confirmDays: 30,
  logShowsNames: false,
  closureFrom: '12-29',
  closureUntil: '01-03',
  closedDates: [],
  resultReminderDay: 3,
  resultSecondReminderDay: 7,
  resultPhoneDay: 10,
  resultCloseDay: 20,
  silentFirmTimes: 2,
  silentFirmMonths: 6,
}

type Closure = Pick<Settings, 'closureFrom' | 'closureUntil' | 'closedDates'>
/** The days on which the desk is closed besides weekends and national holidays. */
export const closedDaysOf = ({ closureFrom, closureUntil, closedDates }: Closure): ClosedDays => ({
  yearly: [{ from: closureFrom, until: closureUntil }],
  dates: closedDates,
})

export const answerDaysOf = (settings: Settings): ClockDays => ({
  first: settings.referralReminderDay,
  second: settings.referralSecondReminderDay,
  phone: settings.referralPhoneDay,
  close: settings.referralCloseDay,
})
export const resultDaysOf = (settings: Settings): ClockDays => ({
  first: settings.resultReminderDay,
  second: settings.resultSecondReminderDay,
  phone: settings.resultPhoneDay,
  close: settings.resultCloseDay,
})

/** R1-14: whether work in this prefecture lies in the scope the town has notified. */
export const isInScope = ({ scopePrefectures }: Pick<Settings, 'scopePrefectures'>, prefecture: string): boolean =>
  scopePrefectures.length === 0 || scopePrefectures.includes(prefecture)
