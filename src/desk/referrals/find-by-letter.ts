import { readerOf } from '../clients/scope-store.ts'
import type { Desk } from '../desk.ts'
import { refuse } from '../refusals.ts'
import { myReferralOfLetter } from './record-store.ts'

/** From the number on a reply card or FAX to the referral; absent and not mine are one answer. */
export const findByLetter = async (desk: Desk, letterNumber: string): Promise<{ id: string }> => {
  const { row } = await desk.read({ row: myReferralOfLetter({ letterNumber, by: readerOf(desk) }) })
  return row ?? refuse('letterUnknown')
}
