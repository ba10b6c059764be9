import type { Settings } from '../../desk/settings/settings.ts'
import { prefectures } from '../../law/prefectures.ts'
import { adminText } from '../../text/admin.ts'
import { officeText } from '../../text/office.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { fullDay } from './casework-words.ts'

const text = adminText.settings
const { labels } = text

export const settingGroups = {
  desk: ['townName', 'deskName', 'prefecture', 'address', 'phone', 'fax', 'email'],
  hours: ['openingHours', 'closedDays'],
  law: ['legalBasis', 'legalNumber', 'handlingScope', 'sealName', 'complaints'],
  scope: ['scopePrefectures', 'allowsInterview'],
  trial: ['tourMinutes', 'tourDays', 'trialMinutes', 'experienceDays', 'practiceDays'],
  review: ['reviewTargetDays'],
  confirm: ['confirmDays'],
  log: ['logShowsNames'],
  closure: ['closureFrom', 'closureUntil', 'closedDates'],
  clock: ['referralReminderDay', 'referralSecondReminderDay', 'referralPhoneDay', 'referralCloseDay'],
  result: ['resultReminderDay', 'resultSecondReminderDay', 'resultPhoneDay', 'resultCloseDay'],
  silent: ['silentFirmTimes', 'silentFirmMonths'],
} as const satisfies Record<string, readonly (keyof Settings)[]>

/** Days of the referral clock are working days, those of a trial are days. */
export const suffixOf = (name: string): string => {
  if (name.endsWith('Minutes')) return text.minute
  if (name.endsWith('Times')) return text.times
  if (name.endsWith('Months')) return text.months
  return name.endsWith('Days') ? text.plainDay : text.day
}

const prefectureOf = (asked: string): string => prefectures.find(({ code }) => code === asked)?.name ?? asked

/** 12-29 as people write it. */
export const monthDayWords = (monthDay: string): string => monthDay.split('-').map(Number).join('/')

const shown = ({ settings, name }: { settings: Settings; name: keyof Settings }): string => {
  const value = settings[name]
  if (typeof value === 'number') return `${value}${suffixOf(name)}`
  if (name === 'logShowsNames') return value === true ? text.log.named : text.log.unnamed
  if (typeof value === 'boolean') return value ? text.scope.interview : text.scope.noInterview
  if (name === 'closedDates') return settings.closedDates.map(fullDay).join('、') || text.noDates
  if (name === 'closureFrom' || name === 'closureUntil') return monthDayWords(settings[name])
  if (typeof value === 'object') return value.length === 0 ? text.scope.anywhere : value.map(prefectureOf).join('・')
  if (name === 'prefecture') return prefectureOf(value)
  return value === '' ? officeText.noDate : value
}

const readingOrder = [
  'desk',
  'hours',
  'closure',
  'law',
  'scope',
  'trial',
  'review',
  'confirm',
  'clock',
  'result',
  'silent',
  'log',
] as const

export const Reading = ({ settings }: { settings: Settings }) => (
  <>
    {readingOrder.map((group) => (
      <section class="stack">
        <h2>{text.groups[group]}</h2>
        <SummaryList
          rows={settingGroups[group].map((name) => ({ key: labels[name], value: shown({ settings, name }) }))}
        />
      </section>
    ))}
  </>
)
