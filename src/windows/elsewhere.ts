import { can } from '../http/guard.ts'
import { factory } from '../http/factory.ts'
import { windowOf } from '../pages/parts/windows.ts'

// Where the staff's windows have an address of their own, a link from one Worker's page to the other's finds its way.

const addressOf = (url: string): string => {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}

const isOfStaff = (path: string) => windowOf(path) === 'desk'

export const toStaff = factory.createApp().get('*', can('listing.read'), async (c, next) => {
  const { staffUrl } = c.get('deps')
  if (staffUrl === undefined || !isOfStaff(c.req.path)) return next()
  return c.redirect(`${staffUrl}${addressOf(c.req.url)}`)
})

export const toResidents = factory.createApp().get('*', can('listing.read'), async (c, next) => {
  if (isOfStaff(c.req.path)) return next()
  return c.redirect(`${c.get('deps').baseUrl}${addressOf(c.req.url)}`)
})
