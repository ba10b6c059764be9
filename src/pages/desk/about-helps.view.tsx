import { workFacts } from '../../desk/clients/section-codes.ts'
import { sectionText } from '../../text/client-sections.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { isChosen } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { factParts, factWord } from './about-lines.ts'
import { choicesOf } from './casework-words.ts'

type Of = { form: FormState }

type BoxProps = Of & { name: 'helps' | 'hard'; fact: string }

const FactBox = ({ form, name, fact }: BoxProps) => (
  <label class="fact-box">
    <input
      class="choice__input"
      type="checkbox"
      id={fact === workFacts[0] ? `f-${name}` : undefined}
      name={name}
      value={fact}
      checked={isChosen({ form, name, code: fact })}
      aria-label={`${factWord(fact)}（${sectionText.factColumns[name]}）`}
    />
    {sectionText.factColumns[name]}
  </label>
)

const Kind = ({ form, kind }: Of & { kind: string }) => {
  const facts = workFacts.filter((fact) => fact.startsWith(`${kind}:`))
  return (
    <fieldset class="fact-kind">
      <legend>{factParts(facts[0] ?? '').name}</legend>
      {facts.map((fact) => (
        <div class="fact-row">
          <span>{factParts(fact).value}</span>
          <FactBox form={form} name="helps" fact={fact} />
          <FactBox form={form} name="hard" fact={fact} />
        </div>
      ))}
    </fieldset>
  )
}

const kinds = [...new Set(workFacts.map((fact) => fact.split(':')[0] ?? ''))]

/** What helps and what is hard, in the facts of the workplace. */
export const HelpsFields = ({ form }: Of) => {
  const { fields, help } = sectionText.sections.helps
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
      <h3>{sectionText.factsCaption}</h3>
      {form.errors['hard'] ? <p class="field__error">{form.errors['hard']}</p> : null}
      <div class="fact-kinds">
        {kinds.map((kind) => (
          <Kind form={form} kind={kind} />
        ))}
      </div>
      <TextArea form={form} name="helpsNote" label={fields.helpsNote} help={help.helpsNote} rows={3} maxLength={600} />
    </>
  )
}
