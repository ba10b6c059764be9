import { codeForm } from '../../desk/accounts/forms.ts'
import { confirmPosting } from '../../desk/openings/confirm-posting.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { readCookie } from '../../http/cookies.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import type { Draft } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { codeState } from '../parts/code-state.ts'
import { openSession } from '../parts/sign-in.tsx'
import { ConfirmView } from './confirm.view.tsx'
import { frameOf } from './frame.tsx'
import { judge } from './judge.ts'
import { openHere } from './open-here.ts'

type Again = {
  draft: DraftAtHand
  code?: Draft<unknown>
  refusal?: RefusalReason
  status?: Parameters<typeof page>[2]
}

const show = (c: DeskContext, { draft, code, refusal, status }: Again) => {
  const form = codeState({ labels: employerText.confirm.labels, draft: code, refusal })
  const isAsked = readCookie(c, 'request') !== ''
  return page(
    c,
    <ConfirmView frame={frameOf(c, draft.settings)} id={draft.opening.id} form={form} isAsked={isAsked} />,
    status,
  )
}

export const confirmPages = factory
  .createApp()
  .get(paths.employer.draftConfirm(':id'), can('opening.draft'), async (c) => {
    const draft = await openHere(c, deskOf(c))
    return show(c, { draft })
  })
  .post(paths.employer.draftConfirm(':id'), can('opening.submit'), async (c) => {
    const id = idIn(c)
    const browser = readCookie(c, 'browser')
    const code = await readForm(c, codeForm)
    const desk = await pressedDesk(c, { sent: code.sent, leadsTo: () => paths.employer.received(id) })
    const draft = await openHere(c, desk)
    if (!code.isFine) return show(c, { draft, code, status: 422 })
    const judged = judge(draft, { typed: draft.typed, on: c.get('today') })
    if (!judged.isFine) return c.redirect(paths.employer.draft(id), 303)
    const proof = { requestId: readCookie(c, 'request'), browser, code: code.input.code }
    const done = await attempt(() => confirmPosting(desk, { id, proof, posting: judged.posting }))
    if (!done.isDone) return show(c, { draft, code, refusal: done.reason, status: done.status })
    openSession(c, { cookie: done.result.cookie, role: 'employer' })
    return c.redirect(paths.employer.received(id), 303)
  })
