import { beforeAll, describe, expect, test } from 'vitest'
import type { Rung } from '../../../src/desk/openings/opening.ts'
import { Refused } from '../../../src/desk/refusals.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

// What breaks a rule is refused by the verb itself, whatever the form before it let through; a minute, a yen or a day less is taken in.

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

type More = Record<string, unknown>

const countOf = async (state: string) => {
  const [row] = await stage.raw.all('select count(*) as n from opening where state = ?', [state])
  return Number(row?.n)
}
type Handing = { rung: Rung; more: More; day?: string }
const handedIn = ({ rung, more, day = '2026-11-20' }: Handing) => {
  const at = Date.parse(`${day}T10:00:00+09:00`)
  return stage.submitted(rung, { places: 1, more, at }).then(
    () => 'taken in',
    (error: unknown) => (error instanceof Refused ? error.reason : Promise.reject(error)),
  )
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri']
const twoDays = ['mon', 'tue']
const from9 = (endsAt: string, breakMinutes = '0') => ({ startsAt: '9:00', endsAt, breakMinutes, days: twoDays })
const fixed = { contractTerm: 'fixed', contractMonths: '6', renewal: 'maybe', renewalCriteria: '本人の希望' }
const probation = {
  probation: 'differs',
  probationMonths: '2',
  probationWageYen: '1400',
  probationHours: '同じ',
  probationDuties: '同じ',
}
const overtime = { fixedOvertimeYen: '10000', fixedOvertimeHours: '5' }
const minutesNow = (more: More) => ({ startsAt: '18:00', ...more })

const jobs: readonly (readonly [title: string, broken: More, mended: More])[] = [
  [
    'R1-01: a term that may be renewed tells its limit (職業安定法5条の3)',
    fixed,
    { ...fixed, renewalLimit: '上限なし' },
  ],
  ['R1-01: 固定残業代 tells the pay beyond it', overtime, { ...overtime, fixedOvertimeExcess: 'yes' }],
  ['R1-04: another probation tells its own pay', { ...probation, probationWageYen: '' }, probation],
  ['R1-04: another probation tells its own duties', { ...probation, probationDuties: '' }, probation],
  ['R1-14: an interview is outside the notified scope', { selection: 'interview' }, { selection: 'tourThenTalk' }],
  ['R2-20: 1,279 yen in 東京 is a yen short (最低賃金法4条)', { wageYen: '1,279円' }, { wageYen: '１，２８０円' }],
  ['R2-20: by the day, three hours', { wageBasis: 'daily', wageYen: '3839' }, { wageBasis: 'daily', wageYen: '3840' }],
  [
    'R2-25: piece work guarantees the hour',
    { wageBasis: 'piece', wageYen: '1279' },
    { wageBasis: 'piece', wageYen: '1280' },
  ],
  [
    'R2-23: no permit in the words makes a wage lawful',
    { wageNote: '最低賃金の減額の特例による' },
    { wageNote: '通勤費は実費' },
  ],
  ['R2-30: an age limit without its number', { ageLimit: '60歳未満' }, { ageLimit: '60歳未満', ageException: '1' }],
  ['R2-50: 6 h 01 without a break, 6 h 00 with none due', from9('15:01'), from9('15:00')],
  ['R2-50: 8 h 00 with 45 minutes, 44 are short', from9('17:45', '44'), from9('17:45', '45')],
  ['R2-51: 8 h 01 a day', from9('18:01', '60'), from9('18:00', '60')],
  [
    'R2-51: six days of 6 h 41 are 40 h 06 a week, of 6 h 40 forty hours',
    { ...from9('16:26', '45'), days: [...weekdays, 'sat'] },
    { ...from9('16:25', '45'), days: [...weekdays, 'sat'] },
  ],
  [
    'R2-51: every day of the week',
    { ...from9('10:00', '0'), days: [...weekdays, 'sat', 'sun'] },
    { ...from9('10:00', '0'), days: weekdays },
  ],
  ['R2-71: a posting for dispatch says 派遣', { dispatch: '出向' }, { dispatch: '派遣' }],
]

const trials: readonly (readonly [title: string, broken: More, mended: More])[] = [
  ['R2-01: pay by the hour in a trial', { reimbursement: '時給500円' }, { reimbursement: 'バス代を実費で' }],
  ['R2-01: a quota is employment', { likeness: ['hasQuota'] }, { likeness: [] }],
  ['R2-01: 22:01 is night', minutesNow({ endsAt: '22:01' }), minutesNow({ endsAt: '22:00' })],
  ['R2-06: an allowance without a certificate', { allowancePerDay: '500' }, { allowancePerDay: '' }],
]

describe('a job offer is refused by its verb, and taken in without the fault', () => {
  test.each(jobs)('%s', async (...[, broken, mended]) => {
    const before = await countOf('submitted')
    expect(await handedIn({ rung: 'regularJob', more: broken })).toBe('draftIncomplete')
    expect(await countOf('submitted')).toBe(before)
    expect(await handedIn({ rung: 'regularJob', more: mended })).toBe('taken in')
    expect(await countOf('submitted')).toBe(before + 1)
  })

  test('R2-21: a contract into the day of the new rate needs it, one that ends the day before does not', async () => {
    const month = { contractTerm: 'fixed', contractMonths: '1', wageYen: '1250' }
    expect(await handedIn({ rung: 'regularJob', more: month, day: '2026-09-01' })).toBe('taken in')
    expect(await handedIn({ rung: 'regularJob', more: month, day: '2026-09-02' })).toBe('draftIncomplete')
  })
})

describe('a trial is refused by its verb, and taken in without the fault', () => {
  test.each(trials)('%s', async (...[, broken, mended]) => {
    expect(await handedIn({ rung: 'experience', more: broken })).toBe('draftIncomplete')
    expect(await handedIn({ rung: 'experience', more: mended })).toBe('taken in')
  })
})
