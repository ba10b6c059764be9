import { isFreshWithin } from '../../desk/accounts/must-be-fresh.ts'
import { emptyForm } from '../../desk/forms.ts'
import { lettersOfFirms } from '../../desk/referrals/firm-slip-store.ts'
import { lookAtNamed, lookAtSlip, namedFreshMs } from '../../desk/referrals/look-at-slip.ts'
import type { FirmSlip } from '../../desk/referrals/look-at-slip.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { firmReferralsText } from '../../text/firm-referrals.ts'
import { refusalText } from '../parts/form-state.ts'
import { firmsOf, frameOf } from './frame.tsx'
import { NotOpenView, ReferralView } from './referral.view.tsx'
import { ReferralsView } from './referrals.view.tsx'

const notOpen = (c: DeskContext, { isClosed, town }: Pick<FirmSlip, 'isClosed' | 'town'>) => {
  const words = isClosed ? firmReferralsText.closed : firmReferralsText.often
  return page(c, <NotOpenView frame={frameOf(c, town)} words={words} />, isClosed ? 410 : 403)
}

type Refused = { reason: RefusalReason; status: Parameters<typeof page>[2] }

/** Stage one; a name that did not open says why beside it. */
const showSlip = async (c: DeskContext, refused?: Refused) => {
  const desk = deskOf(c)
  const { letter, slip, isClosed, town } = await lookAtSlip(desk, idIn(c))
  if (slip === null) return notOpen(c, { isClosed, town })
  const isFresh = isFreshWithin(desk, namedFreshMs)
  // The page itself offers the way to sign in anew.
  const refusal = refused && refused.reason !== 'notFresh' ? refusalText(refused.reason) : undefined
  const props = { letter, slip, named: null, isFresh, refusal }
  return page(c, <ReferralView frame={frameOf(c, town)} {...props} />, refused?.status)
}

export const referralPages = factory
  .createApp()
  .get(paths.employer.referrals(), can('slip.list'), async (c) => {
    const today = c.get('today')
    const { letters, town } = await deskOf(c).read({
      letters: lettersOfFirms({ employerIds: firmsOf(c), today }),
      town: settingsOn(today),
    })
    return page(c, <ReferralsView frame={frameOf(c, town.settings)} letters={letters} />)
  })
  .get(paths.employer.referral(':id'), can('referral.readSlip'), (c) => showSlip(c))
  .post(paths.employer.referralNamed(':id'), can('slip.readNamed'), async (c) => {
    await readForm(c, emptyForm)
    const looked = await attempt(() => lookAtNamed(deskOf(c), idIn(c)))
    if (!looked.isDone) return showSlip(c, looked)
    const { letter, slip, named, town } = looked.result
    return page(c, <ReferralView frame={frameOf(c, town)} {...{ letter, slip, named }} isFresh />)
  })
