import { beforeAll, describe, expect, test } from 'vitest'
import { answerComplaint } from '../../src/desk/complaints/answer-complaint.ts'
import { readComplaint } from '../../src/desk/complaints/read-complaint.ts'
import { recordComplaint } from '../../src/desk/complaints/record-complaint.ts'
import { complaintsIn } from '../../src/desk/complaints/store.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const officer = () => stage.desk(stage.officer)
const heard = {
  receivedOn: '2026-11-19',
  channel: 'counter',
  side: 'client',
  employerId: '',
  openingNumber: '',
  content: '聞いていた時間と違った',
} as const
const answer = { version: 1, answeredOn: '2026-11-20', response: '事業所に確かめて直した' } as const

describe('R1-43: a complaint', () => {
  test('is written down sealed, read on record, and answered once', async () => {
    const { id } = await recordComplaint(officer(), heard)
    const [row] = await stage.raw.all('select content, state from complaint where id = ?', [id])
    expect(row?.state).toBe('open')
    expect(Buffer.from(row?.content instanceof ArrayBuffer ? row.content : []).toString('utf8')).not.toContain('時間')

    const looks = async () =>
      stage.raw.all("select outcome from audit where act = 'complaint.read' and entity_id = ?", [id])
    expect(await looks()).toEqual([])
    stage.forget()
    const read = await readComplaint(officer(), id)
    expect([read.words.content, read.words.response, stage.requests()]).toEqual([heard.content, null, 1])
    expect(await looks()).toEqual([{ outcome: 'shown' }])

    await expect(answerComplaint(officer(), { id, ...answer, answeredOn: '2026-11-18' })).rejects.toMatchObject({
      reason: 'dateOutOfRange',
    })
    await expect(answerComplaint(officer(), { id, ...answer, version: 2 })).rejects.toMatchObject({ reason: 'stale' })
    await answerComplaint(officer(), { id, ...answer })
    expect((await readComplaint(officer(), id)).words.response).toBe(answer.response)
    const again = answerComplaint(officer(), { id, ...answer, version: 2 })
    await expect(again).rejects.toMatchObject({ reason: 'reviewedAlready' })
    const { open, answered } = await officer().read({ open: complaintsIn('open'), answered: complaintsIn('answered') })
    expect([open.length, answered.map((one) => one.id)]).toEqual([0, [id]])
  })

  test('about an opening is about its firm too; a number that is none says so, a day to come too', async () => {
    const openingId = await stage.opening('tour', { places: 1 })
    const [row] = await stage.raw.all('select number from opening where id = ?', [openingId])
    const number = String(row?.number)
    const { id } = await recordComplaint(officer(), { ...heard, openingNumber: number })
    const { head } = await readComplaint(officer(), id)
    expect(head).toMatchObject({
      openingNumber: number,
      employerId: stage.firm.employerIds[0],
      employerName: 'こもれび旅館',
    })
    const wrong = recordComplaint(officer(), { ...heard, openingNumber: 'NOSUCH' })
    await expect(wrong).rejects.toMatchObject({ reason: 'openingUnknown' })
    const tomorrow = recordComplaint(officer(), { ...heard, receivedOn: '2026-11-21' })
    await expect(tomorrow).rejects.toMatchObject({ reason: 'dateOutOfRange' })
  })

  test('is nobody’s but the desk’s, and one that is not there is denied on record', async () => {
    await expect(recordComplaint(stage.desk(stage.consultant), heard)).rejects.toMatchObject({ reason: 'wrongRole' })
    await expect(readComplaint(officer(), 'nothing')).rejects.toMatchObject({ reason: 'absent' })
    const [denied] = await stage.raw.all(
      "select outcome from audit where act = 'complaint.read' and entity_id = 'nothing'",
    )
    expect(denied).toEqual({ outcome: 'denied' })
  })
})
