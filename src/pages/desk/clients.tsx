import { isStaff } from '../../access/actor.ts'
import { clientForm } from '../../desk/clients/forms.ts'
import { nameCases } from '../../desk/clients/name-cases.ts'
import { registerClient } from '../../desk/clients/register.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
import { clientsIn } from '../../desk/clients/store.ts'
import { placementsHeldBy } from '../../desk/placements/store.ts'
import { refuse } from '../../desk/refusals.ts'
import { liveReferralsOf } from '../../desk/referrals/store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { NewClientView } from './clients-new.view.tsx'
import { ClientsView } from './clients.view.tsx'
import { frameOf } from './frame.tsx'

const showNew = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const { town } = await desk.read({ town: settingsOn(desk.today) })
  return page(c, <NewClientView frame={frameOf(c)} town={town.settings} trouble={trouble} />, trouble?.status)
}

export const clientPages = factory
  .createApp()
  .get(paths.desk.clients(), can('client.list'), async (c) => {
    const desk = deskOf(c)
    const { actor } = desk
    if (!isStaff(actor)) return refuse('wrongRole')
    const read = await desk.read({
      clients: clientsIn(actor, readerOf(desk)),
      referrals: liveReferralsOf(readerOf(desk)),
      placements: placementsHeldBy(readerOf(desk)),
      town: settingsOn(desk.today),
    })
    const clients = await nameCases(desk.keys, read.clients)
    return page(
      c,
      <ClientsView
        frame={frameOf(c)}
        clients={clients}
        referrals={read.referrals}
        placements={read.placements}
        town={read.town.settings}
      />,
    )
  })
  .get(paths.desk.newClient(), can('client.register'), (c) => showNew(c))
  .post(paths.desk.newClient(), can('client.register'), async (c) => {
    const draft = await readForm(c, clientForm)
    if (!draft.isFine) return showNew(c, mistyped(draft))
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.client })
    const done = await attempt(() => registerClient(desk, draft.input))
    if (!done.isDone) return showNew(c, declined(draft.sent, done))
    return c.redirect(paths.desk.client(done.result.id), 303)
  })
