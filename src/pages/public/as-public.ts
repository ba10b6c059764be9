import { factory } from '../../http/factory.ts'

/** Before every page here: what it shows anyone may see, and it may be kept for a moment. */
export const asPublic = factory.createMiddleware(async (c, next) => {
  c.set('isPublic', true)
  await next()
})
