import type { Conditions } from '../../law/condition-changes.ts'
import type { Typed } from '../../http/form.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { conditionText as text } from '../../text/results.ts'
import { Checkboxes, Radios } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { TimeRange } from '../../ui/time-range.tsx'

// R1-05: every condition with what was disclosed standing in it, for the consultant's page and the firm's.

/** What was disclosed, as the fields of a form carry it. */
export const conditionsTyped = (of: Conditions): Typed => ({
  wageBasis: [of.wageBasis],
  wageYen: [String(of.wageYen)],
  wageNote: [of.wageNote],
  startsAt: [of.startsAt],
  endsAt: [of.endsAt],
  breakMinutes: [String(of.breakMinutes)],
  days: [...of.days],
  contractTerm: [of.contractTerm],
  contractMonths: [of.contractMonths === null ? '' : String(of.contractMonths)],
  place: [of.place],
  duties: [of.duties],
  probation: [of.probation],
  probationMonths: [of.probationMonths === null ? '' : String(of.probationMonths)],
  insurance: [...of.insurance],
})

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
const { other: _other, ...named } = text.names

type FieldsProps = { form: FormState; minimumYen: number | null }
const { labels, help } = text

const Wage = ({ form, minimumYen }: FieldsProps) => (
  <>
    <SelectField form={form} name="wageBasis" label={labels.wageBasis} options={choicesOf(text.wageBasis)} isRequired />
    <TextField
      form={form}
      name="wageYen"
      label={labels.wageYen}
      help={minimumYen === null ? undefined : text.minimum(openingJa.yen(minimumYen))}
      inputMode="numeric"
      width="short"
      isRequired
    />
    <TextArea form={form} name="wageNote" label={labels.wageNote} rows={2} maxLength={300} />
  </>
)

const Hours = ({ form }: Pick<FieldsProps, 'form'>) => (
  <>
    <TimeRange
      form={form}
      from="startsAt"
      until="endsAt"
      legend={labels.hours}
      words={{ from: text.from, until: text.until }}
      isRequired
    />
    <TextField
      form={form}
      name="breakMinutes"
      label={labels.breakMinutes}
      inputMode="numeric"
      width="short"
      isRequired
    />
    <Checkboxes
      form={form}
      name="days"
      legend={labels.days}
      options={choicesOf(openingJa.weekdays)}
      layout="row"
      isRequired
    />
  </>
)

const Term = ({ form }: Pick<FieldsProps, 'form'>) => (
  <>
    <SelectField
      form={form}
      name="contractTerm"
      label={labels.contractTerm}
      options={choicesOf(text.terms)}
      isRequired
    />
    <TextField
      form={form}
      name="contractMonths"
      label={labels.contractMonths}
      help={help.contractMonths}
      inputMode="numeric"
      width="short"
    />
    <SelectField
      form={form}
      name="probation"
      label={labels.probation}
      options={choicesOf(text.probations)}
      isRequired
    />
    <TextField
      form={form}
      name="probationMonths"
      label={labels.probationMonths}
      help={help.probationMonths}
      inputMode="numeric"
      width="short"
    />
  </>
)

const Rest = ({ form }: Pick<FieldsProps, 'form'>) => (
  <>
    <TextArea form={form} name="place" label={labels.place} rows={2} maxLength={300} />
    <TextArea form={form} name="duties" label={labels.duties} rows={3} maxLength={1000} />
    <Checkboxes
      form={form}
      name="insurance"
      legend={labels.insurance}
      help={help.insurance}
      options={choicesOf(text.insurances)}
      layout="row"
    />
    <TextArea form={form} name="otherText" label={labels.otherText} help={help.otherText} rows={2} maxLength={300} />
    <SelectField
      form={form}
      name="otherKind"
      label={labels.otherKind}
      emptyLabel={text.noKind}
      options={choicesOf(text.kindHints)}
      width="full"
    />
    <Checkboxes
      form={form}
      name="specified"
      legend={labels.specified}
      help={help.specified}
      options={choicesOf(named)}
      layout="row"
    />
  </>
)

/** The question, and the conditions to be mended where something changed; folded until there is something to say. */
export const ConditionFields = (props: FieldsProps) => {
  const { form } = props
  return (
    <>
      <Radios
        form={form}
        name="changed"
        legend={text.legend}
        help={text.legendHelp}
        options={[
          { value: 'none', label: text.changed.none },
          { value: 'some', label: text.changed.some, hint: text.changedHint.some },
        ]}
        isRequired
      />
      <Details summary={text.fieldsSummary} isOpen={hasErrors(form)}>
        <p>{text.fieldsLead}</p>
        <Wage {...props} />
        <Hours form={form} />
        <Term form={form} />
        <Rest form={form} />
      </Details>
    </>
  )
}
