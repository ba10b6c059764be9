import { beforeAll, describe, expect, test } from 'vitest'
import { lookAtReferral } from '../../../src/desk/placements/look-at-referral.ts'
import { offerOfMyPlacement, spellsOfMine } from '../../../src/desk/placements/history-store.ts'
import { proposeReferral } from '../../../src/desk/referrals/propose.ts'
import { visitor } from '../../../src/access/actor.ts'
import { rawOn } from '../../db/raw.ts'
import { testApp } from '../../support/app.ts'
import { readerOf } from '../../../src/desk/clients/scope-store.ts'
import { seededTown } from '../../support/town.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const proposed = async (openingId: string) => {
  const desk = stage.desk(stage.consultant)
  const clientId = await stage.client()
  return proposeReferral(desk, { clientId, openingId, whyFits: '近い', support: '' })
}

describe('R2-60: an offer that is marked for a subsidy', () => {
  test('is explained to the consultant, in the one request of the look', async () => {
    const openingId = await stage.opening('regularJob', { places: 1, more: { wishesSubsidy: 'yes' } })
    const { id } = await proposed(openingId)
    stage.forget()
    const { subsidy, trialDays } = await lookAtReferral(stage.desk(stage.consultant), id)
    expect(stage.requests()).toBe(1)
    expect(subsidy).toEqual({ isWished: true, trialDays: 0, warnings: [] })
    expect(trialDays).toEqual({ total: 0, here: 0 })
  })

  test('is published like any other: what residents see says nothing of it', async () => {
    const listed = async (more: Record<string, unknown>) => {
      const id = await stage.opening('regularJob', { places: 1, more })
      const [row] = await stage.raw.all('select number from opening where id = ?', [id])
      const rows = await stage.publicRaw.all('select * from listing where number = ?', [String(row?.number)])
      return JSON.stringify(rows).replaceAll(String(row?.number), 'NUMBER')
    }
    const marked = await listed({ wishesSubsidy: 'yes' })
    expect(marked).not.toMatch(/subsidy|助成/iu)
    expect(marked.length).toBe((await listed({})).length)
  })

  test('and one that is not says nothing', async () => {
    const { id } = await proposed(await stage.opening('regularJob', { places: 1 }))
    expect((await lookAtReferral(stage.desk(stage.consultant), id)).subsidy).toBeNull()
  })
})

test('what a client did before is read within the scope of who holds them', async () => {
  const town = await seededTown()
  const [row] = await rawOn(town.desk).all('select client_id, consultant_id, id from placement order by id limit 1')
  const [clientId, actorId, placementId] = [row?.client_id, row?.consultant_id, row?.id].map(String)
  const desk = testApp(town).deskAs(visitor)
  const readAs = (whose: string) =>
    desk.read({
      spells: spellsOfMine({ clientId: clientId ?? '', by: { ...readerOf(desk), actorId: whose } }),
      offer: offerOfMyPlacement({ placementId: placementId ?? '', by: { ...readerOf(desk), actorId: whose } }),
    })
  const mine = await readAs(actorId ?? '')
  expect(mine.spells.length).toBeGreaterThan(0)
  expect(mine.offer?.referral.clientId).toBe(clientId)
  expect(await readAs('another')).toEqual({ spells: [], offer: undefined })
})
