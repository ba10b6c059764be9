import { assessmentGroups, assessmentItems } from '../../desk/clients/assessment.ts'
import type { OpenedPlan, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import type { Typed } from '../../http/form.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { planText } from '../../text/desk-plan.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Troubles } from './casework-parts.tsx'
import { choicesOf } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { KeepsWords } from './unasked-words.tsx'

const { readiness: text } = planText
export const readinessLabels: Readonly<Record<string, string>> = { ...text.items, ...text.labels }

export const readinessTyped = ({ body: { assessment } }: OpenedPlan): Typed => ({
  ...Object.fromEntries(Object.entries(assessment.levels).map(([item, level]) => [item, [level]])),
  goodAt: [assessment.goodAt],
  tellWork: [assessment.tellWork],
})

type Props = { frame: Frame; record: PlanRecord; plan: OpenedPlan; form: FormState; version: number }

/** Stages in words; nothing is counted together. */
export const ReadinessView = ({ frame, record, plan, form, version }: Props) => (
  <ClientPage frame={frame} town={record.town} head={record.head} current="plan">
    <BackLink href={paths.desk.plan(plan)}>{planText.edit.back}</BackLink>
    <Troubles form={form} />
    <h2>{text.title}</h2>
    <p>{text.lead}</p>
    <PostForm action={paths.desk.planReadiness(plan)} idempotencyKey={newPressKey()} version={version} isLong>
      {assessmentGroups.map((group) => (
        <fieldset class="plan-group">
          <legend>{text.groups[group]}</legend>
          <div class="plan-grid">
            {assessmentItems[group].map((item) => (
              <SelectField
                form={form}
                name={item}
                label={text.items[item]}
                options={choicesOf(text.levels)}
                emptyLabel={text.empty}
                width="full"
              />
            ))}
          </div>
        </fieldset>
      ))}
      <TextArea form={form} name="goodAt" label={text.labels.goodAt} rows={3} maxLength={1000} />
      <TextArea
        form={form}
        name="tellWork"
        label={text.labels.tellWork}
        help={text.help.tellWork}
        rows={3}
        maxLength={1000}
      />
      <KeepsWords form={form} />
      <Button kind="primary">{text.save}</Button>
    </PostForm>
  </ClientPage>
)
