import { consentItems, usualUntil } from '../../desk/consents/consent.ts'
import type { ConsentsRecord, OpenConsent } from '../../desk/consents/look-at-consents.ts'
import type { Typed } from '../../http/form.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { consentText } from '../../text/consents.ts'
import { deskText } from '../../text/desk.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes, Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Troubles } from './casework-parts.tsx'
import { choicesOf, datePartsOf } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { KeepsWords, statedTwice } from './unasked-words.tsx'

const text = consentText.form

type Props = { frame: Frame; record: ConsentsRecord; today: CivilDate; renews: string; trouble?: Trouble | undefined }

// A renewal says the same again; only the day is a new one.
const firstOf = (earlier: OpenConsent | undefined, today: CivilDate): Typed => ({
  ...(earlier && {
    audience: [earlier.audience],
    agencyId: [earlier.agencyId ?? ''],
    employerId: [earlier.employerId ?? ''],
    receiver: [earlier.words.receiver],
    items: earlier.items,
    purpose: [earlier.words.purpose],
    mayAsk: earlier.words.mayAsk ? ['yes'] : [],
  }),
  ...datePartsOf('untilOn', usualUntil(today)),
})

type FieldsProps = { form: FormState; record: ConsentsRecord }

const Who = ({ form, record }: FieldsProps) => {
  const { labels, help, empty } = text
  return (
    <>
      <Radios
        form={form}
        name="audience"
        legend={labels.audience}
        options={choicesOf(consentText.audiences)}
        layout="row"
        isRequired
      />
      <SelectField
        form={form}
        name="agencyId"
        label={labels.agencyId}
        help={help.agencyId}
        emptyLabel={empty}
        options={record.agencies.map(({ id, name }) => ({ value: id, label: name }))}
        width="full"
      />
      <SelectField
        form={form}
        name="employerId"
        label={labels.employerId}
        help={help.employerId}
        emptyLabel={empty}
        options={record.firms.map(({ id, name }) => ({ value: id, label: name }))}
        width="full"
      />
      <TextField form={form} name="receiver" label={labels.receiver} help={help.receiver} maxLength={60} />
    </>
  )
}

const itemHelp: Readonly<Record<string, string>> = consentText.itemHelp

const What = ({ form }: Pick<FieldsProps, 'form'>) => {
  const { labels, help } = text
  const options = consentItems.map((item) => {
    const hint = itemHelp[item]
    return { value: item, label: consentText.items[item], ...(hint && { hint }) }
  })
  return (
    <>
      <Checkboxes form={form} name="items" legend={labels.items} help={help.items} options={options} isRequired />
      <TextField form={form} name="purpose" label={labels.purpose} help={help.purpose} maxLength={120} isRequired />
      <SingleCheckbox form={form} name="mayAsk" label={labels.mayAsk} help={help.mayAsk} />
      <DateField
        form={form}
        name="untilOn"
        legend={labels.untilOn}
        help={help.untilOn}
        units={deskText.dateUnits}
        isRequired
      />
    </>
  )
}

const How = ({ form }: Pick<FieldsProps, 'form'>) => {
  const { labels, help } = text
  return (
    <>
      <Radios form={form} name="how" legend={labels.how} options={choicesOf(consentText.how)} isRequired />
      <TextField form={form} name="spokenReason" label={labels.spokenReason} help={help.spokenReason} maxLength={120} />
      <SingleCheckbox form={form} name="told" label={labels.told} isRequired />
    </>
  )
}

export const NewConsentView = ({ frame, record, today, renews, trouble }: Props) => {
  const earlier = record.consents.find(({ id }) => id === renews)
  const form = statedTwice({ labels: text.labels, trouble, first: firstOf(earlier, today) })
  return (
    <ClientPage frame={frame} town={record.town} head={record.head} current="consents">
      <BackLink href={paths.desk.consents(record.head.id)}>{text.back}</BackLink>
      <Troubles form={form} />
      <h2>{text.title}</h2>
      <p>
        <b>{consentText.free}</b>
      </p>
      <PostForm action={paths.desk.newConsent(record.head.id)} idempotencyKey={newPressKey()}>
        <Who form={form} record={record} />
        <What form={form} />
        <How form={form} />
        <KeepsWords form={form} />
        <Button kind="primary">{text.submit}</Button>
      </PostForm>
    </ClientPage>
  )
}
