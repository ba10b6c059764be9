import { factory } from '../../http/factory.ts'
import { caseloadPages } from './caseloads.tsx'
import { clientPages } from './clients.tsx'
import { coverPages } from './covers.tsx'
import { issuePages } from './issue.tsx'
import { placementPages } from './placements.tsx'
import { referralPages } from './referrals.tsx'
import { stepPages } from './steps.tsx'
import { taskPages } from './tasks.tsx'
import { todayPages } from './today.tsx'

/** The consultant's half of the staff window, and the slips the desk's officer issues. */
export const caseworkPages = factory
  .createApp()
  .route('/', todayPages)
  .route('/', taskPages)
  .route('/', caseloadPages)
  .route('/', coverPages)
  .route('/', clientPages)
  .route('/', stepPages)
  .route('/', referralPages)
  .route('/', issuePages)
  .route('/', placementPages)
