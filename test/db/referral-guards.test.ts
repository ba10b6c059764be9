import { beforeAll, describe, expect, inject, test } from 'vitest'
import { clientTransitions } from '../../src/desk/clients/client.ts'
import { followUpTransitions, placementTransitions } from '../../src/desk/placements/placement.ts'
import { liveStates, referralTransitions } from '../../src/desk/referrals/referral.ts'
import type { ReferralState } from '../../src/desk/referrals/referral.ts'
import { auditRow, insertInto, newId } from './raw.ts'
import type { Row } from './raw.ts'
import {
  agreed,
  agreement,
  disclosing,
  followUpRow,
  issueSet,
  placementRow,
  proposing,
  referralRow,
} from './referral-stage.ts'
import { adding, changing, openStage, toEdition, turned } from './stage.ts'
import type { Stage } from './stage.ts'

const rounds = inject('isSoak') ? 200 : 3

let stage: Stage
let openingId = ''
beforeAll(async () => {
  stage = await openStage()
  openingId = await stage.opening('employment')
})

const states = Object.keys(referralTransitions).filter((name): name is ReferralState => name in referralTransitions)

/** The shortest lawful way from the first state, computed from the table. */
const wayTo = (goal: ReferralState): readonly ReferralState[] => {
  const ways: ReferralState[][] = [['proposed']]
  for (const way of ways) {
    const last = way.at(-1) ?? 'proposed'
    if (last === goal) return way.slice(1)
    for (const next of referralTransitions[last]) if (!way.includes(next)) ways.push([...way, next])
  }
  throw new Error(`no way to ${goal}`)
}

const factsOf = (state: ReferralState, from: ReferralState): Row =>
  state === 'agreed'
    ? { state, ...agreement }
    : {
        ...agreement,
        ...issueSet(stage),
        state,
        ...(state === 'noAnswer' && { closed_from: from === 'noAnswer' ? 'issued' : from }),
      }

const inState = async (state: ReferralState, place = openingId) => {
  const clientId = await stage.client()
  const { id, statements } = proposing(stage, { openingId: place, clientId })
  const way = wayTo(state)
  const steps = way.flatMap((step, at) => changing('referral', { id, set: factsOf(step, way[at - 1] ?? 'proposed') }))
  await stage.run(...statements, ...disclosing({ id, openingId: place }), ...steps)
  return { id, clientId, openingId: place }
}

describe('the machine of a referral', () => {
  test.each(states)('%s leads only where the code says', async (src) => {
    const place = await stage.opening('employment')
    const { id } = await inState(src, place)
    // The way to `noAnswer` led over `issued`: it is opened again there alone.
    const open: readonly ReferralState[] = src === 'noAnswer' ? ['issued'] : referralTransitions[src]
    for (const dst of states) {
      const word = await stage.probe(...changing('referral', { id, set: factsOf(dst, src) }))
      expect(word, `${src} → ${dst}`).toBe(src === dst || open.includes(dst) ? 'done' : 'ILLEGAL_TRANSITION')
    }
  })

  test('nothing is agreed without a day, nothing issued without its letter, issuer and basis', async () => {
    const first = await inState('proposed')
    expect(await stage.probe(...changing('referral', { id: first.id, set: { state: 'agreed' } }))).toBe('CHECK')
    const second = await inState('agreed')
    for (const name of ['letter_number', 'issued_on', 'issued_by', 'issued_agency_id', 'issued_basis']) {
      const set = { ...issueSet(stage), [name]: null }
      expect(await stage.probe(...changing('referral', { id: second.id, set })), `without ${name}`).toBe('CHECK')
    }
  })

  test('a referral stays with its client and its opening', async () => {
    const { id } = await inState('agreed')
    const [client, place] = [await stage.client(), await stage.opening('employment')]
    expect(await stage.probe(...changing('referral', { id, set: { client_id: client } }))).toBe('STALE')
    expect(await stage.probe(...changing('referral', { id, set: { opening_id: place } }))).toBe('STALE')
  })

  test('R1-06: its edition is fixed once it is issued', async () => {
    const place = await stage.opening('employment')
    const [before, after] = [await inState('agreed', place), await inState('issued', place)]
    await stage.run(
      ...toEdition(place, { family: 'employment', edition: 2, set: { state: 'submitted' } }),
      ...changing('opening', { id: place, set: { state: 'published', assent_edition: 2 } }),
    )
    expect(await stage.probe(...changing('referral', { id: before.id, set: { edition: 2 } }))).toBe('done')
    expect(await stage.probe(...changing('referral', { id: after.id, set: { edition: 2 } }))).toBe('FROZEN')
    await stage.run(...disclosing(before))
    expect(await stage.probe(...changing('referral', { id: before.id, set: issueSet(stage) }))).toBe('OLD_EDITION')
  })

  test('R1-41: nobody is referred to a job while a strike lasts, and on a warning only with a reason', async () => {
    for (const [dispute, set, word] of [
      [{ kind: 'strike' }, {}, 'DISPUTE'],
      [{ kind: 'strike' }, { headcount_reason: '欠員1名の補充' }, 'DISPUTE'],
      [{ kind: 'warned' }, {}, 'DISPUTE'],
      [{ kind: 'warned' }, { headcount_reason: '欠員1名の補充' }, 'done'],
      [{ kind: 'strike', until_on: '2026-11-19' }, {}, 'done'],
      [{ kind: 'strike', from_on: '2026-11-21' }, {}, 'done'],
    ] as const) {
      const other = await openStage()
      const place = await other.opening('employment')
      const referral = await agreed(other, { openingId: place })
      await referral.disclose()
      const row = {
        id: newId('dispute'),
        employer_id: other.employerId,
        from_on: '2026-11-18',
        source: '労働委員会',
        created_at: 1,
        version: 1,
        ...dispute,
      }
      await other.run(...adding('labour_dispute', { entity: 'dispute', row }))
      expect(await other.probe(...referral.issuing(set))).toBe(word)
    }
  })
})

