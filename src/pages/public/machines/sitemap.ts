import { html, raw } from 'hono/html'
import { openNumbers } from '../../../desk/listings/open-list-store.ts'
import type { OpenNumber } from '../../../desk/listings/open-list-store.ts'
import { factory } from '../../../http/factory.ts'
import { can } from '../../../http/guard.ts'
import { languages, paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { textIn } from '../../../text/language.ts'
import { keptForAMoment } from '../kept.ts'
import { publicReading } from '../public-reading.ts'
import { freshOn } from './atom.ts'
import { answerXml } from './xml.ts'

/** sitemaps.org allows 50,000 addresses a file; the pages that are always here stand in three languages. */
const openingsAtMost = 49_000

const alwaysHere = [paths.home, paths.openings, paths.weekly, paths.about, paths.privacy, paths.accessibility] as const
type HrefIn = (language: Language) => string

const alternates = (hrefIn: HrefIn, baseUrl: string) =>
  languages.map(
    (language) =>
      html`<xhtml:link rel="alternate" hreflang="${textIn[language].lang}" href="${baseUrl}${hrefIn(language)}" />`,
  )

const pageIn = (hrefIn: HrefIn, baseUrl: string) =>
  languages.map((language) => html`<url><loc>${baseUrl}${hrefIn(language)}</loc>${alternates(hrefIn, baseUrl)}</url> `)

// Its own page names the other two languages. Numbers and days hold nothing to escape, and there may be many of them.
const opening = (of: OpenNumber, baseUrl: string): string =>
  `<url><loc>${baseUrl}${paths.opening('ja', of.number)}</loc><lastmod>${freshOn(of)}</lastmod></url>\n`

export const sitemapPage = factory.createApp().get(paths.sitemap(), can('listing.read'), keptForAMoment, async (c) => {
  const { baseUrl } = c.get('deps')
  const { open } = await publicReading(c)({ open: openNumbers({ on: c.get('today'), atMost: openingsAtMost }) })
  const template = html`<urlset
    xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:xhtml="http://www.w3.org/1999/xhtml"
  >
    ${alwaysHere.map((hrefIn) => pageIn((language) => hrefIn(language), baseUrl))}${raw(open.map((of) => opening(of, baseUrl)).join(''))}</urlset
  > `
  return answerXml(c, { template, type: 'application/xml' })
})
