import type { Employer } from './employer.ts'
import type { Matching } from './store.ts'
import { foldSheetCode, plainSheetCode } from './sheet-code.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { isSameBytes } from '../../crypto/bytes.ts'

const codeLength = 8
const phoneLike = /^[\d\s()+-]{9,16}$/u

type Match = { firm: Employer; sheetCode: string | null; phoneIndex: Uint8Array }

/** What was typed may be the code of a sheet or a phone number; eight digits may be either. */
export const askedFor = async (desk: Pick<Desk, 'keys'>, typed: string): Promise<Matching & { code: string }> => {
  const code = plainSheetCode(typed)
  const digits = typed.normalize('NFKC').replaceAll(/[‐‑‒–—―ー−]/gu, '-')
  return {
    code,
    foldedCode: code.length === codeLength ? foldSheetCode(code) : '',
    phoneIndex: phoneLike.test(digits.trim()) ? await desk.keys.index('employerPhone', digits) : null,
  }
}

const unique = (matches: readonly Match[]): readonly Employer[] => [
  ...new Map(matches.map(({ firm }) => [firm.id, firm])).values(),
]

/** The code as it is printed, then the code a FAX has blurred, then the phone; two firms are never guessed between. */
export const firmMeant = (
  matches: readonly Match[],
  { code, foldedCode, phoneIndex }: Matching & { code: string },
): Employer => {
  const byCode = matches.filter(({ sheetCode }) => sheetCode !== null && foldSheetCode(sheetCode) === foldedCode)
  const exact = byCode.filter(({ sheetCode }) => sheetCode === code)
  const byPhone = matches.filter((match) => phoneIndex !== null && isSameBytes(match.phoneIndex, phoneIndex))
  const meant = unique([exact, byCode, byPhone].find((some) => some.length > 0) ?? [])
  refuseUnless(meant.length > 0, 'firmUnknown')
  refuseUnless(meant.length === 1, 'firmUnclear')
  return found(meant[0])
}
