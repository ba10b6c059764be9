import { describe, expect, test } from 'vitest'
import { lacksHarassmentContact, trialFindings, trialLimits, trialStatements } from '../../src/law/trial.ts'
import type { TrialFacts } from '../../src/law/trial.ts'

const experience: TrialFacts = {
  rung: 'experience',
  lengthDays: 5,
  startsAt: '09:00',
  endsAt: '16:00',
  breakMinutes: 60,
  insuredBy: 'agency',
  workContent: 'practise',
}

const overDays = (limitDays: number) => ({ code: 'overDayLimit', effect: 'review', limitDays })
const overHours = (limitMinutes: number) => ({ code: 'overHoursLimit', effect: 'review', limitMinutes })

describe('the limits', () => {
  test('R2-03: a trial within its limits has no finding', () => {
    expect(trialFindings(experience)).toEqual([])
  })

  test.each([
    { rung: 'tour', days: 1, minutes: 240 },
    { rung: 'experience', days: 5, minutes: 360 },
    { rung: 'practice', days: 10, minutes: 360 },
  ] as const)(
    'R2-03: a $rung of more than $days days or $minutes minutes a day goes to review',
    ({ rung, days, minutes }) => {
      const endsAt = String(9 + minutes / 60).padStart(2, '0')
      const largest = { ...experience, rung, lengthDays: days, endsAt: `${endsAt}:00`, breakMinutes: null }
      expect(trialFindings(largest)).toEqual([])
      expect(trialFindings({ ...largest, lengthDays: days + 1 })).toEqual([overDays(days)])
      expect(trialFindings({ ...largest, endsAt: `${endsAt}:01` })).toEqual([overHours(minutes)])
    },
  )

  test('R2-03: a training without employment has no limit of days but one of hours', () => {
    const training: TrialFacts = { ...experience, rung: 'trainingNonEmployment', lengthDays: 180 }
    expect(trialFindings(training)).toEqual([])
    expect(trialFindings({ ...training, breakMinutes: 59 })).toEqual([overHours(360)])
  })

  test('R2-10: a log of eight hours is over the limit', () => {
    expect(trialFindings({ ...experience, endsAt: '18:00' })).toEqual([overHours(360)])
  })

  test('R2-03: a town may set limits of its own', () => {
    const limits = { ...trialLimits, experience: { minutesPerDay: 240, days: 3 } }
    expect(trialFindings(experience, limits)).toEqual([overDays(3), overHours(240)])
  })
})

describe('what stops a trial', () => {
  test('R2-03: work between 22:00 and 5:00 stops it', () => {
    const stops = [{ code: 'nightWork', effect: 'stops' }]
    expect(trialFindings({ ...experience, startsAt: '18:00', endsAt: '22:01' })).toEqual(stops)
    expect(trialFindings({ ...experience, startsAt: '04:30', endsAt: '08:00' })).toEqual(stops)
  })

  test.each(['none', ''] as const)('R2-07: insured by "%s" stops it', (insuredBy) => {
    expect(trialFindings({ ...experience, insuredBy })).toEqual([{ code: 'notInsured', effect: 'stops' }])
  })

  test.each(['employer', 'agency', 'city'] as const)('R2-07: insured by the %s does not', (insuredBy) => {
    expect(trialFindings({ ...experience, insuredBy })).toEqual([])
  })
})

describe('what the desk looks at', () => {
  test('R2-02: real work goes to review, watching and practising do not', () => {
    expect(trialFindings({ ...experience, workContent: 'real' })).toEqual([{ code: 'realWork', effect: 'review' }])
    expect(trialFindings({ ...experience, workContent: 'watch' })).toEqual([])
  })

  test('everything found is told at once', () => {
    const facts: TrialFacts = {
      rung: 'tour',
      lengthDays: 2,
      startsAt: '20:00',
      endsAt: '05:00',
      insuredBy: 'none',
      workContent: 'real',
    }
    expect(trialFindings(facts).map(({ code }) => code)).toEqual([
      'overDayLimit',
      'overHoursLimit',
      'nightWork',
      'notInsured',
      'realWork',
    ])
  })
})

describe('money', () => {
  test('§10.7: an allowance per day is for a training without employment only', () => {
    const paid = { ...experience, allowancePerDay: 500 }
    expect(trialFindings(paid)).toEqual([{ code: 'allowanceNotAllowed', effect: 'stops' }])
    expect(trialFindings({ ...paid, rung: 'practice' })).toEqual([{ code: 'allowanceNotAllowed', effect: 'stops' }])
    expect(trialFindings({ ...paid, rung: 'trainingNonEmployment' })).toEqual([])
    expect(trialFindings({ ...experience, allowancePerDay: null })).toEqual([])
    expect(trialFindings({ ...experience, allowancePerDay: 0 })).toEqual([])
  })
})

test('R2-08: every trial says that it promises no hiring and may be stopped', () => {
  expect(trialStatements).toEqual(['noHiringPromised', 'mayStopAtAnyTime'])
})

describe('harassment', () => {
  test('R2-09: from 2026-10-01 a trial that serves hiring names a contact', () => {
    const silent = { servesHiring: true, contact: ' 　', on: '2026-10-01' }
    expect(lacksHarassmentContact(silent)).toBe(true)
    expect(lacksHarassmentContact({ ...silent, on: '2026-09-30' })).toBe(false)
    expect(lacksHarassmentContact({ ...silent, servesHiring: false })).toBe(false)
    expect(lacksHarassmentContact({ ...silent, contact: '総務 佐藤' })).toBe(false)
  })
})
