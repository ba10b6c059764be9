import { endMattersOf } from '../accounts/matter-store.ts'
import { allow } from '../desk.ts'
import type { AuditEntry, Change, Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Statement } from '../../db/client.ts'
import type { Opening } from './opening.ts'
import { mayBeAsked } from './review.ts'
import type { Question } from './review.ts'
import { answerQuestion, questionById } from './review-store.ts'

type Asked = { question: Question; opening: Opening }
type Answered = {
  answer: string
  how: 'web' | 'link' | 'phone'
  audit: Partial<AuditEntry>
  links: readonly Statement[]
}

/** The change that puts the answer to its question and ends the mail's link, whichever way it came. */
export const answered = (desk: Desk, { question, opening, ...of }: Asked & Answered): Change => {
  refuseUnless(question.answer === null && mayBeAsked(opening), 'gone')
  const set = { answer: of.answer, answeredAt: desk.now, answeredHow: of.how }
  const change = answerQuestion({ question, set, audit: of.audit })
  return { ...change, statements: (auditId) => [...change.statements(auditId), ...of.links] }
}

type Reply = { openingId: string; asked: string; answer: string; behalfReason?: string }

/** The firm on its own page, or an officer who was told on the phone and writes it down on the firm's behalf (product §4). */
export const replyToQuestion = async (desk: Desk, input: Reply) => {
  const { row } = await desk.read({ row: questionById(input.asked) })
  const { question, opening } = found(row)
  allow(desk, 'opening.reply', { employerId: opening.employerId })
  refuseUnless(opening.id === input.openingId, 'absent')

  const isFirm = desk.actor.role === 'employer'
  const behalf = { onBehalfOf: 'employer', channel: 'phone', purpose: input.behalfReason ?? '' } as const
  const change = answered(desk, {
    question,
    opening,
    answer: input.answer,
    how: isFirm ? 'web' : 'phone',
    audit: isFirm ? {} : behalf,
    links: [endMattersOf({ subjectId: question.id, now: desk.now })],
  })
  await desk.write([change])
  return { id: opening.id }
}
