import type { Child } from 'hono/jsx'
import { workFacts } from '../../desk/clients/section-codes.ts'
import { sectionText } from '../../text/client-sections.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { isChosen } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Table } from '../../ui/table.tsx'
import { factWord } from './about-lines.ts'
import { choicesOf } from './casework-words.ts'

type Of = { form: FormState }

type BoxProps = Of & { name: 'helps' | 'hard'; fact: string; id?: string | undefined }

const FactBox = ({ form, name, fact, id }: BoxProps) => (
  <label class="fact-box">
    <input
      class="choice__input"
      type="checkbox"
      id={id}
      name={name}
      value={fact}
      checked={isChosen({ form, name, code: fact })}
      aria-label={`${factWord(fact)}（${sectionText.factColumns[name]}）`}
    />
  </label>
)

/** What helps and what is hard, in the facts of the workplace. */
export const HelpsFields = ({ form }: Of) => {
  const { fields, help } = sectionText.sections.helps
  const [first] = workFacts
  const cells = (fact: string): readonly Child[] => [
    factWord(fact),
    <FactBox form={form} name="helps" fact={fact} id={fact === first ? 'f-helps' : undefined} />,
    <FactBox form={form} name="hard" fact={fact} id={fact === first ? 'f-hard' : undefined} />,
  ]
  return (
    <>
      <Checkboxes
        form={form}
        name="support"
        legend={fields.support}
        help={help.support}
        layout="row"
        options={choicesOf(openingJa.support)}
      />
      {form.errors['hard'] ? <p class="field__error">{form.errors['hard']}</p> : null}
      <Table
        caption={sectionText.factsCaption}
        columns={Object.values(sectionText.factColumns).map((label) => ({ label }))}
        rows={workFacts.map((fact) => ({ cells: cells(fact) }))}
      />
      <TextArea form={form} name="helpsNote" label={fields.helpsNote} help={help.helpsNote} rows={3} maxLength={600} />
    </>
  )
}
