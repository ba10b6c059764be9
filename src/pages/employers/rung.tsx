import { changeRung } from '../../desk/openings/change-rung.ts'
import { rungForm } from '../../desk/openings/forms.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import type { Draft as Sent } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { newPressKey, page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { formLabels } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { formState } from '../parts/form-state.ts'
import { EmployerPage, frameOf } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { openHere } from './open-here.ts'
import { RungChoice } from './rung-choice.tsx'

const text = employerText.rung

type RungProps = { frame: Frame; draft: DraftAtHand; form: FormState }

const RungView = ({ frame, draft, form }: RungProps) => {
  const { id, version } = draft.opening
  return (
    <EmployerPage frame={frame} title={text.title} current="newOpening">
      <BackLink href={paths.employer.draft(id)}>{employerText.later.back}</BackLink>
      <h1>{text.title}</h1>
      <ErrorSummary form={form} heading={employerText.errorSummary} />
      <p class="lead">{text.lead}</p>
      <PostForm action={paths.employer.draftRung(id)} idempotencyKey={newPressKey()} version={version}>
        <RungChoice form={form} />
        <Actions>
          <Button kind="primary">{text.submit}</Button>
        </Actions>
      </PostForm>
    </EmployerPage>
  )
}

type Again = { draft: DraftAtHand; sent?: Sent<unknown>; refusal?: RefusalReason; status?: Parameters<typeof page>[2] }

const show = (c: DeskContext, { draft, sent, refusal, status }: Again) => {
  const form = formState({
    labels: formLabels,
    typed: sent?.sent.typed ?? { rung: [draft.opening.rung] },
    ...(sent && !sent.isFine && { errors: sent.errors }),
    ...(refusal && { refusal }),
  })
  return page(c, <RungView frame={frameOf(c, draft.settings)} draft={draft} form={form} />, status)
}

export const rungPages = factory
  .createApp()
  .get(paths.employer.draftRung(':id'), can('opening.draft'), async (c) =>
    show(c, { draft: await openHere(c, deskOf(c)) }),
  )
  .post(paths.employer.draftRung(':id'), can('opening.draft'), async (c) => {
    const sent = await readForm(c, rungForm)
    const desk = await pressedDesk(c, { sent: sent.sent, leadsTo: paths.employer.draft })
    const draft = await openHere(c, desk)
    if (!sent.isFine) return show(c, { draft, sent, status: 422 })
    const { rung, version } = sent.input
    const done = await attempt(() => changeRung(desk, { draft, rung, version }))
    if (!done.isDone) return show(c, { draft, sent, refusal: done.reason, status: done.status })
    return c.redirect(paths.employer.draft(done.result.id), 303)
  })
