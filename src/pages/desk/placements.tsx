import { isStaff } from '../../access/actor.ts'
import { nameCases } from '../../desk/clients/name-cases.ts'
import { closeFollowUp } from '../../desk/placements/close-follow-up.ts'
import { endPlacement } from '../../desk/placements/end.ts'
import { closeForm, endForm } from '../../desk/placements/forms.ts'
import { seeLowered } from '../../desk/placements/see-lowered.ts'
import { versionForm } from '../../desk/forms.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
import { lookAtFollowUp } from '../../desk/placements/look-at-follow-up.ts'
import { lookAtPlacement } from '../../desk/placements/look-at-placement.ts'
import { placementsOfAgency, placementsHeldBy } from '../../desk/placements/store.ts'
import { refuse } from '../../desk/refusals.ts'
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
import { FollowUpView } from './placements-follow-up.view.tsx'
import { PlacementView } from './placements-page.view.tsx'
import { PlacementsView } from './placements.view.tsx'

const showPlacement = async (
  c: DeskContext,
  { trouble, tried }: { trouble?: Trouble; tried?: 'end' | 'lowered' } = {},
) => {
  const desk = deskOf(c)
  const record = await lookAtPlacement(desk, idIn(c))
  const view = <PlacementView frame={frameOf(c)} record={record} today={desk.today} trouble={trouble} tried={tried} />
  return page(c, view, trouble?.status)
}

const showFollowUp = async (c: DeskContext, trouble?: Trouble) => {
  const record = await lookAtFollowUp(deskOf(c), idIn(c))
  return page(c, <FollowUpView frame={frameOf(c)} record={record} trouble={trouble} />, trouble?.status)
}

export const placementPages = factory
  .createApp()
  .get(paths.desk.placements(), can('placement.list'), async (c) => {
    const desk = deskOf(c)
    const { actor } = desk
    if (!isStaff(actor)) return refuse('wrongRole')
    const lines = actor.role === 'supervisor' ? placementsOfAgency(readerOf(desk)) : placementsHeldBy(readerOf(desk))
    const read = await desk.read({ lines, town: settingsOn(desk.today) })
    const placements = await nameCases(desk.keys, read.lines)
    return page(
      c,
      <PlacementsView frame={frameOf(c)} placements={placements} today={desk.today} town={read.town.settings} />,
    )
  })
  .get(paths.desk.placement(':id'), can('placement.look'), (c) => showPlacement(c))
  .post(paths.desk.placementEnd(':id'), can('placement.end'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, endForm)
    if (!draft.isFine) return showPlacement(c, { tried: 'end', trouble: mistyped(draft) })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.placement })
    const done = await attempt(() => endPlacement(desk, { ...draft.input, id }))
    if (!done.isDone) return showPlacement(c, { tried: 'end', trouble: declined(draft.sent, done) })
    return c.redirect(paths.desk.placement(id), 303)
  })
  .post(paths.desk.placementLowered(':id'), can('placement.seeLowered'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, versionForm)
    if (!draft.isFine) return showPlacement(c, { tried: 'lowered', trouble: mistyped(draft) })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.placement })
    const done = await attempt(() => seeLowered(desk, { ...draft.input, id }))
    if (!done.isDone) return showPlacement(c, { tried: 'lowered', trouble: declined(draft.sent, done) })
    return c.redirect(paths.desk.placement(id), 303)
  })
  .get(paths.desk.followUp(':id'), can('followUp.close'), (c) => showFollowUp(c))
  .post(paths.desk.followUp(':id'), can('followUp.close'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, closeForm)
    if (!draft.isFine) return showFollowUp(c, mistyped(draft))
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.followUp })
    const done = await attempt(() => closeFollowUp(desk, { ...draft.input, id }))
    if (!done.isDone) return showFollowUp(c, declined(draft.sent, done))
    return c.redirect(paths.desk.followUp(id), 303)
  })
