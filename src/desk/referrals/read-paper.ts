import { matterById } from '../accounts/matter-store.ts'
import { proveMatter } from '../accounts/prove-matter.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { editionOfMatter, paperOfMatter } from './paper-store.ts'
import { isLive } from './referral.ts'
import type { ReferralState } from './referral.ts'

/** A mailed paper is its page behind a link: the code opens it as often as it is needed, until the referral is over (R1-03). */
export const readPaperByMatter = async (desk: Desk, input: { matterId: string; code: string }) => {
  const read = await desk.read({
    matter: matterById(input.matterId),
    paper: paperOfMatter(input.matterId),
    full: editionOfMatter(input.matterId),
  })
  const proof = await proveMatter(desk, { matter: read.matter, code: input.code })
  const [paper, { edition }] = [found(read.paper), found(read.full)]
  refuseUnless(proof.act === 'paper.read' && isReadable(paper), 'gone')
  return { paper, edition: found(edition) }
}

/** Until the referral ends, or the contract is made. */
export const isReadable = ({ state }: { state: ReferralState }): boolean => state === 'hired' || isLive(state)
