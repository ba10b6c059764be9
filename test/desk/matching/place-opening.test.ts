import { beforeAll, expect, test } from 'vitest'
import { closeClient } from '../../../src/desk/placements/close-client.ts'
import { lookAtFittingClients } from '../../../src/desk/matching/look-at-fitting-clients.ts'
import { lookAtOpenings, lookAtSheet, lookToPropose } from '../../../src/desk/matching/look-at-openings.ts'
import { placeOpening } from '../../../src/desk/matching/place-opening.ts'
import type { Place } from '../../../src/desk/matching/shortlist.ts'
import { pauseOpening } from '../../../src/desk/openings/pause.ts'
import { proposeReferral } from '../../../src/desk/referrals/propose.ts'
import { writeKeepAway } from '../../../src/desk/clients/write-keep-away.ts'
import { writeSection } from '../../../src/desk/clients/write-section.ts'
import { sectionsFrom } from '../../../src/desk/clients/read-sections.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
const openings: string[] = []
beforeAll(async () => {
  stage = await openDeskStage()
  for (let made = 0; made < 6; made += 1) {
    openings.push(await stage.opening('tour', { places: 2, more: { lengthDays: '1' } }))
  }
})

const mine = () => stage.desk(stage.consultant)
const versionOf = async (clientId: string) =>
  Number((await stage.raw.all('select version from client where id = ?', [clientId]))[0]?.version)
const put = async (clientId: string, of: { openingId: string; to?: Place }) => {
  const { openingId, to = 'basket' } = of
  const version = await versionOf(clientId)
  return placeOpening(mine(), { clientId, version, openingId, to, reason: to === 'notFor' ? 'far' : '' })
}
const listsOf = async (clientId: string) => {
  const { sorted } = await lookAtOpenings(mine(), clientId)
  const ids = (judged: readonly { offer: { id: string } }[]) => judged.map(({ offer }) => offer.id)
  return { fitting: ids(sorted.fitting), basket: ids(sorted.basket), notFor: ids(sorted.notFor), gone: sorted.gone }
}

test('five go into the basket, the sixth is refused, and one that is taken out makes room', async () => {
  const clientId = await stage.client()
  for (const openingId of openings.slice(0, 5)) await put(clientId, { openingId })
  const [sixth = '', first = ''] = [openings[5], openings[0]]
  await expect(put(clientId, { openingId: sixth })).rejects.toMatchObject({ reason: 'basketFull' })
  expect((await listsOf(clientId)).basket).toEqual(openings.slice(0, 5))
  await put(clientId, { openingId: first, to: 'list' })
  await put(clientId, { openingId: sixth })
  expect(await listsOf(clientId)).toMatchObject({ basket: openings.slice(1), fitting: [first] })
  expect((await lookAtSheet(mine(), clientId)).openings.map(({ full }) => full.opening.id)).toEqual(openings.slice(1))
})

test('what is not for somebody leaves the list with its reason, sealed, and comes back', async () => {
  const clientId = await stage.client()
  const openingId = openings[0] ?? ''
  await put(clientId, { openingId, to: 'notFor' })
  const found = await lookAtOpenings(mine(), clientId)
  expect(found.sorted.notFor.map(({ offer, reason }) => [offer.id, reason])).toEqual([[openingId, 'far']])
  expect((await listsOf(clientId)).fitting).not.toContain(openingId)
  const [row] = await stage.raw.all('select shortlist from client where id = ?', [clientId])
  const bytes = row?.shortlist instanceof ArrayBuffer ? Buffer.from(row.shortlist).toString('utf8') : 'no bytes'
  expect(bytes).not.toContain('notFor')
  await put(clientId, { openingId, to: 'list' })
  expect((await listsOf(clientId)).fitting).toContain(openingId)
})

test('a version that is not the newest, a closed record, a paused opening and a place that must not know are refused', async () => {
  const clientId = await stage.client()
  const openingId = openings[0] ?? ''
  const at = { clientId, openingId, to: 'basket', reason: '' } as const
  await put(clientId, { openingId })
  await expect(placeOpening(mine(), { ...at, version: 1 })).rejects.toMatchObject({ reason: 'stale' })

  const paused = await stage.opening('tour', { places: 1, more: { lengthDays: '1' } })
  await put(clientId, { openingId: paused })
  await pauseOpening(stage.desk(stage.officer), { id: paused, version: 3 })
  expect((await listsOf(clientId)).gone).toEqual([paused])
  await put(clientId, { openingId: paused, to: 'list' })
  await expect(put(clientId, { openingId: paused })).rejects.toMatchObject({ reason: 'notOpen' })
  await expect(put(clientId, { openingId: 'nothing' })).rejects.toMatchObject({ reason: 'absent' })

  const none = { employerId: '', workplaceId: '', words: '' }
  await writeKeepAway(mine(), {
    clientId,
    kind: 'firm',
    ...none,
    employerId: stage.firm.employerIds[0] ?? '',
    keepsWords: true,
  })
  await expect(put(clientId, { openingId })).rejects.toMatchObject({ reason: 'keptAway' })
  expect(await listsOf(clientId)).toMatchObject({ fitting: [], basket: [], gone: [openingId] })
  expect((await lookAtSheet(mine(), clientId)).openings).toEqual([])

  const version = await versionOf(clientId)
  await closeClient(mine(), { clientId, version, reason: 'moved', turnedOn: '2026-11-20', note: '', keepsWords: true })
  await expect(put(clientId, { openingId, to: 'list' })).rejects.toMatchObject({ reason: 'recordClosed' })
})

test('an opening is beside one’s own active clients: who is under way or said no is not shown, and the look is on record', async () => {
  const [fits, underWay, said, far] = [
    await stage.client(),
    await stage.client(),
    await stage.client(),
    await stage.client(),
  ]
  const openingId = openings[1] ?? ''
  await proposeReferral(mine(), { clientId: underWay, openingId, whyFits: '近い', support: '' })
  await put(said, { openingId, to: 'notFor' })
  const work = { ...sectionsFrom({}).work, days: ['sun' as const] }
  await writeSection(mine(), { clientId: far, section: 'work', body: work, version: 0, keepsWords: false })
  stage.forget()
  const { fitting, underWay: under } = await lookAtFittingClients(mine(), openingId)
  expect(stage.requests()).toBe(1)
  const ids = fitting.map(({ client }) => client.id)
  expect(ids).toContain(fits)
  for (const other of [underWay, said, far]) expect(ids).not.toContain(other)
  expect([under, fitting[0]?.client.initials]).toEqual([1, 'Y.T.'])
  const looks = await stage.raw.all(
    "select outcome from audit where act = 'match.read' and entity = 'day' and entity_id = ?",
    [stage.consultant.id],
  )
  expect(looks.map(({ outcome }) => outcome)).toEqual(['shown'])
  expect((await lookToPropose(mine(), { clientId: underWay, openingId })).fit.limits).toEqual([{ code: 'underWay' }])
})
