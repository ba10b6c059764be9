import { slipFields } from '../../desk/referrals/slip.ts'
import type { Slip, SlipField } from '../../desk/referrals/slip.ts'
import { slipTicked, ticks } from '../../desk/referrals/slip-forms.ts'
import { tellingFields } from '../../desk/referrals/slip-words.ts'
import type { Typed } from '../../http/form.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { slipText } from '../../text/slip.ts'
import { Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Trouble } from './casework-parts.tsx'
import { choicesOf } from './casework-words.ts'
import { KeepsWords, statedTwice } from './unasked-words.tsx'

const { labels, help, telling } = slipText

const typedIn = ({ sent }: Trouble): Partial<Record<SlipField, string>> =>
  slipTicked(
    Object.fromEntries(
      slipFields.flatMap((field) => [
        [field, sent.typed[field]?.[0] ?? ''],
        [ticks[field], sent.typed[ticks[field]]?.[0] === 'yes'],
      ]),
    ),
  )

const isAskedTwice = (trouble: Trouble | undefined): trouble is Trouble =>
  trouble?.refusal === 'tellingWords' || trouble?.refusal === 'unaskedWords'

const withTelling = (form: FormState, trouble: Trouble | undefined): FormState => {
  if (!isAskedTwice(trouble)) return form
  const pointed = tellingFields(typedIn(trouble)).map(({ field, found }) => ({
    field,
    sentences: found.map(({ word, kind }) => telling.found(word, telling.kinds[kind])),
  }))
  const errors = Object.fromEntries(
    pointed.map(({ field, sentences }) => [field, [form.errors[field] ?? [], sentences].flat().join(' ')]),
  )
  const asked = [...(form.asked ?? []), ...pointed.flatMap(({ sentences }) => sentences)]
  return { ...form, errors: { ...form.errors, ...errors }, asked }
}

/** What was agreed before stands in the form, each sentence with its tick. */
export const slipTypedOf = (slip: Slip): Typed =>
  Object.fromEntries(
    slipFields.flatMap((field) => [
      [field, [slip[field] ?? '']],
      [ticks[field], slip[field] ? ['yes'] : []],
    ]),
  )

export const slipFormOf = ({ trouble, first }: { trouble: Trouble | undefined; first: Typed }): FormState =>
  withTelling(statedTwice({ labels, trouble, first }), trouble)

const Tick = ({ form, field }: { form: FormState; field: SlipField }) => {
  const bare = { ...form, marks: { ...form.marks, optional: '' } }
  return <SingleCheckbox form={bare} name={ticks[field]} label={labels[ticks[field]]} />
}

/** How the person agreed, and each sentence with the tick that lets this firm read it. */
export const SlipFields = ({ form }: { form: FormState }) => (
  <>
    <Radios
      form={form}
      name="agreedHow"
      legend={labels.agreedHow}
      options={choicesOf(referralText.agreedHow)}
      isRequired
    />
    <div>
      <h3>{slipText.heading}</h3>
      <p>{slipText.lead}</p>
      <p class="muted small">{slipText.unticked}</p>
    </div>
    <div>
      <TextArea form={form} name="support" label={labels.support} help={help.support} rows={3} maxLength={200} />
      <Tick form={form} field="support" />
    </div>
    {(['wish', 'times', 'asks'] as const).map((field) => (
      <div>
        <TextField form={form} name={field} label={labels[field]} help={help[field]} maxLength={120} />
        <Tick form={form} field={field} />
      </div>
    ))}
    <KeepsWords form={form} lead={telling.lead} label={labels.keepsWords} />
  </>
)
