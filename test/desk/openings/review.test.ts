import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { marksFor, marksOf, noteName, partsOf, returnForm } from '../../../src/desk/openings/marks.ts'
import { heldClaim, mayBeAsked, waitOf } from '../../../src/desk/openings/review.ts'
import type { OpeningState } from '../../../src/desk/openings/opening.ts'
import { openingTransitions } from '../../../src/desk/openings/opening.ts'

describe('how long a posting waits', () => {
  test.each([
    // 2026-11-18 is a Wednesday, the 23rd a holiday.
    ['2026-11-18', '2026-11-18', { days: 0, dueOn: '2026-11-20', overdueDays: 0, isDueToday: false }],
    ['2026-11-18', '2026-11-19', { days: 1, dueOn: '2026-11-20', overdueDays: 0, isDueToday: false }],
    ['2026-11-18', '2026-11-20', { days: 2, dueOn: '2026-11-20', overdueDays: 0, isDueToday: true }],
    ['2026-11-18', '2026-11-21', { days: 2, dueOn: '2026-11-20', overdueDays: 1, isDueToday: false }],
    ['2026-11-18', '2026-11-24', { days: 3, dueOn: '2026-11-20', overdueDays: 1, isDueToday: false }],
    ['2026-11-20', '2026-11-24', { days: 1, dueOn: '2026-11-25', overdueDays: 0, isDueToday: false }],
    ['2026-12-28', '2027-01-05', { days: 2, dueOn: '2027-01-05', overdueDays: 0, isDueToday: true }],
  ])('received on %s and seen on %s is counted in working days', (...[receivedOn, today, expected]) => {
    expect(waitOf({ receivedOn, today, targetDays: 2 })).toEqual({ receivedOn, ...expected })
  })

  test('the town’s own target moves the day', () => {
    expect(waitOf({ receivedOn: '2026-11-18', today: '2026-11-18', targetDays: 4 }).dueOn).toBe('2026-11-25')
  })
})

describe('a claim', () => {
  const claim = { officerId: 'a', officerName: '横山', since: 1_000_000, auditId: 'x' }
  test('lasts two hours and no longer', () => {
    expect(heldClaim(claim, claim.since + 2 * 3_600_000 - 1)).toBe(claim)
    expect(heldClaim(claim, claim.since + 2 * 3_600_000)).toBeNull()
    expect(heldClaim(undefined, 0)).toBeNull()
  })
})

test('a firm is asked while there is something left to decide', () => {
  const states = Object.keys(openingTransitions).filter((state): state is OpeningState => state in openingTransitions)
  expect(states.filter((state) => mayBeAsked({ state }))).toEqual(['submitted', 'returned', 'published', 'paused'])
})

describe('the marks of a return', () => {
  const typed = { version: '3', reason: '次の点をお願いします。' }
  test('carry a note each; a note without its tick is a mark too', () => {
    const marked = ['wageYen', 'title']
    const notes = { [noteName('wageYen')]: ' 手当を分けてください ', [noteName('days')]: '土曜は？' }
    expect(v.parse(returnForm, { ...typed, marked, ...notes })).toEqual({
      version: 3,
      reason: typed.reason,
      marks: [
        { field: 'title', note: '' },
        { field: 'days', note: '土曜は？' },
        { field: 'wageYen', note: '手当を分けてください' },
      ],
    })
    expect(v.parse(returnForm, typed).marks).toEqual([])
  })

  test.each([
    [{ marked: ['phone'] }, 'a part there is not'],
    [{ [noteName('title')]: 'あ'.repeat(201) }, 'a note of 201 characters'],
    [{ [noteName('title')]: '一行\n二行' }, 'a note of two lines'],
    [{ [noteName('phone')]: 'x' }, 'a note for a part there is not'],
  ])('refuse %j: %s', (...[more]) => {
    expect(v.safeParse(returnForm, { ...typed, ...more }).success).toBe(false)
  })

  test('are of the family’s own parts, and are gone once it is handed in again', () => {
    const marks = [
      { field: 'wageYen', note: '' },
      { field: 'title', note: '短く' },
    ]
    expect(marksFor('trial', marks)).toEqual([{ field: 'title', note: '短く' }])
    expect(marksFor('employment', marks)).toEqual(marks)
    expect([...marksOf({ state: 'returned', marks })]).toEqual([
      ['wageYen', ''],
      ['title', '短く'],
    ])
    expect([...marksOf({ state: 'submitted', marks })]).toEqual([])
    for (const parts of Object.values(partsOf)) expect(new Set(parts).size).toBe(parts.length)
  })
})
