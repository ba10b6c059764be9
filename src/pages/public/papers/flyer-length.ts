import type { Listing } from '../../../desk/openings/listing.ts'
import { sayingFields } from '../../../desk/openings/saying.ts'
import type { PublicText } from '../../../text/ja.ts'
import { plainText } from '../../../ui/ruby.tsx'
import { saidWords } from '../../parts/said.tsx'

// What a firm may type is longer than one sheet of large type. The page behind the QR code has all of it.

const longFrom = 190
const fullFrom = 330
const crowdedFrom = 500

// English letters are narrower; spaces and kana make easy Japanese longer.
const lettersInOne = { ja: 1, easy: 1.2, en: 1.7 } as const

const lettersOf = (text: string): number => Array.from(plainText(text)).length

type Sheet = { t: PublicText; listing: Listing }

const toldBy = ({ t, listing }: Sheet): number => {
  const { terms } = listing
  const typed = [listing.address, listing.placeName, terms.family === 'trial' ? terms.reimbursement : terms.wageNote]
  const told = sayingFields.map((field) => {
    const said = saidWords({ t, listing, field })
    return said === '' ? lettersOf(listing[field]) : lettersOf(said) / lettersInOne[t.language]
  })
  return [lettersOf(typed.join('')), ...told].reduce((sum, one) => sum + one)
}

/** The more there is to say, the smaller it is set. */
export const flyerLength = (sheet: Sheet): 'short' | 'long' | 'full' => {
  const letters = toldBy(sheet)
  if (letters >= fullFrom) return 'full'
  return letters >= longFrom ? 'long' : 'short'
}

/** Every answer has to keep to its own room. */
export const isCrowded = (sheet: Sheet): boolean => toldBy(sheet) >= crowdedFrom

const onOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' ').trim()

/** Up to the last whole sentence that fits; where none does, up to the last letter. */
export const shortened = (text: string, most: number): string => {
  const line = onOneLine(text)
  const letters = Array.from(line)
  if (letters.length <= most) return line
  const start = letters.slice(0, most).join('')
  const end = start.lastIndexOf('。') + 1
  return end > 0 ? `${start.slice(0, end)} …` : `${start}…`
}

const sentences = /.+?(?:。|[.!?](?=\s|$)|$)\s*/gu

const whileFitting = (text: string, most: number): string =>
  (text.match(sentences) ?? []).reduce(
    ({ kept, isFull }, next) =>
      isFull || lettersOf(kept + next) > most ? { kept, isFull: true } : { kept: kept + next, isFull: false },
    { kept: '', isFull: false },
  ).kept

/** The same for marked words: a reading is never cut from its word. */
export const shortenedSaying = ({ t, text, most }: { t: PublicText; text: string; most: number }): string => {
  const line = onOneLine(text)
  const room = most * lettersInOne[t.language]
  if (lettersOf(line) <= room) return line
  const start = whileFitting(line, room).trimEnd()
  return start === '' ? shortened(plainText(line), Math.floor(room)) : `${start} …`
}
