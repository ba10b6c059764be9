import { beforeAll, describe, expect, test } from 'vitest'
import { publishOpening } from '../../src/desk/openings/publish.ts'
import { noticesDue } from '../../src/desk/openings/notice-store.ts'
import { sendNotice } from '../../src/desk/openings/send-notice.ts'
import { changing } from '../db/stage.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const officer = () => stage.desk(stage.officer)
const told = async (way: 'paper' | 'fax' | 'email') => {
  const firm = stage.firm.employerIds[0] ?? ''
  await stage.raw.run(...changing('employer', { id: firm, set: { notice_by: way } }))
  return stage.opening('tour', { places: 1 })
}
const noticeOf = async (id: string) => {
  const [row] = await stage.raw.all('select notice_by as way, notice_on as day, version from opening where id = ?', [
    id,
  ])
  return row
}
const letters = async () => (await stage.mails()).filter(({ kind }) => kind === 'firmNotice').length
const due = async () => (await officer().read({ due: noticesDue() })).due.map(({ id }) => id)

describe('R1-42: after the first acceptance of an opening the firm is told', () => {
  test('by e-mail in the same act, where it wished so', async () => {
    const id = await told('email')
    expect(await noticeOf(id)).toMatchObject({ way: 'email', day: '2026-11-20' })
    expect([await letters(), await due()]).toEqual([1, []])
  })

  test.each(['paper', 'fax'] as const)('by %s: the desk has it on its list until somebody has sent it', async (way) => {
    const id = await told(way)
    expect(await noticeOf(id)).toMatchObject({ way, day: null })
    expect(await due()).toEqual([id])
    const version = Number((await noticeOf(id))?.version)
    const byFirm = sendNotice(stage.desk(stage.firm), { id, version })
    await expect(byFirm).rejects.toMatchObject({ reason: 'wrongRole' })
    await expect(sendNotice(officer(), { id, version: version - 1 })).rejects.toMatchObject({ reason: 'stale' })
    await sendNotice(officer(), { id, version })
    expect(await noticeOf(id)).toMatchObject({ day: '2026-11-20' })
    const again = sendNotice(officer(), { id, version: version + 1 })
    await expect(again).rejects.toMatchObject({ reason: 'reviewedAlready' })
    expect([await letters(), await due()]).toEqual([1, []])
  })

  test('once, however often it is published again', async () => {
    const id = await told('email')
    const before = await letters()
    await stage.raw.run(...changing('opening', { id, set: { state: 'submitted' } }))
    await publishOpening(officer(), { id, version: Number((await noticeOf(id))?.version) })
    expect(await letters()).toBe(before)
  })
})
