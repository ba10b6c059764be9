import { connect, first, many } from '../../src/db/client.ts'
import { listing } from '../../src/db/public-schema.ts'
import { sql } from 'drizzle-orm'
import { OpeningCard } from '../../src/pages/parts/opening-card.tsx'
import { ja } from '../../src/text/ja.ts'
import { Document, renderDocument } from '../../src/ui/document.tsx'
import { wholeList } from '../../src/desk/listings/search.ts'
import { listingCount, listingPage } from '../../src/desk/listings/search-store.ts'
import { matchOf } from '../../src/desk/openings/search-text.ts'
import { benchWords, projectedAt } from './openings.ts'

// C1: constant text. C2: a page of 20 cards from constants. C4: `select 1` through the client, on either database.
// L: a bare list, 20 openings and a capped count, nothing rendered. S: a bare search for two words, 20 and a count capped at 201.

const cards = Array.from({ length: 20 }, (_, index) => projectedAt(index, '2026-11-21').listing)

const twentyCards = () =>
  renderDocument(
    <Document lang="ja" title="20" bodyClass="public" skipLabel="">
      {cards.map((card) => (
        <OpeningCard listing={card} t={ja} href={`/openings/${card.number}`} />
      ))}
    </Document>,
  )

const html = { headers: { 'content-type': 'text/html; charset=utf-8' } }

const one = first((from) => from.select({ one: sql<number>`1` }).from(sql`(select 1)`))

const day = '2000-01-01'
const list = { rows: listingPage(wholeList(day)), hits: listingCount(wholeList(day)) }

const isOpen = sql`state = 'open' and valid_until >= ${day}`
const match = matchOf({ q: benchWords, isExact: true })
const matched = sql`listing_search cross join listing where listing_search match ${match} and listing.id = listing_search.rowid and ${isOpen}`
const search = {
  rows: many((from) =>
    from
      .select({ content: listing.content })
      .from(listing)
      .where(sql`id in (select listing.id from ${matched} order by published_on desc, number limit 20)`),
  ),
  hits: first((from) => from.select({ hits: sql<number>`count(*)` }).from(sql`(select 1 from ${matched} limit 201)`)),
}

export default {
  fetch: async (request: Request, env: { LIBSQL_URL: string; LIBSQL_PUBLIC_URL: string }): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/c1') return new Response('constant text')
    if (pathname === '/c2') return new Response(twentyCards(), html)
    const db = connect({ url: pathname === '/c4-desk' ? env.LIBSQL_URL : env.LIBSQL_PUBLIC_URL })
    if (pathname === '/l') return Response.json(await db.read(list))
    if (pathname === '/s') return Response.json(await db.read(search))
    const { found } = await db.read({ found: one })
    return new Response(String(found?.one))
  },
}
