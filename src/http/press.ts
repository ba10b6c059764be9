import { hashText } from '../crypto/tokens.ts'
import { createDesk } from '../desk/desk.ts'
import type { Desk, DeskParts } from '../desk/desk.ts'
import type { Actor } from '../access/actor.ts'
import type { CivilDate } from '../law/calendar.ts'
import type { DeskContext } from './factory.ts'
import type { Sent } from './form.ts'

const partsOf = (c: DeskContext, actor: Actor): DeskParts => {
  const { deskDb, publicDb, keys, now, newId } = c.get('deps')
  return {
    db: deskDb(),
    listings: publicDb(),
    keys,
    now: now(),
    newId,
    actor,
    today: c.get('today'),
    requestId: c.get('requestId'),
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
  const bodyHash = await hashText(JSON.stringify([c.req.path, actor.id, sent.typed]))
  return createDesk({ ...partsOf(c, actor), press: { key: sent.key, bodyHash, leadsTo } })
}
