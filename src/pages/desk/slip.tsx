import { isFresh } from '../../desk/accounts/must-be-fresh.ts'
import type { Desk } from '../../desk/desk.ts'
import { emptyForm } from '../../desk/forms.ts'
import { versionForm } from '../../desk/referrals/forms.ts'
import { writeSlip } from '../../desk/referrals/agree.ts'
import { liftSlips } from '../../desk/referrals/lift-slips.ts'
import { lookAtOwnSlip } from '../../desk/referrals/look-at-own-slip.ts'
import { nameSlip, takeBackName } from '../../desk/referrals/name-slip.ts'
import { agreeForm, nameForm } from '../../desk/referrals/slip-forms.ts'
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
import { OwnSlipView } from './slip.view.tsx'
import type { SlipStep } from './slip.view.tsx'

type Tried = { step: SlipStep; trouble: Trouble }

const show = async (c: DeskContext, tried?: Tried) => {
  const desk = deskOf(c)
  const record = await lookAtOwnSlip(desk, idIn(c))
  const props = { record, today: desk.today, isFresh: isFresh(desk), done: c.req.query('done') ?? '', tried }
  return page(c, <OwnSlipView frame={frameOf(c)} {...props} />, tried?.trouble.status)
}

type Step<T> = {
  step: SlipStep
  draft: Draft<T>
  verb: (desk: Desk, input: T & { id: string }) => Promise<unknown>
}

const take = async <T extends object>(c: DeskContext, { step, draft, verb }: Step<T>) => {
  if (!draft.isFine) return show(c, { step, trouble: mistyped(draft) })
  const id = idIn(c)
  const to = paths.desk.slip(id, { done: step })
  const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => to })
  const done = await attempt(() => verb(desk, { ...draft.input, id }))
  if (!done.isDone) return show(c, { step, trouble: declined(draft.sent, done) })
  return c.redirect(to, 303)
}

/** What one firm may read of one person: written, shown beforehand, the name let out and taken back. */
export const slipPages = factory
  .createApp()
  .get(paths.desk.slip(':id'), can('referral.look'), (c) => show(c))
  .post(paths.desk.slip(':id'), can('slip.write'), async (c) =>
    take(c, { step: 'write', draft: await readForm(c, agreeForm), verb: writeSlip }),
  )
  .post(paths.desk.slipName(':id'), can('slip.name'), async (c) =>
    take(c, { step: 'name', draft: await readForm(c, nameForm), verb: nameSlip }),
  )
  .post(paths.desk.slipTakeBack(':id'), can('slip.takeBack'), async (c) =>
    take(c, { step: 'takeBack', draft: await readForm(c, versionForm), verb: takeBackName }),
  )
  .post(paths.desk.slipLift(':id'), can('slip.lift'), async (c) =>
    take(c, { step: 'lift', draft: await readForm(c, emptyForm), verb: liftSlips }),
  )
