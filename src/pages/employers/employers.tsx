import { factory } from '../../http/factory.ts'
import { signInPages } from '../parts/sign-in.tsx'
import { ownAnswerPages } from './answer.tsx'
import { checkPages } from './check.tsx'
import { confirmPages } from './confirm.tsx'
import { laterPages } from './later.tsx'
import { questionPages } from './question.tsx'
import { rungPages } from './rung.tsx'
import { firmClosingPages } from './firm-closings.tsx'
import { firmEditPages } from './firm-edit.tsx'
import { firmMemberPages } from './firm-members.tsx'
import { firmPages } from './firm.tsx'
import { homePages } from './home.tsx'
import { openingPages } from './opening.tsx'
import { firmResultPages } from './result.tsx'
import { referralPages } from './referrals.tsx'
import { receivedPages } from './received.tsx'
import { sheetPages } from './sheet.tsx'
import { startPages } from './start.tsx'

// `/employer/openings/new` is no opening's id: it stands first.
export const employerPages = factory
  .createApp()
  .route('/', signInPages('employer'))
  .route('/', sheetPages)
  .route('/', startPages)
  .route('/', questionPages)
  .route('/', rungPages)
  .route('/', laterPages)
  .route('/', checkPages)
  .route('/', confirmPages)
  .route('/', homePages)
  .route('/', firmPages)
  .route('/', ownAnswerPages)
  .route('/', firmClosingPages)
  .route('/', firmEditPages)
  .route('/', firmMemberPages)
  .route('/', firmResultPages)
  .route('/', referralPages)
  .route('/', receivedPages)
  .route('/', openingPages)
