import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consentItems,
  consentNumber,
  isInForce,
  isLawfulUntil,
  itemKeys,
  keysNeeded,
  latestUntil,
  readConsentNumber,
  standingOn,
  usualUntil,
} from '../../../src/desk/consents/consent.ts'
import { isAsked, isKeptAwayFrom } from '../../../src/desk/clients/keep-away.ts'
import { sectionItems } from '../../../src/desk/consents/shared.ts'
import { sectionKeys } from '../../../src/desk/clients/section.ts'
import { addDays, civilDateAt, startOfDayAt } from '../../../src/law/calendar.ts'

const given = (untilOn: string) => ({ state: 'given', untilOn }) as const

describe('R1-33: how long a consent holds', () => {
  test('three calendar months unless said otherwise, six at most, the end of a short month included', () => {
    expect([usualUntil('2026-11-20'), latestUntil('2026-11-20')]).toEqual(['2027-02-20', '2027-05-20'])
    expect([usualUntil('2026-11-30'), latestUntil('2026-08-31')]).toEqual(['2027-02-28', '2027-02-28'])
    const on = (untilOn: string) => isLawfulUntil({ givenOn: '2026-11-20', untilOn })
    expect(['2026-11-19', '2026-11-20', '2027-05-20', '2027-05-21'].map(on)).toEqual([false, true, true, false])
  })

  test('the last day is still open, the next is closed, by the calendar of Japan', () => {
    const until = '2026-12-31'
    const midnight = startOfDayAt('2027-01-01')
    const at = (now: number) => isInForce(given(until), civilDateAt(now))
    expect([at(midnight - 1), at(midnight)]).toEqual([true, false])
    // New Year in Tokyo comes nine hours before the one in UTC.
    expect(at(Date.UTC(2026, 11, 31, 15))).toBe(false)
    expect(at(Date.UTC(2026, 11, 31, 14, 59))).toBe(true)
  })

  test('a consent is live, then ending for two weeks, then expired; revoked beats all', () => {
    const on = (today: string) => standingOn(given('2026-12-31'), today)
    expect(['2026-12-16', '2026-12-17', '2026-12-31', '2027-01-01'].map(on)).toEqual([
      'live',
      'ending',
      'ending',
      'expired',
    ])
    expect(standingOn({ state: 'revoked', untilOn: '2026-12-31' }, '2026-12-01')).toBe('revoked')
  })

  test('on every day it is in force exactly up to its last day', () => {
    const day = integer({ min: -400, max: 400 }).map((days) => addDays('2026-11-20', days))
    assert(property(day, day, (today, untilOn) => isInForce(given(untilOn), today) === today <= untilOn))
  })
})

describe('R8-05: the keys that go with a consent', () => {
  test('the register key alone where nothing ticked lies under the special one', () => {
    expect(keysNeeded(['contact', 'wish', 'work', 'placements'])).toEqual(['register'])
    for (const item of consentItems.filter((one) => itemKeys[one] === 'special')) {
      expect(keysNeeded(['contact', item])).toEqual(['register', 'special'])
    }
  })

  test('every section of a record is opened by one tick, under the key it lies under', () => {
    expect(sectionItems.map(({ section }) => section).toSorted()).toEqual(Object.keys(sectionKeys).toSorted())
    expect(sectionItems.filter(({ section, item }) => sectionKeys[section] !== itemKeys[item])).toEqual([])
  })
})

describe('the number on the tear-off card', () => {
  test('is read however it is said', () => {
    expect(consentNumber({ caseNumber: '041288', ordinal: 2 })).toBe('041288-2')
    for (const typed of ['041288-2', ' 041288 - 2', '０４１２８８－２', '041288ー2', '0412882']) {
      expect(readConsentNumber(typed), typed).toEqual({ caseNumber: '041288', ordinal: 2 })
    }
    const wrong = ['', '041288', '41288-2', '041288-x', 'x'.repeat(400)]
    expect(wrong.map(readConsentNumber)).toEqual(wrong.map(() => null))
  })
})

describe('the keep-away list', () => {
  const kept = [
    { kind: 'firm', employerId: 'f', workplaceId: null },
    { kind: 'workplace', employerId: null, workplaceId: 'w' },
    { kind: 'family', employerId: null, workplaceId: null },
  ] as const

  test('is met by the firm or by the workplace, never by somebody who is no entry', () => {
    const offers = [
      { employerId: 'f', workplaceId: 'x' },
      { employerId: 'g', workplaceId: 'w' },
      { employerId: 'g', workplaceId: 'x' },
      { employerId: null, workplaceId: null },
    ]
    expect(offers.map((offer) => isKeptAwayFrom(kept, offer))).toEqual([true, true, false, false])
  })

  test('is asked as soon as there is an answer, that there is nobody too', () => {
    expect(isAsked([])).toBe(false)
    expect(isAsked([{ kind: 'none', employerId: null, workplaceId: null }])).toBe(true)
    expect(
      isKeptAwayFrom([{ kind: 'none', employerId: null, workplaceId: null }], { employerId: null, workplaceId: null }),
    ).toBe(false)
  })
})
