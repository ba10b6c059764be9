import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { basisOn } from '../../src/desk/agencies/agency.ts'
import { isLive as isLiveSession } from '../../src/desk/accounts/account.ts'
import { isOpen } from '../../src/desk/accounts/matter.ts'
import { initialsOf } from '../../src/desk/clients/client.ts'
import {
  familyOf,
  mayMove as mayMoveOpening,
  openingTransitions,
  rungs,
  rungsOf,
} from '../../src/desk/openings/opening.ts'
import { afterQuietHours } from '../../src/desk/outbox/quiet-hours.ts'
import { obstacleToIssue } from '../../src/desk/referrals/obstacles.ts'
import { isLive, mayMove, referralTransitions, resultsOf } from '../../src/desk/referrals/referral.ts'
import type { ReferralState } from '../../src/desk/referrals/referral.ts'
import { referralStates } from '../../src/db/referral-schema.ts'

describe('the machines', () => {
  test('a referral may move where its table says and nowhere else', () => {
    for (const from of referralStates) {
      const open: readonly ReferralState[] = referralTransitions[from]
      for (const to of referralStates) expect(mayMove(from, to), `${from} → ${to}`).toBe(open.includes(to))
    }
  })

  test('a referral that is over leads nowhere, one without an answer may be opened again where it stood', () => {
    for (const state of referralStates) {
      const again = state === 'noAnswer' ? ['issued', 'accepted', 'visiting', 'trialing'] : []
      if (!isLive(state)) expect(referralTransitions[state]).toEqual(again)
    }
    for (const state of referralStates) {
      if (isLive(state)) expect(mayMove(state, 'withdrawn'), `the client steps back from ${state}`).toBe(true)
    }
  })

  test('an opening may move where its table says and nowhere else', () => {
    const states = Object.keys(openingTransitions).filter(
      (name): name is keyof typeof openingTransitions => name in openingTransitions,
    )
    for (const from of states) {
      const open: readonly string[] = openingTransitions[from]
      for (const to of states) expect(mayMoveOpening(from, to)).toBe(open.includes(to))
    }
    expect(states.filter((from) => mayMoveOpening(from, 'published'))).toEqual(['submitted', 'paused'])
  })

  test('D1: nobody is hired into a trial, and a job offer is not a rung', () => {
    expect(resultsOf.trial).not.toContain('hired')
    expect(resultsOf.employment).not.toContain('trialing')
  })

  test('R2-01: every rung has one family', () => {
    expect(rungs).toHaveLength(8)
    for (const rung of rungs) {
      const isTrial = rungsOf.trial.some((trial) => trial === rung)
      expect(familyOf(rung)).toBe(isTrial ? 'trial' : 'employment')
      expect(rungsOf.employment.some((job) => job === rung)).toBe(!isTrial)
    }
  })
})

describe('職業安定法29条・33条: the basis in force', () => {
  const licensed = { placementBasis: 'art33', licenceUntil: '2027-03-31', state: 'active' } as const

  test.each([
    [licensed, '2027-03-30', 'art33'],
    [licensed, '2027-03-31', 'art33'],
    [licensed, '2027-04-01', 'none'],
    [{ ...licensed, licenceUntil: null }, '2026-11-21', 'none'],
    [{ ...licensed, state: 'disabled' }, '2026-11-21', 'none'],
    [{ ...licensed, placementBasis: 'art29', licenceUntil: null }, '2026-11-21', 'art29'],
    [{ ...licensed, placementBasis: 'art29', state: 'disabled' }, '2026-11-21', 'none'],
    [{ ...licensed, placementBasis: 'none' }, '2026-11-21', 'none'],
  ] as const)('%o on %s is %s', (...[agency, day, basis]) => {
    expect(basisOn(agency, day)).toBe(basis)
  })
})

describe('what is in the way of issuing', () => {
  const families = ['trial', 'employment'] as const
  const openingStates = Object.keys(openingTransitions)
  const bases = ['art29', 'art33', 'none'] as const
  const methods = ['paper', 'fax', 'email', 'urgent'] as const

  test('R1-03, product §10.16: in every combination the first thing in the way is named', () => {
    const cases = referralStates
      .flatMap((state) => families.map((family) => ({ state, family })))
      .flatMap((one) => openingStates.map((openingState) => ({ ...one, openingState })))
      .flatMap((one) => [true, false].map((wantsEmailDisclosure) => ({ ...one, wantsEmailDisclosure })))
      .flatMap((one) => bases.map((basis) => ({ ...one, basis })))
      .flatMap((one) => methods.map((method) => ({ ...one, method })))
    for (const { state, family, openingState, wantsEmailDisclosure, basis, method } of cases) {
      const parties = { family, openingState, openingEdition: 1, wantsEmailDisclosure }
      const referral = { state, edition: 1 }
      const input = { method, clientAsked: true }
      const found = obstacleToIssue({ referral, parties, basis, dispute: null, input })
      const inTheWay = [
        state === 'proposed' && 'notAgreed',
        state !== 'agreed' && state !== 'proposed' && 'illegalTransition',
        openingState !== 'published' && 'notOpen',
        method === 'email' && !wantsEmailDisclosure && 'emailNotAsked',
        family === 'employment' && basis === 'none' && 'noBasis',
      ].filter((reason) => reason !== false)
      expect(found).toBe(inTheWay[0] ?? null)
    }
    expect(cases).toHaveLength(13 * 2 * 7 * 2 * 3 * 4)
  })

  test('a trial needs no basis: it is no 職業紹介', () => {
    const parties = { ...published, family: 'trial' } as const
    expect(obstacleToIssue({ referral, parties, basis: 'none', dispute: null, input })).toBeNull()
  })

  const published = { openingState: 'published', openingEdition: 1, wantsEmailDisclosure: false } as const
  const referral = { state: 'agreed', edition: 1 } as const
  const input = { method: 'paper', clientAsked: false } as const

  test.each([
    ['employment', null, '', null],
    ['employment', 'strike', '', 'labourDispute'],
    ['employment', 'strike', '前からの人数', 'labourDispute'],
    ['employment', 'warned', '', 'labourDispute'],
    ['employment', 'warned', '前からの人数', null],
    ['trial', 'strike', '', null],
    ['trial', 'warned', '', null],
  ] as const)('R1-41: %s at a firm with dispute %s and reason 「%s」: %s', (...[family, dispute, reason, expected]) => {
    const asked = { ...input, headcountReason: reason }
    const parties = { ...published, family }
    expect(obstacleToIssue({ referral, parties, basis: 'art29', dispute, input: asked })).toBe(expected)
  })

  test('R1-06: an edition that is no longer the opening’s is not what the client agreed to', () => {
    const parties = { ...published, family: 'employment', openingEdition: 2 } as const
    expect(obstacleToIssue({ referral, parties, basis: 'art29', dispute: null, input })).toBe('editionChanged')
  })
})

