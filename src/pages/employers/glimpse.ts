import { postingOf } from '../../desk/openings/answers.ts'
import { findingsOf, stopsOf } from '../../desk/openings/lawfulness.ts'
import type { Finding } from '../../desk/openings/finding.ts'
import { listingOf } from '../../desk/openings/listing.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import { editionOfDraft } from '../../desk/openings/open-draft.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import type { OpeningEdition } from '../../desk/openings/opening.ts'
import type { Typed } from '../../http/form.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { endOfMonthAfterNext } from '../../law/calendar.ts'
import { startValues } from '../../text/employer-form.ts'
import { aroundOf, readPosting } from './judge.ts'

// A posting that is still being written, as far as it is known: the card that grows, and what the law says of the answers so far.

// Stand-ins so that the rest can be read; whatever stands on one is not shown and not judged.
const standIns: Typed = {
  title: ['…'],
  tasks: ['…'],
  days: ['mon'],
  startsAt: ['10:00'],
  endsAt: ['11:00'],
  places: ['1'],
  meets: ['…'],
  lengthDays: ['1'],
  insuredBy: ['employer'],
  workContent: ['watch'],
  harassmentContact: ['…'],
  holidays: ['…'],
  wageYen: ['9999'],
  placeName: ['…'],
  area: ['…'],
  address: ['…'],
  passiveSmoking: ['indoorNoSmoking'],
  employerName: ['…'],
  employerKana: ['…'],
  trade: ['T'],
  staffCount: ['1'],
  contactName: ['…'],
  employerPhone: ['0123-45-6789'],
  email: ['a@example.jp'],
  declares: ['yes'],
}

export type Glimpse = { edition: OpeningEdition; places: number; unknown: ReadonlySet<string> }

/** null while even that cannot be told. */
export const glimpseOf = (draft: DraftAtHand, typed: Typed): Glimpse | null => {
  const first = readPosting(draft, typed)
  const unknown = new Set(first.isFine ? [] : Object.keys(first.errors))
  const usual = { ...startValues[draft.opening.rung], ...standIns }
  const mended = Object.fromEntries([...unknown].map((name) => [name, usual[name] ?? ['']]))
  const place: Typed = unknown.has('workplaceId') ? { workplaceId: [draft.workplaces[0]?.id ?? 'new'] } : {}
  const read = first.isFine ? first : readPosting(draft, { ...typed, ...mended, ...place })
  if (!read.isFine) return null
  const posting = postingOf(read.input)
  const edition = editionOfDraft(draft, posting)
  return edition && { edition, places: posting.what.places, unknown }
}

const shownTerms = ({ terms }: OpeningEdition, unknown: Glimpse['unknown']): OpeningEdition['terms'] =>
  terms.family === 'employment' && unknown.has('wageYen') ? { ...terms, wageYen: 0 } : terms

type Shown = { glimpse: Glimpse; untitled: string; today: CivilDate }

/** As a listing for the card; what is not known yet is empty and left out there. */
export const cardOf = (draft: DraftAtHand, { glimpse, untitled, today }: Shown): Listing => {
  const { edition, places, unknown } = glimpse
  const known = (name: string, text: string) => (unknown.has(name) ? '' : text)
  const isTimed = !['startsAt', 'endsAt', 'days'].some((name) => unknown.has(name))
  const dates = { receivedOn: today, publishedOn: today, confirmedOn: today, validUntil: endOfMonthAfterNext(today) }
  return {
    ...listingOf({
      opening: { ...draft.opening, places },
      edition: { ...edition, terms: shownTerms(edition, unknown) },
      dates,
      trade: null,
    }),
    title: known('title', edition.title) || untitled,
    area: known('area', edition.area),
    placeName: known('placeName', edition.placeName),
    employerName: known('employerName', edition.employerName),
    days: isTimed ? edition.days : [],
  }
}

/** What stops, among the answers that are all given: nothing is judged on a stand-in. */
export const stopsSoFar = (
  draft: DraftAtHand,
  { glimpse, on }: { glimpse: Glimpse; on: CivilDate },
): readonly Finding[] => {
  const { edition, unknown } = glimpse
  const isOpen = ['days', 'startsAt', 'endsAt', 'breakMinutes'].some((name) => unknown.has(name))
  const findings = isOpen
    ? []
    : stopsOf(findingsOf({ edition, rung: draft.opening.rung, on, around: aroundOf(draft, null) }))
  return findings.filter(({ field }) => !unknown.has(field))
}
