import { Refused } from '../desk/refusals.ts'
import { mayRole } from '../access/policy.ts'
import type { Act } from '../access/acts.ts'
import { factory } from './factory.ts'

/** Asks for the role; the verb asks about the record. Every route carries one. */
export const can = (act: Act) =>
  Object.assign(
    factory.createMiddleware(async (c, next) => {
      c.set('isGuarded', true)
      const { role } = c.get('actor')
      if (!mayRole(role, act)) throw new Refused(role === 'visitor' ? 'signInNeeded' : 'wrongRole')
      await next()
    }),
    { act },
  )

/** A page that answered although nobody asked who may see it does not go out: forgetting does not start. */
export const mustBeGuarded = factory.createMiddleware(async (c, next) => {
  c.set('isGuarded', false)
  await next()
  if (c.res.status < 400 && !c.get('isGuarded')) throw new Error(`no guard ran on ${c.req.method} ${c.req.routePath}`)
})
