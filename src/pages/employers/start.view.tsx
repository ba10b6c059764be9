import type { Employer } from '../../desk/employers/employer.ts'
import { rungsOf } from '../../desk/openings/opening.ts'
import type { Family, Rung } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { GroupFrame } from '../../ui/field-frame.tsx'
import { SelectField } from '../../ui/field.tsx'
import { fieldId, hasErrors, isChosen } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { AskDesk } from './ask.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { stepTitle, Where } from './where.tsx'

const text = employerText.start
const families = ['trial', 'employment'] as const satisfies readonly Family[]
const first = rungsOf.trial[0]
const iconOf = {
  tour: 'tour',
  experience: 'experience',
  practice: 'practice',
  trainingNonEmployment: 'training',
  supportedShortJob: 'shortJob',
  shortHoursJob: 'shortHours',
  regularJob: 'regular',
  trainingEmployment: 'trainingEmployment',
} as const satisfies Record<Rung, IconName>

type FormProps = { form: FormState; firms: readonly Employer[] }

const RungTiles = ({ form, family }: { form: FormState; family: Family }) => (
  <section class="stack">
    <h2>{text.families[family].heading}</h2>
    <p class="muted">{text.families[family].hint}</p>
    <div class="choices" data-layout="tiles">
      {rungsOf[family].map((rung) => {
        const id = rung === first ? fieldId('rung') : `${fieldId('rung')}-${rung}`
        return (
          <div class="choice">
            <input
              class="choice__input"
              type="radio"
              id={id}
              name="rung"
              value={rung}
              checked={isChosen({ form, name: 'rung', code: rung })}
              aria-describedby={`${id}-hint`}
            />
            <label class="choice__label" for={id}>
              <Icon name={iconOf[rung]} />
              {openingJa.rungs[rung].name}
            </label>
            <div class="choice__hint" id={`${id}-hint`}>
              {text.rungs[rung].hint}
            </div>
          </div>
        )
      })}
    </div>
  </section>
)

const StartForm = ({ form, firms }: FormProps) => (
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
    <GroupFrame form={form} name="rung" legend={text.rungLegend} help={text.rungHelp} isRequired role="radiogroup">
      <div class="stack">
        {families.map((family) => (
          <RungTiles form={form} family={family} />
        ))}
      </div>
    </GroupFrame>
    <p class="muted">{text.pieceWork}</p>
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

export const StartView = ({ frame, firms, form }: FormProps & { frame: Frame }) => (
  <EmployerPage frame={frame} title={stepTitle({ frame, step: 1, form })} current="newOpening">
    <Where frame={frame} step={1} />
    <h1>{text.title}</h1>
    <ErrorSummary form={form} heading={employerText.errorSummary} />
    <div class="wizard">
      <div class="wizard__form">
        {hasErrors(form) ? null : <p class="lead">{text.lead}</p>}
        <FactList facts={text.facts.map((fact, index) => ({ icon: icons[index] ?? 'check', text: fact }))} />
        <StartForm form={form} firms={firms} />
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
