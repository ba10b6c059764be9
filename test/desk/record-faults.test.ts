import * as v from 'valibot'
import { agreePlan } from '../../src/desk/clients/agree-plan.ts'
import { assessReadiness } from '../../src/desk/clients/assess-readiness.ts'
import { changeClient } from '../../src/desk/clients/change-client.ts'
import { correctNote } from '../../src/desk/clients/correct-note.ts'
import { noteNoAnswer } from '../../src/desk/clients/note-no-answer.ts'
import { noteOnClient } from '../../src/desk/clients/note.ts'
import { assessmentForm } from '../../src/desk/clients/plan-forms.ts'
import { receiveRegistration } from '../../src/desk/clients/receive-registration.ts'
import { recordNotice } from '../../src/desk/clients/record-notice.ts'
import { renewRegistration } from '../../src/desk/clients/renew-registration.ts'
import { reopenClient } from '../../src/desk/clients/reopen.ts'
import { reviewPlan } from '../../src/desk/clients/review-plan.ts'
import { saveDraft } from '../../src/desk/clients/save-draft.ts'
import { sectionSchemas } from '../../src/desk/clients/section-forms.ts'
import { setSilence } from '../../src/desk/clients/set-silence.ts'
import { startPlan } from '../../src/desk/clients/start-plan.ts'
import { suspendClient } from '../../src/desk/clients/suspend.ts'
import { tickSteps } from '../../src/desk/clients/tick-steps.ts'
import { writePlan } from '../../src/desk/clients/write-plan.ts'
import { writeSection } from '../../src/desk/clients/write-section.ts'
import { closeClient } from '../../src/desk/placements/close-client.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'
import type { AnyVerb } from './fault-verbs.ts'
import { halfNote, note, planInput, reviewInput } from './record-inputs.ts'

// Nothing half done, nothing lost, no false "saved": the verbs that write into a record.

const today = '2026-11-20'
const client = (stage: DeskStage) => stage.client()
const mine = (stage: DeskStage) => stage.desk(stage.consultant)

const reach = v.parse(sectionSchemas.reach, { channels: ['phone'], never: ['mail'] })
const assessment = v.parse(assessmentForm, { version: '1', goodAt: 'あいさつ', tellWork: '' })

const noted = async (stage: DeskStage) => {
  const clientId = await stage.client()
  await noteOnClient(mine(stage), { clientId, ...note })
  const [row] = await stage.raw.all('select id from client_note where client_id = ?', [clientId])
  return { clientId, noteId: String(row?.id) }
}
const drafted = async (stage: DeskStage) => {
  const clientId = await stage.client()
  await saveDraft(mine(stage), { clientId, ...halfNote })
  return clientId
}
const received = async (stage: DeskStage) => {
  const clientId = await stage.client({ email: 'hoshi@example.jp' })
  await receiveRegistration(mine(stage), { clientId, receivedOn: today, noticeBy: 'hand' })
  return clientId
}
const edition = 1
const started = async (stage: DeskStage) => {
  const clientId = await stage.client()
  await startPlan(mine(stage), { clientId })
  return { clientId, edition, version: 1 }
}
const written = async (stage: DeskStage) => {
  const at = await started(stage)
  await writePlan(mine(stage), { ...planInput, ...at })
  return { ...at, version: 2 }
}
const agreement = { agreedOn: today, agreedHow: 'meeting' } as const
const agreed = async (stage: DeskStage) => {
  const at = await written(stage)
  await agreePlan(mine(stage), { ...at, ...agreement })
  return { ...at, version: 3 }
}
/** A new edition that takes the place of one in force. */
const renewed = async (stage: DeskStage) => {
  const { clientId } = await agreed(stage)
  await startPlan(mine(stage), { clientId })
  return { clientId, edition: 2, version: 1 }
}
const turn = { turnedOn: today, untilOn: '', reason: 'other', note: '話した' } as const
const suspended = async (stage: DeskStage) => {
  const clientId = await stage.client()
  await suspendClient(mine(stage), { clientId, version: 1, ...turn })
  return clientId
}

