import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { settingsForm } from '../../src/desk/settings/forms.ts'
import { closedDaysOf, initialSettings, settingsSchema } from '../../src/desk/settings/settings.ts'
import { firmsToVisit } from '../../src/desk/referrals/silent-firms.ts'
import { isWorkingDay } from '../../src/law/calendar.ts'

const typed = (more: Record<string, string> = {}) => {
  const { scopePrefectures: _, allowsInterview: __, logShowsNames: ___, ...rest } = initialSettings
  const fields = Object.entries(rest).map(([name, value]) => [name, String(value)])
  return { ...Object.fromEntries(fields), phone: '0123-45-6789', edition: '1', ...more }
}
const problems = (more: Record<string, string>) => {
  const read = v.safeParse(settingsForm, typed(more))
  return (read.issues ?? []).map(({ message, path }) => `${String(path?.[0]?.key)} ${message}`)
}
const read = (more: Record<string, string>) => v.parse(settingsForm, typed(more))

describe('product §10.2, §10.3: the clock in the town’s settings', () => {
  test('a later step stands on a later day, for the answer and for the result', () => {
    expect(problems({})).toEqual([])
    expect(problems({ referralSecondReminderDay: '3' })).toEqual(['referralSecondReminderDay rising'])
    expect(problems({ referralPhoneDay: '20', resultCloseDay: '9' })).toEqual([
      'referralCloseDay rising',
      'resultCloseDay rising',
    ])
  })

  test('days of the year and single days are read as people write them', () => {
    expect(read({ closureFrom: '１２月２８日', closureUntil: '1/4' })).toMatchObject({
      closureFrom: '12-28',
      closureUntil: '01-04',
    })
    expect(read({ closedDates: '2027/8/13\n2027年8月14日 2027-08-13' })['closedDates']).toEqual([
      '2027-08-13',
      '2027-08-14',
    ])
    expect(problems({ closureFrom: '13/40' })).toEqual(['closureFrom monthDay'])
    expect(problems({ closedDates: '2027/2/29' })).toEqual(['closedDates dates'])
  })

  test('an edition of before these questions closes from 29 December to 3 January', () => {
    const { closureFrom: _, closureUntil: __, closedDates: ___, resultPhoneDay: ____, ...before } = initialSettings
    const settings = v.parse(settingsSchema, before)
    expect([settings.resultPhoneDay, settings.closureFrom, settings.closureUntil]).toEqual([10, '12-29', '01-03'])
    const closed = closedDaysOf({ ...settings, closedDates: ['2027-08-13'] })
    expect(['2026-12-28', '2026-12-29', '2027-01-04', '2027-08-13'].map((day) => isWorkingDay(day, closed))).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

describe('product §5: a firm that stays silent', () => {
  const firm = { id: 'a', name: 'こもれび旅館', phone: '0123', version: 1 }
  const visits = (silentOn: string) =>
    firmsToVisit([{ ...firm, silentOn }], { settings: initialSettings, today: '2027-03-01' })

  test('is somebody to visit from the second silence in six months, and not before', () => {
    expect(visits('2027-02-01')).toEqual([])
    expect(visits('2026-08-31,2027-02-01')).toEqual([])
    expect(visits('2027-02-01,2026-09-01')).toEqual([{ ...firm, times: 2, lastOn: '2027-02-01' }])
  })
})
