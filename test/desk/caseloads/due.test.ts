import { describe, expect, test } from 'vitest'
import { readCaseQuery, caseQueryOf, isFiltered } from '../../../src/desk/caseloads/case-query.ts'
import type { CaseQuery } from '../../../src/desk/caseloads/case-query.ts'
import { isCoverInReach } from '../../../src/desk/caseloads/cover.ts'
import {
  isEndingSoon,
  isSilent,
  isWithoutStep,
  silentDays,
  waitsForFirst,
  whenDue,
} from '../../../src/desk/caseloads/due.ts'
import type { CaseFacts } from '../../../src/desk/caseloads/due.ts'
import { loadsOf } from '../../../src/desk/caseloads/load.ts'
import { isDueInReach, mayTurn, movedTo } from '../../../src/desk/tasks/task.ts'

// A Wednesday.
const today = '2026-11-18'
const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  state: 'open',
  registeredOn: '2026-06-01',
  heardOn: '2026-11-17',
  silentAfter: null,
  stepOn: null,
  isOnTheWay: false,
  ...more,
})

describe('silence', () => {
  test('DAY-1: counts from the newest day somebody was heard of, before that from the reception', () => {
    expect(silentDays(facts(), today)).toBe(1)
    expect(silentDays(facts({ heardOn: null, registeredOn: '2026-11-01' }), today)).toBe(17)
  })

  test('DAY-2: begins on the thirtieth day, or on the day of their own limit', () => {
    expect(isSilent(facts({ heardOn: '2026-10-20' }), today)).toBe(false)
    expect(isSilent(facts({ heardOn: '2026-10-19' }), today)).toBe(true)
    expect(isSilent(facts({ heardOn: '2026-11-11', silentAfter: 7 }), today)).toBe(true)
    expect(isSilent(facts({ heardOn: '2026-10-01', silentAfter: 60 }), today)).toBe(false)
  })

  test('DAY-2: is not said of who has a day set from today on, and is said again when that day is over', () => {
    const long = { heardOn: '2026-09-01' }
    expect(isSilent(facts({ ...long, stepOn: '2026-11-18' }), today)).toBe(false)
    expect(isSilent(facts({ ...long, stepOn: '2026-11-17' }), today)).toBe(true)
  })

  test('DAY-2: is not said of who rests or has ended', () => {
    for (const state of ['suspended', 'closed'] as const) {
      expect(isSilent(facts({ state, heardOn: '2026-01-01' }), today)).toBe(false)
    }
  })
})

test('DAY-3: without a next step is who has neither a written one nor anything on its way', () => {
  expect(isWithoutStep(facts())).toBe(true)
  expect(isWithoutStep(facts({ stepOn: '2026-11-01' }))).toBe(false)
  expect(isWithoutStep(facts({ isOnTheWay: true }))).toBe(false)
  expect(isWithoutStep(facts({ state: 'suspended' }))).toBe(false)
})

test('DAY-4: who was never heard of waits for a first contact since their reception', () => {
  expect(waitsForFirst(facts({ heardOn: null, registeredOn: '2026-11-10' }), today)).toBe(8)
  expect(waitsForFirst(facts(), today)).toBeNull()
  expect(waitsForFirst(facts({ heardOn: null, state: 'closed' }), today)).toBeNull()
})

