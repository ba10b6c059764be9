import type { Child } from 'hono/jsx'
import type { RefusalReason } from '../../desk/refusals.ts'
import type { Draft } from '../../http/form.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { signInText as text } from '../../text/sign-in.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { codeState } from './code-state.ts'
import { formState } from './form-state.ts'
import { Telephone } from './telephone.tsx'
import { WindowPage } from './window-page.tsx'
import type { WindowTown } from './window-page.tsx'

export type Door = 'employer' | 'desk'
export type SignInProps = {
  door: Door
  town: WindowTown
  isDemo: boolean
  draft?: Draft<unknown>
  refusal?: RefusalReason
}

const stateOf = ({ draft, refusal }: SignInProps): FormState => codeState({ labels: text.labels, draft, refusal })

type FrameProps = SignInProps & { title: string; form: FormState; back?: Child; children?: Child }

const Frame = ({ door, town, isDemo, title, form, back, children }: FrameProps) => (
  <WindowPage
    title={hasErrors(form) ? text.errorTitle(title) : title}
    windowName={text.windowName[door]}
    homeHref={door === 'employer' ? paths.home('ja') : paths.desk.signIn()}
    town={town}
    isDemo={isDemo}
  >
    {back}
    <h1>{title}</h1>
    <ErrorSummary form={form} heading={text.errorSummary} />
    <div class="prose stack">{children}</div>
    <p>
      {text.ask} <Telephone number={town.phone} />
    </p>
  </WindowPage>
)

const First = ({ door }: { door: Door }) =>
  door === 'employer' ? (
    <p>
      {text.email.first} <a href={paths.employer.newOpening()}>{text.email.firstLink}</a>
    </p>
  ) : (
    <p>{text.email.invited}</p>
  )

export const EmailView = (props: SignInProps) => {
  const form = stateOf(props)
  return (
    <Frame {...props} title={text.email.title} form={form}>
      <p>{text.email.lead[props.door]}</p>
      <PostForm action={paths[props.door].signIn()} idempotencyKey={newPressKey()}>
        <TextField
          form={form}
          name="email"
          label={text.email.label}
          help={text.email.help}
          isRequired
          type="email"
          inputMode="email"
          autoComplete="email"
        />
        <Actions>
          <Button kind="primary" size="large">
            {text.email.submit}
          </Button>
        </Actions>
      </PostForm>
      <First door={props.door} />
    </Frame>
  )
}

export const CodeView = (props: SignInProps) => {
  const form = stateOf(props)
  return (
    <Frame
      {...props}
      title={text.code.title}
      form={form}
      back={<BackLink href={paths[props.door].signIn()}>{text.code.again}</BackLink>}
    >
      <p>{text.code.lead}</p>
      <PostForm action={paths[props.door].signInCode()} idempotencyKey={newPressKey()}>
        <TextField
          form={form}
          name="code"
          label={text.code.label}
          help={text.code.help}
          isRequired
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          maxLength={20}
        />
        <Actions>
          <Button kind="primary" size="large">
            {text.code.submit}
          </Button>
        </Actions>
      </PostForm>
      <p>{text.code.unsent}</p>
    </Frame>
  )
}

/** The secret stands behind # and reaches only the script; without one the code is the way. */
export const LinkView = (props: SignInProps) => {
  const isRefused = props.draft !== undefined
  const form = formState({ labels: text.labels, ...(props.refusal === 'away' && { refusal: props.refusal }) })
  return (
    <Frame {...props} title={text.link.title} form={form}>
      {isRefused && props.refusal !== 'away' ? <Notice tone="error">{text.link.refused}</Notice> : null}
      {isRefused ? null : <p>{text.link.lead}</p>}
      {isRefused ? null : (
        <PostForm action={paths[props.door].signInLink()} idempotencyKey={newPressKey()} takesFragment>
          <Actions>
            <Button kind="primary" size="large">
              {text.link.submit}
            </Button>
          </Actions>
        </PostForm>
      )}
      {isRefused ? null : <p>{text.link.elsewhere}</p>}
      <LinkButton kind="secondary" href={paths[props.door].signInCode()}>
        {text.link.toCode}
      </LinkButton>
    </Frame>
  )
}
