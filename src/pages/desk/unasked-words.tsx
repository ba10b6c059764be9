import { myNumberFields, unaskedFields } from '../../desk/clients/unasked.ts'
import type { Typed } from '../../http/form.ts'
import { sectionText } from '../../text/client-sections.ts'
import { SingleCheckbox } from '../../ui/choices.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Notice } from '../../ui/notice.tsx'
import { stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'

const { unasked } = sectionText

const wholeOf = (typed: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values.join('\n')]))

const sentencesIn = (typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    unaskedFields(typed).map(({ field, found }) => [
      field,
      found.map(({ word, kind }) => unasked.found(word, unasked.kinds[kind])).join(' '),
    ]),
  ),
  ...Object.fromEntries(myNumberFields(typed).map((field) => [field, unasked.myNumber])),
})

const isAbout = (trouble: Trouble | undefined): trouble is Trouble =>
  trouble?.refusal === 'unaskedWords' || trouble?.refusal === 'myNumber'

const askedIn = ({ refusal, sent }: Trouble): readonly string[] =>
  refusal === 'unaskedWords'
    ? unaskedFields(wholeOf(sent.typed)).flatMap(({ found }) =>
        found.map(({ word, kind }) => unasked.found(word, unasked.kinds[kind])),
      )
    : []

/** The form with each word pointed at where it stands (R1-31); what was typed is as it was. */
export const askedTwice = (form: FormState, trouble: Trouble | undefined): FormState =>
  isAbout(trouble)
    ? {
        ...form,
        errors: { ...form.errors, ...sentencesIn(wholeOf(trouble.sent.typed)) },
        asked: askedIn(trouble),
      }
    : form

/** As `stateOf`, for a form whose words a record keeps. */
export const statedTwice = (of: Parameters<typeof stateOf>[0]): FormState => askedTwice(stateOf(of), of.trouble)

type KeepsProps = { form: FormState; lead?: string; label?: string }

/** The reasons, and the box by which staff decide that a word stays. A My Number stays nowhere. */
export const KeepsWords = ({ form, lead = unasked.lead, label = sectionText.keepsWords }: KeepsProps) =>
  form.asked && form.asked.length > 0 ? (
    <Notice tone="warning" heading={lead}>
      <ul>
        {form.asked.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <SingleCheckbox form={{ ...form, marks: { ...form.marks, optional: '' } }} name="keepsWords" label={label} />
    </Notice>
  ) : null
