import type { Child } from 'hono/jsx'
import type { FullOpening } from '../../desk/openings/store.ts'
import { disclosedIn } from '../../desk/referrals/conditions.ts'
import { declineReasons, mayMove, resultsOfFirm } from '../../desk/referrals/referral.ts'
import type { ReferralState } from '../../desk/referrals/referral.ts'
import { newPressKey } from '../../http/page.ts'
import { partsOf } from '../../law/calendar.ts'
import { minimumWageIn } from '../../law/condition-changes.ts'
import { formWords } from '../../text/employer-form.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { conditionText, firmResultText as text } from '../../text/results.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { ConditionFields, conditionsTyped } from '../parts/condition-fields.tsx'

// What a firm says of a referral, by the link of a letter or signed in: the same form, with nobody's name on it.

export type Asked = {
  state: ReferralState
  letterNumber: string | null
  issuedOn: string | null
  full: FullOpening
}
type FormProps = {
  form: FormState
  asked: Asked
  action: string
  version?: number
  /** The code of a link. */
  children?: Child
}

const { dateUnits } = formWords

export const resultLabels = { ...conditionText.labels, ...text.labels }
export const hireLabels = { ...resultLabels, startedOn: text.hireStartedOn }

/** A hire's form begins with what was disclosed. */
export const disclosedTyped = ({ full }: Asked) => {
  const disclosed = full.edition && disclosedIn(full.edition)
  return disclosed ? conditionsTyped(disclosed) : {}
}

export const AboutReferral = ({ asked }: { asked: Asked }) => (
  <SummaryList
    rows={[
      { key: text.facts.opening, value: asked.full.edition?.title ?? '' },
      { key: text.facts.letter, value: asked.letterNumber ?? '' },
      { key: text.facts.issued, value: asked.issuedOn ? openingJa.date(partsOf(asked.issuedOn)) : '' },
    ]}
  />
)

const optionsFor = ({ full: { opening }, state }: Asked) => {
  const words: Readonly<Record<string, { label: string; hint: string }>> = text.results[opening.family]
  return resultsOfFirm[opening.family].flatMap((value) => {
    const said = words[value]
    if (!said || !mayMove(state, value)) return []
    return [{ value, label: said.label, ...(said.hint && { hint: said.hint }) }]
  })
}

const reasons = declineReasons.map((value) => ({ value, label: text.reasons[value] }))

/** Everything that is no hire. */
export const ResultForm = ({ form, asked, action, version, children }: FormProps) => {
  const options = optionsFor(asked)
  return (
    <PostForm action={action} idempotencyKey={newPressKey()} {...(version !== undefined && { version })}>
      <Radios form={form} name="result" legend={text.legend} isRequired options={options} layout="tiles" />
      {options.some(({ value }) => value === 'trialing') ? (
        <DateField
          form={form}
          name="startedOn"
          legend={text.labels.startedOn}
          help={text.help.startedOn}
          units={dateUnits}
        />
      ) : null}
      <SelectField
        form={form}
        name="reason"
        label={text.labels.reason}
        help={text.help.reason}
        options={reasons}
        emptyLabel={conditionText.noKind}
      />
      {children}
      <Actions>
        <Button kind="primary" size="large">
          {text.submit}
        </Button>
      </Actions>
    </PostForm>
  )
}

export const mayHire = ({ full, state }: Asked): boolean =>
  full.opening.family === 'employment' && mayMove(state, 'hired')

export const HireForm = ({ form, asked, action, version, today, children }: FormProps & { today: string }) => (
  <>
    <Notice tone="info">{text.duty}</Notice>
    <PostForm action={action} idempotencyKey={newPressKey()} {...(version !== undefined && { version })} isLong>
      <input type="hidden" name="result" value="hired" />
      <DateField form={form} name="startedOn" legend={text.hireStartedOn} units={dateUnits} isRequired />
      <ConditionFields form={form} minimumYen={minimumWageIn(asked.full.edition?.prefecture ?? '', today)} />
      {children}
      <Actions>
        <Button kind="primary" size="large">
          {text.hireSubmit}
        </Button>
      </Actions>
    </PostForm>
  </>
)
