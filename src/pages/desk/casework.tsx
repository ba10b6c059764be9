import { factory } from '../../http/factory.ts'
import { aboutPages } from './about.tsx'
import { consentPages } from './consents.tsx'
import { clientPaperPages } from './client-papers.tsx'
import { clientPages } from './clients.tsx'
import { conflictPages } from './conflicts.tsx'
import { findPages } from './find.tsx'
import { caseloadPages } from './caseloads.tsx'
import { coverPages } from './covers.tsx'
import { exportPages } from './export.tsx'
import { importPages } from './imports.tsx'
import { issuePages } from './issue.tsx'
import { matchingPages } from './matching.tsx'
import { paperPages } from './papers.tsx'
import { envelopePages } from './envelope.tsx'
import { keepAwayPages } from './keep-away.tsx'
import { planPages } from './plan.tsx'
import { placementPages } from './placements.tsx'
import { registrationPages } from './registration.tsx'
import { referralPages } from './referrals.tsx'
import { seenPages } from './seen.tsx'
import { sharedPages } from './shared.tsx'
import { stepPages } from './steps.tsx'
import { taskPages } from './tasks.tsx'
import { todayPages } from './today.tsx'
import { unsealPages } from './unseal.tsx'
import { timelinePages } from './timeline.tsx'
import { turnPages } from './turns.tsx'

/** The consultant's half of the staff window, and the slips the desk's officer issues. */
export const caseworkPages = factory
  .createApp()
  .route('/', todayPages)
  // What is no client's id stands before the records.
  .route('/', findPages)
  .route('/', taskPages)
  .route('/', caseloadPages)
  .route('/', coverPages)
  .route('/', importPages)
  .route('/', exportPages)
  .route('/', paperPages)
  .route('/', clientPages)
  .route('/', aboutPages)
  .route('/', registrationPages)
  .route('/', unsealPages)
  .route('/', conflictPages)
  .route('/', seenPages)
  .route('/', consentPages)
  .route('/', keepAwayPages)
  .route('/', envelopePages)
  .route('/', sharedPages)
  .route('/', stepPages)
  .route('/', timelinePages)
  .route('/', planPages)
  .route('/', turnPages)
  .route('/', clientPaperPages)
  .route('/', matchingPages)
  .route('/', referralPages)
  .route('/', issuePages)
  .route('/', placementPages)
