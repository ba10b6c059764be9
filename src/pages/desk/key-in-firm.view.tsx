import { trades } from '../../desk/employers/employer.ts'
import { keyedFirmFields } from '../../desk/employers/forms.ts'
import { choiceWords, declaration } from '../../text/employer-form.ts'
import { keyInText } from '../../text/key-in.ts'
import { questionUnits } from '../../text/posting-questions.ts'
import { Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { choicesOf } from './casework-words.ts'

const { start: text, firmChoices } = keyInText

/** The fields of a firm nobody knew: one of them typed, or wrong, keeps them open. */
export const newFirmNames: readonly string[] = [...Object.keys(keyedFirmFields), 'isAnother']

type Props = { form: FormState }
type LineProps = Props & { name: string; isRequired?: boolean; width?: 'short' | 'medium'; suffix?: string }

const Line = ({ name, ...rest }: LineProps) => (
  <TextField name={name} label={keyInText.labels[name] ?? name} autoComplete="off" {...rest} />
)

const OneOf = ({ form, name, words }: Props & { name: string; words: Readonly<Record<string, string>> }) => (
  <Radios form={form} name={name} legend={keyInText.labels[name] ?? name} options={choicesOf(words)} layout="row" />
)

/** The three sentences stand on the sheet; on the phone they are read out. */
export const Declaration = ({ form }: Props) => (
  <div class="stack">
    <ul>
      {declaration.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
    <SingleCheckbox form={form} name="declares" label={text.declares} />
  </div>
)

export const NewFirmFields = ({ form }: Props) => (
  <div class="stack">
    <p class="muted">{text.freshHelp}</p>
    <Line form={form} name="employerName" isRequired />
    <Line form={form} name="employerKana" isRequired />
    <Line form={form} name="employerPhone" isRequired width="medium" />
    <SingleCheckbox form={form} name="isAnother" label={text.isAnother} />
    <SelectField
      form={form}
      name="trade"
      label={keyInText.labels['trade'] ?? ''}
      isRequired
      emptyLabel={keyInText.form.chooseOne}
      options={trades.map((value) => ({ value, label: choiceWords.trade[value] }))}
      width="full"
    />
    <Line form={form} name="staffCount" isRequired width="short" suffix={questionUnits.people} />
    <Line form={form} name="contactName" />
    <Line form={form} name="contactKana" />
    <Line form={form} name="fax" width="medium" />
    <Line form={form} name="email" width="medium" />
    <OneOf form={form} name="noticeBy" words={firmChoices.noticeBy} />
    <OneOf form={form} name="kind" words={firmChoices.kind} />
    <OneOf form={form} name="employs" words={firmChoices.employs} />
    <Line form={form} name="corporateNumber" width="medium" />
    <Declaration form={form} />
  </div>
)
