import type { Purposed } from './purpose.ts'
import { caseworkPurposes } from './purposes-casework.ts'
import { clientPurposes } from './purposes-clients.ts'
import { deskPurposes } from './purposes-desk.ts'
import { firmPurposes } from './purposes-firms.ts'
import { openingPurposes } from './purposes-openings.ts'
import { publicPurposes } from './purposes-public.ts'
import { referralPurposes } from './purposes-referrals.ts'
import { windowPurposes } from './purposes-windows.ts'

/** Every table of the two databases; a new one adds its line to the list of its noun. */
export const purposes: { readonly desk: readonly Purposed[]; readonly public: readonly Purposed[] } = {
  desk: [
    ...deskPurposes,
    ...firmPurposes,
    ...openingPurposes,
    ...clientPurposes,
    ...caseworkPurposes,
    ...referralPurposes,
    ...windowPurposes,
  ],
  public: publicPurposes,
}
