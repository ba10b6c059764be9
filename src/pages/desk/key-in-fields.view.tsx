import type { Child } from 'hono/jsx'
import type { Workplace } from '../../desk/employers/employer.ts'
import { keyInText } from '../../text/key-in.ts'
import { questionWords } from '../../text/posting-questions.ts'
import { Checkboxes, Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { TimeRange } from '../../ui/time-range.tsx'
import { hintOf, sentenceOf } from '../parts/posting-questions.ts'
import type { Question } from '../parts/posting-questions.ts'
import { choicesOf } from './casework-words.ts'

const text = keyInText.form

type AskProps = { form: FormState; question: Question }

const Choice = ({ form, question: { name, kind, words = {}, isRequired } }: AskProps) => {
  const asked = { form, name, legend: questionWords[name].label, options: choicesOf(words), isRequired }
  if (kind === 'someOf') return <Checkboxes {...asked} layout="row" />
  if (kind === 'oneOf') return <Radios {...asked} layout="row" />
  const label = questionWords[name].label
  return (
    <SelectField
      form={form}
      name={name}
      label={label}
      isRequired={isRequired}
      emptyLabel={isRequired ? text.chooseOne : text.none}
      options={choicesOf(words)}
      width="full"
    />
  )
}

const Written = ({ form, question }: AskProps) => {
  const { name, kind, unit, isRequired } = question
  const asked = { form, name, label: questionWords[name].label, help: hintOf(question), isRequired }
  if (kind === 'paragraph') return <TextArea {...asked} rows={3} />
  const isNumber = kind === 'number'
  return (
    <TextField
      {...asked}
      autoComplete="off"
      width={isNumber ? 'short' : 'full'}
      {...(isNumber && { inputMode: 'numeric', suffix: unit })}
    />
  )
}

const Field = ({ form, question }: AskProps) => {
  const { name, kind, isRequired } = question
  if (question.words) return <Choice form={form} question={question} />
  if (kind === 'times') {
    const words = { from: text.from, until: text.until }
    return (
      <TimeRange form={form} from="startsAt" until="endsAt" legend={text.hours} isRequired={isRequired} words={words} />
    )
  }
  const legend = questionWords[name].label
  if (kind === 'date') return <DateField form={form} name={name} legend={legend} units={text.units} />
  return <Written form={form} question={question} />
}

type RowProps = { number?: number | undefined; say: string; children?: Child }

/** What is read aloud beside where the answer is typed; the number is the sheet's. */
const Row = ({ number, say, children }: RowProps) => (
  <div class="key-in__row">
    <p class="key-in__say">
      <span class="key-in__number">{number === undefined ? '' : text.number(number)}</span>
      <span>{say}</span>
    </p>
    {children}
  </div>
)

export const AskRow = ({ form, question, number }: AskProps & { number: number | undefined }) => (
  <Row number={number} say={sentenceOf(question)}>
    <Field form={form} question={question} />
  </Row>
)

type PlaceProps = { form: FormState; workplaces: readonly Workplace[] }

export const PlaceRow = ({ form, workplaces }: PlaceProps) =>
  workplaces.length === 0 ? (
    <input type="hidden" name="workplaceId" value="new" />
  ) : (
    <Row say={questionWords.workplaceId.say}>
      <Radios
        form={form}
        name="workplaceId"
        legend={text.placeLabel}
        isRequired
        options={[
          ...workplaces.map(({ id, name, address }) => ({ value: id, label: name, hint: address })),
          { value: 'new', label: text.newPlace },
        ]}
      />
    </Row>
  )
