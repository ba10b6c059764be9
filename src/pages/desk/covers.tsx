import { consultantsOf, coversOf, coversOfAgency } from '../../desk/caseloads/cover-store.ts'
import { endCover } from '../../desk/caseloads/end-cover.ts'
import { coverEndForm, coverForm } from '../../desk/caseloads/forms.ts'
import { planCover } from '../../desk/caseloads/plan-cover.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
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
import { casesText } from '../../text/cases.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { CoversView } from './covers.view.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'

const showCovers = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const by = readerOf(desk)
  const { covers, colleagues, town } = await desk.read({
    covers: desk.actor.role === 'supervisor' ? coversOfAgency(by) : coversOf(by),
    colleagues: consultantsOf(by),
    town: settingsOn(desk.today),
  })
  const form = stateOf({ labels: casesText.covers.labels, trouble })
  const done = trouble ? undefined : c.req.query('done')
  const view = <CoversView {...{ frame: frameOf(c), town: town.settings, covers, colleagues, form, done }} />
  return page(c, view, trouble?.status)
}

export const coverPages = factory
  .createApp()
  .get(paths.desk.covers(), can('cover.plan'), (c) => showCovers(c))
  .post(paths.desk.covers(), can('cover.plan'), async (c) => {
    const draft = await readForm(c, coverForm)
    if (!draft.isFine) return showCovers(c, mistyped(draft))
    const leadsTo = () => paths.desk.covers({ done: 'planned' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => planCover(desk, draft.input))
    if (!done.isDone) return showCovers(c, declined(draft.sent, done))
    return c.redirect(leadsTo(), 303)
  })
  .post(paths.desk.coverEnd(':id'), can('cover.end'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, coverEndForm)]
    const leadsTo = () => paths.desk.covers({ done: 'ended' })
    const desk = await pressedDesk(c, { sent, leadsTo })
    await endCover(desk, { id, ...input })
    return c.redirect(leadsTo(), 303)
  })
