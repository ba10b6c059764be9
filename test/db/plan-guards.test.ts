import { beforeAll, describe, expect, test } from 'vitest'
import { planTransitions } from '../../src/desk/clients/plan.ts'
import type { PlanState } from '../../src/desk/clients/plan.ts'
import { auditRow, insertInto, newId } from './raw.ts'
import type { Named, Row, Statement } from './raw.ts'
import { adding, blob, changing, openStage, turned } from './stage.ts'
import type { Stage } from './stage.ts'
import { agreed, placementRow, referralRow } from './referral-stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const otherBlob = () => new Uint8Array([9])

type OfClient = Row & { client_id: string }
type OfPlan = OfClient & { edition: number }

const planRow = (clientId: string, edition = 1): OfPlan => ({
  client_id: clientId,
  edition,
  state: 'draft',
  starts_on: '2026-11-20',
  ends_on: '2027-05-20',
  review_on: '2027-02-20',
  steps_done: '[]',
  body: blob(),
  author_id: stage.consultantId,
  created_at: 1,
  version: 1,
})

type Audited = { entity: string; entityId: string; act?: string }
const audit = ({ act = 'test', ...of }: Audited): Named => ({ ...auditRow(of), act })

const put = (table: string, { row, ...of }: Audited & { row: Row }): Statement[] => {
  const on = audit(of)
  return [insertInto('audit', on), insertInto(table, { ...row, audit_id: on.id })]
}
const putPlan = (row: OfPlan) => put('plan', { entity: 'plan', entityId: `${row.client_id}.${row.edition}`, row })

const movePlan = (of: { clientId: string; edition?: number; set: Row }): Statement[] => {
  const { clientId, edition = 1 } = of
  const on = audit({ entity: 'plan', entityId: `${clientId}.${edition}` })
  const set = { ...of.set, audit_id: on.id }
  const names = Object.keys(set)
  return [
    insertInto('audit', on),
    {
      sql: `update plan set version = version + 1, ${names.map((name) => `${name} = ?`).join(', ')} where client_id = ? and edition = ?`,
      args: [...Object.values(set), clientId, edition],
    },
  ]
}

const yes = { state: 'agreed', agreed_on: '2026-11-20', agreed_how: 'meeting' }
const planIn = async (state: PlanState): Promise<string> => {
  const clientId = await stage.client()
  await stage.run(...putPlan(planRow(clientId)))
  if (state !== 'draft') await stage.run(...movePlan({ clientId, set: yes }))
  if (state !== 'draft' && state !== 'agreed') await stage.run(...movePlan({ clientId, set: { state } }))
  return clientId
}

