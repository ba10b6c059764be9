import type { OpenedPlan, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import { stageAxes } from '../../desk/clients/review.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { planText } from '../../text/desk-plan.ts'
import { deskText } from '../../text/desk.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Troubles } from './casework-parts.tsx'
import { choicesOf } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { KeepsWords } from './unasked-words.tsx'

const { review: text } = planText

export const reviewLabels = ({ body }: OpenedPlan): Readonly<Record<string, string>> => ({
  ...text.labels,
  ...Object.fromEntries(body.goals.map((goal, index) => [`goal${index + 1}`, text.goalOf(goal.text)])),
})

type Props = { frame: Frame; record: PlanRecord; plan: OpenedPlan; form: FormState; version: number }

const Goals = ({ plan, form }: Pick<Props, 'plan' | 'form'>) => (
  <>
    {plan.body.goals.map((goal, index) => (
      <SelectField
        form={form}
        name={`goal${index + 1}`}
        label={text.goalOf(goal.text)}
        options={choicesOf(text.results)}
        emptyLabel={text.empty}
      />
    ))}
  </>
)

const Changes = ({ record, form }: Pick<Props, 'record' | 'form'>) => {
  const [last] = record.reviews
  return (
    <>
      <p class="small muted">{text.help.stages}</p>
      <div class="plan-grid">
        {stageAxes.map((axis) => {
          const was = last?.body.stages[axis]
          return (
            <SelectField
              form={form}
              name={axis}
              label={text.labels[axis]}
              help={was ? text.from(text.stages[axis][was]) : undefined}
              options={choicesOf(text.stages[axis])}
              emptyLabel={text.empty}
              width="full"
            />
          )
        })}
        <SelectField form={form} name="work" label={text.labels.work} options={choicesOf(text.work)} width="full" />
      </div>
      <TextArea form={form} name="changes" label={text.labels.changes} rows={3} maxLength={1000} />
      <TextArea form={form} name="remaining" label={text.labels.remaining} rows={3} maxLength={1000} />
      <TextArea
        form={form}
        name="ownWords"
        label={text.labels.ownWords}
        help={text.help.ownWords}
        rows={3}
        maxLength={1000}
      />
    </>
  )
}

export const ReviewView = ({ frame, record, plan, form, version }: Props) => (
  <ClientPage frame={frame} town={record.town} head={record.head} current="plan">
    <BackLink href={paths.desk.plan(plan)}>{planText.edit.back}</BackLink>
    <Troubles form={form} />
    <h2>{text.title}</h2>
    <p>{text.lead}</p>
    <PostForm action={paths.desk.planReview(plan)} idempotencyKey={newPressKey()} version={version} isLong>
      <DateField form={form} name="reviewedOn" legend={text.labels.reviewedOn} isRequired units={deskText.dateUnits} />
      <Goals plan={plan} form={form} />
      <Changes record={record} form={form} />
      <Radios form={form} name="next" legend={text.labels.next} isRequired options={choicesOf(text.nexts)} />
      <DateField
        form={form}
        name="nextReviewOn"
        legend={text.labels.nextReviewOn}
        help={text.help.nextReviewOn}
        units={deskText.dateUnits}
      />
      <KeepsWords form={form} />
      <Button kind="primary">{text.submit}</Button>
    </PostForm>
  </ClientPage>
)
