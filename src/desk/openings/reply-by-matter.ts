import { finishMatter, matterById } from '../accounts/matter-store.ts'
import { proveMatter } from '../accounts/prove-matter.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { answered } from './reply.ts'
import { questionById } from './review-store.ts'

/** The firm's answer, proved by the link and the code of one mail; the link is used up with it. */
export const replyByMatter = async (
  desk: Desk,
  input: { matterId: string; asked: string; code: string; answer: string },
) => {
  const { matter, row } = await desk.read({ matter: matterById(input.matterId), row: questionById(input.asked) })
  const proof = await proveMatter(desk, { matter, code: input.code })
  const { question, opening } = found(row)
  refuseUnless(proof.act === 'opening.reply' && proof.subjectId === question.id, 'gone')
  allow(desk, 'opening.reply', { employerId: opening.employerId })

  const audit = { channel: 'matter' }
  const links = finishMatter({ id: proof.id, now: desk.now })
  await desk.write([answered(desk, { question, opening, answer: input.answer, how: 'link', audit, links })])
  return { id: opening.id }
}
