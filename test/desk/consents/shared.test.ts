import { beforeAll, describe, expect, test } from 'vitest'
import type { Staff } from '../../../src/access/actor.ts'
import { systemActor } from '../../../src/access/actor.ts'
import { agreePlan } from '../../../src/desk/clients/agree-plan.ts'
import { startPlan } from '../../../src/desk/clients/start-plan.ts'
import { writePlan } from '../../../src/desk/clients/write-plan.ts'
import { noteOnClient } from '../../../src/desk/clients/note.ts'
import { readerOf } from '../../../src/desk/clients/scope-store.ts'
import { sealSection } from '../../../src/desk/clients/section.ts'
import type { SectionName } from '../../../src/desk/clients/section.ts'
import { keysOf } from '../../../src/desk/clients/seal.ts'
import { saveSection } from '../../../src/desk/clients/section-store.ts'
import { keysOfClient } from '../../../src/desk/clients/store.ts'
import { consentItems } from '../../../src/desk/consents/consent.ts'
import type { ConsentItem } from '../../../src/desk/consents/consent.ts'
import { giveConsent } from '../../../src/desk/consents/give.ts'
import { listShared } from '../../../src/desk/consents/list-shared.ts'
import { noteShared } from '../../../src/desk/consents/note-shared.ts'
import { revokeConsent } from '../../../src/desk/consents/revoke.ts'
import { sectionItems } from '../../../src/desk/consents/shared.ts'
import { lookAtShared } from '../../../src/desk/referrals/look-at-shared.ts'
import { proposeReferral } from '../../../src/desk/referrals/propose.ts'
import { expireConsents } from '../../../src/jobs/expire-consents.ts'
import { planInput } from '../record-inputs.ts'
import type { ConsentStage } from './stage.ts'
import { daysLater, openConsentStage } from './stage.ts'

let stage: ConsentStage
let clientId = ''

// One word of its own for everything that could be seen.
const canary = (word: string) => `かなりあ${word}`
const fields = {
  name: 'かなりあ名前 太郎',
  kana: 'カナリアカナ タロウ',
  phone: '090-1111-2222',
  email: 'canary@example.jp',
  bornOn: '1987-06-05',
  address: canary('住所'),
  reachable: canary('時間'),
  wish: canary('希望'),
  concern: canary('心配'),
  strength: canary('得意'),
}
const bySection = (name: SectionName) => canary(`欄${name}`)
/** What each tick shows; of a plan its goals and steps, a referral by its title. */
const shows: Record<ConsentItem, readonly string[]> = {
  contact: [fields.kana, fields.phone, fields.email, fields.address, fields.reachable, bySection('reach')],
  birth: [fields.bornOn],
  wish: [fields.wish],
  work: [bySection('work')],
  placements: [canary('体験')],
  helps: [fields.concern, bySection('helps')],
  strengths: [fields.strength, bySection('strengths')],
  readiness: [bySection('readiness')],
  topics: [bySection('topics')],
  around: [bySection('around')],
  notes: [canary('記録')],
  plan: [canary('めあて'), canary('手順')],
}
const everything = Object.values(shows).flat()

const mine = () => stage.desk(stage.consultant)
const theirs = (actor: Staff = stage.other.consultant, days = 0) => stage.desk(actor, { at: daysLater(days) })
const give = (items: readonly ConsentItem[], untilOn = '2026-12-20') =>
  giveConsent(mine(), {
    clientId,
    audience: 'agency',
    agencyId: stage.other.agencyId,
    employerId: '',
    receiver: '',
    items: [...items],
    purpose: '一緒に支えるため',
    untilOn,
    how: 'paper',
    spokenReason: '',
    mayAsk: false,
  })
const seen = (record: unknown): string => JSON.stringify(record)
const wordsIn = (text: string) => everything.filter((word) => text.includes(word))

const addSections = async () => {
  const desk = mine()
  const { wrapped } = await desk.read({ wrapped: keysOfClient(clientId) })
  const keys = await keysOf(desk.keys, wrapped)
  for (const { section } of sectionItems) {
    const body = await sealSection(keys, { clientId, section, body: { said: bySection(section) } })
    await desk.write([
      saveSection({ clientId, section, body, updatedAt: 1, updatedBy: stage.consultant.id, version: 0 }),
    ])
  }
}

beforeAll(async () => {
  stage = await openConsentStage()
  clientId = await stage.client(fields)
  await addSections()
  const words = { ...planInput, wish: canary('意向'), goal1: canary('めあて'), step1: canary('手順') }
  await startPlan(mine(), { clientId })
  await writePlan(mine(), { clientId, edition: 1, ...words })
  const yes = { agreedOn: '2026-11-20', agreedHow: 'meeting' } as const
  await agreePlan(mine(), { clientId, edition: 1, version: 2, ...yes })
  await noteOnClient(mine(), {
    clientId,
    kind: 'phone',
    withWhom: 'person',
    outcome: 'reached',
    notedOn: '2026-11-20',
    body: canary('記録'),
  })
  const openingId = await stage.opening('tour', { places: 1, more: { title: canary('体験') } })
  await proposeReferral(mine(), { clientId, openingId, whyFits: canary('わけ'), support: canary('配慮') })
})