const verbs: readonly AnyVerb[] = [
  verb({
    name: 'write a section',
    prepare: client,
    run: (desk, clientId) =>
      writeSection(desk, { clientId, section: 'reach', body: reach, version: 0, keepsWords: false }),
  }),
  verb({
    name: 'change who they are',
    prepare: client,
    run: (desk, clientId) =>
      changeClient(desk, { clientId, version: 1, keepsWords: false, text: { phone: '0199-55-2222', wish: '朝だけ' } }),
  }),
  verb({
    name: 'receive a registration',
    prepare: client,
    run: (desk, clientId) => receiveRegistration(desk, { clientId, receivedOn: today, noticeBy: 'hand' }),
  }),
  verb({
    name: 'receive one with its notice by mail',
    prepare: (stage) => stage.client({ email: 'hoshi@example.jp' }),
    run: (desk, clientId) => receiveRegistration(desk, { clientId, receivedOn: today, noticeBy: 'mail' }),
  }),
  verb({
    name: 'renew a registration',
    prepare: received,
    run: (desk, clientId) => renewRegistration(desk, { clientId, version: 1 }),
  }),
  verb({
    name: 'record the notice',
    prepare: received,
    run: (desk, clientId) => recordNotice(desk, { clientId, version: 1, noticeOn: today }),
  }),
  verb({
    name: 'note over a draft',
    prepare: drafted,
    run: (desk, clientId) => noteOnClient(desk, { clientId, ...note }),
  }),
  verb({
    name: 'no answer',
    prepare: client,
    run: (desk, clientId) => noteNoAnswer(desk, { clientId, body: '電話、出なかった' }),
  }),
  verb({
    name: 'correct a note',
    prepare: noted,
    run: (desk, of) => correctNote(desk, { ...of, ...note, body: '訂正した' }),
  }),
  verb({
    name: 'keep a draft',
    prepare: client,
    run: (desk, clientId) => saveDraft(desk, { clientId, ...halfNote }),
  }),
  verb({
    name: 'throw a draft away',
    prepare: drafted,
    run: (desk, clientId) => saveDraft(desk, { clientId, ...halfNote, body: '' }),
  }),
  verb({
    name: 'set their own limit of silence',
    prepare: client,
    run: (desk, clientId) => setSilence(desk, { clientId, version: 1, silentAfter: 14 }),
  }),
  verb({ name: 'start a plan', prepare: client, run: (desk, clientId) => startPlan(desk, { clientId }) }),
  verb({ name: 'write a plan', prepare: started, run: (desk, of) => writePlan(desk, { ...planInput, ...of }) }),
  verb({
    name: 'assess readiness',
    prepare: started,
    run: (desk, of) => assessReadiness(desk, { ...assessment, ...of }),
  }),
  verb({ name: 'agree to a plan', prepare: written, run: (desk, of) => agreePlan(desk, { ...of, ...agreement }) }),
  verb({
    name: 'agree to a plan that follows another',
    prepare: renewed,
    run: (desk, of) => agreePlan(desk, { ...of, ...agreement }),
  }),
  verb({ name: 'tick steps', prepare: agreed, run: (desk, of) => tickSteps(desk, { ...of, done: ['1'] }) }),
  verb({ name: 'review a plan', prepare: agreed, run: (desk, of) => reviewPlan(desk, { ...reviewInput, ...of }) }),
  verb({
    name: 'suspend',
    prepare: client,
    run: (desk, clientId) => suspendClient(desk, { clientId, version: 1, ...turn }),
  }),
  verb({
    name: 'close with a plan in force',
    prepare: agreed,
    run: (desk, { clientId }) => closeClient(desk, { clientId, version: 1, ...turn }),
  }),
  verb({
    name: 'reopen',
    prepare: suspended,
    run: (desk, clientId) => reopenClient(desk, { clientId, version: 2, ...turn }),
  }),
]

tryAll('a record', { verbs, open: openDeskStage })
