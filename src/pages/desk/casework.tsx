import { factory } from '../../http/factory.ts'
import { clientPaperPages } from './client-papers.tsx'
import { clientPages } from './clients.tsx'
import { issuePages } from './issue.tsx'
import { planPages } from './plan.tsx'
import { placementPages } from './placements.tsx'
import { referralPages } from './referrals.tsx'
import { timelinePages } from './timeline.tsx'
import { todayPages } from './today.tsx'
import { turnPages } from './turns.tsx'

/** The consultant's half of the staff window, and the slips the desk's officer issues. */
export const caseworkPages = factory
  .createApp()
  .route('/', todayPages)
  .route('/', clientPages)
  .route('/', timelinePages)
  .route('/', planPages)
  .route('/', turnPages)
  .route('/', clientPaperPages)
  .route('/', referralPages)
  .route('/', issuePages)
  .route('/', placementPages)
