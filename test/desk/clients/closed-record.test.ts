import { beforeAll, describe, expect, test } from 'vitest'
import { receiveRegistration } from '../../../src/desk/clients/receive-registration.ts'
import { renewRegistration } from '../../../src/desk/clients/renew-registration.ts'
import { setSilence } from '../../../src/desk/clients/set-silence.ts'
import { giveConsent } from '../../../src/desk/consents/give.ts'
import { closeClient } from '../../../src/desk/placements/close-client.ts'
import { writeStep } from '../../../src/desk/tasks/write-step.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
let clientId = ''
beforeAll(async () => {
  stage = await openDeskStage()
  clientId = await stage.client()
  await receiveRegistration(mine(), { clientId, receivedOn: '2026-11-20', noticeBy: 'hand' })
  const end = { reason: 'ownWish', turnedOn: '2026-11-20', note: '' } as const
  await closeClient(mine(), { clientId, version: 1, ...end })
})

const mine = () => stage.desk(stage.consultant)

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
