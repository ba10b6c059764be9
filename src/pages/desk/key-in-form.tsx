import { openKeyIn } from '../../desk/key-in/open.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import { saveKeyIn } from '../../desk/key-in/save.ts'
import { submitKeyIn } from '../../desk/key-in/submit.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readBody } from '../../http/form.ts'
import type { Typed } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { startValues } from '../../text/employer-form.ts'
import { judge } from '../employers/judge.ts'
import type { Judged } from '../employers/judge.ts'
import { frameOf } from './frame.tsx'
import { KeyInFormView } from './key-in-form.view.tsx'
import { keyInState } from './key-in-state.ts'

type Again = {
  draft: DraftAtHand
  typed: Typed
  judged?: Judged
  refusal?: RefusalReason
  done?: string | undefined
  status?: Parameters<typeof page>[2]
}

const show = (c: DeskContext, { draft, typed, judged, refusal, done, status }: Again) => {
  const form = keyInState({ typed, ...(judged && { judged }), ...(refusal && { refusal }) })
  const isWhole = judged?.isFine === true
  return page(
    c,
    <KeyInFormView frame={frameOf(c)} {...{ draft, form, isWhole, isPressed: status !== undefined, done }} />,
    status,
  )
}

/** The usual answers before anything is typed, and the firm's first place. */
const beginningOf = ({ opening, typed, workplaces }: DraftAtHand): Typed =>
  Object.keys(typed).length > 0 ? typed : { ...startValues[opening.rung], workplaceId: [workplaces[0]?.id ?? 'new'] }

const isDeclaredIn = (typed: Typed): boolean => typed['declares']?.[0] === 'yes'

/** As the form and the law judge it, and whether the firm has declared itself, now or before. */
const judgeKeyIn = (draft: DraftAtHand, { typed, on }: { typed: Typed; on: CivilDate }): Judged => {
  const judged = judge(draft, { typed, on })
  if (draft.firm?.selfDeclaredOn || isDeclaredIn(typed)) return judged
  const errors = { ...(judged.isFine ? {} : judged.errors), declares: 'agree' }
  return { isFine: false, errors, stops: judged.isFine ? [] : judged.stops }
}

export const keyInFormPages = factory
  .createApp()
  .get(paths.keyIn.draft(':id'), can('opening.keyIn'), async (c) => {
    const id = idIn(c)
    const opened = await attempt(() => openKeyIn(deskOf(c), id))
    if (!opened.isDone) return c.redirect(paths.keyIn.readBack(id), 303)
    const draft = opened.result
    const isBegun = Object.keys(draft.typed).length > 0
    const typed = beginningOf(draft)
    const judged = isBegun ? judgeKeyIn(draft, { typed, on: c.get('today') }) : undefined
    return show(c, { draft, typed, ...(judged && { judged }), done: c.req.query('done') })
  })
  .post(paths.keyIn.draft(':id'), can('opening.keyIn'), async (c) => {
    const [id, sent] = [idIn(c), await readBody(c)]
    const { version: shown, next, ...typed } = sent.typed
    const [version, isLast] = [Number(shown?.[0]), next?.[0] === 'submit']
    const to = () => (isLast && judged.isFine ? paths.keyIn.readBack(id) : paths.keyIn.draft(id, { done: 'saved' }))
    const desk = await pressedDesk(c, { sent, leadsTo: to })
    const draft = await openKeyIn(desk, id)
    const judged = judgeKeyIn(draft, { typed, on: c.get('today') })
    const done = await attempt(async () => {
      if (!isLast || !judged.isFine) return saveKeyIn(desk, { draft, typed, version })
      await submitKeyIn(desk, { draft, posting: judged.posting, version, isDeclared: isDeclaredIn(typed) })
      return draft
    })
    if (!done.isDone) {
      const now = done.reason === 'stale' ? await openKeyIn(deskOf(c), id) : draft
      return show(c, { draft: now, typed, refusal: done.reason, status: done.status })
    }
    if (isLast && !judged.isFine) return show(c, { draft: done.result, typed, judged, status: 422 })
    return c.redirect(to(), 303)
  })
