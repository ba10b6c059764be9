import { addClosing } from '../../src/desk/employers/change-closings.ts'
import { answerAsFirm, answerByMatter } from '../../src/desk/referrals/answer.ts'
import { changeVisit, chooseSlot, declineSlots } from '../../src/desk/referrals/choose-slot.ts'
import { messageFirm, passMessage, returnMessage } from '../../src/desk/referrals/message-firm.ts'
import { writeMessage } from '../../src/desk/referrals/write-message.ts'
import { openAnswerStage } from './answer-stage.ts'
import type { AnswerStage } from './answer-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'
import type { AnyVerb } from './fault-verbs.ts'

// The answer, the time that is chosen, the words to and fro and the days a firm is closed: once or not at all.

const yes = { answer: 'accepted', reason: '', message: 'お待ちしています' } as const
const byFirm = (stage: AnswerStage) => stage.firm

const offered = async (stage: AnswerStage) => {
  const { id } = await stage.issued()
  const slots = [{ on: '2026-11-24', at: '10:00' }]
  await answerAsFirm(stage.desk(stage.firm), { id, version: 3, answer: 'otherTime', reason: '', slots })
  return { id, version: 4 }
}
const agreed = async (stage: AnswerStage) => {
  const { id } = await stage.issued()
  await answerAsFirm(stage.desk(stage.firm), { id, version: 3, ...yes })
  return { id, version: 4 }
}
const held = async (stage: AnswerStage) => {
  const { id } = await stage.issued()
  await writeMessage(stage.desk(stage.firm), { id, words: '宗教は何ですか。' })
  const [row] = await stage.raw.all('select id from referral_message where referral_id = ?', [id])
  return { id, messageId: String(row?.id), version: 1 }
}

const verbs: readonly AnyVerb<AnswerStage>[] = [
  verb({
    name: 'answer by link',
    prepare: async (stage: AnswerStage) => {
      const { id, matterId, code } = await stage.issued()
      return { ...yes, referralId: id, matterId, code }
    },
    run: answerByMatter,
    by: byFirm,
  }),
  verb({
    name: 'answer on the firm’s page',
    prepare: async (stage: AnswerStage) => ({ id: (await stage.issued()).id, version: 3, ...yes }),
    run: answerAsFirm,
    by: byFirm,
  }),
  verb({
    name: 'choose a time',
    prepare: offered,
    run: (desk, of) => chooseSlot(desk, { ...of, slot: 0, tell: 'self' }),
  }),
  verb({ name: 'ask for other times', prepare: offered, run: declineSlots }),
  verb({
    name: 'change the visit',
    prepare: agreed,
    run: (desk, of) =>
      changeVisit(desk, { ...of, visitOn: '2026-11-27', visitAt: '10:00', meeting: 'https://talk.example.jp/a' }),
  }),
  verb({
    name: 'write to the desk',
    prepare: async (stage: AnswerStage) => ({ id: (await stage.issued()).id, words: 'よろしく' }),
    run: writeMessage,
    by: byFirm,
  }),
  verb({
    name: 'write to the firm',
    prepare: async (stage: AnswerStage) => ({ id: (await stage.issued()).id, words: 'よろしく' }),
    run: messageFirm,
  }),
  verb({ name: 'pass a message on', prepare: held, run: passMessage }),
  verb({
    name: 'give a message back',
    prepare: held,
    run: (desk, of) => returnMessage(desk, { ...of, returnReason: 'おたずねいただけません' }),
  }),
  verb({
    name: 'close for some days',
    prepare: async (stage: AnswerStage) => {
      const [row] = await stage.raw.all('select version from employer where id = ?', [stage.employerId])
      return { id: stage.employerId, version: Number(row?.version), from: '2026-12-29', until: '2027-01-05' }
    },
    run: addClosing,
    by: byFirm,
  }),
]

tryAll('the answer', { verbs, open: openAnswerStage })