describe('a plan', () => {
  test('begins as a draft, one at a time, an edition after the last, with an audit row of its own', async () => {
    const clientId = await stage.client()
    const row = planRow(clientId)
    expect(await stage.answer(insertInto('plan', { ...row, audit_id: 'none' }))).toBe('UNAUDITED')
    expect(await stage.answer(...put('plan', { entity: 'plan', entityId: `${clientId}.2`, row }))).toBe('UNAUDITED')
    expect(await stage.answer(...putPlan({ ...row, ...yes }))).toBe('BAD_INITIAL_STATE')
    expect(await stage.answer(...putPlan({ ...row, version: 2 }))).toBe('BAD_INITIAL_STATE')
    expect(await stage.answer(...putPlan(row))).toBe('done')
    expect(await stage.answer(...putPlan(row))).toBe('EXISTS')
    expect(await stage.answer(...putPlan({ ...row, edition: 2 }))).toBe('EXISTS')
    await stage.run(...movePlan({ clientId, set: yes }))
    expect(await stage.answer(...putPlan({ ...row, edition: 2 }))).toBe('done')
  })

  test('goes where the code says', async () => {
    for (const [src, open] of Object.entries(planTransitions)) {
      for (const dst of ['draft', 'agreed', 'ended', 'replaced'] as const) {
        const from = (['draft', 'agreed', 'ended', 'replaced'] as const).find((state) => state === src) ?? 'draft'
        const clientId = await planIn(from)
        const isLegal = open.some((state: PlanState) => state === dst)
        const set = dst === 'agreed' && src === 'draft' ? yes : { state: dst }
        const said = await stage.answer(...movePlan({ clientId, set }))
        if (src === dst) continue
        expect(said, `${src} → ${dst}`).toBe(isLegal ? 'done' : 'ILLEGAL_TRANSITION')
      }
    }
  })

  test('that was agreed keeps its words; its steps and its next review move on, until it is over', async () => {
    const clientId = await planIn('agreed')
    const words: Row[] = [
      { body: otherBlob() },
      { starts_on: '2026-11-21' },
      { ends_on: '2027-11-20' },
      { agreed_on: '2026-11-19' },
      { agreed_how: 'phone' },
    ]
    for (const set of words) {
      expect(await stage.answer(...movePlan({ clientId, set })), Object.keys(set).join()).toBe('FROZEN')
    }
    expect(await stage.answer(...movePlan({ clientId, set: { steps_done: '[true]', review_on: '2027-03-20' } }))).toBe(
      'done',
    )
    await stage.run(...movePlan({ clientId, set: { state: 'ended' } }))
    expect(await stage.answer(...movePlan({ clientId, set: { steps_done: '[]' } }))).toBe('FROZEN')
    expect(await stage.answer('delete from plan')).toBe('KEPT')
  })

  test('is agreed to only when the one before has made room', async () => {
    const clientId = await planIn('agreed')
    await stage.run(...putPlan(planRow(clientId, 2)))
    expect(await stage.answer(...movePlan({ clientId, edition: 2, set: yes }))).toBe('STALE')
    const both = [
      ...movePlan({ clientId, set: { state: 'replaced' } }),
      ...movePlan({ clientId, edition: 2, set: yes }),
    ]
    expect(await stage.answer(...both)).toBe('done')
  })
})

describe('a review', () => {
  const review = (clientId: string): OfClient => ({
    client_id: clientId,
    id: newId('review'),
    edition: 1,
    reviewed_on: '2026-11-20',
    next: 'continue',
    next_review_on: '2027-02-20',
    body: blob(),
    author_id: stage.consultantId,
    created_at: 1,
  })
  const putReview = (row: OfClient, act = 'plan.review') =>
    put('plan_review', { entity: 'plan', entityId: `${row.client_id}.1`, act, row })

  test('is of an agreed plan, on record as a review, and stays as it is', async () => {
    const [draft, yesSaid] = [await planIn('draft'), await planIn('agreed')]
    expect(await stage.answer(...putReview(review(draft)))).toBe('ILLEGAL_TRANSITION')
    expect(await stage.answer(...putReview(review(yesSaid), 'plan.write'))).toBe('UNAUDITED')
    expect(await stage.answer(...putReview({ ...review(yesSaid), next_review_on: null }))).toBe('CHECK')
    expect(await stage.answer(...putReview(review(yesSaid)))).toBe('done')
    expect(await stage.answer("update plan_review set next = 'close'")).toBe('FROZEN')
    expect(await stage.answer('delete from plan_review')).toBe('KEPT')
  })
})

describe('a note', () => {
  const note = (clientId: string, more: Row = {}): OfClient & { id: string } => ({
    id: newId('note'),
    client_id: clientId,
    kind: 'phone',
    noted_on: '2026-11-20',
    author_id: stage.consultantId,
    body: blob(),
    created_at: 1,
    ...more,
  })
  const putNote = (row: OfClient) => put('client_note', { entity: 'client', entityId: row.client_id, row })

  test('is corrected once, and only on the same record', async () => {
    const [clientId, other] = [await stage.client(), await stage.client()]
    const first = note(clientId)
    await stage.run(...putNote(first))
    expect(await stage.answer(...putNote(note(other, { corrects: first.id })))).toBe('OTHER_CLIENT')
    expect(await stage.answer(...putNote(note(clientId, { corrects: 'nothing' })))).toBe('OTHER_CLIENT')
    expect(await stage.answer(...putNote(note(clientId, { corrects: first.id })))).toBe('done')
    expect(await stage.answer(...putNote(note(clientId, { corrects: first.id })))).toBe('STALE')
  })

  test('half written is one for a record and an author, written anew and never changed', async () => {
    const clientId = await stage.client()
    const row = { client_id: clientId, author_id: stage.consultantId, body: blob(), saved_at: 1 }
    const putDraft = () => put('note_draft', { entity: 'client', entityId: clientId, row })
    expect(await stage.answer(insertInto('note_draft', { ...row, audit_id: 'none' }))).toBe('UNAUDITED')
    expect(await stage.answer(...putDraft())).toBe('done')
    expect(await stage.answer(...putDraft())).toBe('EXISTS')
    expect(await stage.answer('update note_draft set saved_at = 2')).toBe('FROZEN')
    expect(await stage.answer('delete from note_draft')).toBe('done')
  })
})

