import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { DeskContext } from '../../http/factory.ts'
import { paths } from '../../paths.ts'
import { apiText } from '../../text/api.ts'
import { ja } from '../../text/ja.ts'
import type { ErrorStatus } from './error-page.view.tsx'

// RFC 9457: what the open data answer instead of a page.

type Words = { title: string; detail: string }

const own: Partial<Record<number, Words>> = apiText.problems
const shared: Partial<Record<number, { title: string; text: string }>> = ja.errors

const wordsOf = (status: number): Words => {
  const words = shared[status] ?? ja.errors['500']
  return own[status] ?? { title: words.title, detail: words.text }
}

export const isOfApi = (path: string): boolean => path.startsWith(`${paths.api.home()}/`)

/** Nothing below takes anything but reading: there a form's own faults do not matter. */
export const answerProblem = (c: DeskContext, asked: ErrorStatus) => {
  const isReading = ['GET', 'HEAD'].includes(c.req.method)
  const status: ContentfulStatusCode = isReading ? asked : 405
  if (isReading) c.header('Access-Control-Allow-Origin', '*')
  if (status === 405) c.header('Allow', 'GET, HEAD')
  if (status === 503) c.header('Retry-After', '10')
  const problem = { type: 'about:blank', ...wordsOf(status), status }
  return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json' })
}
