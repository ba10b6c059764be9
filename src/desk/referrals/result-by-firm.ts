import { finishMatter, matterById } from '../accounts/matter-store.ts'
import { proveMatter } from '../accounts/prove-matter.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { isResultOfFirm } from './referral.ts'
import { readingsToSettle, settled } from './settle.ts'
import type { Settlement } from './settle.ts'

// What came of a referral in the firm's own words: by the link of a letter, or signed in. The consultant is told on their day.

const act = 'referral.result'

/** Proved by the link and the code of one mail; the link is used up with it. */
export const resultByMatter = async (
  desk: Desk,
  input: Settlement & { matterId: string; code: string; referralId: string },
) => {
  const { matter, ...read } = await desk.read({
    matter: matterById(input.matterId),
    ...readingsToSettle({ id: input.referralId, today: desk.today }),
  })
  const proof = await proveMatter(desk, { matter, code: input.code })
  const [referral, full] = [found(read.referral), found(read.full)]
  refuseUnless(proof.act === act && proof.subjectId === referral.id, 'gone')
  allow(desk, act, full.opening)
  refuseUnless(isResultOfFirm(input.result, full.opening.family), 'illegalTransition')

  const links = finishMatter({ id: proof.id, now: desk.now })
  return settled(desk, { ...read, referral, full, settlement: input, act, audit: { channel: 'matter' }, links })
}

/** From the firm's own window. */
export const resultByFirm = async (desk: Desk, input: Settlement & { id: string; version: number }) => {
  const read = await desk.read(readingsToSettle({ id: input.id, today: desk.today }))
  const [referral, full] = [found(read.referral), found(read.full)]
  allow(desk, act, full.opening)
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(isResultOfFirm(input.result, full.opening.family), 'illegalTransition')
  return settled(desk, { ...read, referral, full, settlement: input, act, audit: { channel: 'web' } })
}
