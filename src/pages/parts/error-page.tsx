import type { RefusalReason } from '../../desk/refusals.ts'
import { placeBack } from '../../http/back.ts'
import type { DeskContext } from '../../http/factory.ts'
import { page } from '../../http/page.ts'
import { inLanguage } from '../../paths.ts'
import { languageOfPath, textIn } from '../../text/language.ts'
import { townIfKnown } from '../public/from-shelf.ts'
import { ErrorView } from './error-page.view.tsx'
import type { ErrorStatus } from './error-page.view.tsx'
import { PublicErrorView } from './error-public.view.tsx'
import { answerProblem, isOfApi } from './problem.ts'
import { beginningOf, signInAgainAt, signInOf, windowOf } from './windows.ts'

type Answer = { status: ErrorStatus; reason?: RefusalReason }

// Requests that are no person's press are answered without asking any database.
const withoutTown: readonly ErrorStatus[] = [400, 405, 413, 415]

const headersOf: Partial<Record<ErrorStatus, readonly [string, string]>> = {
  405: ['Allow', 'GET, HEAD, POST'],
  429: ['Retry-After', '900'],
  503: ['Retry-After', '10'],
}

export const answerWith = async (c: DeskContext, { status, reason }: Answer) => {
  if (isOfApi(c.req.path)) return answerProblem(c, status)
  const [name, value] = headersOf[status] ?? []
  if (name && value) c.header(name, value)
  const isPost = c.req.method === 'POST'
  const { isDemo, baseUrl } = c.get('deps')
  const asked = {
    status,
    // The phone number is worth one reading; without it the page still stands.
    town: withoutTown.includes(status) ? null : await townIfKnown(c),
    isDemo,
    isPost,
    requestId: status === 500 ? c.get('requestId') : null,
  }
  if (windowOf(c.req.path) === 'public') {
    const t = textIn[languageOfPath(c.req.path)]
    const { pathname, search } = new URL(c.req.url)
    const hrefIn = inLanguage(isPost ? pathname : `${pathname}${search}`)
    return page(c, <PublicErrorView {...asked} t={t} baseUrl={baseUrl} hrefIn={hrefIn} />, status)
  }
  const back = reason === 'notFresh' || reason === 'lookedOften' ? placeBack(c.req.path) : null
  const again = back === null ? null : signInAgainAt({ isDemo, back })
  const ways = { again, home: beginningOf(c.get('actor'), c.req.path), signIn: signInOf(c.req.path) }
  return page(c, <ErrorView {...asked} {...ways} window={windowOf(c.req.path)} reason={reason} />, status)
}
