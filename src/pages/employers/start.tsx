import { employersIn } from '../../desk/employers/store.ts'
import { startForm } from '../../desk/openings/forms.ts'
import { startDraft } from '../../desk/openings/start-draft.ts'
import { openingsOfFirms } from '../../desk/openings/store.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import type { Draft, Typed } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { page, placeOf } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { formLabels } from '../../text/employer-form.ts'
import { formState } from '../parts/form-state.ts'
import { keptBrowser } from '../parts/kept-browser.ts'
import { firmsOf, frameOf } from './frame.tsx'
import { StartView } from './start.view.tsx'
import type { Earlier } from './start.view.tsx'

type Again = { draft?: Draft<unknown>; refusal?: RefusalReason; status?: 200 | Parameters<typeof page>[2] }

const mostOffered = 5

// The second posting starts from a copy of the last one, unless another is asked for.
const offeredOf = (own: readonly Earlier[], asked: string): readonly Earlier[] => {
  const sent = own.filter(({ edition }) => edition !== null)
  const chosen = sent.filter(({ opening }) => opening.id === asked)
  return [...chosen, ...sent.filter(({ opening }) => opening.id !== asked)].slice(0, mostOffered)
}

const beginning = (offered: readonly Earlier[]): Typed => {
  const last = offered[0]?.opening
  return last ? { basis: [last.id], rung: [last.rung] } : {}
}

const show = async (c: DeskContext, { draft, refusal, status }: Again) => {
  const { town, firms, own } = await deskOf(c).read({
    town: settingsOn(c.get('today')),
    firms: employersIn(firmsOf(c)),
    own: openingsOfFirms(firmsOf(c)),
  })
  const earlier = offeredOf(own, c.req.query('basis') ?? '')
  const form = formState({
    labels: formLabels,
    typed: draft?.sent.typed ?? beginning(earlier),
    ...(draft && !draft.isFine && { errors: draft.errors }),
    ...(refusal && { refusal }),
  })
  return page(c, <StartView frame={frameOf(c, town.settings)} firms={firms} earlier={earlier} form={form} />, status)
}

/** A firm of one's own, or none yet. */
const firmFor = (c: DeskContext, chosen: string): string | null =>
  firmsOf(c).find((id) => id === chosen) ?? firmsOf(c)[0] ?? null

export const startPages = factory
  .createApp()
  .get(paths.employer.newOpening(), can('opening.draft'), (c) => {
    keptBrowser(c)
    return show(c, {})
  })
  .post(paths.employer.newOpening(), can('opening.draft'), async (c) => {
    const draft = await readForm(c, startForm)
    if (!draft.isFine) return show(c, { draft, status: 422 })
    const { rung, basis, employerId } = draft.input
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.employer.draft })
    const start = { rung, basis, browser: keptBrowser(c), from: placeOf(c), employerId: firmFor(c, employerId) }
    const done = await attempt(() => startDraft(desk, start))
    if (!done.isDone) return show(c, { draft, refusal: done.reason, status: done.status })
    return c.redirect(paths.employer.draft(done.result.id), 303)
  })
