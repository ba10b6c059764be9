import { newSecret } from '../../crypto/tokens.ts'
import { readCookie, writeCookie } from '../../http/cookies.ts'
import type { DeskContext } from '../../http/factory.ts'

const thirtyDays = 30 * 86_400

/** The browser something was begun in: what it began is found again only there. */
export const keptBrowser = (c: DeskContext): string => {
  const known = readCookie(c, 'browser')
  if (known !== '') return known
  const fresh = newSecret()
  writeCookie(c, { name: 'browser', value: fresh, maxAge: thirtyDays })
  return fresh
}
