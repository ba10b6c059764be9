import { describe, expect, test } from 'vitest'
import { town } from '../../src/cli/town/town.ts'
import type { Referral, ReferralState } from '../../src/cli/town/types.ts'
import { agencyOfClient, found, isJob, isTrial } from './town-lookup.ts'

const { clients, openings, referrals } = town

describe('referrals', () => {
  const inFlight: readonly ReferralState[] = ['issued', 'accepted', 'visiting', 'trialing']
  const live: readonly ReferralState[] = ['proposed', 'agreed', ...inFlight]
  const isLive = ({ state }: Referral) => live.includes(state)
  const ofOpening = (key: string) => referrals.filter(({ opening }) => opening === key)

  test('a client has one referral at most to an opening, and one live one at most', () => {
    expect(new Set(referrals.map(({ client, opening }) => `${client} ${opening}`)).size).toBe(referrals.length)
    const busy = referrals.filter(isLive).map(({ client }) => client)
    expect(new Set(busy).size).toBe(busy.length)
  })

  test('no opening holds more people than its places', () => {
    const full = openings.filter(({ key, places }) => {
      const held = ofOpening(key).filter(({ state }) => inFlight.includes(state) || state === 'hired')
      return held.length > places
    })
    expect(full.map(({ key }) => key)).toEqual([])
  })

  test('R1-25: only openings closed as filled have hired for every place', () => {
    const filled = openings.filter(
      ({ key, places }) => ofOpening(key).filter(({ state }) => state === 'hired').length >= places,
    )
    expect(filled.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'closedFilled'))
  })

  test('a live referral is to an opening that can be seen', () => {
    const hidden = referrals.filter(isLive).filter(({ opening }) => found(openings, opening).state !== 'published')
    expect(hidden).toEqual([])
  })

  test('no referral is older than its client or its opening', () => {
    const early = referrals.filter(
      ({ client, opening, proposedDaysAgo }) =>
        proposedDaysAgo > found(clients, client).registeredDaysAgo ||
        proposedDaysAgo > found(openings, opening).publishedDaysAgo,
    )
    expect(early.map(({ key }) => key)).toEqual([])
  })

  test('the days of a referral follow one another', () => {
    const backwards = referrals.filter((referral) => {
      const result = [referral.resultDaysAgo, referral.startedDaysAgo]
      const isHire = referral.state === 'hired'
      const days = [
        referral.proposedDaysAgo,
        referral.issuedDaysAgo,
        referral.answeredDaysAgo,
        ...(isHire ? result : result.toReversed()),
        referral.endedDaysAgo,
      ].filter((day) => day !== undefined)
      return days.some((day, at) => at > 0 && day > (days[at - 1] ?? day))
    })
    expect(backwards.map(({ key }) => key)).toEqual([])
  })

  test('a referral carries the days its state needs', () => {
    const needs: Record<ReferralState, readonly (keyof Referral)[]> = {
      proposed: [],
      agreed: [],
      issued: ['issuedDaysAgo'],
      accepted: ['issuedDaysAgo', 'answeredDaysAgo'],
      declined: ['issuedDaysAgo', 'answeredDaysAgo', 'reason'],
      visiting: ['issuedDaysAgo', 'answeredDaysAgo'],
      trialing: ['issuedDaysAgo', 'answeredDaysAgo', 'startedDaysAgo'],
      hired: ['issuedDaysAgo', 'answeredDaysAgo', 'resultDaysAgo', 'startedDaysAgo'],
      nextRung: ['issuedDaysAgo', 'answeredDaysAgo', 'resultDaysAgo'],
      notContinuing: ['issuedDaysAgo', 'answeredDaysAgo', 'resultDaysAgo', 'reason'],
      withdrawn: ['issuedDaysAgo', 'resultDaysAgo', 'reason'],
      employerCancelled: ['issuedDaysAgo', 'resultDaysAgo', 'reason'],
      noAnswer: ['issuedDaysAgo', 'resultDaysAgo'],
    }
    const lacking = referrals.filter((referral) => needs[referral.state].some((name) => referral[name] === undefined))
    expect(lacking.map(({ key }) => key)).toEqual([])
  })

  test('only job offers hire and only trials are tried', () => {
    const families = referrals.filter(({ state, opening }) => {
      const isOffer = isJob(found(openings, opening))
      return (state === 'hired' && !isOffer) || (state === 'trialing' && isOffer)
    })
    expect(families).toEqual([])
    const over = referrals.filter(({ state, opening, startedDaysAgo = 0 }) => {
      const trial = found(openings, opening)
      return state === 'trialing' && isTrial(trial) && startedDaysAgo >= trial.lengthDays
    })
    expect(over.map(({ key }) => key)).toEqual([])
  })

  test('starts lie so that follow-ups are due today and overdue', () => {
    const starts = new Set(
      referrals.flatMap(({ state, startedDaysAgo }) => (state === 'hired' ? (startedDaysAgo ?? []) : [])),
    )
    for (const day of [0, 2, 7, 14, 21, 27, 30, 92, 183]) expect(starts).toContain(day)
  })

  test('every follow-up note names a milestone that has come', () => {
    const dayOf = (label: string): number => {
      const [, number = '', unit] = /^(\d+)(日目|週間|か月)$/.exec(label) ?? []
      if (unit === '日目') return Number(number) - 1
      if (unit === '週間') return Number(number) * 7
      return unit === 'か月' ? Number(number) * 30 : 0
    }
    const wrong = referrals.flatMap(({ key, followUpNotes = [], startedDaysAgo = 0 }) =>
      followUpNotes
        .filter((note) => {
          const label = /^(初日|中間|\d+日目|\d+週間|\d+か月)。/.exec(note)?.[1]
          return label === undefined || dayOf(label) > startedDaysAgo
        })
        .map((note) => `${key} ${note}`),
    )
    expect(wrong).toEqual([])
  })

  test('a school sends its pupils to trials only', () => {
    const pupils = referrals.filter(({ client }) => agencyOfClient(client).kind === 'specialSchool')
    expect(pupils.length).toBeGreaterThan(0)
    expect(pupils.filter(({ opening }) => isJob(found(openings, opening)))).toEqual([])
  })

  test('product 10.16: some job offers wait at agreed for the desk, where the agency has no basis', () => {
    const waiting = referrals.filter(
      ({ state, client, opening }) =>
        state === 'agreed' && isJob(found(openings, opening)) && agencyOfClient(client).placementBasis === 'none',
    )
    expect(waiting.length).toBeGreaterThanOrEqual(2)
  })
})
