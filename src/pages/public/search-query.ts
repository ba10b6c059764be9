import { isRung } from '../../desk/openings/opening.ts'
import type { Rung } from '../../desk/openings/opening.ts'
import { pageSize } from '../../desk/openings/listing-store.ts'
import { longestTerm, matchOf } from '../../desk/openings/search-text.ts'

export type SearchQuery = { q: string; rung: Rung | null; page: number; isCut: boolean; isWordless: boolean }
type Asked = Readonly<Record<string, string | undefined>>

/** Nobody turns more pages than this; the count is exact only so far. */
export const lastPageOf = (hits: number): number => Math.max(1, Math.ceil(Math.min(hits, 1000) / pageSize))

// Control characters would not survive the way into the form and back.
const clean = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()

const pageIn = (typed: string): number => (/^\d{1,9}$/u.test(typed) ? Math.min(Math.max(Number(typed), 1), 50) : 1)

/** What the address asks for; anything that makes no sense is left out, never an error. */
export const searchQueryOf = ({ q = '', rung = '', page = '' }: Asked): SearchQuery => {
  const typed = Array.from(clean(q))
  const words = typed.slice(0, longestTerm).join('').trim()
  const isWordless = words !== '' && matchOf(words) === ''
  return {
    q: isWordless ? '' : words,
    rung: isRung(rung) ? rung : null,
    page: pageIn(page),
    isCut: typed.length > longestTerm,
    isWordless,
  }
}
