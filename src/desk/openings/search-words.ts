import { choiceWords } from '../../text/employer-form.ts'
import { openingEn } from '../../text/opening-en.ts'
import { openingJa } from '../../text/opening-ja.ts'
import type { Listing } from './listing.ts'
import { wordsIn } from './search-text.ts'

// What of a listing is searched, field by field: what the firm wrote, and the words of its codes in both tongues.

type SearchFields = { title: string; tasks: string; trade: string; place: string; support: string }

type Words = Readonly<Record<string, string>>
const wordOf = (words: Words, code: string): string => (Object.hasOwn(words, code) ? (words[code] ?? '') : '')
const inBoth = (of: readonly [Words, Words], code: string): string => of.map((words) => wordOf(words, code)).join(' ')

const marked = /\{([^{}|]+)\|([^{}|]+)\}/gu
/** Marked words are found by their kanji and by their reading. */
const bothWays = (text: string): string => `${text.replaceAll(marked, '$1')} ${text.replaceAll(marked, '$2')}`

const saidIn = ({ sayings }: Listing, field: 'title' | 'tasks' | 'wayThere'): string =>
  [sayings?.easy?.[field], sayings?.en?.[field]].map((text) => bothWays(text ?? '')).join(' ')

export const searchFieldsOf = (listing: Listing): SearchFields => {
  const rung = `${openingJa.rungs[listing.rung].name} ${openingEn.rungs[listing.rung].name}`
  const support = listing.support.map((code) => inBoth([openingJa.support, openingEn.support], code))
  return {
    title: `${listing.title} ${rung} ${saidIn(listing, 'title')}`,
    tasks: `${listing.tasks} ${saidIn(listing, 'tasks')}`,
    trade: `${listing.employerName} ${wordOf(choiceWords.trade, listing.trade ?? '')}`,
    place: `${listing.area} ${listing.placeName} ${listing.wayThere} ${saidIn(listing, 'wayThere')}`,
    support: support.join(' '),
  }
}

/** The same fields as plain folded words, for a search without an index. */
export const foldedFieldsOf = (listing: Listing): readonly string[] =>
  Object.values(searchFieldsOf(listing)).map((text) => wordsIn(text).join(' '))
