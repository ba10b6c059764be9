import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { acts } from '../../access/acts.ts'
import type { Act } from '../../access/acts.ts'
import { recordDenial } from '../../desk/audit/deny.ts'
import { Refused, refusalIn, refusalStatus } from '../../desk/refusals.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import type { DeskContext } from '../../http/factory.ts'
import { log } from '../../http/log.ts'
import { deskOf } from '../../http/press.ts'
import type { Answer } from './error-page.tsx'
import type { ErrorStatus } from './error-page.view.tsx'
import { isErrorStatus } from './error-page.view.tsx'
import { signInOf } from './windows.ts'

// What was not answered by its handler: a refusal, a request that is no form of ours, a bug. Never a message, only a code.

const routeOf = (c: DeskContext): string => matchedRoutes(c).at(-1)?.path ?? ''

const actOf = (c: DeskContext): Act | undefined =>
  matchedRoutes(c)
    .flatMap(({ handler }) => ('act' in handler ? acts.filter((act) => act === handler.act) : []))
    .at(0)

const note = (c: DeskContext, { event, status, kind }: { event: string; status: number; kind: string }) =>
  log({ event, requestId: c.get('requestId'), route: routeOf(c), status, kind })

// A path with anything but our ids in it may carry what somebody typed.
const plainPath = /^[\w/-]{1,120}$/u

/** On record when somebody signed in was refused; the refusal stands even where the record could not be written. */
const remember = async (c: DeskContext, refused: Refused): Promise<void> => {
  const [act, status] = [actOf(c), refused.reason === 'replayed' ? 0 : refusalStatus[refused.reason]]
  if (status !== 403 && status !== 404) return
  note(c, { event: 'denied', status, kind: refused.reason })
  if (refused.isOnRecord || act === undefined || c.get('actor').role === 'visitor') return
  try {
    await recordDenial(deskOf(c), { act, path: plainPath.test(c.req.path) ? c.req.path : routeOf(c) })
  } catch {
    note(c, { event: 'denial-not-recorded', status, kind: refused.reason })
  }
}

const statusOf = ({ status }: HTTPException): ErrorStatus => {
  if (isErrorStatus(status)) return status
  return status < 500 ? 400 : 500
}

const kindOf = (error: Error): string => {
  const code = 'code' in error && typeof error.code === 'string' ? `.${error.code}` : ''
  return `${error.name}${code}`.replaceAll(/[^\w.]/gu, '').slice(0, 60)
}

/** How an error is put into a page: one Worker has residents to speak to, the other has none. */
export type Answering = (c: DeskContext, answer: Answer) => Promise<Response> | Response

export const answersBy = (answer: Answering) => {
  const refusal = async (c: DeskContext, reason: RefusalReason) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (reason === 'signInNeeded' && isReading) return c.redirect(signInOf(c.req.path), 303)
    return answer(c, { status: refusalStatus[reason], reason })
  }
  return {
    missing: (c: DeskContext) => answer(c, { status: 404, reason: 'absent' }),
    error: async (error: Error, c: DeskContext) => {
      if (error instanceof Refused && error.reason === 'replayed') return c.redirect(error.location ?? '/', 303)
      if (error instanceof Refused && error.reason !== 'replayed') {
        await remember(c, error)
        return refusal(c, error.reason)
      }
      if (error instanceof HTTPException) return answer(c, { status: statusOf(error) })
      if (refusalIn(error) === 'away') {
        note(c, { event: 'away', status: 503, kind: kindOf(error) })
        return refusal(c, 'away')
      }
      note(c, { event: 'failed', status: 500, kind: kindOf(error) })
      return answer(c, { status: 500 })
    },
  }
}
