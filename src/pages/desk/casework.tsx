import { factory } from '../../http/factory.ts'
import { aboutPages } from './about.tsx'
import { clientPages } from './clients.tsx'
import { issuePages } from './issue.tsx'
import { paperPages } from './papers.tsx'
import { placementPages } from './placements.tsx'
import { registrationPages } from './registration.tsx'
import { referralPages } from './referrals.tsx'
import { todayPages } from './today.tsx'

/** The consultant's half of the staff window, and the slips the desk's officer issues. */
export const caseworkPages = factory
  .createApp()
  .route('/', todayPages)
  .route('/', paperPages)
  .route('/', clientPages)
  .route('/', aboutPages)
  .route('/', registrationPages)
  .route('/', referralPages)
  .route('/', issuePages)
  .route('/', placementPages)