test('DAY-5: a consent is spoken of from a fortnight before its last day to that day', () => {
  expect(['2026-11-17', '2026-11-18', '2026-12-02', '2026-12-03'].map((day) => isEndingSoon(day, today))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('DAY-6: before today is late, within a week is soon', () => {
  expect(['2026-11-17', '2026-11-18', '2026-11-25', '2026-11-26'].map((day) => whenDue(day, today))).toEqual([
    'late',
    'today',
    'soon',
    'later',
  ])
})

describe('DAY-7: a line is moved', () => {
  const to = (how: 'tomorrow' | 'week' | 'day' | 'back', { dueOn = today, on = '' } = {}) =>
    movedTo({ how, on }, { dueOn, today })

  test('from today when it was left lying, from its own day when it lies ahead', () => {
    expect(to('tomorrow', { dueOn: '2026-11-02' })).toBe('2026-11-19')
    expect(to('week')).toBe('2026-11-25')
    expect(to('tomorrow', { dueOn: '2026-11-25' })).toBe('2026-11-26')
  })

  test('to a day on which the desk is open', () => {
    // 20 November 2026 is a Friday, 23 November Labour Thanksgiving Day.
    expect(to('tomorrow', { dueOn: '2026-11-20' })).toBe('2026-11-24')
  })

  test('to the day that was chosen, from today on and within a year', () => {
    expect(to('day', { on: '2026-11-18' })).toBe('2026-11-18')
    expect(to('day', { on: '2026-11-17' })).toBeNull()
    expect(to('day', { on: '2027-11-19' })).toBe('2027-11-19')
    expect(to('day', { on: '2027-11-20' })).toBeNull()
    expect(isDueInReach('2026-11-17', today)).toBe(false)
  })

  test('back to a day that is over when the move is taken back', () => {
    expect(to('back', { on: '2026-11-02' })).toBe('2026-11-02')
  })
})

test('what is done or dropped is opened again, and nothing else is made of it', () => {
  const moves = (['open', 'done', 'dropped'] as const).flatMap((from) =>
    (['open', 'done', 'dropped'] as const).filter((into) => mayTurn(from, into)).map((into) => `${from} ${into}`),
  )
  expect(moves).toEqual(['open done', 'open dropped', 'done open', 'dropped open'])
})

test('DAY-8: a cover begins today or later and lasts three months at most', () => {
  const within = (fromOn: string, untilOn: string) => isCoverInReach({ fromOn, untilOn }, today)
  expect(within('2026-11-18', '2026-11-18')).toBe(true)
  expect(within('2026-11-17', '2026-11-20')).toBe(false)
  expect(within('2026-11-20', '2026-11-19')).toBe(false)
  expect(within('2026-11-18', '2027-02-18')).toBe(true)
  expect(within('2026-11-18', '2027-02-19')).toBe(false)
})

test('DAY-9: the load of each consultant counts their cases alone, and who holds nobody is there too', () => {
  const of = (consultantId: string, more: Partial<CaseFacts> & { waitsSince?: string; overdue?: number } = {}) => ({
    ...facts(more),
    consultantId,
    waitsSince: more.waitsSince ?? null,
    overdue: more.overdue ?? 0,
  })
  const cases = [
    of('a', { overdue: 2, waitsSince: '2026-11-01' }),
    of('a', { heardOn: null, registeredOn: '2026-11-14' }),
    of('a', { heardOn: null, registeredOn: '2026-11-10' }),
    of('a', { heardOn: '2026-08-01' }),
    of('a', { state: 'suspended', overdue: 1 }),
  ]
  const consultants = [
    { id: 'a', name: '大場' },
    { id: 'b', name: '夏井' },
  ]
  expect(loadsOf({ consultants, cases }, today)).toEqual([
    { consultantId: 'a', name: '大場', open: 4, suspended: 1, overdue: 3, silent: 1, answers: 1, longestWait: 8 },
    { consultantId: 'b', name: '夏井', open: 0, suspended: 0, overdue: 0, silent: 0, answers: 0, longestWait: null },
  ])
})

describe('the list as its address asks for it', () => {
  test('is read as it was written', () => {
    const asked: CaseQuery = {
      tab: 'suspended',
      step: 'late',
      isQuiet: true,
      isWaiting: true,
      isPlanless: true,
      who: '01KABC',
      sort: 'due',
      page: 3,
    }
    expect(readCaseQuery(caseQueryOf(asked))).toEqual(asked)
    expect(isFiltered(asked)).toBe(true)
  })

  test('is the usual one when an address asks for nonsense', () => {
    const usual = readCaseQuery({})
    expect(
      readCaseQuery({ tab: 'x', step: "' or 1=1", sort: '__proto__', page: '-1', who: 'a b', quiet: '1' }),
    ).toEqual(usual)
    expect(isFiltered(usual)).toBe(false)
  })
})
