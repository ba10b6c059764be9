import type { Child } from 'hono/jsx'
import { sectionText } from '../../text/client-sections.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { Checkboxes, Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { HelpsFields } from './about-helps.view.tsx'
import type { AboutPart } from './about-parts.ts'
import { CardPiles, ReadinessFields } from './about-piles.view.tsx'
import { choicesOf } from './casework-words.ts'

type Of = { form: FormState }

const { sections, codes } = sectionText

const BaseFields = ({ form }: Of) => {
  const { fields } = sections.base
  const { help } = clientText.form
  return (
    <>
      <TextField form={form} name="name" label={fields.name} isRequired maxLength={40} width="medium" />
      <TextField
        form={form}
        name="kana"
        label={fields.kana}
        help={help.kana}
        isRequired
        maxLength={60}
        width="medium"
      />
      <TextField form={form} name="phone" label={fields.phone} type="tel" width="medium" />
      <TextField form={form} name="email" label={fields.email} type="email" width="medium" />
      <DateField form={form} name="bornOn" legend={fields.bornOn} help={help.bornOn} units={deskText.dateUnits} />
      <TextField form={form} name="address" label={fields.address} maxLength={120} />
      <TextField form={form} name="reachable" label={fields.reachable} help={help.reachable} maxLength={120} />
      <SingleCheckbox
        form={form}
        name="wantsEmailDisclosure"
        label={clientText.form.labels.wantsEmailDisclosure}
        help={help.wantsEmailDisclosure}
      />
    </>
  )
}

const WordsFields = ({ form }: Of) => {
  const { fields, help } = sections.words
  return (
    <>
      <TextArea form={form} name="wish" label={fields.wish} rows={4} maxLength={600} />
      <TextArea form={form} name="concern" label={fields.concern} help={help.concern} rows={4} maxLength={600} />
      <TextArea form={form} name="strength" label={fields.strength} rows={4} maxLength={600} />
    </>
  )
}

/** Shared with the short page of the intake. */
export const ReachWays = ({ form }: Of) => {
  const { fields, help } = sections.reach
  return (
    <>
      <Checkboxes
        form={form}
        name="channels"
        legend={fields.channels}
        help={help.channels}
        layout="row"
        options={choicesOf(codes.channels)}
      />
      <Checkboxes
        form={form}
        name="never"
        legend={fields.never}
        help={help.never}
        layout="row"
        options={choicesOf(codes.never)}
      />
      <SingleCheckbox form={form} name="discreet" label={fields.discreet} help={help.discreet} />
    </>
  )
}

const ReachFields = ({ form }: Of) => {
  const { fields, help } = sections.reach
  return (
    <>
      <ReachWays form={form} />
      <Checkboxes form={form} name="hours" legend={fields.hours} layout="row" options={choicesOf(codes.hours)} />
      <TextField form={form} name="neverNote" label={fields.neverNote} help={help.neverNote} maxLength={200} />
    </>
  )
}

const WorkFields = ({ form }: Of) => {
  const { fields, help } = sections.work
  const row = { form, layout: 'row' } as const
  return (
    <>
      <TextField form={form} name="jobs" label={fields.jobs} help={help.jobs} maxLength={200} />
      <Checkboxes {...row} name="days" legend={fields.days} options={choicesOf(codes.days)} />
      <Checkboxes {...row} name="bands" legend={fields.bands} options={choicesOf(codes.bands)} />
      <Radios {...row} name="dayHours" legend={fields.dayHours} options={choicesOf(codes.dayHours)} />
      <Radios {...row} name="weekHours" legend={fields.weekHours} options={choicesOf(codes.weekHours)} />
      <Radios {...row} name="start" legend={fields.start} options={choicesOf(codes.start)} />
      <TextField form={form} name="places" label={fields.places} maxLength={200} />
      <Checkboxes {...row} name="ways" legend={fields.ways} options={choicesOf(codes.ways)} />
      <Radios {...row} name="wayMinutes" legend={fields.wayMinutes} options={choicesOf(codes.wayMinutes)} />
      <TextArea form={form} name="workNote" label={fields.workNote} rows={3} maxLength={600} />
    </>
  )
}

const TopicsFields = ({ form }: Of) => {
  const { fields } = sections.topics
  return (
    <>
      <Checkboxes form={form} name="topics" legend={fields.topics} options={choicesOf(codes.topics)} />
      <TextArea form={form} name="topicsNote" label={fields.topicsNote} rows={3} maxLength={600} />
    </>
  )
}

const AroundFields = ({ form }: Of) => {
  const { fields, help } = sections.around
  const row = { form, layout: 'row' } as const
  return (
    <>
      <Checkboxes {...row} name="agencies" legend={fields.agencies} options={choicesOf(codes.agencies)} />
      <TextArea form={form} name="agenciesNote" label={fields.agenciesNote} rows={3} maxLength={400} />
      <Radios {...row} name="came" legend={fields.came} help={help.came} options={choicesOf(codes.came)} />
      <TextField form={form} name="guardian" label={fields.guardian} help={help.guardian} maxLength={120} />
      <Checkboxes {...row} name="language" legend={fields.language} options={choicesOf(codes.language)} />
      <TextField form={form} name="languageNote" label={fields.languageNote} maxLength={120} width="medium" />
    </>
  )
}

const parts: { [P in AboutPart]: (of: Of) => Child } = {
  base: BaseFields,
  words: WordsFields,
  reach: ReachFields,
  work: WorkFields,
  helps: HelpsFields,
  strengths: CardPiles,
  readiness: ReadinessFields,
  topics: TopicsFields,
  around: AroundFields,
}

export const PartFields = ({ part, form }: Of & { part: AboutPart }) => {
  const Fields = parts[part]
  return <Fields form={form} />
}
