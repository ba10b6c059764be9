import { myNumberFields, unaskedFields } from '../../desk/clients/unasked.ts'
import type { Typed } from '../../http/form.ts'
import { sectionText } from '../../text/client-sections.ts'
import { SingleCheckbox } from '../../ui/choices.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Notice } from '../../ui/notice.tsx'
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

/** The form with each word pointed at where it stands (R1-31); what was typed is as it was. */
export const askedTwice = (form: FormState, trouble: Trouble | undefined): FormState =>
  isAbout(trouble) ? { ...form, errors: { ...form.errors, ...sentencesIn(wholeOf(trouble.sent.typed)) } } : form

/** The reasons, and the box by which staff decide that a word stays. A My Number stays nowhere. */
export const KeepsWords = ({ form, trouble }: { form: FormState; trouble: Trouble | undefined }) =>
  trouble?.refusal === 'unaskedWords' ? (
    <Notice tone="warning" heading={unasked.lead}>
      <ul>
        {unaskedFields(wholeOf(trouble.sent.typed)).flatMap(({ found }) =>
          found.map(({ word, kind }) => <li>{unasked.found(word, unasked.kinds[kind])}</li>),
        )}
      </ul>
      <SingleCheckbox
        form={{ ...form, marks: { ...form.marks, optional: '' } }}
        name="keepsWords"
        label={sectionText.keepsWords}
      />
    </Notice>
  ) : null
