import { visitor } from '../access/actor.ts'
import { isSameBytes } from '../crypto/bytes.ts'
import { sha256 } from '../crypto/tokens.ts'
import { actorOf, isLive, sessionSpans, touchEveryMs } from '../desk/accounts/account.ts'
import type { SignedIn } from '../desk/accounts/account.ts'
import { firmsOfSession, signedInAs, touchSession } from '../desk/accounts/session-store.ts'
import { movedDays } from '../desk/accounts/store.ts'
import { Refused, refusalIn } from '../desk/refusals.ts'
import { addDays, civilDateAt } from '../law/calendar.ts'
import { readCookie } from './cookies.ts'
import { factory } from './factory.ts'
import type { DeskContext } from './factory.ts'
import { later } from './later.ts'

const read = async (c: DeskContext, sessionId: string) => {
  try {
    return await c
      .get('deps')
      .deskDb()
      .read({ who: signedInAs(sessionId), firms: firmsOfSession(sessionId), moved: movedDays() })
  } catch (error) {
    throw refusalIn(error) === 'away' ? new Refused('away') : error
  }
}

// The idle end moves on at most every five minutes, after the answer has gone out.
const touch = (c: DeskContext, who: SignedIn) => {
  const { deskDb, now } = c.get('deps')
  if (now() - who.lastSeenAt < touchEveryMs) return
  const idleUntil = Math.min(now() + sessionSpans[who.role].idleMs, who.endsAt)
  later(c, deskDb().write([touchSession({ id: who.sessionId, now: now(), idleUntil })]))
}

/** Who is asking, read once from the session's row; rights change at the next request. The demo's moved date comes with it. */
export const identify = factory.createMiddleware(async (c, next) => {
  const { now, isDemo } = c.get('deps')
  const [sessionId = '', secret = ''] = readCookie(c, 'session').split('.')
  if (sessionId === '' && !isDemo) return next()
  const { who, firms, moved } = await read(c, sessionId)
  c.set('today', addDays(civilDateAt(now()), isDemo ? moved : 0))
  const isHolder = who !== undefined && isSameBytes(await sha256(secret), who.secretHash) && isLive(who, now())
  c.set('actor', isHolder ? actorOf(who, firms) : visitor)
  c.set(
    'holder',
    isHolder ? { sessionId: who.sessionId, begunAt: who.begunAt, endsAt: who.endsAt, idleUntil: who.idleUntil } : null,
  )
  if (isHolder) touch(c, who)
  return next()
})
