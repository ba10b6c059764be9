import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { AskDesk } from './ask.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'

const text = employerText.confirm

type ConfirmProps = { frame: Frame; id: string; form: FormState; isAsked: boolean }

const CodeForm = ({ id, form }: Pick<ConfirmProps, 'id' | 'form'>) => (
  <PostForm action={paths.employer.draftConfirm(id)} idempotencyKey={newPressKey()}>
    <TextField
      form={form}
      name="code"
      label={text.code}
      help={text.codeHelp}
      isRequired
      inputMode="numeric"
      autoComplete="one-time-code"
      width="short"
      maxLength={20}
    />
    <Actions>
      <Button kind="primary" size="large">
        {text.submit}
      </Button>
    </Actions>
  </PostForm>
)

const Again = ({ id }: Pick<ConfirmProps, 'id'>) => (
  <div class="stack">
    <p class="muted">{text.where}</p>
    <Actions>
      <PostForm action={paths.employer.draftCheck(id)} idempotencyKey={newPressKey()} layout="row">
        <Button kind="secondary">{text.again}</Button>
      </PostForm>
      <a href={`${paths.employer.draftQuestion(id, 'firm')}?from=check#f-email`}>{text.fixAddress}</a>
    </Actions>
  </div>
)

export const ConfirmView = ({ frame, id, form, isAsked }: ConfirmProps) => (
  <EmployerPage
    frame={frame}
    title={hasErrors(form) ? employerText.errorTitle(text.title) : text.title}
    current="newOpening"
  >
    <BackLink href={paths.employer.draftCheck(id)}>{employerText.check.title}</BackLink>
    <h1>{text.title}</h1>
    <ErrorSummary form={form} heading={employerText.errorSummary} />
    <div class="wizard">
      <div class="wizard__form">
        <p class="lead">{isAsked ? text.lead : text.notAskedYet}</p>
        {isAsked ? <CodeForm id={id} form={form} /> : null}
        <Again id={id} />
      </div>
      <aside>
        <AskDesk town={frame.town} />
      </aside>
    </div>
  </EmployerPage>
)
