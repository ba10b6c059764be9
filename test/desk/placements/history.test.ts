import { describe, expect, test } from 'vitest'
import { subsidyOf, trialDaysOf, unpaidDaysOf } from '../../../src/desk/placements/history.ts'
import type { Offer, Spell } from '../../../src/desk/placements/history.ts'

const spell = (more: Partial<Spell>): Spell => ({
  kind: 'trial',
  clientId: 'c1',
  employerId: 'firm',
  startedOn: '2026-11-02',
  endsOn: '2026-11-06',
  endedOn: '2026-11-06',
  lengthDays: 10,
  ...more,
})
const today = '2026-11-20'

describe('product 8.5: days without pay', () => {
  const days = (more: Partial<Spell>) => unpaidDaysOf([spell(more)], { today }).days

  test('are calendar days, the first and the last counted in', () => {
    expect(days({})).toBe(5)
    expect(days({ startedOn: '2026-11-06' })).toBe(1)
  })

  test('are never more than the conditions name: three days over a weekend are three', () => {
    expect(days({ startedOn: '2026-11-06', endsOn: '2026-11-10', endedOn: '2026-11-10', lengthDays: 3 })).toBe(3)
  })

  test('go on to the agreed end while nobody has written the end down, and to today where it lies ahead', () => {
    expect(days({ endedOn: null })).toBe(5)
    expect(days({ endedOn: null, endsOn: '2026-12-31', lengthDays: 60 })).toBe(19)
    expect(days({ endedOn: null, endsOn: null, lengthDays: null })).toBe(19)
    expect(days({ startedOn: '2026-11-25', endsOn: '2026-11-27', endedOn: null })).toBe(0)
  })

  test('of a firm are counted by person, a day of two trials of one person once', () => {
    const again = spell({ startedOn: '2026-11-05', endsOn: '2026-11-09', endedOn: '2026-11-09' })
    const other = spell({ clientId: 'c2' })
    expect(unpaidDaysOf([spell({}), again, other], { today })).toEqual({ people: 2, days: 8 + 5 })
    expect(unpaidDaysOf([], { today })).toEqual({ people: 0, days: 0 })
  })

  test('before the first day asked about are left out, and so is who has none left', () => {
    expect(unpaidDaysOf([spell({})], { since: '2026-11-05', today })).toEqual({ people: 1, days: 2 })
    expect(unpaidDaysOf([spell({})], { since: '2026-11-07', today })).toEqual({ people: 0, days: 0 })
  })

  test('of a client are told for this firm and for all; a job is no day without pay', () => {
    const spells = [
      spell({}),
      spell({ employerId: 'other', startedOn: '2026-10-01', endsOn: null, endedOn: '2026-10-02' }),
      spell({ kind: 'employment', startedOn: '2026-11-10', lengthDays: null, endedOn: null }),
    ]
    expect(trialDaysOf(spells, { employerId: 'firm', today })).toEqual({ total: 7, here: 5 })
    expect(trialDaysOf([], { employerId: 'firm', today })).toEqual({ total: 0, here: 0 })
  })
})

describe('R2-60: the subsidy guard', () => {
  const referral = {
    state: 'proposed',
    issuedOn: null,
    answeredOn: null,
    visitOn: null,
    resultOn: null,
  } as const satisfies Offer['referral']
  type More = { referral?: Partial<Offer['referral']>; offer?: Partial<Offer>; spells?: readonly Spell[] }
  const reading = (more: More = {}) =>
    subsidyOf(
      {
        referral: { ...referral, ...more.referral },
        employerId: 'firm',
        wishesSubsidy: true,
        hiredOn: null,
        ...more.offer,
      },
      { spells: more.spells ?? [], today },
    )
  const warned = (more: More) => reading(more)?.warnings

  test('is silent for a trial, and for an offer without a wish and without a trial before', () => {
    expect(reading({ offer: { wishesSubsidy: null }, spells: [spell({})] })).toBeNull()
    expect(reading({ offer: { wishesSubsidy: false } })).toBeNull()
    expect(reading({ offer: { wishesSubsidy: false }, spells: [spell({ employerId: 'other' })] })).toBeNull()
    const later = spell({ startedOn: '2026-11-25', endsOn: '2026-11-27', endedOn: null })
    expect(reading({ offer: { wishesSubsidy: false }, spells: [later] })).toBeNull()
  })

  test('speaks where a subsidy is wished for, or a trial at the firm went before', () => {
    expect(reading()).toEqual({ isWished: true, trialDays: 0, warnings: [] })
    const before = { offer: { wishesSubsidy: false }, spells: [spell({})] }
    expect(reading(before)).toEqual({ isWished: false, trialDays: 5, warnings: [] })
  })

  test('warns of a selection before the referral, and not of one after it', () => {
    const issued = { state: 'accepted', issuedOn: '2026-11-10' } as const
    expect(warned({ referral: { ...issued, answeredOn: '2026-11-12' } })).toEqual([])
    expect(warned({ referral: { ...issued, visitOn: '2026-11-09' } })).toEqual(['selectionBeforeReferral'])
    const hired = { state: 'hired', issuedOn: '2026-11-10', resultOn: '2026-11-09' } as const
    expect(warned({ referral: hired })).toEqual(['selectionBeforeReferral'])
    expect(warned({ referral: { visitOn: '2026-11-19' } })).toEqual(['selectionBeforeReferral'])
  })

  test('warns of practice of more than three months at this firm, not at others', () => {
    const long = spell({ startedOn: '2026-06-01', endsOn: null, endedOn: '2026-09-30', lengthDays: 90 })
    expect(warned({ spells: [long] })).toEqual(['practiceOverThreeMonths'])
    expect(warned({ spells: [{ ...long, employerId: 'other' }] })).toEqual([])
  })

  test('warns of work at the firm within three years; this very job is none', () => {
    const job = spell({ kind: 'employment', lengthDays: null, startedOn: '2023-01-10', endedOn: '2023-12-01' })
    expect(warned({ spells: [job] })).toEqual(['workHistoryWithinThreeYears'])
    expect(warned({ spells: [{ ...job, endedOn: '2023-11-01' }] })).toEqual([])
    const own = { ...job, startedOn: '2026-11-01', endedOn: null }
    const hired = { state: 'hired', issuedOn: '2026-10-20' } as const
    expect(warned({ referral: hired, offer: { hiredOn: '2026-11-01' }, spells: [own] })).toEqual([])
  })

  test('has nothing to say of a referral that came to nothing', () => {
    for (const state of ['declined', 'withdrawn', 'notContinuing', 'employerCancelled', 'noAnswer'] as const) {
      expect(reading({ referral: { state } })).toBeNull()
    }
  })
})
