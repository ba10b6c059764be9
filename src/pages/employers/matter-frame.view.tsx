import type { Child } from 'hono/jsx'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { matterText } from '../../text/matter.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { WindowPage } from '../parts/window-page.tsx'
import type { WindowTown } from '../parts/window-page.tsx'

const text = matterText

/** What every page of a matter link is given, whatever the act. */
export type MatterProps = { id: string; town: WindowTown; isDemo: boolean; form: FormState; today: CivilDate }
type FrameProps = MatterProps & { title: string; isOver?: boolean; children?: Child }

export const MatterFrame = ({ town, isDemo, form, title, isOver = false, children }: FrameProps) => (
  <WindowPage
    title={hasErrors(form) ? text.errorTitle(title) : title}
    windowName={text.windowName}
    homeHref={paths.home('ja')}
    town={town}
    isDemo={isDemo}
  >
    <h1>{title}</h1>
    <ErrorSummary form={form} heading={text.errorSummary} />
    <div class="stack prose">{children}</div>
    {isOver ? null : (
      <p>
        {text.ask} <Telephone number={town.phone} />
      </p>
    )}
  </WindowPage>
)

export const MatterCode = ({ form }: Pick<MatterProps, 'form'>) => (
  <TextField
    form={form}
    name="code"
    label={text.code}
    help={text.codeHelp}
    isRequired
    autoComplete="one-time-code"
    width="short"
    maxLength={20}
  />
)

type CodeOnlyProps = MatterProps & { words: { title: string; lead: string; submit: string; after: string } }

/** A link that asks for nothing but its code. */
export const CodeOnlyView = ({ words, ...props }: CodeOnlyProps) => (
  <MatterFrame {...props} title={words.title}>
    <p class="lead">{words.lead}</p>
    <PostForm action={paths.matter(props.id)} idempotencyKey={newPressKey()}>
      <MatterCode form={props.form} />
      <Actions>
        <Button kind="primary" size="large">
          {words.submit}
        </Button>
      </Actions>
    </PostForm>
    <p class="muted">{words.after}</p>
  </MatterFrame>
)

export const noErrors = (form: FormState): FormState => ({ ...form, errors: {} })

export const EndedView = (props: MatterProps) => (
  <MatterFrame {...props} form={noErrors(props.form)} title={text.ended.title} isOver>
    <p>{text.ended.text}</p>
    <p>{text.ended.next}</p>
  </MatterFrame>
)