describe('trust.md 4.3 (shared): what another agency sees', () => {
  test('is nothing without a consent: not the list, not the record, and the look is on record as denied', async () => {
    expect((await listShared(theirs())).clients).toEqual([])
    await expect(lookAtShared(theirs(), clientId)).rejects.toMatchObject({ reason: 'absent' })
    await expect(lookAtShared(theirs(), 'nobody')).rejects.toMatchObject({ reason: 'absent' })
    const rows = await stage.raw.all("select outcome from audit where act = 'share.look' and entity_id = ?", [clientId])
    expect(rows).toEqual([{ outcome: 'denied' }])
  })

  test.each(consentItems)('of %s alone is that and the name, in one request', async (item) => {
    const { id } = await give([item])
    stage.forget()
    const record = await lookAtShared(theirs(), clientId)
    expect(stage.requests()).toBe(1)
    const text = seen(record)
    expect(text).toContain(fields.name)
    expect(wordsIn(text).toSorted()).toEqual([...shows[item]].toSorted())
    expect(text).not.toMatch(/かなりあ(わけ|配慮)/u)
    const list = await listShared(theirs())
    expect(list.clients.map(({ name, until }) => [name, until])).toEqual([[fields.name, '2026-12-20']])
    expect(wordsIn(seen(list))).toEqual([])
    await revokeConsent(mine(), { id, version: 1 })
    await expect(lookAtShared(theirs(), clientId)).rejects.toMatchObject({ reason: 'absent' })
  })

  test('of two consents is what either ticks, for every consultant of that agency', async () => {
    const [first, second] = [await give(['wish']), await give(['birth'], '2026-12-01')]
    const record = await lookAtShared(theirs(stage.other.colleague), clientId)
    expect(wordsIn(seen(record)).toSorted()).toEqual([fields.bornOn, fields.wish].toSorted())
    const later = await lookAtShared(theirs(stage.other.consultant, 12), clientId)
    expect(wordsIn(seen(later))).toEqual([fields.wish])
    for (const { id } of [first, second]) await revokeConsent(mine(), { id, version: 1 })
  })

  test('ends with the last day, before any job has run, and for good after it', async () => {
    const { id } = await give(['wish', 'notes'], '2026-11-25')
    expect(wordsIn(seen(await lookAtShared(theirs(stage.other.consultant, 5), clientId)))).toContain(fields.wish)
    await expect(lookAtShared(theirs(stage.other.consultant, 6), clientId)).rejects.toMatchObject({ reason: 'absent' })
    expect((await listShared(theirs(stage.other.consultant, 6))).clients).toEqual([])
    await expireConsents(stage.desk(systemActor('consents'), { at: daysLater(6) }))
    await expect(lookAtShared(theirs(stage.other.consultant, 6), clientId)).rejects.toMatchObject({ reason: 'absent' })
    const late = revokeConsent(stage.desk(stage.consultant, { at: daysLater(6) }), { id, version: 1 })
    await expect(late).rejects.toMatchObject({ reason: 'consentOver' })
    await revokeConsent(stage.desk(stage.consultant, { at: daysLater(5) }), { id, version: 1 })
  })

  test('the conflict list goes before every consent', async () => {
    const { id } = await give(['wish', 'notes'])
    await stage.raw.run(...(await conflictRows(stage.other.colleague.id)))
    await expect(lookAtShared(theirs(stage.other.colleague), clientId)).rejects.toMatchObject({ reason: 'absent' })
    expect((await listShared(theirs(stage.other.colleague))).clients).toEqual([])
    const note = {
      clientId,
      kind: 'memo',
      withWhom: 'person',
      outcome: 'reached',
      notedOn: '2026-11-20',
      body: '書けない',
    } as const
    await expect(noteShared(theirs(stage.other.colleague), note)).rejects.toMatchObject({ reason: 'absent' })
    expect((await listShared(theirs())).clients.length).toBe(1)
    await revokeConsent(mine(), { id, version: 1 })
  })
})

const conflictRows = async (accountId: string) => {
  const audit = `conflict-${accountId}`
  return [
    {
      sql: `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values (?, 1, 'consultant', 'x', 'client.write', 'client', ?, 'done', 'r')`,
      args: [audit, clientId],
    },
    {
      sql: 'insert into client_conflict (client_id, account_id, added_at, audit_id) values (?, ?, 1, ?)',
      args: [clientId, accountId, audit],
    },
  ]
}

describe('trust.md 4.3 (shared): adding a note', () => {
  const note = {
    kind: 'phone',
    withWhom: 'person',
    outcome: 'reached',
    notedOn: '2026-11-20',
    body: '隣の機関の記録',
  } as const

  test('is for whom the notes are ticked, under their own name and act', async () => {
    const { id } = await give(['notes'])
    await noteShared(theirs(), { clientId, ...note })
    const { notes } = await lookAtShared(theirs(), clientId)
    expect(notes.map(({ body, authorName }) => [body, authorName])).toContainEqual([note.body, '隣の支援員'])
    const [row] = await stage.raw.all("select actor_id from audit where act = 'client.noteShared' and entity_id = ?", [
      clientId,
    ])
    expect(row?.actor_id).toBe(stage.other.consultant.id)
    await expect(noteOnClient(theirs(), { clientId, ...note })).rejects.toMatchObject({ reason: 'absent' })
    await revokeConsent(mine(), { id, version: 1 })
  })

  test('is refused where they are not ticked, and when the consent is over', async () => {
    const { id } = await give(['helps'])
    await expect(noteShared(theirs(), { clientId, ...note })).rejects.toMatchObject({ reason: 'absent' })
    await revokeConsent(mine(), { id, version: 1 })
    await expect(noteShared(theirs(), { clientId, ...note })).rejects.toMatchObject({ reason: 'absent' })
    expect(readerOf(theirs()).agencyId).toBe(stage.other.agencyId)
  })
})
