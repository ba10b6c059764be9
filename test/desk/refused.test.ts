import { beforeAll, expect, test } from 'vitest'
import { changeAccount } from '../../src/desk/accounts/change-account.ts'
import { inviteAccount } from '../../src/desk/accounts/invite-account.ts'
import { endPlacement } from '../../src/desk/placements/end.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { answerOnBehalf } from '../../src/desk/referrals/answer-on-behalf.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

test('a client steps back from a trial once the trial is ended, and nothing of it is left running', async () => {
  const openingId = await stage.opening('experience', { places: 1 })
  const desk = stage.desk(stage.consultant)
  const clientId = await stage.client()
  const { id } = await proposeReferral(desk, { clientId, openingId, whyFits: '近い', support: '' })
  await agreeToReferral(desk, { id, version: 1, agreedHow: 'phone' })
  await issueReferral(desk, { id, version: 2, method: 'paper', clientAsked: false, urgentReason: '' })
  const answer = { answer: 'accepted', reason: '', channel: 'phone', behalfReason: '電話で聞いた' } as const
  await answerOnBehalf(desk, { id, version: 3, ...answer })
  await settleReferral(desk, { id, version: 4, result: 'trialing', startedOn: '2026-11-20', reason: '' })
  const step = () => withdrawReferral(stage.desk(stage.consultant), { id, version: 5 })
  await expect(step()).rejects.toMatchObject({ reason: 'placementRunning' })

  const [placement] = await stage.raw.all('select id from placement where referral_id = ?', [id])
  const end = { version: 1, endedOn: '2026-11-20', endReason: 'health' } as const
  await endPlacement(desk, { id: String(placement?.id), ...end })
  await step()
  expect(await stage.raw.all('select state from referral where id = ?', [id])).toEqual([{ state: 'withdrawn' }])
  expect(
    await stage.raw.all("select count(*) as n from follow_up where client_id = ? and state = 'due'", [clientId]),
  ).toEqual([{ n: 0 }])
})

test('an account of an agency that is not there is refused', async () => {
  const agencyId = '01KAQZ3V5XW8Y7T6S5R4Q3P2N1'
  const person = { name: '担当', role: 'consultant', agencyId } as const
  const invite = inviteAccount(stage.desk(stage.admin), { ...person, email: 'new@example.jp' })
  await expect(invite).rejects.toMatchObject({ reason: 'absent' })
  const change = changeAccount(stage.desk(stage.admin), {
    ...person,
    id: stage.officer.id,
    isDisabled: false,
    version: 2,
  })
  await expect(change).rejects.toMatchObject({ reason: 'absent' })
})
