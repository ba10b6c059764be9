import { isStaff } from '../../access/actor.ts'
import { nameCases } from '../../desk/clients/name-cases.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
import { lookAtReferral } from '../../desk/placements/look-at-referral.ts'
import { refuse } from '../../desk/refusals.ts'
import { letterForm } from '../../desk/referrals/answer-forms.ts'
import { findByLetter } from '../../desk/referrals/find-by-letter.ts'
import { referralsOfAgency, referralsHeldBy } from '../../desk/referrals/case-store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { deskAnswerText } from '../../text/desk-answer.ts'
import type { Trouble } from './casework-parts.tsx'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { ReferralView } from './referrals-page.view.tsx'
import { referralPaperPages } from './referral-papers.tsx'
import { ReferralsView } from './referrals.view.tsx'
import { resultPages } from './referrals-result.tsx'
import { answerStepPages } from './referrals-answer-steps.tsx'
import { stepPages } from './referrals-steps.tsx'
import { slipPages } from './slip.tsx'

const showList = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const { actor } = desk
  if (!isStaff(actor)) return refuse('wrongRole')
  const lines = actor.role === 'supervisor' ? referralsOfAgency(readerOf(desk)) : referralsHeldBy(readerOf(desk))
  const read = await desk.read({ lines, town: settingsOn(desk.today) })
  const referrals = await nameCases(desk.keys, read.lines)
  const card = stateOf({ labels: { letterNumber: deskAnswerText.card.label }, trouble })
  const view = <ReferralsView frame={frameOf(c)} referrals={referrals} town={read.town.settings} card={card} />
  return page(c, view, trouble?.status)
}

export const referralPages = factory
  .createApp()
  .get(paths.desk.referrals(), can('referral.list'), (c) => showList(c))
  .post(paths.desk.referralCard(), can('referral.list'), async (c) => {
    const draft = await readForm(c, letterForm)
    if (!draft.isFine) return showList(c, mistyped(draft))
    const done = await attempt(() => findByLetter(deskOf(c), draft.input.letterNumber))
    if (done.isDone) return c.redirect(paths.desk.referral(done.result.id), 303)
    return showList(c, declined(draft.sent, done))
  })
  .get(paths.desk.referral(':id'), can('referral.look'), async (c) => {
    const desk = deskOf(c)
    const record = await lookAtReferral(desk, idIn(c))
    const isAsked = c.req.query('done') === 'asked'
    return page(c, <ReferralView frame={frameOf(c)} record={record} today={desk.today} isAsked={isAsked} />)
  })
  .route('/', referralPaperPages)
  .route('/', stepPages)
  .route('/', resultPages)
  .route('/', answerStepPages)
  .route('/', slipPages)
