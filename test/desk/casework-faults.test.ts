import { registerClient } from '../../src/desk/clients/register.ts'
import { closeFollowUp } from '../../src/desk/placements/close-follow-up.ts'
import { endPlacement } from '../../src/desk/placements/end.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { answerOnBehalf } from '../../src/desk/referrals/answer-on-behalf.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { requestIssue } from '../../src/desk/referrals/request-issue.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { clientInput, openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'
import type { AnyVerb } from './fault-verbs.ts'

// Nothing half done, nothing lost, no false "saved": at every call of every verb of casework. A new verb is one line of the list.

const today = '2026-11-20'
const how = { method: 'paper', clientAsked: false, urgentReason: '' } as const
const yes = { answer: 'accepted', reason: '', channel: 'phone', behalfReason: '電話で聞いた' } as const

const proposed = async (stage: DeskStage) => {
  const [openingId, clientId] = [await stage.opening('regularJob', { places: 2 }), await stage.client()]
  const text = { whyFits: '近い', support: '休憩' }
  return proposeReferral(stage.desk(stage.consultant), { clientId, openingId, ...text })
}
const agreed = async (stage: DeskStage) => {
  const { id } = await proposed(stage)
  return agreeToReferral(stage.desk(stage.consultant), { id, version: 1, agreedHow: 'phone' })
}
const issued = async (stage: DeskStage) => {
  const { id } = await agreed(stage)
  return issueReferral(stage.desk(stage.consultant), { id, version: 2, ...how })
}
const accepted = async (stage: DeskStage) => {
  const { id } = await issued(stage)
  return answerOnBehalf(stage.desk(stage.consultant), { id, version: 3, ...yes })
}
const hired = { result: 'hired', startedOn: today, reason: '' } as const
const placed = async (stage: DeskStage) => {
  const { id } = await accepted(stage)
  await settleReferral(stage.desk(stage.consultant), { id, version: 4, ...hired })
  const [placement] = await stage.raw.all('select id from placement where referral_id = ?', [id])
  const [task] = await stage.raw.all(
    "select id from follow_up where placement_id = ? and state = 'due' order by due_on limit 1",
    [String(placement?.id)],
  )
  return { placementId: String(placement?.id), taskId: String(task?.id) }
}

const verbs: readonly AnyVerb[] = [
  verb({ name: 'register', prepare: async () => clientInput(), run: registerClient }),
  verb({
    name: 'propose',
    prepare: async (stage) => ({
      clientId: await stage.client(),
      openingId: await stage.opening('experience', { places: 1 }),
    }),
    run: (desk, of) => proposeReferral(desk, { ...of, whyFits: '近い', support: '休憩' }),
  }),
  verb({
    name: 'agree',
    prepare: proposed,
    run: (desk, { id }) => agreeToReferral(desk, { id, version: 1, agreedHow: 'phone' }),
  }),
  verb({ name: 'issue', prepare: agreed, run: (desk, { id }) => issueReferral(desk, { id, version: 2, ...how }) }),
  verb({ name: 'hand the slip on', prepare: agreed, run: (desk, { id }) => requestIssue(desk, { id, version: 2 }) }),
  verb({ name: 'answer', prepare: issued, run: (desk, { id }) => answerOnBehalf(desk, { id, version: 3, ...yes }) }),
  verb({
    name: 'settle',
    prepare: accepted,
    run: (desk, { id }) => settleReferral(desk, { id, version: 4, ...hired }),
  }),
  verb({ name: 'withdraw', prepare: agreed, run: (desk, { id }) => withdrawReferral(desk, { id, version: 2 }) }),
  verb({
    name: 'end a placement',
    prepare: placed,
    run: (desk, { placementId: id }) => endPlacement(desk, { id, version: 1, endedOn: today, endReason: 'stepUp' }),
  }),
  verb({
    name: 'close a follow-up',
    prepare: placed,
    run: (desk, { taskId: id }) => closeFollowUp(desk, { id, version: 1, sign: 'good', method: 'phone', note: '元気' }),
  }),
]

tryAll('casework', { verbs, open: openDeskStage })