describe('one client at one opening', () => {
  test.each(states)('while a referral is %s a second one is refused only if the first is live', async (state) => {
    const { clientId, openingId: place } = await inState(state)
    const isLive = liveStates.some((live) => live === state)
    const second = proposing(stage, { openingId: place, clientId })
    expect(await stage.probe(...second.statements)).toBe(isLive ? 'ALREADY_REFERRED' : 'done')
  })

  test('a replacing insert does not take a live referral away', async () => {
    const { id, clientId, openingId: place } = await inState('proposed')
    const row = referralRow(stage, { openingId: place, clientId })
    const audit = auditRow({ entity: 'referral', entityId: row.id })
    const replacing = insertInto('referral', { ...row, audit_id: audit.id }, 'insert or replace')
    expect(await stage.answer(insertInto('audit', audit), replacing)).toBe('ALREADY_REFERRED')
    expect(await stage.all('select id from referral where id = ?', [id])).toEqual([{ id }])
  })

  test('of ten proposals at once one is kept', async () => {
    const clientId = await stage.client()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => stage.answer(...proposing(stage, { openingId, clientId }).statements)),
    )
    expect(answers.filter((word) => word === 'done')).toHaveLength(1)
  })
})

describe('issuing', () => {
  test('R1-02: without disclosure of this edition it is refused', async () => {
    const referral = await agreed(stage, { openingId })
    expect(await stage.probe(...referral.issuing())).toBe('NOT_DISCLOSED')
    expect(await stage.probe(...disclosing(referral), ...referral.issuing())).toBe('done')
  })

  test('R1-03: disclosure is for the edition of the referral', async () => {
    const referral = await agreed(stage, { openingId })
    expect(await stage.probe(...disclosing(referral, { edition: 2 }))).toMatch(/WRONG_EDITION|FOREIGN KEY/u)
    const elsewhere = await stage.opening('employment')
    expect(await stage.probe(...disclosing({ id: referral.id, openingId: elsewhere }))).toBe('WRONG_EDITION')
  })

  test.each([
    [{ method: 'paper' }, 'done'],
    [{ method: 'fax' }, 'CHECK'],
    [{ method: 'email' }, 'CHECK'],
    [{ method: 'fax', client_asked: 1 }, 'done'],
    [{ method: 'email', client_asked: 1 }, 'done'],
    [{ method: 'urgent' }, 'CHECK'],
    [{ method: 'urgent', urgent_reason: '明日の面接' }, 'done'],
    [{ method: 'paper', urgent_reason: '明日の面接' }, 'CHECK'],
    [{ method: 'phone' }, 'CHECK'],
    [{ client_asked: 2 }, 'CHECK'],
  ])('R1-03: disclosure by %o is %s', async (more, word) => {
    const referral = await agreed(stage, { openingId })
    expect(await stage.probe(...disclosing(referral, more))).toBe(word)
  })

  test('職業安定法29条・33条: a job offer needs a basis, a trial does not', async () => {
    const trial = await stage.opening('trial')
    for (const [place, basis, word] of [
      [openingId, 'none', 'NO_BASIS'],
      [openingId, 'art29', 'done'],
      [openingId, 'art33', 'done'],
      [openingId, 'art99', 'CHECK'],
      [trial, 'none', 'done'],
    ] as const) {
      const referral = await agreed(stage, { openingId: place })
      await referral.disclose()
      expect(await stage.probe(...referral.issuing({ issued_basis: basis })), `${place} ${basis}`).toBe(word)
    }
  })

  test.each([
    ['paused', { state: 'paused' }],
    ['closed', { state: 'closed', closed_as: 'stopped' }],
  ])('to a %s opening is refused, and so is a proposal', async (_, set) => {
    const place = await stage.opening('employment')
    const referral = await agreed(stage, { openingId: place })
    await referral.disclose()
    await stage.run(...changing('opening', { id: place, set }))
    expect(await stage.probe(...referral.issuing())).toBe('NOT_OPEN')
    const proposal = proposing(stage, { openingId: place, clientId: await stage.client() })
    expect(await stage.probe(...proposal.statements)).toBe('NOT_OPEN')
  })

  test('never goes over the introductions at a time, and a decline frees one', async () => {
    const place = await stage.opening('employment', { in_flight: 2 })
    const [first, second, third] = [
      await agreed(stage, { openingId: place }),
      await agreed(stage, { openingId: place }),
      await agreed(stage, { openingId: place }),
    ]
    await first.issue()
    await second.issue()
    await third.disclose()
    expect(await stage.probe(...third.issuing())).toBe('FULL')
    for (const state of ['accepted', 'visiting', 'trialing']) {
      await first.move({ state })
      expect(await stage.probe(...third.issuing()), `while ${state}`).toBe('FULL')
    }
    await second.move({ state: 'declined' })
    expect(await stage.probe(...third.issuing())).toBe('done')
  })

  test('never goes on once every place is taken', async () => {
    const place = await stage.opening('employment', { places: 1 })
    const [first, second, third] = [
      await agreed(stage, { openingId: place }),
      await agreed(stage, { openingId: place }),
      await agreed(stage, { openingId: place }),
    ]
    for (const referral of [first, second]) {
      await referral.issue()
      await referral.move({ state: 'accepted' })
    }
    await first.move({ state: 'hired' })
    expect(await stage.probe(...changing('referral', { id: second.id, set: { state: 'hired' } }))).toBe('FULL')
    await third.disclose()
    expect(await stage.probe(...third.issuing())).toBe('FULL')
  })
})

