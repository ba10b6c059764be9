import { connect, first } from '../../src/db/client.ts'
import { listing } from '../../src/db/public-schema.ts'
import { sql } from 'drizzle-orm'
import { OpeningCard } from '../../src/pages/parts/opening-card.tsx'
import { ja } from '../../src/text/ja.ts'
import { Document, renderDocument } from '../../src/ui/document.tsx'
import { projectedAt } from './openings.ts'

// C1: constant text. C2: a page of 20 cards from constants. C4: `select 1` through the client.

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

const one = first((from) =>
  from
    .select({ one: sql<number>`1` })
    .from(listing)
    .limit(1),
)

export default {
  fetch: async (request: Request, env: { LIBSQL_PUBLIC_URL: string }): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/c1') return new Response('constant text')
    if (pathname === '/c2') return new Response(twentyCards(), html)

    const { found } = await connect({ url: env.LIBSQL_PUBLIC_URL }).read({ found: one })
    return new Response(String(found?.one))
  },
}
