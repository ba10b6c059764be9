import { emailForm } from '../../desk/accounts/forms.ts'
import { mailDraft } from '../../desk/openings/mail-draft.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { writeCookie } from '../../http/cookies.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import type { Draft as Sent } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { newPressKey, page, placeOf } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formState } from '../parts/form-state.ts'
import { AskDesk } from './ask.tsx'
import { EmployerPage, frameOf } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { mailedLife, openHere } from './open-here.ts'

const text = employerText.later

type LaterProps = { frame: Frame; id: string; isDone: boolean; form: FormState }

const LaterView = ({ frame, id, isDone, form }: LaterProps) => (
  <EmployerPage frame={frame} title={text.title} current="newOpening">
    <BackLink href={paths.employer.draft(id)}>{text.back}</BackLink>
    <h1>{text.title}</h1>
    <ErrorSummary form={form} heading={employerText.errorSummary} />
    {isDone ? (
      <Notice tone="success" heading={text.doneHeading}>
        {text.done}
      </Notice>
    ) : null}
    <p class="lead">{text.lead}</p>
    <PostForm action={paths.employer.draftLater(id)} idempotencyKey={newPressKey()}>
      <TextField form={form} name="email" label={text.labels.email} isRequired inputMode="email" autoComplete="email" />
      <Actions>
        <Button kind="primary">{text.submit}</Button>
      </Actions>
    </PostForm>
    <AskDesk town={frame.town} />
  </EmployerPage>
)

type Again = { draft: DraftAtHand; sent?: Sent<unknown>; refusal?: RefusalReason; status?: Parameters<typeof page>[2] }

const show = (c: DeskContext, { draft, sent, refusal, status }: Again) => {
  const form = formState({
    labels: text.labels,
    ...(sent && { typed: sent.sent.typed }),
    ...(sent && !sent.isFine && { errors: sent.errors }),
    ...(refusal && { refusal }),
  })
  const isDone = c.req.query('done') === '1'
  const frame = frameOf(c, draft.settings)
  return page(c, <LaterView frame={frame} id={draft.opening.id} isDone={isDone} form={form} />, status)
}

/** A draft begun without an account goes on anywhere by a mailed link. */
export const laterPages = factory
  .createApp()
  .get(paths.employer.draftLater(':id'), can('opening.draft'), async (c) =>
    show(c, { draft: await openHere(c, deskOf(c)) }),
  )
  .post(paths.employer.draftLater(':id'), can('opening.resumeDraft'), async (c) => {
    const id = idIn(c)
    const sent = await readForm(c, emailForm)
    const to = `${paths.employer.draftLater(id)}?done=1`
    const desk = await pressedDesk(c, { sent: sent.sent, leadsTo: () => to })
    const draft = await openHere(c, desk)
    if (!sent.isFine) return show(c, { draft, sent, status: 422 })
    const done = await attempt(() => mailDraft(desk, { draft, email: sent.input.email, from: placeOf(c) }))
    if (!done.isDone) return show(c, { draft, sent, refusal: done.reason, status: done.status })
    writeCookie(c, { name: 'mailed', value: `${id}.${done.result.matterId}`, maxAge: mailedLife })
    return c.redirect(to, 303)
  })
