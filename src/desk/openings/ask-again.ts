import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { stillTrueLetter } from './still-true-letter.ts'
import type { Asking } from './still-true-letter.ts'

/** Asks a firm whether its posting is true still (R1-24); false where it has no e-mail. */
export const askAgain = async (desk: Desk, asking: Asking): Promise<boolean> => {
  allow(desk, 'opening.askAgain')
  const letter = await stillTrueLetter(desk, asking)
  if (letter.length === 0) return false

  await desk.write(letter)
  return true
}
