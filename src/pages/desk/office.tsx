import { factory } from '../../http/factory.ts'
import { signInPages } from '../parts/sign-in.tsx'
import { accountPages } from './accounts.tsx'
import { agencyPages } from './agencies.tsx'
import { cardPages } from './cards.tsx'
import { complaintPages } from './complaints.tsx'
import { correctionPages } from './corrections.tsx'
import { disputePages } from './disputes.tsx'
import { employerEditPages } from './employers-edit.tsx'
import { employerClosingPages } from './employers-closings.tsx'
import { employerMemberPages } from './employers-members.tsx'
import { employerMergePages } from './employers-merge.tsx'
import { employerRegisterPages } from './employers.tsx'
import { inquiryPages } from './inquiries.tsx'
import { noticePages } from './notices.tsx'
import { keyInPages } from './key-in.tsx'
import { reviewPages } from './review.tsx'
import { reviewReasonPages } from './review-reasons.tsx'
import { reviewThreadPages } from './review-thread.tsx'
import { sayingPages } from './sayings.tsx'
import { settingsPages } from './settings.tsx'
import { trailPages } from './trail.tsx'
import { watchPages } from './watch.tsx'
import { workplacePages } from './workplaces.tsx'

/** The officer's, the administrator's and the auditor's part of the staff window. */
export const officePages = factory
  .createApp()
  .route('/', signInPages('desk'))
  // `/desk/openings/key-in` is no opening's id: it stands before the review.
  .route('/', keyInPages)
  .route('/', reviewPages)
  .route('/', reviewReasonPages)
  .route('/', reviewThreadPages)
  .route('/', sayingPages)
  .route('/', employerRegisterPages)
  .route('/', employerEditPages)
  .route('/', employerClosingPages)
  .route('/', employerMemberPages)
  .route('/', employerMergePages)
  .route('/', workplacePages)
  .route('/', disputePages)
  .route('/', noticePages)
  .route('/', complaintPages)
  .route('/', inquiryPages)
  .route('/', correctionPages)
  .route('/', cardPages)
  .route('/', agencyPages)
  .route('/', accountPages)
  .route('/', settingsPages)
  .route('/', trailPages)
  .route('/', watchPages)
