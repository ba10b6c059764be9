import { beforeAll, describe, expect, test } from 'vitest'
import { lookAtDay } from '../../../src/desk/caseloads/look-at-day.ts'
import { receiveRegistration } from '../../../src/desk/clients/receive-registration.ts'
import { renewRegistration } from '../../../src/desk/clients/renew-registration.ts'
import { setSilence } from '../../../src/desk/clients/set-silence.ts'
import { giveConsent } from '../../../src/desk/consents/give.ts'
import { closeClient } from '../../../src/desk/placements/close-client.ts'
import { leaveMessage } from '../../../src/desk/tasks/leave-message.ts'
import { writeStep } from '../../../src/desk/tasks/write-step.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
let clientId = ''
beforeAll(async () => {
  stage = await openDeskStage()
  clientId = await stage.client()
  await receiveRegistration(mine(), { clientId, receivedOn: '2026-11-20', noticeBy: 'hand' })
  await writeStep(mine(), { clientId, body: '電話', dueOn: '2026-11-20' })
  const [step] = await stepsOfToday()
  if (step === undefined) throw new Error('the step is not on the day yet')
  const end = { reason: 'ownWish', turnedOn: '2026-11-20', note: '' } as const
  await closeClient(mine(), { clientId, version: 1, ...end })
})

const mine = () => stage.desk(stage.consultant)
const stepsOfToday = async () => (await lookAtDay(mine())).tasks

describe('R1-34: nothing new begins on a record whose support is over', () => {
  const family = { audience: 'family', agencyId: '', employerId: '', receiver: '母' } as const
  const said = {
    purpose: '家族と話すため',
    untilOn: '2027-01-20',
    how: 'paper',
    spokenReason: '',
    mayAsk: false,
  } as const
  const acts: Record<string, () => Promise<unknown>> = {
    'the reception is not renewed': () => renewRegistration(mine(), { clientId, version: 1 }),
    'no reception is taken': () =>
      receiveRegistration(mine(), { clientId, receivedOn: '2026-11-20', noticeBy: 'hand' }),
    'no next step is set': () => writeStep(mine(), { clientId, body: '電話', dueOn: '2026-11-25' }),
    'no consent is taken': () => giveConsent(mine(), { clientId, ...family, ...said, items: ['wish'] }),
    'no limit of silence is set': () => setSilence(mine(), { clientId, version: 2, silentAfter: 60 }),
  }

  test.each(Object.keys(acts))('%s', async (name) => {
    await expect(acts[name]?.()).rejects.toMatchObject({ reason: 'recordClosed' })
  })
})

test('a step that was still open asks for nobody on the day, and a message that comes is read', async () => {
  expect(await stepsOfToday()).toEqual([])
  await leaveMessage(stage.desk(stage.officer), { who: '090-1234-5678', body: '本人から電話がありました' })
  expect((await stepsOfToday()).map(({ row }) => row.kind)).toEqual(['message'])
})
