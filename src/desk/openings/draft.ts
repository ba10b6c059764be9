import type { Keys } from '../../crypto/keys.ts'
import { isSameBytes } from '../../crypto/bytes.ts'
import { sha256 } from '../../crypto/tokens.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Typed } from './answers.ts'
import type { Opening } from './opening.ts'

// What a firm has typed so far, as typed: sealed, because before it is sent it names a person and an address.

const address = (row: string) => ({ table: 'opening', column: 'answers', row })

export const sealAnswers = (keys: Keys, { id, typed }: { id: string; typed: Typed }) =>
  keys.seal(JSON.stringify(typed), address(id))

// oxlint-disable-next-line typescript/consistent-type-assertions -- sealAnswers wrote it: the seal vouches for its shape
const typedIn = (text: string): Typed => JSON.parse(text) as Typed

export const answersOf = async (keys: Keys, opening: Pick<Opening, 'id' | 'answers'>): Promise<Typed> =>
  opening.answers ? typedIn(await keys.open(opening.answers, address(opening.id))) : {}

/** A draft belongs to its firm, or before there is one to the browser it was begun in; to anyone else it does not exist. */
export const requireOwnDraft = async (
  desk: Pick<Desk, 'actor'>,
  { draft, browser }: { draft: Opening | undefined; browser: string },
): Promise<Opening> => {
  const opening = found(draft)
  const isOfFirm =
    'employerIds' in desk.actor && opening.employerId !== null && desk.actor.employerIds.includes(opening.employerId)
  const isOfBrowser =
    opening.browserHash !== null && browser !== '' && isSameBytes(await sha256(browser), opening.browserHash)
  refuseUnless(isOfFirm || (opening.state === 'draft' && isOfBrowser), 'absent')
  // A firm's own draft in a browser where its session has ended waits for the firm.
  refuseUnless(isOfFirm || opening.employerId === null, desk.actor.role === 'visitor' ? 'signInNeeded' : 'absent')
  return opening
}
