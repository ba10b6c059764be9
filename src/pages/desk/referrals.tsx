import { isStaff } from '../../access/actor.ts'
import { nameCases } from '../../desk/clients/name-cases.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
import { lookAtReferral } from '../../desk/placements/look-at-referral.ts'
import { refuse } from '../../desk/refusals.ts'
import { referralsOfAgency, referralsHeldBy } from '../../desk/referrals/case-store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { frameOf } from './frame.tsx'
import { ReferralView } from './referrals-page.view.tsx'
import { SheetView } from './referrals-sheet.view.tsx'
import { ReferralsView } from './referrals.view.tsx'
import { stepPages } from './referrals-steps.tsx'

export const referralPages = factory
  .createApp()
  .get(paths.desk.referrals(), can('referral.list'), async (c) => {
    const desk = deskOf(c)
    const { actor } = desk
    if (!isStaff(actor)) return refuse('wrongRole')
    const lines = actor.role === 'supervisor' ? referralsOfAgency(readerOf(desk)) : referralsHeldBy(readerOf(desk))
    const read = await desk.read({ lines, town: settingsOn(desk.today) })
    const referrals = await nameCases(desk.keys, read.lines)
    return page(c, <ReferralsView frame={frameOf(c)} referrals={referrals} town={read.town.settings} />)
  })
  .get(paths.desk.referral(':id'), can('referral.look'), async (c) => {
    const desk = deskOf(c)
    const record = await lookAtReferral(desk, idIn(c))
    return page(c, <ReferralView frame={frameOf(c)} record={record} today={desk.today} />)
  })
  .get(paths.desk.referralSheet(':id'), can('referral.look'), async (c) => {
    const desk = deskOf(c)
    const record = await lookAtReferral(desk, idIn(c))
    return page(c, <SheetView frame={frameOf(c)} record={record} today={desk.today} />)
  })
  .route('/', stepPages)
