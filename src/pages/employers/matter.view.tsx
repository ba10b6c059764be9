import type { Child } from 'hono/jsx'
import { declineReasons } from '../../desk/referrals/referral.ts'
import { newPressKey } from '../../http/page.ts'
import { partsOf } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { matterText } from '../../text/matter.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { WindowPage } from '../parts/window-page.tsx'
import type { WindowTown } from '../parts/window-page.tsx'

const text = matterText

export type Letter = {
  letterNumber: string | null
  issuedOn: string | null
  family: 'trial' | 'employment'
  title: string
  placeName: string
  area: string
  days: readonly string[]
  startsAt: string
  endsAt: string
}
type MatterProps = { id: string; town: WindowTown; isDemo: boolean; form: FormState }
type FrameProps = MatterProps & { title: string; isOver?: boolean; children?: Child }

const Frame = ({ town, isDemo, form, title, isOver = false, children }: FrameProps) => (
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

const Code = ({ form }: Pick<MatterProps, 'form'>) => (
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

const weekdayWords: Readonly<Record<string, string>> = openingJa.weekdays
const whenOf = ({ days, startsAt, endsAt }: Letter): string =>
  `${days.map((day) => weekdayWords[day] ?? day).join(openingJa.weekdayJoin)} ${openingJa.hours({ startsAt, endsAt })}`

const About = ({ letter }: { letter: Letter }) => {
  const { facts } = text.answer
  return (
    <SummaryList
      rows={[
        { key: facts.opening, value: letter.title },
        { key: facts.place, value: `${letter.placeName}（${letter.area}）` },
        { key: facts.when, value: whenOf(letter) },
        { key: facts.letter, value: letter.letterNumber ?? '' },
        { key: facts.issued, value: letter.issuedOn ? openingJa.date(partsOf(letter.issuedOn)) : '' },
      ]}
    />
  )
}

const answers = [
  { value: 'accepted', label: text.answer.accepted, hint: text.answer.acceptedHint },
  { value: 'declined', label: text.answer.declined, hint: text.answer.declinedHint },
]
const reasons = declineReasons.map((value) => ({ value, label: text.answer.reasons[value] }))

export const AnswerView = (props: MatterProps & { letter: Letter }) => {
  const { id, form, letter } = props
  return (
    <Frame {...props} title={text.answer.title}>
      <p class="lead">{text.answer.lead}</p>
      <About letter={letter} />
      <Notice tone="info">{text.answer.yesMeans[letter.family]}</Notice>
      <PostForm action={paths.matter(id)} idempotencyKey={newPressKey()}>
        <Radios form={form} name="answer" legend={text.answer.legend} isRequired options={answers} layout="tiles" />
        <SelectField
          form={form}
          name="reason"
          label={text.answer.reason}
          help={text.answer.reasonHelp}
          emptyLabel={text.answer.noReason}
          options={reasons}
          width="full"
        />
        <Code form={form} />
        <Actions>
          <Button kind="primary" size="large">
            {text.answer.submit}
          </Button>
        </Actions>
      </PostForm>
    </Frame>
  )
}

export const AcceptView = (props: MatterProps) => (
  <Frame {...props} title={text.accept.title}>
    <p class="lead">{text.accept.lead}</p>
    <PostForm action={paths.matter(props.id)} idempotencyKey={newPressKey()}>
      <Code form={props.form} />
      <Actions>
        <Button kind="primary" size="large">
          {text.accept.submit}
        </Button>
      </Actions>
    </PostForm>
    <p class="muted">{text.accept.once}</p>
  </Frame>
)

export const AnsweredView = (props: MatterProps) => (
  <Frame {...props} title={text.answer.doneTitle} isOver>
    <div class="receipt">
      <p>{text.answer.done}</p>
      <p>{text.answer.doneText}</p>
    </div>
  </Frame>
)

const noErrors = (form: FormState): FormState => ({ ...form, errors: {} })

export const EndedView = (props: MatterProps) => (
  <Frame {...props} form={noErrors(props.form)} title={text.ended.title} isOver>
    <p>{text.ended.text}</p>
    <p>{text.ended.next}</p>
  </Frame>
)
