import { sha256 } from '../../crypto/tokens.ts'
import { matterById } from '../accounts/matter-store.ts'
import { proveMatter } from '../accounts/prove-matter.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { moveOpening, openingById } from './store.ts'

type Resuming = { matterId: string; openingId: string; code: string; browser: string }

/** The draft goes on in this browser; where it was begun it waits for the same link. The link stays good until the draft is sent. */
export const resumeDraft = async (desk: Desk, input: Resuming) => {
  const { matter, draft } = await desk.read({
    matter: matterById(input.matterId),
    draft: openingById(input.openingId),
  })
  allow(desk, 'opening.resumeDraft')
  const proof = await proveMatter(desk, { matter, code: input.code })
  const opening = found(draft)
  refuseUnless(proof.act === 'opening.resumeDraft' && proof.subjectId === opening.id, 'gone')
  refuseUnless(opening.state === 'draft', 'gone')

  const set = { browserHash: await sha256(input.browser) }
  await desk.write([moveOpening({ opening, act: 'opening.resumeDraft', set })])
  return { id: opening.id }
}
