import { factory } from '../../http/factory.ts'

// Before every page here: what it shows anyone may see.

export const keptForAMoment = factory.createMiddleware(async (c, next) => {
  c.set('kept', 'moment')
  await next()
})

export const askedAgain = factory.createMiddleware(async (c, next) => {
  c.set('kept', 'revalidated')
  await next()
})
