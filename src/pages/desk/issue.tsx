import { readerOf } from '../../desk/clients/scope-store.ts'
import { issueForm } from '../../desk/referrals/forms.ts'
import { issueFromSlip } from '../../desk/referrals/issue.ts'
import { readSlip } from '../../desk/referrals/read-slip.ts'
import { slipsToIssue } from '../../desk/referrals/slip-store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import type { Trouble } from './casework-parts.tsx'
import { declined, mistyped } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { SlipView, SlipsView } from './issue.view.tsx'

const showSlip = async (c: DeskContext, trouble?: Trouble) => {
  const record = await readSlip(deskOf(c), idIn(c))
  return page(c, <SlipView frame={frameOf(c)} record={record} trouble={trouble} />, trouble?.status)
}

export const issuePages = factory
  .createApp()
  .get(paths.desk.toIssue(), can('referral.issueFromSlip'), async (c) => {
    const desk = deskOf(c)
    const { slips, town } = await desk.read({ slips: slipsToIssue(readerOf(desk)), town: settingsOn(desk.today) })
    return page(c, <SlipsView frame={frameOf(c)} slips={slips} town={town.settings} />)
  })
  .get(paths.desk.issueSlip(':id'), can('referral.issueFromSlip'), (c) => showSlip(c))
  .post(paths.desk.issueSlip(':id'), can('referral.issueFromSlip'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, issueForm)
    if (!draft.isFine) return showSlip(c, mistyped(draft))
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.issueSlip })
    const done = await attempt(() => issueFromSlip(desk, { ...draft.input, id }))
    if (!done.isDone) return showSlip(c, declined(draft.sent, done))
    return c.redirect(paths.desk.issueSlip(id), 303)
  })
