import { beforeAll, describe, expect, test } from 'vitest'
import { messageTransitions } from '../../src/desk/referrals/message.ts'
import { liveStates, referralTransitions } from '../../src/desk/referrals/referral.ts'
import type { ReferralState } from '../../src/desk/referrals/referral.ts'
import { insertInto, newId, update } from './raw.ts'
import type { Row, Statement } from './raw.ts'
import { agreement, disclosing, issueSet, proposing } from './referral-stage.ts'
import { audited, blob, changing, openStage } from './stage.ts'
import type { Stage } from './stage.ts'

// What was closed because nobody answered, and what belongs to a referral besides its state, in plain SQL.

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const waited = ['issued', 'accepted', 'visiting', 'trialing'] as const
type Waited = (typeof waited)[number]
const states = Object.keys(referralTransitions).filter((name): name is ReferralState => name in referralTransitions)

const move = (id: string, set: Row) => changing('referral', { id, set })
const issued = async (openingId: string) => {
  const { id, statements } = proposing(stage, { openingId, clientId: await stage.client() })
  const way = [...move(id, { state: 'agreed', ...agreement }), ...disclosing({ id, openingId })]
  await stage.run(...statements, ...way, ...move(id, issueSet(stage)))
  return id
}
const inState = async (state: ReferralState, openingId: string) => {
  const id = await issued(openingId)
  if (state === 'issued') return id
  const isDirect = referralTransitions.issued.some((next) => next === state)
  if (!isDirect) await stage.run(...move(id, { state: 'accepted' }))
  await stage.run(...move(id, { state }))
  return id
}
const silent = async (from: Waited, openingId: string) => {
  const id = await inState(from, openingId)
  await stage.run(...move(id, { state: 'noAnswer', closed_from: from }))
  return id
}

describe('a referral that nobody answered', () => {
  test.each(waited)('is closed from %s with where it stood, and opened again there alone', async (from) => {
    const openingId = await stage.opening('employment')
    const id = await inState(from, openingId)
    for (const closedFrom of [...waited, null]) {
      const word = await stage.probe(...move(id, { state: 'noAnswer', closed_from: closedFrom }))
      expect(word, `${from} closed as from ${closedFrom}`).toBe(closedFrom === from ? 'done' : 'ILLEGAL_TRANSITION')
    }
    await stage.run(...move(id, { state: 'noAnswer', closed_from: from }))
    for (const to of states) {
      const isLegal = to === from || to === 'noAnswer'
      const sets: Row[] = [{ state: to }, { state: to, closed_from: null }]
      for (const set of sets) {
        expect(await stage.probe(...move(id, set)), `noAnswer of ${from} → ${to}`).toBe(
          isLegal ? 'done' : 'ILLEGAL_TRANSITION',
        )
      }
    }
  })

  test.each(waited)('frees its place, and has to find one once more when it is %s again', async (from) => {
    const openingId = await stage.opening('employment', { in_flight: 1 })
    const id = await silent(from, openingId)
    const again = move(id, { state: from, closed_from: null })
    const next = await issued(openingId)
    expect(await stage.probe(...again)).toBe('FULL')
    await stage.run(...move(next, { state: 'declined' }))
    expect(await stage.probe(...again)).toBe('done')
  })

  test('is opened again while the opening is paused, not once it is closed or every place is taken', async () => {
    const openingId = await stage.opening('employment', { in_flight: 5, places: 1 })
    const id = await silent('accepted', openingId)
    const again = move(id, { state: 'accepted', closed_from: null })
    const opening = (set: Row) => changing('opening', { id: openingId, set })
    expect(await stage.probe(...opening({ state: 'paused' }), ...again)).toBe('done')
    expect(await stage.probe(...opening({ state: 'closed', closed_as: 'stopped' }), ...again)).toBe('NOT_OPEN')
    await inState('hired', openingId)
    expect(await stage.probe(...again)).toBe('FULL')
  })
})

describe('a word between a firm and the desk', () => {
  const row = (referralId: string, more: Row = {}): Row => ({
    referral_id: referralId,
    id: newId('message'),
    author: 'firm',
    author_id: 'firm',
    state: 'held',
    words: blob(),
    created_at: 1,
    version: 1,
    ...more,
  })
  const writing = (of: Row, referralId: string): Statement[] =>
    audited({ entity: 'referral', id: referralId }, (auditId) =>
      insertInto('referral_message', { ...of, audit_id: auditId }),
    )
  const changed = (of: Row, { referralId, set }: { referralId: string; set: Row }): Statement[] =>
    audited({ entity: 'referral', id: referralId }, (auditId) => {
      const { sql, args } = update('referral_message', {
        set: { ...set, audit_id: auditId },
        where: { referral_id: referralId, id: of['id'] ?? '' },
      })
      return { sql: sql.replace(' set ', ' set version = version + 1, '), args }
    })

  test('begins sent, or held where the firm wrote it, and goes where the code says', async () => {
    const referralId = await issued(await stage.opening('employment'))
    for (const author of ['firm', 'desk']) {
      for (const state of Object.keys(messageTransitions)) {
        const isLegal = state === 'sent' || (state === 'held' && author === 'firm')
        const word = await stage.probe(...writing(row(referralId, { author, state }), referralId))
        expect(word, `${author} ${state}`).toBe(isLegal ? 'done' : 'BAD_INITIAL_STATE')
      }
    }
    for (const [src, open] of Object.entries(messageTransitions)) {
      const first = src === 'sent' ? 'sent' : 'held'
      const one = row(referralId, { state: first })
      await stage.run(...writing(one, referralId))
      if (src !== first) await stage.run(...changed(one, { referralId, set: { state: src } }))
      for (const dst of Object.keys(messageTransitions)) {
        const isLegal = src === dst || open.some((state) => state === dst)
        const word = await stage.probe(...changed(one, { referralId, set: { state: dst } }))
        expect(word, `${src} → ${dst}`).toBe(isLegal ? 'done' : 'ILLEGAL_TRANSITION')
      }
      const fixed: Row[] = [{ words: new Uint8Array([9]) }, { author: 'desk' }, { author_id: 'other' }]
      for (const set of fixed) {
        expect(await stage.probe(...changed(one, { referralId, set }))).toBe('STALE')
      }
    }
  })
})

test('a person is named on a slip only on a day they agreed, and while the referral lives or has led to a hire', async () => {
  const may: readonly string[] = [...liveStates, 'hired'].filter((state) => state !== 'proposed')
  for (const state of states.filter((one) => one !== 'proposed' && one !== 'agreed')) {
    const openingId = await stage.opening('employment')
    const id = state === 'noAnswer' ? await silent('issued', openingId) : await inState(state, openingId)
    const slip: Row = { referral_id: id, employer_id: stage.employerId, content: blob() }
    await stage.run(
      ...audited({ entity: 'referral', id }, (auditId) => insertInto('slip', { ...slip, audit_id: auditId })),
    )
    const naming = (set: Row) =>
      audited({ entity: 'referral', id }, (auditId) =>
        update('slip', { set: { ...set, audit_id: auditId }, where: { referral_id: id } }),
      )
    expect(await stage.probe(...naming({ named: blob() })), `${state}, without a day`).toBe('NO_CONSENT')
    const word = await stage.probe(...naming({ named: blob(), named_on: '2026-11-20' }))
    expect(word, state).toBe(may.includes(state) ? 'done' : 'ILLEGAL_TRANSITION')
  }
})
