import { factory } from '../../http/factory.ts'
import { consentPages } from './consents.tsx'
import { clientPages } from './clients.tsx'
import { issuePages } from './issue.tsx'
import { envelopePages } from './envelope.tsx'
import { keepAwayPages } from './keep-away.tsx'
import { placementPages } from './placements.tsx'
import { referralPages } from './referrals.tsx'
import { sharedPages } from './shared.tsx'
import { todayPages } from './today.tsx'

/** The consultant's half of the staff window, and the slips the desk's officer issues. */
export const caseworkPages = factory
  .createApp()
  .route('/', todayPages)
  .route('/', clientPages)
  .route('/', consentPages)
  .route('/', keepAwayPages)
  .route('/', envelopePages)
  .route('/', sharedPages)
  .route('/', referralPages)
  .route('/', issuePages)
  .route('/', placementPages)