describe('a hundred at once', () => {
  let clients: string[] = []
  beforeAll(async () => {
    clients = await Promise.all(Array.from({ length: 100 }, () => stage.client()))
  })

  const race = async (of: { opening: Row; count: number; path: readonly Row[]; last: Row; taken: string }) => {
    const place = await stage.opening('employment', of.opening)
    const runners = clients.slice(0, of.count).map((clientId) => proposing(stage, { openingId: place, clientId }))
    await stage.run(
      ...runners.flatMap(({ id, statements }) => [
        ...statements,
        ...disclosing({ id, openingId: place }),
        ...of.path.flatMap((set) =>
          changing('referral', {
            id,
            set: { ...set, ...(set.state === 'issued' && { letter_number: newId('letter') }) },
          }),
        ),
      ]),
    )
    const answers = await Promise.all(
      runners.map(({ id }) =>
        stage.answer(
          ...changing('referral', {
            id,
            set: { ...of.last, ...(of.last.state === 'issued' && { letter_number: newId('letter') }) },
          }),
        ),
      ),
    )
    const [row] = await stage.all('select count(*) as n from referral where opening_id = ? and state = ?', [
      place,
      of.taken,
    ])
    return {
      kept: row?.n,
      done: answers.filter((word) => word === 'done').length,
      full: answers.filter((word) => word === 'FULL').length,
    }
  }

  test(`for five introductions at a time never bring six (${rounds} rounds)`, { timeout: 600_000 }, async () => {
    const agreedSet = { state: 'agreed', ...agreement }
    for (let round = 0; round < rounds; round += 1) {
      const found = await race({
        opening: { in_flight: 5 },
        count: 100,
        path: [agreedSet],
        last: issueSet(stage),
        taken: 'issued',
      })
      expect(found).toEqual({ kept: 5, done: 5, full: 95 })
    }
  })

  test(`fifty introduced for five places never bring six hires (${rounds} rounds)`, { timeout: 600_000 }, async () => {
    const path = [{ state: 'agreed', ...agreement }, issueSet(stage), { state: 'accepted' }]
    for (let round = 0; round < rounds; round += 1) {
      const found = await race({ opening: { places: 5 }, count: 50, path, last: { state: 'hired' }, taken: 'hired' })
      expect(found).toEqual({ kept: 5, done: 5, full: 45 })
    }
  })
})

