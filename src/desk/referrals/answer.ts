import { finishMatter, matterById } from '../accounts/matter-store.ts'
import { proveMatter } from '../accounts/prove-matter.ts'
import { allow } from '../desk.ts'
import type { AuditEntry, Desk } from '../desk.ts'
import type { Statement } from '../../db/client.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Referral } from './referral.ts'
import { clockFrom, mayMove } from './referral.ts'
import { moveReferral, partiesOf, referralById } from './store.ts'

export type Answer = { answer: 'accepted' | 'declined'; reason: string }

/** Moves the referral by what the firm said; links that asked for it end with it. */
export const answered = (
  desk: Desk,
  of: { referral: Referral; answer: Answer; channel: string; audit: Partial<AuditEntry>; links: readonly Statement[] },
) => {
  refuseUnless(mayMove(of.referral.state, of.answer.answer), 'illegalTransition')
  const reason = of.answer.answer === 'declined' ? of.answer.reason : null
  // A firm that takes the person is waited for once more: for the result.
  const clock = clockFrom(of.answer.answer === 'accepted' ? desk.today : null)
  const set = { state: of.answer.answer, answeredOn: desk.today, answerChannel: of.channel, reason, ...clock } as const
  const moved = moveReferral({ referral: of.referral, act: 'referral.answer', set, audit: of.audit })
  return desk.write([{ ...moved, statements: (auditId) => [...moved.statements(auditId), ...of.links] }])
}

/** The firm's own answer, proved by the link and the code of one mail; the link is used up with it. */
export const answerByMatter = async (
  desk: Desk,
  input: Answer & { matterId: string; code: string; referralId: string },
) => {
  const {
    matter,
    referral: row,
    parties,
  } = await desk.read({
    matter: matterById(input.matterId),
    referral: referralById(input.referralId),
    parties: partiesOf(input.referralId),
  })
  const proof = await proveMatter(desk, { matter, code: input.code })
  const referral = found(row)
  refuseUnless(proof.act === 'referral.answer' && proof.subjectId === referral.id, 'gone')
  allow(desk, 'referral.answer', { employerId: found(parties).employerId })

  await answered(desk, {
    referral,
    answer: input,
    channel: 'matter',
    audit: { channel: 'matter' },
    links: finishMatter({ id: proof.id, now: desk.now }),
  })
  return { id: referral.id }
}
