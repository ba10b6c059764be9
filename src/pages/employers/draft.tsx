import { openDraft } from '../../desk/openings/open-draft.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import { saveDraft } from '../../desk/openings/save-draft.ts'
import { attempt } from '../../http/attempt.ts'
import { readCookie } from '../../http/cookies.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readBody } from '../../http/form.ts'
import type { Typed } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { startValues } from '../../text/employer-form.ts'
import { DraftView } from './draft.view.tsx'
import { frameOf } from './frame.tsx'
import { judge } from './judge.ts'
import { postingState } from './posting-state.ts'

type Again = Parameters<typeof postingState>[0] & { draft: DraftAtHand; status?: Parameters<typeof page>[2] }

const show = (c: DeskContext, { draft, status, ...stated }: Again) =>
  page(c, <DraftView frame={frameOf(c, draft.settings)} draft={draft} form={postingState(stated)} />, status)

/** The usual answers before the first one is given; a firm's first place, so that a known one is one press. */
const beginningOf = ({ opening, typed, workplaces }: DraftAtHand): Typed => {
  if (Object.keys(typed).length > 0) return typed
  return { ...startValues[opening.rung], workplaceId: [workplaces[0]?.id ?? 'new'] }
}

export const draftPages = factory
  .createApp()
  .get(paths.employer.draft(':id'), can('opening.draft'), async (c) => {
    const draft = await openDraft(deskOf(c), { id: idIn(c), browser: readCookie(c, 'browser') })
    return show(c, { draft, typed: beginningOf(draft) })
  })
  .post(paths.employer.draft(':id'), can('opening.draft'), async (c) => {
    const id = idIn(c)
    const sent = await readBody(c)
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.employer.draftCheck(id) })
    const draft = await openDraft(desk, { id, browser: readCookie(c, 'browser') })
    const { typed } = sent
    const judged = judge(draft, { typed, on: c.get('today') })
    if (!judged.isFine) return show(c, { draft, typed, ...judged, status: 422 })
    const done = await attempt(() => saveDraft(desk, { draft, typed }))
    if (!done.isDone) return show(c, { draft, typed, refusal: done.reason, status: done.status })
    return c.redirect(paths.employer.draftCheck(id), 303)
  })
