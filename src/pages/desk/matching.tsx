import { lookAtFittingClients } from '../../desk/matching/look-at-fitting-clients.ts'
import { lookAtOpenings, lookAtSheet, lookToPropose } from '../../desk/matching/look-at-openings.ts'
import { placeOpening } from '../../desk/matching/place-opening.ts'
import { placeForm } from '../../desk/matching/shortlist.ts'
import { proposeForm } from '../../desk/referrals/forms.ts'
import { proposeReferral } from '../../desk/referrals/propose.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import type { OpeningsQuery } from '../../paths.ts'
import type { Trouble } from './casework-parts.tsx'
import { declined, mistyped } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { FittingClientsView } from './matching-clients.view.tsx'
import { MatchingSheetView } from './matching-sheet.view.tsx'
import { MatchingView } from './matching.view.tsx'
import { ProposeView } from './referrals-propose.view.tsx'

const atOf = (c: DeskContext, typed: Readonly<Record<string, readonly string[]>> = {}): OpeningsQuery => {
  const one = (name: string) => typed[name]?.[0] ?? c.req.query(name) ?? ''
  return { rung: one('rung'), page: one('page'), done: c.req.query('done') ?? '' }
}

const showOpenings = async (c: DeskContext, { id, trouble }: { id: string; trouble?: Trouble }) => {
  const record = await lookAtOpenings(deskOf(c), id)
  const at = atOf(c, trouble?.sent.typed)
  return page(c, <MatchingView frame={frameOf(c)} record={record} at={at} trouble={trouble} />, trouble?.status)
}

const showPropose = async (c: DeskContext, { id, trouble }: { id: string; trouble?: Trouble }) => {
  const openingId = trouble?.sent.typed.openingId?.[0] ?? c.req.query('opening') ?? ''
  // Proposing begins at the list.
  if (openingId === '') return showOpenings(c, { id, ...(trouble && { trouble }) })
  const record = await lookToPropose(deskOf(c), { clientId: id, openingId })
  return page(c, <ProposeView frame={frameOf(c)} record={record} trouble={trouble} />, trouble?.status)
}

export const matchingPages = factory
  .createApp()
  .get(paths.desk.clientOpenings(':id'), can('referral.propose'), (c) => showOpenings(c, { id: idIn(c) }))
  .get(paths.desk.clientOpeningsSheet(':id'), can('referral.propose'), async (c) => {
    const record = await lookAtSheet(deskOf(c), idIn(c))
    return page(c, <MatchingSheetView frame={frameOf(c)} record={record} />)
  })
  .post(paths.desk.clientOpeningsPlace(':id'), can('client.write'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, placeForm)
    if (!draft.isFine) return showOpenings(c, { id, trouble: mistyped(draft) })
    const { rung, page: at, ...placing } = draft.input
    const leadsTo = () => paths.desk.clientOpenings(id, { rung, page: at, done: placing.to })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => placeOpening(desk, { clientId: id, ...placing }))
    if (!done.isDone) return showOpenings(c, { id, trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })
  .get(paths.desk.propose(':id'), can('referral.propose'), (c) => showPropose(c, { id: idIn(c) }))
  .post(paths.desk.propose(':id'), can('referral.propose'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, proposeForm)
    if (!draft.isFine) return showPropose(c, { id, trouble: mistyped(draft) })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.referral })
    const done = await attempt(() => proposeReferral(desk, { clientId: id, ...draft.input }))
    if (!done.isDone) return showPropose(c, { id, trouble: declined(draft.sent, done) })
    return c.redirect(paths.desk.referral(done.result.id), 303)
  })
  .get(paths.desk.openingClients(':id'), can('match.read'), async (c) => {
    const record = await lookAtFittingClients(deskOf(c), idIn(c))
    return page(c, <FittingClientsView frame={frameOf(c)} record={record} />)
  })
