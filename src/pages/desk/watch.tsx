import { acknowledge, acknowledgeForm, readAlert, readAlerts } from '../../desk/watch/acknowledge.ts'
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
import { AlertView, WatchView } from './watch.view.tsx'

const show = async (c: DeskContext, { trouble }: { trouble?: Trouble } = {}) => {
  const props = { ...(await readAlert(deskOf(c), idIn(c))), trouble }
  return page(c, <AlertView frame={frameOf(c)} {...props} />, trouble?.status)
}

export const watchPages = factory
  .createApp()
  .get(paths.desk.watch(), can('watch.read'), async (c) => {
    const read = await readAlerts(deskOf(c))
    return page(c, <WatchView frame={frameOf(c)} {...read} isDone={c.req.query('done') !== undefined} />)
  })
  .get(paths.desk.readingAlert(':id'), can('watch.read'), (c) => show(c))
  .post(paths.desk.readingAlert(':id'), can('watch.acknowledge'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, acknowledgeForm)
    if (!draft.isFine) return show(c, { trouble: mistyped(draft) })
    const after = paths.desk.watch({ done: 'yes' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => after })
    const done = await attempt(() => acknowledge(desk, { id, ...draft.input }))
    if (!done.isDone) return show(c, { trouble: declined(draft.sent, done) })
    return c.redirect(after, 303)
  })
