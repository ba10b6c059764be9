import { sql } from 'drizzle-orm'
import { connect, statementFrom } from '../../src/db/client.ts'
import { sievedOf } from '../../src/desk/openings/facets.ts'
import { gramsOf } from '../../src/desk/openings/search-text.ts'
import { searchFieldsOf } from '../../src/desk/openings/search-words.ts'
import { initialSettings } from '../../src/desk/settings/settings.ts'
import { publishTown } from '../../src/desk/settings/store.ts'
import { addDays } from '../../src/law/calendar.ts'
import type { CivilDate } from '../../src/law/calendar.ts'
import { kinds, numberAt, projectedAt } from './openings.ts'

// The rows that `project` would write, many at once: every opening of the demo town, again and again under other numbers and days.

const atOnce = 5_000

type Copies = { kind: number; indexes: readonly number[]; today: CivilDate; before: number }

const copies = ({ kind, indexes, today, before }: Copies) => {
  const { listing } = projectedAt(kind, today)
  const content = JSON.stringify({ ...listing, number: '@number', publishedOn: '@day', confirmedOn: '@day' })
  const { facets, features } = sievedOf(listing)
  const rows = JSON.stringify(indexes.map((index) => [numberAt(index), addDays(today, -(index % 50))]))
  const { title, tasks, trade, place, support } = searchFieldsOf(listing)
  const grams = [title, tasks, trade, place, support].map(gramsOf)
  return [
    statementFrom(sql`insert into listing (number, version, state, rung, family, area, published_on, valid_until, content, facets, features)
      select value ->> 0, 1, 'open', ${listing.rung}, ${listing.family}, ${listing.area}, value ->> 1, ${listing.validUntil},
        replace(replace(${content}, '@number', value ->> 0), '@day', value ->> 1), ${facets}, ${features} from json_each(${rows})`),
    statementFrom(sql`insert into listing_search (rowid, title, tasks, trade, place, support)
      select id, ${grams[0]}, ${grams[1]}, ${grams[2]}, ${grams[3]}, ${grams[4]} from listing where id > ${before}`),
  ]
}

export const fill = async (url: string, { openings, today }: { openings: number; today: CivilDate }): Promise<void> => {
  const db = connect({ url, timeoutMs: 600_000 })
  await db.write([publishTown(initialSettings)])
  let before = 0
  for (let kind = 0; kind < kinds; kind += 1) {
    const all = Array.from({ length: Math.ceil((openings - kind) / kinds) }, (_, turn) => kind + turn * kinds)
    for (let at = 0; at < all.length; at += atOnce) {
      const indexes = all.slice(at, at + atOnce)
      await db.write(copies({ kind, indexes, today, before }))
      before += indexes.length
    }
  }
}
