import { cardForm, consentForm } from '../../desk/consents/forms.ts'
import { giveConsent } from '../../desk/consents/give.ts'
import { lookAtConsent, lookAtConsents } from '../../desk/consents/look-at-consents.ts'
import { revokeByCard, revokeConsent } from '../../desk/consents/revoke.ts'
import { versionForm } from '../../desk/forms.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { RevokeByCardView } from './consents-card.view.tsx'
import { NewConsentView } from './consents-form.view.tsx'
import { ConsentSlip } from './consents-slip.view.tsx'
import { ConsentsView } from './consents.view.tsx'
import { frameOf } from './frame.tsx'
import { mustHold } from './writing.ts'

/** The `:consentId` of the address, where it can be one of ours. */
const consentIdIn = (c: DeskContext): string => found(/^[\w-]{1,64}$/u.exec(c.req.param('consentId') ?? '')?.[0])

const show = async (c: DeskContext, { id, trouble }: { id: string; trouble?: Trouble }) => {
  const desk = deskOf(c)
  const record = await lookAtConsents(desk, { clientId: id, act: 'consent.read' })
  const shown = { frame: frameOf(c), record, today: desk.today, done: c.req.query('done'), trouble }
  return page(c, <ConsentsView {...shown} />, trouble?.status)
}

const showNew = async (c: DeskContext, { id, trouble }: { id: string; trouble?: Trouble }) => {
  const desk = deskOf(c)
  const record = mustHold(await lookAtConsents(desk, { clientId: id, act: 'consent.give' }))
  const shown = { frame: frameOf(c), record, today: desk.today, renews: c.req.query('renews') ?? '', trouble }
  return page(c, <NewConsentView {...shown} />, trouble?.status)
}

const showCard = async (c: DeskContext, trouble?: Trouble) => {
  const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
  const shown = { frame: frameOf(c), town: town.settings, done: c.req.query('done'), trouble }
  return page(c, <RevokeByCardView {...shown} />, trouble?.status)
}

export const consentPages = factory
  .createApp()
  .get(paths.desk.consents(':id'), can('consent.read'), (c) => show(c, { id: idIn(c) }))
  .get(paths.desk.newConsent(':id'), can('consent.give'), (c) => showNew(c, { id: idIn(c) }))
  .post(paths.desk.newConsent(':id'), can('consent.give'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, consentForm)
    if (!draft.isFine) return showNew(c, { id, trouble: mistyped(draft) })
    const leadsTo = () => paths.desk.consents(id, { done: 'given' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const { told: _, ...input } = draft.input
    const done = await attempt(() => giveConsent(desk, { clientId: id, ...input }))
    if (!done.isDone) return showNew(c, { id, trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })
  .get(paths.desk.consentSlip(':id', ':consentId'), can('consent.read'), async (c) => {
    const { town, consent } = await lookAtConsent(deskOf(c), { clientId: idIn(c), id: consentIdIn(c) })
    return page(c, <ConsentSlip frame={frameOf(c)} town={town} consent={consent} />)
  })
  .post(paths.desk.consentRevoke(':id', ':consentId'), can('consent.revoke'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, versionForm)
    if (!draft.isFine) return show(c, { id, trouble: mistyped(draft) })
    const leadsTo = () => paths.desk.consents(id, { done: 'revoked' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => revokeConsent(desk, { id: consentIdIn(c), ...draft.input }))
    if (!done.isDone) return show(c, { id, trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })
  .get(paths.desk.revokeByCard(), can('consent.revokeByCard'), (c) => showCard(c))
  .post(paths.desk.revokeByCard(), can('consent.revokeByCard'), async (c) => {
    const draft = await readForm(c, cardForm)
    if (!draft.isFine) return showCard(c, mistyped(draft))
    const leadsTo = () => paths.desk.revokeByCard({ done: 'done' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => revokeByCard(desk, draft.input))
    if (!done.isDone) return showCard(c, declined(draft.sent, done))
    return c.redirect(leadsTo(), 303)
  })
