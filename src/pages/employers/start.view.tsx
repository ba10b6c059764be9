import type { Employer } from '../../desk/employers/employer.ts'
import type { FullOpening } from '../../desk/openings/store.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { SelectField } from '../../ui/field.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { AskDesk } from './ask.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { RungChoice } from './rung-choice.tsx'
import { stepTitle, Where } from './where.tsx'

const text = employerText.start

/** What the firm posted before, newest first. */
export type Earlier = Pick<FullOpening, 'opening' | 'edition'>
type FormProps = { form: FormState; firms: readonly Employer[]; earlier: readonly Earlier[] }

const Basis = ({ form, earlier }: Pick<FormProps, 'form' | 'earlier'>) => (
  <Radios
    form={form}
    name="basis"
    legend={text.basisLegend}
    options={[
      ...earlier.map(({ opening, edition }) => ({
        value: opening.id,
        label: text.basisFrom(edition?.title ?? ''),
        hint: openingJa.rungs[opening.rung].name,
      })),
      { value: '', label: text.basisNone },
    ]}
  />
)

const StartForm = ({ form, firms, earlier }: FormProps) => (
  <PostForm action={paths.employer.newOpening()} idempotencyKey={newPressKey()}>
    {firms.length > 1 ? (
      <SelectField
        form={form}
        name="employerId"
        label={text.firm}
        isRequired
        options={firms.map(({ id, name }) => ({ value: id, label: name }))}
      />
    ) : null}
    {earlier.length > 0 ? <Basis form={form} earlier={earlier} /> : null}
    <RungChoice form={form} />
    <Actions>
      <Button kind="primary" size="large">
        {text.submit}
      </Button>
    </Actions>
  </PostForm>
)

const Beforehand = () => (
  <Card heading={text.needHeading} tone="wash">
    <ul>
      {text.needs.map((need) => (
        <li>{need}</li>
      ))}
    </ul>
  </Card>
)

const icons = ['clock', 'noPaper', 'phone', 'stop'] as const
const short = ['what', 'when', 'where', 'people'] as const
const atStart = (isMember: boolean) => ({
  questions: isMember ? short : [...short, 'firm' as const],
  at: 'rung' as const,
})

export const StartView = ({ frame, form, ...rest }: FormProps & { frame: Frame }) => {
  const at = atStart(frame.isMember)
  return (
    <EmployerPage frame={frame} title={stepTitle({ ...at, form })} current="newOpening">
      <Where {...at} />
      <h1>{text.title}</h1>
      <ErrorSummary form={form} heading={employerText.errorSummary} />
      <div class="wizard">
        <div class="wizard__form">
          {hasErrors(form) ? null : <p class="lead">{text.lead}</p>}
          <FactList facts={text.facts.map((fact, index) => ({ icon: icons[index] ?? 'check', text: fact }))} />
          <StartForm form={form} {...rest} />
        </div>
        <aside class="stack">
          <Beforehand />
          {frame.isMember ? null : (
            <p>
              {text.hasAccount} <a href={paths.employer.signIn()}>{text.signIn}</a>
            </p>
          )}
          <AskDesk town={frame.town} />
        </aside>
      </div>
    </EmployerPage>
  )
}
