import { paths } from '../../paths.ts'
import { newMatter } from '../accounts/new-matter.ts'
import { allow } from '../desk.ts'
import type { Desk, Message } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import type { Employer } from '../employers/employer.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Statement } from '../../db/client.ts'
import { mayBeAsked } from './review.ts'
import { addQuestion } from './review-store.ts'
import { firmOfOpening, fullOpening } from './store.ts'

const answerableForMs = 30 * 24 * 3_600_000

type Sending = {
  employer: Employer
  questionId: string
  openingId: string
  number: string
  title: string
  question: string
}
type Link = { statements: readonly Statement[]; mails: readonly Message[] }

// A link good for this one answer, its code in the same mail; a firm without e-mail is asked by phone.
const linkTo = async (desk: Desk, of: Sending): Promise<Link> => {
  const { email } = await contactOf(desk.keys, of.employer)
  if (email === '') return { statements: [], mails: [] }
  const matter = await newMatter(desk, {
    act: 'opening.reply',
    subjectId: of.questionId,
    partyId: of.employer.id,
    expiresAt: desk.now + answerableForMs,
  })
  const { number, title, question } = of
  const params = { number, title, question, path: paths.matter(matter.id), code: matter.code }
  const mail = await tell(desk, { kind: 'openingQuestion', params, to: email, subjectId: of.openingId })
  return { statements: [matter.statement], mails: [mail] }
}

/** One question about a posting, which goes on waiting meanwhile. */
export const askFirm = async (desk: Desk, input: { id: string; question: string }) => {
  const { full, firm } = await desk.read({ full: fullOpening(input.id), firm: firmOfOpening(input.id) })
  allow(desk, 'opening.ask')
  const { opening, edition } = found(full)
  refuseUnless(mayBeAsked(opening), 'illegalTransition')

  const { question } = input
  const [id, { employer }, { number, title }] = [desk.newId(), found(firm), { ...opening, title: found(edition).title }]
  const link = await linkTo(desk, { employer, questionId: id, openingId: opening.id, number, title, question })
  const row = {
    id,
    openingId: opening.id,
    edition: opening.edition,
    askedBy: desk.actor.id,
    askedAt: desk.now,
    question,
  }
  const added = addQuestion(row)
  const asked = { ...added, statements: (auditId: string) => [...added.statements(auditId), ...link.statements] }
  await desk.write([asked, ...link.mails])
  return { id: opening.id }
}
