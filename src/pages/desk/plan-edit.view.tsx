import type { OpenedPlan, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import { goalsAtMost, stepsAtMost } from '../../desk/clients/plan.ts'
import { newPressKey } from '../../http/page.ts'
import type { Typed } from '../../http/form.ts'
import { paths } from '../../paths.ts'
import { planText } from '../../text/desk-plan.ts'
import { deskText } from '../../text/desk.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { errorOf, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Troubles } from './casework-parts.tsx'
import { choicesOf, datePartsOf } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { KeepsWords } from './unasked-words.tsx'

const { edit: text } = planText
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** Every field of the form by its name: for the error summary. */
export const planLabels: Readonly<Record<string, string>> = {
  wish: text.labels.wish,
  issues: text.labels.issues,
  support: text.labels.support,
  cautions: text.labels.cautions,
  startsOn: text.labels.startsOn,
  endsOn: text.labels.endsOn,
  reviewOn: text.labels.reviewOn,
  ...Object.fromEntries(
    numbers(goalsAtMost).flatMap((number) => [
      [`goal${number}`, text.labels.goal(number)],
      [`goal${number}By`, text.labels.goalBy(number)],
    ]),
  ),
  ...Object.fromEntries(
    numbers(stepsAtMost).flatMap((number) => [
      [`step${number}`, text.labels.step(number)],
      [`step${number}Who`, text.labels.stepWho(number)],
      [`step${number}By`, text.labels.stepBy(number)],
    ]),
  ),
}

/** The plan as its form carries it. */
export const planTyped = ({ body, ...plan }: OpenedPlan): Typed => ({
  wish: [body.wish],
  issues: [body.issues],
  support: [body.support],
  cautions: [body.cautions],
  ...Object.fromEntries(
    numbers(goalsAtMost).flatMap((number) => [
      [`goal${number}`, [body.goals[number - 1]?.text ?? '']],
      [`goal${number}By`, [body.goals[number - 1]?.by ?? '3m']],
    ]),
  ),
  ...Object.fromEntries(
    numbers(stepsAtMost).flatMap((number) => [
      [`step${number}`, [body.steps[number - 1]?.what ?? '']],
      [`step${number}Who`, [body.steps[number - 1]?.who ?? 'person']],
      [`step${number}By`, [body.steps[number - 1]?.by ?? '1m']],
    ]),
  ),
  ...datePartsOf('startsOn', plan.startsOn),
  ...datePartsOf('endsOn', plan.endsOn),
  ...datePartsOf('reviewOn', plan.reviewOn),
})

type Row = { form: FormState; number: number }

/** Whose field it is stands beside it in sight; read aloud it is said. */
const Short = ({ of, word }: { of: string; word: string }) => (
  <>
    <Hidden>{of}</Hidden>
    {word}
  </>
)

const Goal = ({ form, number }: Row) => (
  <div class="plan-row" data-kind="goal">
    <TextField form={form} name={`goal${number}`} label={text.labels.goal(number)} maxLength={120} />
    <SelectField
      form={form}
      name={`goal${number}By`}
      label={<Short of={text.labels.goal(number)} word={text.short.by} />}
      options={choicesOf(planText.spans)}
      width="full"
    />
  </div>
)

const Step = ({ form, number }: Row) => (
  <div class="plan-row" data-kind="step">
    <TextField form={form} name={`step${number}`} label={text.labels.step(number)} maxLength={120} />
    <SelectField
      form={form}
      name={`step${number}Who`}
      label={<Short of={text.labels.step(number)} word={text.short.who} />}
      options={choicesOf(planText.doers)}
      width="full"
    />
    <SelectField
      form={form}
      name={`step${number}By`}
      label={<Short of={text.labels.step(number)} word={text.short.by} />}
      options={choicesOf(planText.spans)}
      width="full"
    />
  </div>
)

const inUse = ({ form, number }: Row, name: string): boolean =>
  valueOf(form, `${name}${number}`) !== '' || errorOf(form, `${name}${number}`) !== undefined

type RowsProps = { form: FormState; name: 'goal' | 'step'; most: number; shown: number }

// The first rows stand open; the rest are folded away until one of them is used.
const Rows = ({ form, name, most, shown }: RowsProps) => {
  const Part = name === 'goal' ? Goal : Step
  const rest = numbers(most).slice(shown)
  return (
    <>
      {numbers(shown).map((number) => (
        <Part form={form} number={number} />
      ))}
      <Details summary={text.more(most)} isOpen={rest.some((number) => inUse({ form, number }, name))}>
        {rest.map((number) => (
          <Part form={form} number={number} />
        ))}
      </Details>
    </>
  )
}

const Words = ({ form, name }: { form: FormState; name: 'wish' | 'issues' | 'support' | 'cautions' }) => (
  <TextArea form={form} name={name} label={text.labels[name]} help={text.help[name]} rows={3} maxLength={1000} />
)

const PlanDays = ({ form }: { form: FormState }) => (
  <div class="plan-days">
    {(['startsOn', 'endsOn', 'reviewOn'] as const).map((name) => (
      <DateField form={form} name={name} legend={text.labels[name]} isRequired units={deskText.dateUnits} />
    ))}
  </div>
)

type EditProps = { frame: Frame; record: PlanRecord; plan: OpenedPlan; form: FormState; version: number }

// Everything but the days may be left for the next talk: 任意 on every field would only be noise.
const quiet = (form: FormState): FormState => ({ ...form, marks: { ...form.marks, optional: '' } })

export const PlanEditView = ({ frame, record, plan, version, ...given }: EditProps) => {
  const form = quiet(given.form)
  return (
    <ClientPage frame={frame} town={record.town} head={record.head} current="plan">
      <BackLink href={paths.desk.plan(plan)}>{text.back}</BackLink>
      <Troubles form={form} />
      <h2>
        {text.title}（{planText.edition(plan.edition)}）
      </h2>
      <p>{text.lead}</p>
      <p class="small muted">{planText.law}</p>
      <PostForm action={paths.desk.planEdit(plan)} idempotencyKey={newPressKey()} version={version} isLong>
        <Words form={form} name="wish" />
        <Words form={form} name="issues" />
        <h3>{planText.items.goals}</h3>
        <p class="small muted">{text.help.goals}</p>
        <Rows form={form} name="goal" most={goalsAtMost} shown={1} />
        <Words form={form} name="support" />
        <h3>{planText.steps}</h3>
        <p class="small muted">{text.help.steps}</p>
        <Rows form={form} name="step" most={stepsAtMost} shown={2} />
        <Words form={form} name="cautions" />
        <PlanDays form={form} />
        <KeepsWords form={form} />
        <Actions>
          <Button kind="primary">{text.save}</Button>
        </Actions>
      </PostForm>
    </ClientPage>
  )
}
