import { settleReferral } from '../../desk/placements/settle-referral.ts'
import { holdReferral } from '../../desk/placements/look-at-referral.ts'
import { moveDay } from '../../desk/referrals/move-day.ts'
import { mayMove } from '../../desk/referrals/referral.ts'
import { dayForm, hireForm, hireIn } from '../../desk/referrals/result-forms.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { ComesNotView, HireView } from './referrals-result.view.tsx'

type Shown = { view: typeof HireView; trouble?: Trouble }

const show = async (c: DeskContext, { view: View, trouble }: Shown) => {
  const desk = deskOf(c)
  const record = await holdReferral(desk, idIn(c))
  // What is settled is not settled again, and nobody is hired into a trial.
  const isHireable = record.opening.family === 'employment' && mayMove(record.referral.state, 'hired')
  if (View === HireView && !trouble && !isHireable) return c.redirect(paths.desk.referral(record.referral.id))
  const props = { frame: frameOf(c), record, today: desk.today, trouble }
  return page(c, <View {...props} />, trouble?.status)
}

/** A hire and a day on which somebody cannot come: what needs more than a line has a page of its own. */
export const resultPages = factory
  .createApp()
  .get(paths.desk.referralResult(':id'), can('referral.settle'), (c) => show(c, { view: HireView }))
  .post(paths.desk.referralResult(':id'), can('referral.settle'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, hireForm)
    if (!draft.isFine) return show(c, { view: HireView, trouble: mistyped(draft) })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.referral })
    const { version, saidBy, channel, behalfReason } = draft.input
    const hire = { id, version, saidBy, channel, behalfReason, ...hireIn(draft.input) }
    const done = await attempt(() => settleReferral(desk, hire))
    if (!done.isDone) return show(c, { view: HireView, trouble: declined(draft.sent, done) })
    return c.redirect(paths.desk.referral(id), 303)
  })
  .get(paths.desk.referralToday(':id'), can('referral.moveDay'), (c) => show(c, { view: ComesNotView }))
  .post(paths.desk.referralToday(':id'), can('referral.moveDay'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, dayForm)
    if (!draft.isFine) return show(c, { view: ComesNotView, trouble: mistyped(draft) })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.referral })
    const done = await attempt(() => moveDay(desk, { ...draft.input, id }))
    if (!done.isDone) return show(c, { view: ComesNotView, trouble: declined(draft.sent, done) })
    return c.redirect(paths.desk.referral(id), 303)
  })
