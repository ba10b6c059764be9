import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Moved } from './move.ts'
import { isSayable, sayingIn, wordsOf } from './saying.ts'
import type { Saying, SayingLanguage, SayingWords } from './saying.ts'
import { putSaying } from './saying-store.ts'
import { listingWork, showListing } from './show-listing.ts'
import { fullOpening } from './store.ts'
import type { FullOpening } from './store.ts'

/** `edition` is the one that was read while it was written; `version` the saying's own, 0 where there was none. */
export type SayingAt = { id: string; language: SayingLanguage; edition: number; version: number }

export const saidBefore = ({ opening, sayings }: FullOpening, at: SayingAt): Saying | undefined => {
  const before = sayingIn(sayings, at.language)
  refuseUnless(isSayable(opening.state), 'illegalTransition')
  refuseUnless(at.edition === opening.edition && at.version === (before?.version ?? 0), 'stale')
  return before
}

/** Writes the saying and its listing: residents read it with the next page. */
export const putAndShow = async (
  desk: Desk,
  { full, saying }: { full: FullOpening; saying: Saying },
): Promise<Moved> => {
  const { opening, edition, trade } = full
  const others = full.sayings.filter(({ language }) => language !== saying.language)
  const after = { opening: { ...opening, version: opening.version + 1 }, edition, trade, sayings: [...others, saying] }
  await desk.write([putSaying({ opening, act: 'saying.write', saying }), listingWork(desk, after)])
  return { id: opening.id, isListed: await showListing(desk, after) }
}

/** An opening's free text in easier Japanese or in English, in the words of a person of the desk. */
export const writeSaying = async (desk: Desk, input: SayingAt & SayingWords): Promise<Moved> => {
  const read = await desk.read({ full: fullOpening(input.id) })
  const full = found(read.full)
  allow(desk, 'saying.write', full.opening)
  const before = saidBefore(full, input)

  const { language, edition } = input
  const saying = { language, edition, state: 'shown', version: (before?.version ?? 0) + 1, ...wordsOf(input) } as const
  return putAndShow(desk, { full, saying })
}
