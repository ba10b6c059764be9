import { partsOf } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { weekdays } from '../../desk/openings/codes.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import type { ListingText } from '../../text/listing-words.ts'
import type { IconName } from '../../ui/icon.tsx'

// What a card and a page say of an opening in the reader's language; marked words, to be passed through ruby().

export const rungIcons = {
  tour: 'tour',
  experience: 'experience',
  practice: 'practice',
  trainingNonEmployment: 'training',
  supportedShortJob: 'shortJob',
  shortHoursJob: 'shortHours',
  regularJob: 'regular',
  trainingEmployment: 'trainingEmployment',
} as const satisfies Record<Listing['rung'], IconName>

type Words = Readonly<Record<string, string>>

/** The word of a code that is only known at run time; an unknown one shows itself. */
export const wordOf = (words: Words, code: string): string =>
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? code

export const dateWords = (t: ListingText, date: CivilDate): string => t.opening.date(partsOf(date))

export const dayWords = ({ opening }: ListingText, listing: Pick<Listing, 'days'>): string =>
  weekdays
    .filter((day) => listing.days.includes(day))
    .map((day) => opening.weekdays[day])
    .join(opening.weekdayJoin)

/** 「火・木 9:30～11:30（週4時間）」; an attempt says how many days instead. */
export const whenWords = (t: ListingText, listing: Listing): string => {
  const { opening } = t
  const { terms } = listing
  const size = terms.family === 'trial' ? opening.lengthDays(terms.lengthDays) : opening.weekly(listing.weeklyMinutes)
  return opening.timeAndSize({ time: `${dayWords(t, listing)} ${opening.hours(listing)}`, size })
}

export const wageWords = ({ opening }: ListingText, { terms }: Pick<Listing, 'terms'>): string =>
  terms.family === 'trial' || terms.wageYen === 0 ? '' : opening.pay[terms.wageBasis](terms.wageYen)

const papersOf = {
  none: 'noPapers',
  trialThenDecide: 'noPapers',
  tourThenTalk: 'noResume',
  interview: 'interview',
} as const

export const papersWords = ({ opening }: ListingText, { terms }: Pick<Listing, 'terms'>): string =>
  terms.family === 'employment' ? opening[papersOf[terms.selection]] : opening.noPapers
