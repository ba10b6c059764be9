import { Hono } from 'hono'
import { visitor } from './access/actor.ts'
import type { Deps, Env } from './http/factory.ts'
import { factory } from './http/factory.ts'
import { mustBeGuarded } from './http/guard.ts'
import { caching, headers, onlyForms, sameOrigin, smallBody } from './http/security.ts'
import { identify } from './http/session.ts'
import { civilDateAt } from './law/calendar.ts'
import { answersBy } from './pages/parts/answer-error.tsx'
import type { Answering } from './pages/parts/answer-error.tsx'

/** Pages in the order in which they are asked. */
export type Windows = readonly Hono<Env>[]

/** What a Worker shows, and how it says that something went wrong. */
export type Face = { windows: Windows; answering: Answering }

/** Middleware in order, the windows mounted, errors answered. Built once; `deps` opens a database per request. */
export const createApp = (deps: Deps, { windows, answering }: Face): Hono<Env> => {
  const app = new Hono<Env>()
  const begin = factory.createMiddleware(async (c, next) => {
    c.set('deps', deps)
    c.set('requestId', deps.newId())
    c.set('actor', visitor)
    c.set('holder', null)
    c.set('today', civilDateAt(deps.now()))
    c.set('kept', 'never')
    await next()
  })
  app.use('*', begin, headers, caching, onlyForms, sameOrigin, smallBody, mustBeGuarded)
  // `/desk/*` is `/desk` too.
  for (const window of ['/employer/*', '/desk/*', '/refer/*', '/demo/*', '/m/*']) app.use(window, identify)
  for (const pages of windows) app.route('/', pages)
  const answers = answersBy(answering)
  app.onError(answers.error)
  app.notFound(answers.missing)
  return app
}
