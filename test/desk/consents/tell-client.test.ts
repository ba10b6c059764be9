import { beforeAll, describe, expect, test } from 'vitest'
import { tellClient } from '../../../src/desk/clients/tell-client.ts'
import { civilDateAt, clockTimeAt } from '../../../src/law/calendar.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const free = { channels: [], hours: [], never: [], discreet: false }
const mail = { kind: 'clientNotice', params: { wish: 'call' } } as const
const telling = (more: object, at = '2026-11-20T19:30:00+09:00') => {
  const desk = stage.desk(stage.consultant, { at: Date.parse(at) })
  return {
    desk,
    told: tellClient(desk, { mail, email: 'person@example.jp', reach: { ...free, ...more }, subjectId: 'x' }),
  }
}

describe('product §8.6: telling a client', () => {
  test('by mail waits for the hours the person named, with nothing of them in the open', async () => {
    const { desk, told } = telling({ hours: ['morning'] })
    const { messages, instead } = await told
    expect([messages.length, instead]).toEqual([1, null])
    await desk.write(messages)
    const [row] = await stage.raw.all("select * from outbox where kind = 'clientNotice'")
    const notBefore = Number(row?.not_before)
    expect(`${civilDateAt(notBefore)} ${clockTimeAt(notBefore)}`).toBe('2026-11-21 08:00')
    expect(JSON.stringify(row)).not.toContain('person')
  })

  test('never goes where mail was ruled out: it is told by another way', async () => {
    for (const [more, instead] of [
      [{ never: ['mail'] }, 'phone'],
      [{ never: ['mail', 'phone'] }, 'letter'],
      [{ channels: ['none'] }, 'counter'],
    ] as const) {
      expect(await telling(more).told).toEqual({ messages: [], instead })
    }
  })

  test('without an address there is no mail', async () => {
    const desk = stage.desk(stage.consultant)
    expect(await tellClient(desk, { mail, email: '', reach: free, subjectId: 'x' })).toEqual({
      messages: [],
      instead: 'phone',
    })
  })
})
