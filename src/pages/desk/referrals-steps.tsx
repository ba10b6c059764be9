import { lookAtReferral } from '../../desk/placements/look-at-referral.ts'
import { settleReferral } from '../../desk/placements/settle-referral.ts'
import { agreeToReferral } from '../../desk/referrals/agree.ts'
import { answerOnBehalf } from '../../desk/referrals/answer-on-behalf.ts'
import { agreeForm, answerForm, issueForm, settleForm, versionForm } from '../../desk/referrals/forms.ts'
import { issueReferral } from '../../desk/referrals/issue.ts'
import { requestIssue } from '../../desk/referrals/request-issue.ts'
import { withdrawReferral } from '../../desk/referrals/withdraw.ts'
import type { Desk } from '../../desk/desk.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import type { Draft } from '../../http/form.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import type { ReferralStep } from './referrals-page.view.tsx'
import { ReferralView } from './referrals-page.view.tsx'

type Tried = { step: ReferralStep; trouble: Trouble }

const showTried = async (c: DeskContext, tried: Tried) => {
  const desk = deskOf(c)
  const record = await lookAtReferral(desk, idIn(c))
  const view = <ReferralView frame={frameOf(c)} record={record} today={desk.today} tried={tried} />
  return page(c, view, tried.trouble.status)
}

type Step<T> = {
  step: ReferralStep
  draft: Draft<T>
  verb: (desk: Desk, input: T & { id: string }) => Promise<unknown>
  /** Where it leads: back to the referral, unless something is to be done at once. */
  leadsTo?: (id: string) => string
}

// Every step of a referral goes the same way: read, one verb, back to the referral or to the form as it was typed.
const take = async <T extends object>(
  c: DeskContext,
  { step, draft, verb, leadsTo = paths.desk.referral }: Step<T>,
) => {
  if (!draft.isFine) return showTried(c, { step, trouble: mistyped(draft) })
  const id = idIn(c)
  const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
  const done = await attempt(() => verb(desk, { ...draft.input, id }))
  if (!done.isDone) return showTried(c, { step, trouble: declined(draft.sent, done) })
  return c.redirect(leadsTo(id), 303)
}

export const stepPages = factory
  .createApp()
  .post(paths.desk.referralAgree(':id'), can('referral.agree'), async (c) =>
    take(c, { step: 'agree', draft: await readForm(c, agreeForm), verb: agreeToReferral }),
  )
  .post(paths.desk.referralIssue(':id'), can('referral.issue'), async (c) =>
    take(c, {
      step: 'issue',
      draft: await readForm(c, issueForm),
      verb: issueReferral,
      leadsTo: paths.desk.referralPapers,
    }),
  )
  .post(paths.desk.referralRequest(':id'), can('referral.request'), async (c) =>
    take(c, { step: 'request', draft: await readForm(c, versionForm), verb: requestIssue }),
  )
  .post(paths.desk.referralAnswer(':id'), can('referral.answer'), async (c) =>
    take(c, { step: 'answer', draft: await readForm(c, answerForm), verb: answerOnBehalf }),
  )
  .post(paths.desk.referralSettle(':id'), can('referral.settle'), async (c) =>
    take(c, { step: 'settle', draft: await readForm(c, settleForm), verb: settleReferral }),
  )
  .post(paths.desk.referralWithdraw(':id'), can('referral.withdraw'), async (c) =>
    take(c, { step: 'withdraw', draft: await readForm(c, versionForm), verb: withdrawReferral }),
  )
