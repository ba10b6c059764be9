import { limits } from '../accounts/limits.ts'
import { countUnless, hitsIn } from '../accounts/session-store.ts'
import type { Desk } from '../desk.ts'
import { Refused, refuseUnless } from '../refusals.ts'
import { hashOfCode } from './card.ts'
import type { Card } from './card.ts'
import { cardByHash, opensCard } from './store.ts'

export type Shown = { code: string; from: string }

/** The card a code belongs to. Wrong codes are counted for each place, one by one, and after ten in an hour the right one is not taken either: a guess must not learn that it was right. */
export const proveCard = async (desk: Desk, { code, from }: Shown): Promise<Card> => {
  const [codeHash, place] = await Promise.all([hashOfCode(desk.keys, code), desk.keys.index('rate', `card:${from}`)])
  const wrong = { bucket: `card:${place.join('.')}`, at: desk.now, ...limits.wrongCardCodes }
  const { card, hits } = await desk.tryCode(countUnless(wrong, opensCard(codeHash)), {
    card: cardByHash(codeHash),
    hits: hitsIn(wrong),
  })
  if (!card) throw new Refused('codeWrong')
  refuseUnless(hits < wrong.most, 'tooMany')
  refuseUnless(card.expiresAt > desk.now, 'codeExpired')
  return card
}
