import { addMonths } from './calendar.ts'
import type { CivilDate } from './calendar.ts'

// How long a record is kept once the support has ended (trust.md 4.10; 個人情報保護法61条2項: no longer than it is needed). The town's own rule may say more.

const specialMonths = 6
const recordMonths = 24

/** What the person told of themselves is erased first, the record with its register fields last. */
export const keptAfter = (closedOn: CivilDate) => ({
  specialUntil: addMonths(closedOn, specialMonths),
  recordUntil: addMonths(closedOn, recordMonths),
})
