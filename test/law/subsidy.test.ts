import { assert, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/law/calendar.ts'
import { practiceDays, subsidyWarnings } from '../../src/law/subsidy.ts'
import type { SubsidyFacts } from '../../src/law/subsidy.ts'

const facts: SubsidyFacts = {
  referredOn: '2026-12-01',
  selectionOn: '2026-12-08',
  trialDays: [],
  workedForFirm: [],
  on: '2026-12-15',
}
const warned = (change: Partial<SubsidyFacts>) => subsidyWarnings({ ...facts, ...change })

describe('the day of the referral', () => {
  test('R2-60: a selection on the day of the referral or later is in order, a day before warns', () => {
    expect(warned({})).toEqual([])
    expect(warned({ selectionOn: '2026-12-01' })).toEqual([])
    expect(warned({ selectionOn: '2026-11-30' })).toEqual(['selectionBeforeReferral'])
  })

  test('R2-60: a selection without a referral warns, a referral without selection does not', () => {
    expect(warned({ referredOn: null })).toEqual(['selectionBeforeReferral'])
    expect(warned({ selectionOn: null, referredOn: null })).toEqual([])
  })
})

describe('practice', () => {
  const span = (from: string, until: string) => ({ from, until })

  test('R2-60: three months of practice are in order, a day more warns', () => {
    const on = '2027-06-01'
    expect(warned({ on, trialDays: [span('2026-12-15', '2027-03-14')] })).toEqual([])
    expect(warned({ on, trialDays: [span('2026-12-15', '2027-03-15')] })).toEqual(['practiceOverThreeMonths'])
  })

  test('R2-60: broken spans add up, and a day of two spans counts once', () => {
    const [on, first] = ['2027-12-01', span('2026-12-15', '2027-02-14')]
    const [second, again] = [span('2027-06-01', '2027-06-28'), span('2027-06-20', '2027-06-29')]
    expect(practiceDays({ on, trialDays: [first, second] })).toBe(62 + 28)
    expect(practiceDays({ on, trialDays: [again, second, first] })).toBe(62 + 29)
    expect(warned({ on, trialDays: [second, first] })).toEqual([])
    expect(warned({ on, trialDays: [again, second, first] })).toEqual(['practiceOverThreeMonths'])
  })

  test('R2-60: a span inside another adds nothing, days after today neither', () => {
    const trialDays = [span('2026-11-01', '2026-11-30'), span('2026-11-10', '2026-11-12')]
    expect(practiceDays({ on: '2026-12-15', trialDays })).toBe(30)
    expect(practiceDays({ on: '2026-11-05', trialDays })).toBe(5)
    expect(practiceDays({ on: '2026-10-31', trialDays })).toBe(0)
    expect(practiceDays({ on: '2026-11-05', trialDays: [{ from: '2026-11-03', until: null }] })).toBe(3)
  })

  test('R2-60: the counter is the number of different days, in whatever order the spans come', () => {
    const spans = tuple(integer({ min: 0, max: 60 }), integer({ min: 0, max: 20 }))
    assert(
      property(tuple(spans, spans, spans), (drawn) => {
        const trialDays = drawn.map(([start, length]) => {
          const from = addDays('2026-01-01', start)
          return { from, until: addDays(from, length) }
        })
        const days = new Set(
          drawn.flatMap(([start, length]) => Array.from({ length: length + 1 }, (_, passed) => start + passed)),
        )
        expect(practiceDays({ on: '2026-12-31', trialDays })).toBe(days.size)
      }),
    )
  })
})

describe('work for the firm', () => {
  test('R2-60: work within three years before warns, work that ended earlier does not', () => {
    const worked = (until: string | null) => warned({ workedForFirm: [{ from: '2020-04-01', until }] })
    expect(worked('2023-12-14')).toEqual([])
    expect(worked('2023-12-15')).toEqual(['workHistoryWithinThreeYears'])
    expect(worked(null)).toEqual(['workHistoryWithinThreeYears'])
  })

  test('R2-60: the work that begins with this hiring is no history', () => {
    expect(warned({ workedForFirm: [{ from: '2026-12-15', until: null }] })).toEqual([])
    expect(warned({ workedForFirm: [{ from: '2026-12-14', until: null }] })).toEqual(['workHistoryWithinThreeYears'])
  })

  test('R2-60: everything is told at once', () => {
    expect(
      warned({
        referredOn: null,
        trialDays: [{ from: '2026-01-01', until: null }],
        workedForFirm: [{ from: '2025-01-01', until: null }],
      }),
    ).toEqual(['selectionBeforeReferral', 'practiceOverThreeMonths', 'workHistoryWithinThreeYears'])
  })
})
