import { agencyKinds, basisOn } from '../../desk/agencies/agency.ts'
import type { Agency } from '../../desk/agencies/agency.ts'
import type { Typed } from '../../http/form.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { adminText } from '../../text/admin.ts'
import { deskText } from '../../text/desk.ts'
import { officeText } from '../../text/office.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { choicesOf, datePartsOf, fullDay, wordFor } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Done, LineTag } from './office-parts.tsx'

const text = adminText.agencies

export const typedOfAgency = (agency: Agency): Typed => ({
  name: [agency.name],
  kana: [agency.kana],
  kind: [agency.kind],
  placementBasis: [agency.placementBasis],
  licenceNumber: [agency.licenceNumber ?? ''],
  phone: [agency.phone],
  email: [agency.email],
  isDisabled: agency.state === 'disabled' ? ['yes'] : [],
  ...(agency.licenceUntil && datePartsOf('licenceUntil', agency.licenceUntil)),
})

const Basis = ({ agency, today }: { agency: Agency; today: CivilDate }) => {
  const isOver = agency.placementBasis === 'art33' && basisOn({ ...agency, state: 'active' }, today) === 'none'
  return (
    <>
      {text.bases[agency.placementBasis]}
      {agency.licenceUntil ? (
        <span class="muted small">
          <br />
          {agency.licenceNumber} {text.until(fullDay(agency.licenceUntil))}
          {isOver ? <LineTag tone="wrong">{text.over}</LineTag> : null}
        </span>
      ) : null}
    </>
  )
}

type ListProps = {
  frame: Frame
  town: DeskTown
  all: readonly Agency[]
  today: CivilDate
  done: string | undefined
}

export const AgencyList = ({ frame, town, all, today, done }: ListProps) => (
  <DeskPage {...frame} town={town} title={text.title} current="agencies">
    <Done words={text.done} done={done} />
    <PageHead
      title={text.title}
      side={
        <LinkButton kind="primary" icon="plus" href={paths.desk.newAgency()}>
          {text.add}
        </LinkButton>
      }
    >
      <p class="muted">{text.lead}</p>
    </PageHead>
    {all.length === 0 ? (
      <Notice tone="info">{text.empty}</Notice>
    ) : (
      <Table
        caption={text.caption(all.length)}
        columns={Object.values(text.columns).map((label) => ({ label }))}
        rows={all.map((agency) => ({
          cells: [
            <a href={paths.desk.agency(agency.id)}>{agency.name}</a>,
            wordFor(text.kinds, agency.kind),
            <Basis agency={agency} today={today} />,
            <Telephone number={agency.phone} />,
            <LineTag tone={agency.state === 'active' ? 'done' : 'plain'}>{text.states[agency.state]}</LineTag>,
          ],
        }))}
      />
    )}
  </DeskPage>
)

const Fields = ({ form }: { form: FormState }) => (
  <>
    <TextField form={form} name="name" label={text.labels.name} isRequired maxLength={60} />
    <TextField form={form} name="kana" label={text.labels.kana} help={text.help.kana} isRequired maxLength={80} />
    <SelectField
      form={form}
      name="kind"
      label={text.labels.kind}
      isRequired
      emptyLabel={adminText.choose}
      options={agencyKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
    />
    <Radios
      form={form}
      name="placementBasis"
      legend={text.labels.placementBasis}
      isRequired
      options={choicesOf(text.bases).map((base) => ({ ...base, hint: wordFor(text.baseHints, base.value) }))}
    />
    <TextField
      form={form}
      name="licenceNumber"
      label={text.labels.licenceNumber}
      help={text.help.licenceNumber}
      width="medium"
      maxLength={40}
    />
    <DateField
      form={form}
      name="licenceUntil"
      legend={text.labels.licenceUntil}
      help={text.help.licenceUntil}
      units={deskText.dateUnits}
    />
    <TextField form={form} name="phone" label={text.labels.phone} type="tel" isRequired width="medium" />
    <TextField form={form} name="email" label={text.labels.email} type="email" isRequired />
  </>
)

type FormProps = { frame: Frame; town: DeskTown; form: FormState }

const Buttons = ({ word }: { word: string }) => (
  <Actions>
    <Button kind="primary">{word}</Button>
    <LinkButton kind="text" href={paths.desk.agencies()}>
      {officeText.cancel}
    </LinkButton>
  </Actions>
)

export const NewAgencyView = ({ frame, town, form }: FormProps) => (
  <DeskPage {...frame} town={town} title={text.newTitle} current="agencies">
    <BackLink href={paths.desk.agencies()}>{text.back}</BackLink>
    <Troubles form={form} />
    <PageHead title={text.newTitle}>
      <p>{text.newLead}</p>
    </PageHead>
    <PostForm action={paths.desk.newAgency()} idempotencyKey={newPressKey()}>
      <Fields form={form} />
      <Buttons word={text.add} />
    </PostForm>
  </DeskPage>
)

export const AgencyView = ({ frame, town, form, agency }: FormProps & { agency: Agency }) => (
  <DeskPage {...frame} town={town} title={agency.name} current="agencies">
    <BackLink href={paths.desk.agencies()}>{text.back}</BackLink>
    <Troubles form={form} />
    <PageHead title={agency.name}>
      <p>{text.editLead}</p>
    </PageHead>
    <PostForm action={paths.desk.agency(agency.id)} idempotencyKey={newPressKey()} version={agency.version}>
      <Fields form={form} />
      <SingleCheckbox form={form} name="isDisabled" label={text.labels.isDisabled} help={text.help.isDisabled} />
      <Buttons word={officeText.save} />
    </PostForm>
  </DeskPage>
)
