import { partsOf } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { OpeningEdition, Terms } from '../../desk/openings/opening.ts'
import type { Typed } from '../../http/form.ts'
import { deskText } from '../../text/desk.ts'
import type { Choice } from '../../ui/form-state.ts'

const { year, month, day } = deskText.dateUnits

/** 11月21日（土） */
export const shortDay = (date: CivilDate): string => {
  const parts = partsOf(date)
  return `${parts.month}${month}${parts.day}${day}（${deskText.weekdays[parts.weekday] ?? ''}）`
}
/** 2026年11月21日（土） */
export const fullDay = (date: CivilDate): string => `${partsOf(date).year}${year}${shortDay(date)}`
export const dayOrNone = (date: CivilDate | null): string => (date ? fullDay(date) : deskText.none)

/** A date as the three fields of a form carry it. */
export const datePartsOf = (name: string, date: CivilDate): Typed => {
  const parts = partsOf(date)
  return {
    [`${name}-year`]: [String(parts.year)],
    [`${name}-month`]: [String(parts.month)],
    [`${name}-day`]: [String(parts.day)],
  }
}

export const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** The word of a code; a code that has none yet stays readable. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code

export const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}${deskText.yen}`

export const payOf = (terms: Terms): string =>
  terms.family === 'trial' ? deskText.unpaid : `${deskText.wageBasis[terms.wageBasis]} ${yen(terms.wageYen)}`

export const daysOf = (days: readonly string[]): string => days.map((code) => wordFor(deskText.days, code)).join('・')
/** 「09:30～11:30」: written as a Japanese notice writes it; the dash of BIZ UDPGothic fades away at 16 px. */
export const hoursOf = ({ startsAt, endsAt }: Pick<OpeningEdition, 'startsAt' | 'endsAt'>): string =>
  `${startsAt}～${endsAt}`
export const whenOf = (edition: Pick<OpeningEdition, 'days' | 'startsAt' | 'endsAt'>): string =>
  `${daysOf(edition.days)} ${hoursOf(edition)}`

export const telOf = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/gu, '')}`