describe('a placement', () => {
  const begin = (row: Row) => stage.probe(...adding('placement', { entity: 'placement', row }))

  test.each(states)('of a referral that is %s begins only when someone started', async (state) => {
    const referral = await inState(state)
    const isStarted = state === 'hired' || state === 'trialing'
    expect(await begin(placementRow(stage, referral))).toBe(isStarted ? 'done' : 'NOT_PLACED')
  })

  test('is of the kind of its opening, of its referral’s client, and once', async () => {
    const referral = await inState('hired', await stage.opening('employment'))
    const row = placementRow(stage, referral)
    expect(await begin({ ...row, kind: 'trial' })).toBe('FAMILY_FIXED')
    expect(await begin({ ...row, client_id: await stage.client() })).toBe('NOT_PLACED')
    await stage.run(...adding('placement', { entity: 'placement', row }))
    const again = { ...row, id: newId('placement') }
    expect(await begin(again)).toBe('EXISTS')
    const audit = auditRow({ entity: 'placement', entityId: again.id })
    const replacing = insertInto('placement', { ...again, audit_id: audit.id }, 'insert or replace')
    expect(await stage.answer(insertInto('audit', audit), replacing)).toBe('EXISTS')
  })

  test('ends once, on a day, and is not begun anew', async () => {
    const row = placementRow(stage, await inState('hired', await stage.opening('employment')))
    const id = row.id
    await stage.run(...adding('placement', { entity: 'placement', row }))
    const move = (set: Row) => stage.probe(...changing('placement', { id, set }))
    expect(placementTransitions).toEqual({ started: ['ended'], ended: [] })
    expect(await move({ state: 'ended' })).toBe('CHECK')
    expect(await move({ ended_on: '2026-12-01' })).toBe('CHECK')
    await stage.run(...changing('placement', { id, set: { state: 'ended', ended_on: '2026-12-01' } }))
    expect(await move({ state: 'started', ended_on: null })).toBe('ILLEGAL_TRANSITION')
  })

  test('its follow-ups go where the code says', async () => {
    const referral = await inState('hired', await stage.opening('employment'))
    const placement = placementRow(stage, referral)
    const placementId = placement.id
    await stage.run(...adding('placement', { entity: 'placement', row: placement }))
    const facts: Record<string, Row> = {
      due: { done_on: null },
      done: { done_on: '2026-12-01' },
      cancelled: { done_on: null },
    }
    for (const [src, open] of Object.entries(followUpTransitions)) {
      const row = followUpRow(stage, { placementId, clientId: referral.clientId })
      const id = row.id
      const audit = auditRow({ entity: 'placement', entityId: placementId })
      const move = (state: string) => changing('follow_up', { entity: 'followUp', id, set: { state, ...facts[state] } })
      await stage.run(insertInto('audit', audit), insertInto('follow_up', { ...row, audit_id: audit.id }))
      if (src !== 'due') await stage.run(...move(src))
      for (const dst of Object.keys(followUpTransitions)) {
        const isLegal = src === dst || open.some((state) => state === dst)
        expect(await stage.probe(...move(dst)), `${src} → ${dst}`).toBe(isLegal ? 'done' : 'ILLEGAL_TRANSITION')
      }
    }
  })
})

test('a client’s record goes where the code says', async () => {
  for (const [src, open] of Object.entries(clientTransitions)) {
    const id = await stage.client()
    if (src !== 'open') await stage.run(...turned(stage.consultantId, { id, state: src }))
    for (const dst of Object.keys(clientTransitions)) {
      const isLegal = src === dst || open.some((state) => state === dst)
      expect(await stage.probe(...turned(stage.consultantId, { id, state: dst })), `${src} → ${dst}`).toBe(
        isLegal ? 'done' : 'ILLEGAL_TRANSITION',
      )
    }
  }
})
