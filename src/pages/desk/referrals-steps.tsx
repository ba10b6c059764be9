import { lookAtReferral } from '../../desk/placements/look-at-referral.ts'
import { settleReferral } from '../../desk/placements/settle-referral.ts'
import { agreeToReferral } from '../../desk/referrals/agree.ts'
import { answerOnBehalf } from '../../desk/referrals/answer-on-behalf.ts'
import { askForResult } from '../../desk/referrals/ask-result.ts'
import { answerForm } from '../../desk/referrals/answer-forms.ts'
import { issueForm, pressForm, versionForm } from '../../desk/referrals/forms.ts'
import { issueReferral } from '../../desk/referrals/issue.ts'
import { reopenReferral } from '../../desk/referrals/reopen.ts'
import { requestIssue } from '../../desk/referrals/request-issue.ts'
import { tellEnd } from '../../desk/referrals/tell-end.ts'
import { tryFirm } from '../../desk/referrals/try-firm.ts'
import { settleForm } from '../../desk/referrals/result-forms.ts'
import { agreeForm } from '../../desk/referrals/slip-forms.ts'
import { withdrawReferral } from '../../desk/referrals/withdraw.ts'
import type { Desk } from '../../desk/desk.ts'
import { attempt } from '../../http/attempt.ts'
import type { Outcome } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import type { Draft, Sent } from '../../http/form.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { fieldsOfRefusal } from '../parts/answer-refusal.ts'
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

type Failed = Extract<Outcome<unknown>, { isDone: false }>

const troubleOf = (c: DeskContext, { sent, done }: { sent: Sent; done: Failed }): Trouble => {
  const errors = fieldsOfRefusal({ refusal: done.reason, sent, today: c.get('today'), codeField: 'cardCode' })
  return errors ? { sent, errors, status: done.status } : declined(sent, done)
}

type Step<T> = {
  step: ReferralStep
  draft: Draft<T>
  verb: (desk: Desk, input: T & { id: string }) => Promise<unknown>
  /** Where it leads: back to the referral, unless something is to be done at once. */
  leadsTo?: (id: string) => string
}

const onDay = { tryFirm: 'tried', tellEnd: 'told' } as const

/** Pressed on the day or on the referral: back to where it was pressed. */
const press = async (
  c: DeskContext,
  { step, verb }: Pick<Step<{ version: number }>, 'verb'> & { step: keyof typeof onDay },
) => {
  const draft = await readForm(c, pressForm)
  if (!draft.isFine) return showTried(c, { step, trouble: mistyped(draft) })
  const [id, { version, to }] = [idIn(c), draft.input]
  const leadsTo = () => (to === 'done' ? paths.desk.today({ done: onDay[step] }) : paths.desk.referral(id))
  const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
  const done = await attempt(() => verb(desk, { id, version }))
  return done.isDone ? c.redirect(leadsTo(), 303) : showTried(c, { step, trouble: declined(draft.sent, done) })
}

// Every step of a referral goes the same way: read, one verb, back to the referral or to the form as it was typed.
export const take = async <T extends object>(c: DeskContext, { step, draft, verb, ...way }: Step<T>) => {
  if (!draft.isFine) return showTried(c, { step, trouble: mistyped(draft) })
  const id = idIn(c)
  const leadsTo =
    way.leadsTo ?? ((to: string) => paths.desk.referral(to, step === 'askResult' ? { done: 'asked' } : {}))
  const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
  const done = await attempt(() => verb(desk, { ...draft.input, id }))
  if (!done.isDone) return showTried(c, { step, trouble: troubleOf(c, { sent: draft.sent, done }) })
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
  .post(paths.desk.referralAskResult(':id'), can('referral.askResult'), async (c) =>
    take(c, { step: 'askResult', draft: await readForm(c, versionForm), verb: askForResult }),
  )
  .post(paths.desk.referralWithdraw(':id'), can('referral.withdraw'), async (c) =>
    take(c, { step: 'withdraw', draft: await readForm(c, versionForm), verb: withdrawReferral }),
  )
  .post(paths.desk.referralTried(':id'), can('referral.tryFirm'), (c) => press(c, { step: 'tryFirm', verb: tryFirm }))
  .post(paths.desk.referralTold(':id'), can('referral.tellEnd'), (c) => press(c, { step: 'tellEnd', verb: tellEnd }))
  .post(paths.desk.referralReopen(':id'), can('referral.reopen'), async (c) =>
    take(c, { step: 'reopen', draft: await readForm(c, versionForm), verb: reopenReferral }),
  )
