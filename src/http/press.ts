import { toBase64Url } from '../crypto/bytes.ts'
import { createDesk } from '../desk/desk.ts'
import type { Desk, DeskParts } from '../desk/desk.ts'
import type { Actor } from '../access/actor.ts'
import type { CivilDate } from '../law/calendar.ts'
import type { DeskContext } from './factory.ts'
import type { Sent } from './form.ts'
import { listingsHand } from './memory.ts'

const signedInOf = (c: DeskContext) => {
  const holder = c.get('holder')
  return holder ? { signedInAt: holder.begunAt } : {}
}

const partsOf = (c: DeskContext, actor: Actor): DeskParts => {
  const { deskDb, keys, now, newId } = c.get('deps')
  return {
    db: deskDb(),
    listings: listingsHand(c.get('deps')),
    keys,
    now: now(),
    newId,
    actor,
    today: c.get('today'),
    requestId: c.get('requestId'),
    ...signedInOf(c),
  }
}

/** The desk for reading a page. */
export const deskOf = (c: DeskContext): Desk => createDesk(partsOf(c, c.get('actor')))

/** The desk for another actor and day: the demo's clock runs the jobs of the days it passes. */
export const deskFor = (c: DeskContext, of: { actor: Actor; today: CivilDate }): Desk =>
  createDesk({ ...partsOf(c, of.actor), today: of.today })

type Pressing = { sent: Sent; leadsTo: (id: string) => string; actor?: Actor }

/** The desk for one press of one form: a second press of the same form gets the first answer. */
export const pressedDesk = async (
  c: DeskContext,
  { sent, leadsTo, actor = c.get('actor') }: Pressing,
): Promise<Desk> => {
  // Under the pepper: what was typed may be a name or an address, and a plain hash of it could be guessed.
  const typed = JSON.stringify(['press', c.req.path, actor.id, sent.typed])
  const bodyHash = toBase64Url(await c.get('deps').keys.codeHash(typed))
  return createDesk({ ...partsOf(c, actor), press: { key: sent.key, bodyHash, leadsTo } })
}
