import type { PublicTown } from '../../../desk/settings/settings.ts'
import { publicTown } from '../../../desk/settings/store.ts'
import { factory } from '../../../http/factory.ts'
import { can } from '../../../http/guard.ts'
import { addMonths } from '../../../law/calendar.ts'
import type { CivilDate } from '../../../law/calendar.ts'
import { paths } from '../../../paths.ts'
import { keptForAMoment } from '../kept.ts'
import { publicReading } from '../public-reading.ts'

/** RFC 9116 §2.5.5 recommends less than a year. */
const goodForMonths = 6

const email = /^[^\s@]+@[^\s@]+$/u

// RFC 3966: a number that can be dialled from anywhere.
const telOf = (phone: string): string | null => {
  const digits = phone.normalize('NFKC').replaceAll(/[^\d]/gu, '')
  return /^0\d{8,10}$/u.test(digits) ? `tel:+81${digits.slice(1)}` : null
}

const contactsOf = (town: PublicTown, baseUrl: string): readonly string[] => {
  const known = [email.test(town.email) ? `mailto:${town.email}` : null, telOf(town.phone)].filter(
    (uri) => uri !== null,
  )
  return known.length > 0 ? known : [`${baseUrl}${paths.about('ja')}`]
}

type Asked = { town: PublicTown; baseUrl: string; on: CivilDate }

export const securityText = ({ town, baseUrl, on }: Asked): string =>
  [
    ...contactsOf(town, baseUrl).map((uri) => `Contact: ${uri}`),
    `Expires: ${addMonths(on, goodForMonths)}T00:00:00Z`,
    'Preferred-Languages: ja, en',
    `Canonical: ${baseUrl}${paths.securityText()}`,
    '',
  ].join('\n')

/** RFC 9116: whom to tell of a weakness of this site. */
export const securityTextPage = factory
  .createApp()
  .get(paths.securityText(), can('listing.read'), keptForAMoment, async (c) => {
    const { town } = await publicReading(c)({ town: publicTown() })
    const text = securityText({ town, baseUrl: c.get('deps').baseUrl, on: c.get('today') })
    return c.text(text, 200, { 'Content-Type': 'text/plain; charset=utf-8' })
  })
