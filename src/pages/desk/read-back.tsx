import { versionForm } from '../../desk/forms.ts'
import { askAssent } from '../../desk/key-in/ask-assent.ts'
import { assentForm } from '../../desk/key-in/forms.ts'
import { recordAssent } from '../../desk/key-in/record-assent.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'
import { ReadBackView } from './read-back.view.tsx'
import { readReviewed } from './review-reading.ts'

const show = async (c: DeskContext, trouble?: Trouble) => {
  const form = stateOf({ labels: keyInText.labels, trouble })
  const reviewed = await readReviewed(c, idIn(c))
  const done = c.req.query('done')
  return page(c, <ReadBackView frame={frameOf(c)} reviewed={reviewed} form={form} done={done} />, trouble?.status)
}

/** What was written down is read back, and the firm's yes to it recorded or asked for by mail. */
export const readBackPages = factory
  .createApp()
  .get(paths.keyIn.readBack(':id'), can('opening.keyIn'), (c) => show(c))
  .post(paths.keyIn.assent(':id'), can('opening.keyIn'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, assentForm)]
    if (!draft.isFine) return show(c, mistyped(draft))
    const to = () => paths.keyIn.readBack(id, { done: 'assent' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: to })
    const outcome = await attempt(() => recordAssent(desk, { id, ...draft.input }))
    return outcome.isDone ? c.redirect(to(), 303) : show(c, declined(draft.sent, outcome))
  })
  .post(paths.keyIn.assentMail(':id'), can('opening.keyIn'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, versionForm)]
    const to = () => paths.keyIn.readBack(id, { done: 'mail' })
    const desk = await pressedDesk(c, { sent, leadsTo: to })
    const outcome = await attempt(() => askAssent(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(to(), 303) : show(c, declined(sent, outcome))
  })
