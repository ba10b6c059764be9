import type { RefusalReason } from '../../desk/refusals.ts'
import { placeBack } from '../../http/back.ts'
import type { DeskContext } from '../../http/factory.ts'
import { page } from '../../http/page.ts'
import { townIfKnown } from '../public/from-shelf.ts'
import { ErrorView } from './error-page.view.tsx'
import type { ErrorStatus } from './error-page.view.tsx'
import { beginningOf, signInAgainAt, signInOf, windowOf } from './windows.ts'

export type Answer = { status: ErrorStatus; reason?: RefusalReason }

// Requests that are no person's press are answered without asking any database.
const withoutTown: readonly ErrorStatus[] = [400, 405, 413, 415]

const headersOf: Partial<Record<ErrorStatus, readonly [string, string]>> = {
  405: ['Allow', 'GET, HEAD, POST'],
  429: ['Retry-After', '900'],
  503: ['Retry-After', '10'],
}

/** What every page of an error says. */
export const askedOf = async (c: DeskContext, status: ErrorStatus) => {
  const [name, value] = headersOf[status] ?? []
  if (name && value) c.header(name, value)
  return {
    status,
    // The phone number is worth one reading; without it the page still stands.
    town: withoutTown.includes(status) ? null : await townIfKnown(c),
    isDemo: c.get('deps').isDemo,
    isPost: c.req.method === 'POST',
    requestId: status === 500 ? c.get('requestId') : null,
  }
}

/** In the window it happened in, with the way on. */
export const answerWindow = async (c: DeskContext, { status, reason }: Answer) => {
  const asked = await askedOf(c, status)
  const back = reason === 'notFresh' || reason === 'lookedOften' ? placeBack(c.req.path) : null
  const again = back === null ? null : signInAgainAt({ isDemo: asked.isDemo, back })
  const ways = { again, home: beginningOf(c.get('actor'), c.req.path), signIn: signInOf(c.req.path) }
  return page(c, <ErrorView {...asked} {...ways} window={windowOf(c.req.path)} reason={reason} />, status)
}
