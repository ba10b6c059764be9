import { html } from 'hono/html'
import type { Listing } from '../../../desk/openings/listing.ts'
import type { PublicTown } from '../../../desk/settings/settings.ts'
import type { CivilDate } from '../../../law/calendar.ts'
import { paths } from '../../../paths.ts'
import type { ListingQuery } from '../../../paths.ts'
import type { PublicText } from '../../../text/ja.ts'
import { officeName } from '../../../text/office-name.ts'
import { withReadings } from '../../parts/kana.ts'
import { wageWords, whenWords } from '../../parts/opening-words.ts'
import { plainTitle, sayingFor } from '../../parts/said.tsx'
import { forXml } from './xml.ts'

export const entriesAtMost = 50

type FeedProps = {
  t: PublicText
  town: PublicTown
  baseUrl: string
  address: ListingQuery
  on: CivilDate
  listings: readonly Listing[]
}

/** A day as Atom wants it: an instant, here the day's beginning in Japan. */
export const instantOf = (day: CivilDate): string => `${day}T00:00:00+09:00`

/** The day of the last word on an opening. */
export const freshOn = ({ publishedOn, confirmedOn }: Pick<Listing, 'publishedOn' | 'confirmedOn'>): CivilDate =>
  publishedOn > confirmedOn ? publishedOn : confirmedOn

// RFC 4151: the same for ever, whatever the scheme and the port.
const tagOf = (baseUrl: string, path: string): string => `tag:${new URL(baseUrl).hostname},2026:${path}`

const summaryOf = (t: PublicText, listing: Listing): string => {
  const { rungs, pay } = t.opening
  const isPaid = listing.family === 'employment'
  const words = [
    rungs[listing.rung].name,
    isPaid ? `${pay.paid} ${wageWords(t, listing)}`.trim() : pay.unpaid,
    whenWords(t, listing),
  ]
  return [...words.map(withReadings), [listing.area, listing.placeName].filter(Boolean).join(' ')].join(' / ')
}

const entry = ({ t, baseUrl }: Pick<FeedProps, 't' | 'baseUrl'>) => {
  const entryOf = (listing: Listing) => {
    const path = paths.opening(t.language, listing.number)
    return html`
      <entry>
        <id>${tagOf(baseUrl, path)}</id>
        <title xml:lang="${sayingFor({ t, listing }) ? t.lang : 'ja'}">${forXml(plainTitle({ t, listing }))}</title>
        <link rel="alternate" type="text/html" href="${baseUrl}${path}" />
        <published>${instantOf(listing.publishedOn)}</published>
        <updated>${instantOf(freshOn(listing))}</updated>
        <author xml:lang="ja"><name>${forXml(listing.employerName)}</name></author>
        <category term="${listing.rung}" label="${withReadings(t.opening.rungs[listing.rung].name)}" />
        <summary>${forXml(summaryOf(t, listing))}</summary>
      </entry>
    `
  }
  return entryOf
}

export const atomFeed = ({ t, town, baseUrl, address, on, listings }: FeedProps) => {
  const self = paths.feed(t.language, address)
  const newest = listings.map(freshOn).reduce((last, day) => (day > last ? day : last), '')
  const isNarrowed = self !== paths.feed(t.language)
  const { title, narrowed } = t.paper.feed
  return html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.lang}">
    <id>${tagOf(baseUrl, self)}</id>
    <title>${withReadings(isNarrowed ? narrowed : title)} | ${forXml(town.deskName)}</title>
    <updated>${instantOf(newest === '' ? on : newest)}</updated>
    <link rel="self" type="application/atom+xml" href="${baseUrl}${self}" />
    <link rel="alternate" type="text/html" href="${baseUrl}${paths.openings(t.language, address)}" />
    <author xml:lang="ja"><name>${forXml(officeName(town))}</name></author>
    ${listings.map(entry({ t, baseUrl }))}</feed
  > `
}
