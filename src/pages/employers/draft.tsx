import { openDraft } from '../../desk/openings/open-draft.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import { saveDraft } from '../../desk/openings/save-draft.ts'
import type { Desk } from '../../desk/desk.ts'
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

/** The form with what is still wrong with what was kept. */
export const faultsOf = (id: string): string => `${paths.employer.draft(id)}?faults=1`

const faultsIn = (c: DeskContext, { draft, typed }: { draft: DraftAtHand; typed: Typed }) => {
  if (c.req.query('faults') !== '1') return {}
  const judged = judge(draft, { typed, on: c.get('today') })
  return judged.isFine ? {} : judged
}

const openHere = (c: DeskContext, desk: Desk) => openDraft(desk, { id: idIn(c), browser: readCookie(c, 'browser') })

export const draftPages = factory
  .createApp()
  .get(paths.employer.draft(':id'), can('opening.draft'), async (c) => {
    const draft = await openHere(c, deskOf(c))
    const typed = beginningOf(draft)
    return show(c, { draft, typed, ...faultsIn(c, { draft, typed }) })
  })
  .post(paths.employer.draft(':id'), can('opening.draft'), async (c) => {
    const id = idIn(c)
    const sent = await readBody(c)
    const { version, ...typed } = sent.typed
    const next = () => (judged.isFine ? paths.employer.draftCheck(id) : faultsOf(id))
    const desk = await pressedDesk(c, { sent, leadsTo: next })
    const draft = await openHere(c, desk)
    const judged = judge(draft, { typed, on: c.get('today') })
    const done = await attempt(() => saveDraft(desk, { draft, typed, version: Number(version?.[0]) }))
    if (!done.isDone) {
      const now = done.reason === 'stale' ? await openHere(c, deskOf(c)) : draft
      return show(c, { draft: now, typed, refusal: done.reason, status: done.status })
    }
    if (!judged.isFine) return show(c, { draft: done.result, typed, ...judged, status: 422 })
    return c.redirect(next(), 303)
  })
