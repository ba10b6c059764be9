import type { Listing } from '../../../desk/openings/listing.ts'

// What a firm may type is longer than one sheet of large type. The page behind the QR code has all of it.

const longFrom = 190
const fullFrom = 330

const lettersOf = (text: string): number => Array.from(text).length

/** The more there is to say, the smaller it is set. */
export const flyerLength = (of: Listing): 'short' | 'long' | 'full' => {
  const money = of.terms.family === 'trial' ? of.terms.reimbursement : of.terms.wageNote
  const typed = [of.title, of.tasks, of.firstDay, of.bring, of.wayThere, of.meets, of.address, of.placeName, money]
  const letters = lettersOf(typed.join(''))
  if (letters >= fullFrom) return 'full'
  return letters >= longFrom ? 'long' : 'short'
}

/** Up to the last whole sentence that fits; where none does, up to the last letter. */
export const shortened = (text: string, most: number): string => {
  const line = text.replaceAll(/\s*\n\s*/gu, ' ').trim()
  const letters = Array.from(line)
  if (letters.length <= most) return line
  const start = letters.slice(0, most).join('')
  const end = start.lastIndexOf('。') + 1
  return end > 0 ? `${start.slice(0, end)} …` : `${start}…`
}