describe('initials', () => {
  test.each([
    ['ヤマダ タロウ', 'Y.T.'],
    ['やまだ　たろう', 'Y.T.'],
    ['ﾔﾏﾀﾞ ﾀﾛｳ', 'Y.T.'],
    ['シブヤ チエ', 'S.C.'],
    ['ジョー フクダ', 'J.F.'],
    ['ツジ ヅラ', 'T.Z.'],
    ['グエン ヴァン アン', 'G.V.'],
    ['オノ', 'O.'],
    ['smith john', 'S.J.'],
    ['  ワタナベ   ヲリ ', 'W.O.'],
    ['ァ ィ', 'ァ.ィ.'],
    ['', ''],
  ])('of 「%s」 are 「%s」', (kana, initials) => {
    expect(initialsOf(kana)).toBe(initials)
  })

  test('are at most two, and never the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('アガサヅパョンヴぁa 　ー')), maxLength: 60 }),
        (kana) => {
          expect(initialsOf(kana)).toMatch(/^(?:[^.]\.){0,2}$/u)
        },
      ),
    )
  })
})

describe('quiet hours', () => {
  const at = (text: string) => Date.parse(`${text}+09:00`)

  test.each([
    ['2026-11-21T08:00:00', '2026-11-21T08:00:00'],
    ['2026-11-21T19:59:59.999', '2026-11-21T19:59:59.999'],
    ['2026-11-21T20:00:00', '2026-11-22T08:00:00'],
    ['2026-11-21T23:59:59', '2026-11-22T08:00:00'],
    ['2026-11-22T00:00:00', '2026-11-22T08:00:00'],
    ['2026-11-22T07:59:59.999', '2026-11-22T08:00:00'],
    ['2026-12-31T22:00:00', '2027-01-01T08:00:00'],
    ['2028-02-28T20:30:00', '2028-02-29T08:00:00'],
  ])('a letter of %s goes at %s', (now, then) => {
    expect(new Date(afterQuietHours(at(now))).toISOString()).toBe(new Date(at(then)).toISOString())
  })

  test('no letter ever goes at night, is sent early, or waits longer than twelve hours', () => {
    const instants = fc.integer({ min: at('2020-01-01T00:00:00'), max: at('2040-01-01T00:00:00') })
    fc.assert(
      fc.property(instants, (now) => {
        const then = afterQuietHours(now)
        const hour = new Date(then + 9 * 3_600_000).getUTCHours()
        expect(hour >= 8 && hour < 20).toBe(true)
        expect(then >= now && then - now <= 12 * 3_600_000).toBe(true)
        expect(afterQuietHours(then)).toBe(then)
      }),
    )
  })
})

describe('a session', () => {
  const who = {
    sessionId: 's',
    secretHash: new Uint8Array(32),
    idleUntil: 100,
    endsAt: 200,
    lastSeenAt: 0,
    sessionEpoch: 3,
    accountId: 'a',
    role: 'consultant',
    name: '担当',
    agencyId: 'g',
    state: 'active',
    epoch: 3,
  } as const

  test.each([
    [{}, 99, true],
    [{}, 100, false],
    [{ idleUntil: 900 }, 199, true],
    [{ idleUntil: 900 }, 200, false],
    [{ state: 'disabled' }, 1, false],
    [{ state: 'invited' }, 1, false],
    [{ epoch: 4 }, 1, false],
    [{ sessionEpoch: 4 }, 1, false],
  ] as const)('with %o at %i is live: %s', (...[more, now, expected]) => {
    expect(isLiveSession({ ...who, ...more }, now)).toBe(expected)
  })
})

test.each([
  ['open', null, 1, true],
  ['open', 100, 99, true],
  ['open', 100, 100, false],
  ['done', null, 1, false],
  ['ended', null, 1, false],
] as const)('a matter that is %s until %s is at %i open: %s', (...[state, expiresAt, now, expected]) => {
  const matter = {
    id: 'm',
    act: 'referral.answer',
    subjectId: 's',
    partyId: 'p',
    codeHash: new Uint8Array(32),
    state,
    tries: 0,
    createdAt: 0,
    expiresAt,
    doneAt: null,
  }
  expect(isOpen(matter, now)).toBe(expected)
})
