import { ownThings, piles, readyThings } from '../../desk/clients/section-codes.ts'
import { strengthCards } from '../../desk/clients/strength-cards.ts'
import { paths } from '../../paths.ts'
import { sectionText } from '../../text/client-sections.ts'
import { deskText } from '../../text/desk.ts'
import { strengthCardText, strengthText } from '../../text/strength-cards.ts'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { ruby } from '../../ui/ruby.tsx'
import { choicesOf } from './casework-words.ts'

type Of = { form: FormState }

const pileChoices = piles.map((value) => ({ value, label: strengthText.piles[value] }))
// A card that lies on no pile is no question left open.
const unmarked = (form: FormState): FormState => ({ ...form, marks: { ...form.marks, optional: '' } })

/** Forty cards, three piles; each card is a group of its own, so that arrow keys sort it. */
export const CardPiles = ({ form }: Of) => {
  const { fields, help } = sectionText.sections.strengths
  return (
    <>
      <p>
        <a href={paths.desk.cardSheet()}>{strengthText.sheetLink}</a>
      </p>
      <div class="card-piles">
        {strengthCards.map((card) => (
          <Radios
            form={unmarked(form)}
            name={card}
            legend={ruby(strengthCardText[card])}
            layout="row"
            options={pileChoices}
          />
        ))}
      </div>
      <TextArea form={form} name="sentence" label={fields.sentence} help={help.sentence} rows={4} maxLength={400} />
      <DateField form={form} name="agreedOn" legend={fields.agreedOn} help={help.agreedOn} units={deskText.dateUnits} />
    </>
  )
}

const states = choicesOf(sectionText.codes.ready)

export const ReadinessFields = ({ form }: Of) => {
  const { fields, help } = sectionText.sections.readiness
  return (
    <>
      {readyThings.map((thing) => (
        <Radios form={form} name={thing} legend={fields[thing]} layout="row" options={states} />
      ))}
      {ownThings.map((own) => (
        <div class="own-thing">
          <TextField
            form={form}
            name={own}
            label={fields[own]}
            help={own === 'own1' ? help.own1 : undefined}
            maxLength={60}
          />
          <Radios
            form={unmarked(form)}
            name={`${own}State`}
            legend={fields[`${own}State`]}
            layout="row"
            options={states}
          />
        </div>
      ))}
    </>
  )
}
