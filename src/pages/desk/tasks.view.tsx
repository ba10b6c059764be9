import type { Child } from 'hono/jsx'
import type { ClientHead } from '../../desk/clients/look-into.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { PageHead, Troubles, caseName } from './casework-parts.tsx'
import { fullDay, shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'
import { KeepsWords } from './unasked-words.tsx'

export type OpenStep = { id: string; text: string; dueOn: CivilDate; version: number; kind: 'step' | 'message' }
type StepProps = {
  frame: Frame
  town: DeskTown
  head: ClientHead
  steps: readonly OpenStep[]
  form: FormState
  silence: FormState
  done: string | undefined
}

const Turn = ({ step, to, word }: { step: OpenStep; to: 'done' | 'dropped'; word: string }) => (
  <PostForm action={paths.desk.taskTurn(step.id)} idempotencyKey={newPressKey()} version={step.version} layout="row">
    <input type="hidden" name="to" value={to} />
    <Button kind={to === 'done' ? 'secondary' : 'text'} size="small">
      {word}
      <Hidden>（{step.text}）</Hidden>
    </Button>
  </PostForm>
)

const Steps = ({ steps }: Pick<StepProps, 'steps'>) => (
  <section class="day-list" data-tone="today">
    <h2>
      {dayText.step.open} <span class="count">{steps.length}</span>
    </h2>
    {steps.length === 0 ? <p class="muted">{dayText.step.none}</p> : null}
    <ul>
      {steps.map((step) => (
        <li class="step-row">
          <p>
            {step.kind === 'message' ? `${dayText.messageKind}：` : ''}
            {step.text} <span class="day-row__when keep">{fullDay(step.dueOn)}</span>
          </p>
          <div class="day-row__actions">
            <Turn step={step} to="done" word={step.kind === 'message' ? dayText.read : dayText.done} />
            <LinkButton kind="secondary" size="small" href={paths.desk.taskMove(step.id)}>
              {dayText.choose}
              <Hidden>（{step.text}）</Hidden>
            </LinkButton>
            <Turn step={step} to="dropped" word={dayText.step.drop} />
          </div>
        </li>
      ))}
    </ul>
  </section>
)

const NewStep = ({ head, form }: Pick<StepProps, 'head' | 'form'>) => {
  const { labels, help, submit } = dayText.step
  return (
    <PostForm action={paths.desk.clientStep(head.id)} idempotencyKey={newPressKey()}>
      <TextField form={form} name="body" label={labels.body} help={help.body} isRequired maxLength={120} />
      <DateField
        form={form}
        name="dueOn"
        legend={labels.dueOn}
        help={help.dueOn}
        units={deskText.dateUnits}
        isRequired
      />
      <KeepsWords form={form} />
      <Actions>
        <Button kind="primary">{submit}</Button>
      </Actions>
    </PostForm>
  )
}

const Silence = ({ head, form }: { head: ClientHead; form: FormState }) => {
  const { heading, labels, help, unit, submit } = dayText.silence
  return (
    <Card heading={heading} tone="wash">
      <PostForm action={paths.desk.clientSilence(head.id)} idempotencyKey={newPressKey()} version={head.version}>
        <TextField
          form={form}
          name="silentAfter"
          label={labels.silentAfter}
          help={help}
          inputMode="numeric"
          width="short"
          suffix={unit}
        />
        <Button kind="secondary" size="small">
          {submit}
        </Button>
      </PostForm>
    </Card>
  )
}

/** What comes next for one client, and how long a silence may last. */
export const StepView = ({ frame, town, head, steps, form, silence, done }: StepProps) => (
  <DeskPage {...frame} title={`${caseName(head)} ${dayText.step.title}`} current="clients" town={town}>
    <BackLink href={paths.desk.client(head.id)}>{dayText.step.back}</BackLink>
    <Done words={{ silence: dayText.step.saved }} done={done} />
    <Troubles form={form} />
    <Troubles form={silence} />
    <PageHead title={`${caseName(head)} ${dayText.step.title}`}>
      <p class="muted">{dayText.step.lead}</p>
    </PageHead>
    <div class="columns">
      <div class="stack">
        <NewStep head={head} form={form} />
        <Steps steps={steps} />
      </div>
      <Silence head={head} form={silence} />
    </div>
  </DeskPage>
)

type StepFactProps = { clientId: string; step: OpenStep | undefined; isWriter: boolean; children?: Child }

/** Said in the header of a record: the nearest step, or what the referrals ask for. */
export const StepFact = ({ clientId, step, isWriter, children }: StepFactProps) => (
  <div>
    <dt>{clientText.header.next}</dt>
    <dd>
      {step ? (
        <>
          {step.text} <span class="keep">{shortDay(step.dueOn)}</span>
        </>
      ) : (
        children
      )}{' '}
      {isWriter ? (
        <a class="keep" href={paths.desk.clientStep(clientId)}>
          {step ? dayText.step.change : dayText.step.write}
        </a>
      ) : null}
    </dd>
  </div>
)
