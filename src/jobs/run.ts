import type { Desk } from '../desk/desk.ts'
import { askStillTrue } from './ask-still-true.ts'
import { closeSlips } from './close-slips.ts'
import { deliverMails } from './deliver-mails.ts'
import type { Post } from './deliver-mails.ts'
import { expireConsents } from './expire-consents.ts'
import { expireOpenings } from './expire-openings.ts'
import { forgetCards } from './forget-cards.ts'
import { forgetImports } from './forget-imports.ts'
import { forgetReports } from './forget-reports.ts'
import { keepReferralClock } from './keep-referral-clock.ts'
import { keepSnapshot } from './keep-snapshot.ts'
import type { Copying } from './keep-snapshot.ts'
import { keepWatch } from './keep-watch.ts'
import { projectListings } from './project-listings.ts'
import { retireInquiries } from './retire-inquiries.ts'
import { sweep } from './sweep.ts'

/** `isDayOver`: the day was lived through by the demo's clock, its daylight too. */
type Hands = Post & Copying & { isDayOver?: boolean }

/** What the clock does every minute, in this order: what residents see first. Each part is bounded and may be run again; one that fails does not starve the rest. */
export const runJobs = async (deskFor: (job: string) => Desk, hands: Hands): Promise<void> => {
  const parts = [
    () => expireOpenings(deskFor('expiry')),
    () => projectListings(deskFor('projection')),
    () => keepSnapshot(deskFor('snapshot'), hands),
    () => askStillTrue(deskFor('still-true')),
    () => keepReferralClock(deskFor('referral-clock'), hands.isDayOver),
    () => expireConsents(deskFor('consents')),
    () => closeSlips(deskFor('slips')),
    () => deliverMails(deskFor('delivery'), hands),
    () => retireInquiries(deskFor('inquiries')),
    () => forgetCards(deskFor('cards')),
    () => forgetImports(deskFor('imports')),
    () => forgetReports(deskFor('corrections')),
    () => keepWatch(deskFor('watch')),
    () => sweep(deskFor('sweep')),
  ]
  const failures: unknown[] = []
  for (const part of parts) await part().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
