import { Hono } from 'hono'
import { visitor } from './access/actor.ts'
import type { Deps, Env } from './http/factory.ts'
import { factory } from './http/factory.ts'
import { mustBeGuarded } from './http/guard.ts'
import { caching, headers, onlyForms, sameOrigin, smallBody } from './http/security.ts'
import { identify } from './http/session.ts'
import { civilDateAt } from './law/calendar.ts'
import { apiPages } from './pages/api/api.tsx'
import { demoPages } from './pages/demo/demo.tsx'
import { caseworkPages } from './pages/desk/casework.tsx'
import { officePages } from './pages/desk/office.tsx'
import { employerPages } from './pages/employers/employers.tsx'
import { matterPages } from './pages/employers/matter.tsx'
import { healthPage } from './pages/public/machines/health.ts'
import { publicPages } from './pages/public/public.tsx'
import { securityTextPage } from './pages/public/machines/security-text.ts'
import { sitemapPage } from './pages/public/machines/sitemap.ts'
import { answerError, answerMissing } from './pages/parts/answer-error.tsx'
import { referPages } from './pages/refer/refer.tsx'
import { languages } from './paths.ts'

/** Middleware in order, the windows mounted, errors answered. Built once; `deps` opens a database per request. */
export const createApp = (deps: Deps): Hono<Env> => {
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

  for (const pages of [healthPage, sitemapPage, securityTextPage, apiPages]) app.route('/', pages)
  for (const language of languages) app.route('/', publicPages(language))
  app.route('/', employerPages)
  app.route('/', matterPages)
  app.route('/', caseworkPages)
  app.route('/', officePages)
  app.route('/', referPages)
  if (deps.isDemo) app.route('/', demoPages)
  app.onError(answerError)
  app.notFound(answerMissing)
  return app
}
