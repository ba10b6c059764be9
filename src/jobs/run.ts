import type { Desk } from '../desk/desk.ts'
import { deliverMails } from './deliver-mails.ts'
import type { Post } from './deliver-mails.ts'
import { expireOpenings } from './expire-openings.ts'
import { projectListings } from './project-listings.ts'
import { sweep } from './sweep.ts'

/** What the clock does every minute, in this order: what residents see first. Each part is bounded and may be run again. */
export const runJobs = async (deskFor: (job: string) => Desk, post: Post): Promise<void> => {
  await expireOpenings(deskFor('expiry'))
  await projectListings(deskFor('projection'))
  await deliverMails(deskFor('delivery'), post)
  await sweep(deskFor('sweep'))
}
