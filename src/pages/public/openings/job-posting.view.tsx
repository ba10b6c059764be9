import { raw } from 'hono/html'
import type { Listing } from '../../../desk/openings/listing.ts'
import { forScript, jobPostingOf } from './job-posting.ts'
import type { Frame } from '../shell.tsx'

/** What a search engine reads of a job offer. A data block: no browser runs it. */
export const JobPosting = ({ listing, ...frame }: Frame & { listing: Listing }) => {
  const posting = jobPostingOf(listing, frame)
  return posting === null ? null : <script type="application/ld+json">{raw(forScript(posting))}</script>
}
