import { factory } from '../../http/factory.ts'
import { clientPages } from './clients.tsx'
import { exportPages } from './export.tsx'
import { importPages } from './imports.tsx'
import { issuePages } from './issue.tsx'
import { placementPages } from './placements.tsx'
import { referralPages } from './referrals.tsx'
import { todayPages } from './today.tsx'

/** The consultant's half of the staff window, and the slips the desk's officer issues. */
export const caseworkPages = factory
  .createApp()
  .route('/', todayPages)
  // `/desk/clients/import` is no client's id: what is brought and carried out stands first.
  .route('/', importPages)
  .route('/', exportPages)
  .route('/', clientPages)
  .route('/', referralPages)
  .route('/', issuePages)
  .route('/', placementPages)
