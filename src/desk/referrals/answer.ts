import { endMattersOf, finishMatter, matterById } from '../accounts/matter-store.ts'
import { proveMatter } from '../accounts/prove-matter.ts'
import { allow } from '../desk.ts'
import type { AuditEntry, Change, Desk } from '../desk.ts'
import type { Statement } from '../../db/client.ts'
import { isLikelyClosing, mostClosings, withClosing } from '../employers/closings.ts'
import type { Closing } from '../employers/closings.ts'
import { changeEmployer } from '../employers/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { newMessage, sealMeeting } from './message.ts'
import type { Referral } from './referral.ts'
import { clockFrom } from './referral.ts'
import { inOrder, isAhead, isDayOff } from './slots.ts'
import type { Slot } from './slots.ts'
import { moveReferral, partiesOf, referralById } from './store.ts'

export type Answer = {
  answer: 'accepted' | 'declined' | 'otherTime' | 'closed'
  reason: string
  slots?: readonly Slot[]
  isDayOffFine?: boolean
  /** Until when the firm is closed, where that is the answer. */
  closedUntil?: string
  meeting?: string
  message?: string
}
type Firm = { employerId: string | null; employerVersion: number; closings: readonly Closing[] }
type Answering = {
  referral: Referral
  firm: Firm
  answer: Answer
  channel: string
  audit: Partial<AuditEntry>
  /** Ends the links that asked, once the question is settled. */
  links: readonly Statement[]
}

// It counts no days while the client chooses; it is the firm's turn again only when none suits.
const offered = (desk: Desk, { answer, firm, channel }: Answering) => {
  const slots = inOrder(answer.slots ?? [])
  refuseUnless(slots.length > 0 && slots.every(({ on }) => isAhead(on, desk.today)), 'slotPast')
  const isFine = answer.isDayOffFine === true || !slots.some(({ on }) => isDayOff(on, firm.closings))
  refuseUnless(isFine, 'slotClosed')
  return { slots, answerChannel: channel, ...clockFrom(null) }
}

const settled = (desk: Desk, { answer: { answer, reason }, channel }: Answering) =>
  ({
    state: answer === 'accepted' ? 'accepted' : 'declined',
    answeredOn: desk.today,
    answerChannel: channel,
    reason: answer === 'declined' ? reason : null,
    slots: [],
    // A firm that takes the person is waited for once more: for the result.
    ...clockFrom(answer === 'accepted' ? desk.today : null),
  }) as const

const moved = async (desk: Desk, of: Answering): Promise<Change> => {
  const { referral, answer, audit, links } = of
  const isOver = answer.answer !== 'otherTime'
  const set = isOver ? settled(desk, of) : offered(desk, of)
  const meeting = await sealMeeting(desk.keys, { id: referral.id, meeting: answer.meeting ?? '' })
  const kept = answer.answer === 'declined' || meeting === null ? {} : { meeting }
  const move = moveReferral({ referral, act: 'referral.answer', set: { ...set, ...kept }, audit })
  return isOver ? { ...move, statements: (auditId) => [...move.statements(auditId), ...links] } : move
}

/** "We are closed until then": the question stays open, its clock stands still (product §10.3). */
const closed = (desk: Desk, { firm, answer, audit }: Answering): Change => {
  const closing = { from: desk.today, until: answer.closedUntil ?? '' }
  refuseUnless(isLikelyClosing(closing, desk.today), 'closingOutOfRange')
  const closings = withClosing(firm.closings, closing)
  refuseUnless(closings.length <= mostClosings, 'closingsFull')
  const employer = { id: found(firm.employerId), version: firm.employerVersion }
  return changeEmployer({ employer, act: 'referral.answer', set: { closings }, audit })
}

/** Moves the referral by what the firm said, or lets it rest; a word to the desk goes with it. */
export const answered = async (desk: Desk, of: Answering) => {
  const { referral, answer, channel } = of
  // One that was closed without an answer is opened again first, by whoever has the case.
  refuseUnless(referral.state === 'issued', 'illegalTransition')
  const change = answer.answer === 'closed' ? closed(desk, of) : await moved(desk, of)
  const words = answer.message ?? ''
  const said = { referralId: referral.id, author: 'firm', words, channel } as const
  await desk.write([change, ...(words === '' ? [] : [await newMessage(desk, said)])])
}

/** The firm's own answer, proved by the link and the code of one mail; the link is used up with a yes or a no. */
export const answerByMatter = async (
  desk: Desk,
  input: Answer & { matterId: string; code: string; referralId: string },
) => {
  const read = await desk.read({
    matter: matterById(input.matterId),
    referral: referralById(input.referralId),
    parties: partiesOf(input.referralId),
  })
  const proof = await proveMatter(desk, { matter: read.matter, code: input.code })
  const [referral, firm] = [found(read.referral), found(read.parties)]
  refuseUnless(proof.act === 'referral.answer' && proof.subjectId === referral.id, 'gone')
  allow(desk, 'referral.answer', { employerId: firm.employerId })

  const links = [
    ...finishMatter({ id: proof.id, now: desk.now }),
    endMattersOf({ subjectId: referral.id, now: desk.now }),
  ]
  await answered(desk, { referral, firm, answer: input, channel: 'matter', audit: { channel: 'matter' }, links })
  return { id: referral.id }
}

/** The same by a member of the firm on its own page: signing in is the proof, any open link ends. */
export const answerAsFirm = async (desk: Desk, input: Answer & { id: string; version: number }) => {
  const read = await desk.read({ referral: referralById(input.id), parties: partiesOf(input.id) })
  const [referral, firm] = [found(read.referral), found(read.parties)]
  allow(desk, 'referral.answer', { employerId: firm.employerId })
  // What was not issued yet, no firm knows of.
  refuseUnless(referral.letterNumber !== null, 'absent')
  refuseUnless(referral.version === input.version, 'stale')

  const links = [endMattersOf({ subjectId: referral.id, now: desk.now })]
  await answered(desk, { referral, firm, answer: input, channel: 'page', audit: { channel: 'page' }, links })
  return { id: referral.id }
}