describe('a record', () => {
  const by = () => stage.consultantId

  test('turns with its reason on record and never without', async () => {
    const id = await stage.client()
    const bare = turned(by(), { id, state: 'suspended' }).filter((_, index) => index !== 1)
    expect(await stage.answer(...bare)).toBe('UNAUDITED')
    expect(await stage.answer(...turned(by(), { id, state: 'suspended', until_on: '2026-11-19' }))).toBe('CHECK')
    expect(await stage.answer(...turned(by(), { id, state: 'closed', until_on: '2026-12-19' }))).toBe('CHECK')
    expect(await stage.answer(...turned(by(), { id, state: 'suspended', until_on: '2026-12-19' }))).toBe('done')
    expect(await stage.answer("update client_turn set reason = 'moved'")).toBe('FROZEN')
    expect(await stage.answer('delete from client_turn')).toBe('KEPT')
  })

  test('is not closed while a referral or a placement runs', async () => {
    const id = await stage.client()
    const referral = referralRow(stage, { openingId: await stage.opening('trial'), clientId: id })
    await stage.run(...adding('referral', { entity: 'referral', row: referral }))
    expect(await stage.answer(...turned(by(), { id, state: 'closed' }))).toBe('STILL_RUNNING')
    expect(await stage.answer(...turned(by(), { id, state: 'suspended' }))).toBe('done')
  })

  test('is not closed while somebody works there, whatever became of the referral', async () => {
    const referral = await agreed(stage, { openingId: await stage.opening('employment') })
    await referral.issue()
    await referral.move({ state: 'accepted' })
    await referral.move({ state: 'hired' })
    await stage.run(...adding('placement', { entity: 'placement', row: placementRow(stage, referral) }))
    expect(await stage.answer(...turned(by(), { id: referral.clientId, state: 'closed' }))).toBe('STILL_RUNNING')
  })

  test('that is closed takes nothing in but its reopening', async () => {
    const id = await stage.client()
    await stage.run(...putPlan(planRow(id)))
    await stage.run(...turned(by(), { id, state: 'closed' }))
    const openingId = await stage.opening('trial')
    const section = { client_id: id, section: 'work', body: blob(), updated_at: 1, updated_by: by(), version: 1 }
    const note = {
      id: newId('note'),
      client_id: id,
      kind: 'memo',
      noted_on: '2026-11-20',
      author_id: by(),
      body: blob(),
      created_at: 1,
    }
    const draft = { client_id: id, author_id: by(), body: blob(), saved_at: 1 }
    const onClient = { entity: 'client', entityId: id }
    const answers = {
      note: await stage.answer(...put('client_note', { ...onClient, row: note })),
      draft: await stage.answer(...put('note_draft', { ...onClient, row: draft })),
      section: await stage.answer(...put('client_section', { ...onClient, row: section })),
      plan: await stage.answer(...movePlan({ clientId: id, set: { body: otherBlob() } })),
      referral: await stage.answer(
        ...adding('referral', { entity: 'referral', row: referralRow(stage, { openingId, clientId: id }) }),
      ),
      name: await stage.answer(...changing('client', { id, set: { name: otherBlob() } })),
      forgetting: await stage.probe(...changing('client', { id, set: { concern: null } })),
    }
    expect(answers).toEqual({
      note: 'CLOSED',
      draft: 'CLOSED',
      section: 'CLOSED',
      plan: 'CLOSED',
      referral: 'CLOSED',
      name: 'CLOSED',
      forgetting: 'done',
    })
    expect(await stage.answer(...turned(by(), { id, state: 'open' }))).toBe('done')
    expect(await stage.answer(...put('client_note', { ...onClient, row: note }))).toBe('done')
  })
})
