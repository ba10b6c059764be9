import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/law/calendar.ts'
import { trialLimits } from '../../src/law/trial.ts'
import { trialLogAlerts } from '../../src/law/trial-log.ts'
import type { TrialLogEntry } from '../../src/law/trial-log.ts'

const morning: TrialLogEntry = { on: '2026-12-01', startsAt: '09:00', endsAt: '12:00' }
const alertsOf = (entries: readonly TrialLogEntry[]) => trialLogAlerts({ rung: 'experience', entries })

describe('the log of a trial', () => {
  test('R2-10: a log of eight hours alerts, one of six does not', () => {
    expect(alertsOf([{ ...morning, endsAt: '18:00', breakMinutes: 60 }])).toEqual([
      { code: 'overHoursLimit', on: '2026-12-01', minutes: 480, limitMinutes: 360 },
    ])
    expect(alertsOf([{ ...morning, endsAt: '16:00', breakMinutes: 60 }])).toEqual([])
    expect(alertsOf([{ ...morning, endsAt: '16:01', breakMinutes: 60 }])).toMatchObject([{ minutes: 361 }])
  })

  test('R2-10: two stays on one day are one day and add up', () => {
    const afternoon = { ...morning, startsAt: '13:00', endsAt: '16:00' }
    expect(alertsOf([morning, afternoon])).toEqual([])
    expect(alertsOf([morning, { ...afternoon, endsAt: '16:01' }])).toMatchObject([{ minutes: 361 }])
  })

  test('R2-10: a sixth day of an experience alerts, wherever the days lie', () => {
    const days = Array.from({ length: 6 }, (_, week) => ({ ...morning, on: addDays(morning.on, week * 7) }))
    expect(alertsOf(days.slice(0, 5))).toEqual([])
    expect(alertsOf([...days.slice(0, 5), ...days.slice(0, 5)])).toEqual([])
    expect(alertsOf(days)).toEqual([{ code: 'overDayLimit', days: 6, limitDays: 5 }])
  })

  test('R2-10: a training without employment has no limit of days', () => {
    const entries = Array.from({ length: 60 }, (_, day) => ({ ...morning, on: addDays(morning.on, day) }))
    expect(trialLogAlerts({ rung: 'trainingNonEmployment', entries })).toEqual([])
  })

  test('R2-10: night and real work in the log alert', () => {
    expect(alertsOf([{ ...morning, startsAt: '20:00', endsAt: '22:30', workContent: 'real' }])).toEqual([
      { code: 'nightWork', on: '2026-12-01' },
      { code: 'realWork', on: '2026-12-01' },
    ])
    expect(alertsOf([{ ...morning, workContent: 'practise' }])).toEqual([])
  })

  test('R2-03: the limits of the town are the ones that count', () => {
    const limits = { ...trialLimits, experience: { minutesPerDay: 120, days: 1 } }
    const entries = [morning, { ...morning, on: '2026-12-02' }]
    expect(trialLogAlerts({ rung: 'experience', entries }, limits).map(({ code }) => code)).toEqual([
      'overHoursLimit',
      'overHoursLimit',
      'overDayLimit',
    ])
  })
})
