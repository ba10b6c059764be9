import { paths } from '../paths.ts'
import { dropCookie, readCookie, writeCookie } from './cookies.ts'
import type { DeskContext } from './factory.ts'

// Where a person goes on after signing in anew: one of these pages of ours, never an address somebody wrote into a link.

const places: readonly string[] = [
  paths.desk.client(':id'),
  paths.desk.clientOpen(':id'),
  paths.desk.clientSupervise(':id'),
  paths.desk.clientConflicts(':id'),
  paths.desk.clientSeen(':id'),
  paths.desk.clientSeenSheet(':id'),
  paths.desk.clients(),
  paths.desk.clientFind(),
  paths.desk.referral(':id'),
  paths.desk.slip(':id'),
  paths.desk.placement(':id'),
  paths.bring.export(),
  paths.bring.clients(),
  paths.bring.firms(),
  paths.bring.run('clients', { id: ':id' }),
  paths.bring.run('firms', { id: ':id' }),
  paths.employer.referral(':id'),
]
const patterns = places.map((place) => new RegExp(`^${place.replaceAll(':id', '[\\w-]{1,64}')}$`, 'u'))
const keptSeconds = 900

/** null where the address is none of the places. */
export const placeBack = (asked: string): string | null =>
  patterns.some((pattern) => pattern.test(asked)) ? asked : null

/** Keeps the way back while the person signs in; a sign-in without one forgets an earlier one. */
export const keepBack = (c: DeskContext): void => {
  const back = placeBack(c.req.query('back') ?? '')
  if (back !== null) writeCookie(c, { name: 'back', value: back, maxAge: keptSeconds })
  else if (readCookie(c, 'back') !== '') dropCookie(c, 'back')
}

const isOfFirms = (place: string): boolean => place.startsWith(`${paths.employer.home()}/`)

/** Only into the window of whoever signed in. */
export const takeBack = (c: DeskContext, who: { isFirm: boolean }): string | null => {
  const kept = readCookie(c, 'back')
  if (kept !== '') dropCookie(c, 'back')
  const place = placeBack(kept)
  return place !== null && isOfFirms(place) === who.isFirm ? place : null
}
