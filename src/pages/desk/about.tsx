import { readAbout } from '../../desk/clients/read-about.ts'
import { found } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readBody } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { partIn, readPart } from './about-parts.ts'
import type { AboutPart, Saving } from './about-parts.ts'
import { AboutFormView, AboutView } from './about.view.tsx'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { mustHold } from './writing.ts'

const partOf = (c: DeskContext): AboutPart => found(partIn(c.req.param('part') ?? ''))

type Shown = { trouble?: Trouble; saving?: Saving }

const showPart = async (c: DeskContext, { trouble, saving }: Shown = {}) => {
  const part = partOf(c)
  const record = mustHold(await readAbout(deskOf(c), { clientId: idIn(c) }))
  const yours = trouble?.refusal === 'stale' ? saving?.over(record) : undefined
  const props = { record, part, trouble, yours }
  return page(c, <AboutFormView frame={frameOf(c)} {...props} />, trouble?.status)
}

/** What a person told, section by section. */
export const aboutPages = factory
  .createApp()
  .get(paths.desk.about(':id'), can('client.look'), async (c) => {
    const record = await readAbout(deskOf(c), { clientId: idIn(c) })
    return page(c, <AboutView frame={frameOf(c)} record={record} done={c.req.query('done')} />)
  })
  .get(paths.desk.aboutPart(':id', ':part'), can('client.write'), (c) => showPart(c))
  .post(paths.desk.aboutPart(':id', ':part'), can('client.write'), async (c) => {
    const [clientId, part, sent] = [idIn(c), partOf(c), await readBody(c)]
    const draft = readPart({ clientId, part, sent })
    if (!draft.isFine) return showPart(c, { trouble: mistyped(draft) })
    const next = paths.desk.about(clientId, { done: 'saved' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => draft.input.save(desk))
    if (outcome.isDone) return c.redirect(next, 303)
    return showPart(c, { trouble: declined(sent, outcome), saving: draft.input })
  })
