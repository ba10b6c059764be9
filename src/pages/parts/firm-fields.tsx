import {
  employerKinds,
  noticeChannels,
  passiveSmokingCodes,
  placeKinds,
  trades,
} from '../../desk/employers/employer.ts'
import type { Contact, Employer, Workplace } from '../../desk/employers/employer.ts'
import type { Typed } from '../../http/form.ts'
import { prefectures } from '../../law/prefectures.ts'
import { choiceWords } from '../../text/employer-form.ts'
import { firmsText } from '../../text/firms.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Radios } from '../../ui/choices.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'

// What a firm and its workplaces say of themselves, the same in the desk's window and in the firm's own.

type Props = { form: FormState }

const { labels, help, edit, workplace: place } = firmsText

export const typedOfFirm = ({ employer, contact }: { employer: Employer; contact: Contact }): Typed => ({
  employerName: [employer.name],
  employerKana: [employer.kana],
  kind: [employer.kind],
  employs: [employer.employs ? 'yes' : 'no'],
  trade: [employer.trade],
  staffCount: [String(employer.staffCount)],
  employerPhone: [employer.phone],
  fax: [employer.fax ?? ''],
  corporateNumber: [employer.corporateNumber ?? ''],
  noticeBy: [employer.noticeBy],
  contactName: [contact.name],
  contactKana: [contact.kana],
  email: [contact.email],
})

const Who = ({ form }: Props) => (
  <section class="stack">
    <h2>{edit.groups.firm}</h2>
    <TextField
      form={form}
      name="employerName"
      label={labels.employerName}
      help={help.employerName}
      isRequired
      maxLength={60}
    />
    <TextField form={form} name="employerKana" label={labels.employerKana} isRequired maxLength={80} />
    <SelectField
      form={form}
      name="kind"
      label={labels.kind}
      isRequired
      options={employerKinds.map((value) => ({ value, label: firmsText.kinds[value] }))}
    />
    <Radios
      form={form}
      name="employs"
      legend={labels.employs}
      help={help.employs}
      isRequired
      options={(['yes', 'no'] as const).map((value) => ({ value, label: firmsText.employs[value] }))}
    />
    <SelectField
      form={form}
      name="trade"
      label={labels.trade}
      isRequired
      options={trades.map((value) => ({ value, label: choiceWords.trade[value] }))}
      width="full"
    />
    <TextField
      form={form}
      name="staffCount"
      label={labels.staffCount}
      help={help.staffCount}
      isRequired
      inputMode="numeric"
      width="short"
      suffix={firmsText.people}
    />
    <TextField
      form={form}
      name="corporateNumber"
      label={labels.corporateNumber}
      help={help.corporateNumber}
      inputMode="numeric"
      width="medium"
    />
  </section>
)

const How = ({ form }: Props) => (
  <section class="stack">
    <h2>{edit.groups.contact}</h2>
    <TextField form={form} name="employerPhone" label={labels.employerPhone} type="tel" isRequired width="medium" />
    <TextField form={form} name="fax" label={labels.fax} help={help.fax} type="tel" width="medium" />
    <TextField form={form} name="contactName" label={labels.contactName} isRequired maxLength={40} width="medium" />
    <TextField form={form} name="contactKana" label={labels.contactKana} maxLength={60} width="medium" />
    <TextField form={form} name="email" label={labels.email} help={help.email} type="email" />
    <Radios
      form={form}
      name="noticeBy"
      legend={labels.noticeBy}
      help={help.noticeBy}
      isRequired
      options={noticeChannels.map((value) => ({ value, label: firmsText.noticeWays[value] }))}
    />
  </section>
)

export const FirmFields = ({ form }: Props) => (
  <>
    <Who form={form} />
    <How form={form} />
  </>
)

export const typedOfWorkplace = (workplace: Workplace): Typed => ({
  placeKind: [workplace.placeKind],
  placeName: [workplace.name],
  prefecture: [workplace.prefecture],
  area: [workplace.area],
  address: [workplace.address],
  wayThere: [workplace.wayThere],
  passiveSmoking: [workplace.passiveSmoking],
})

export const WorkplaceFields = ({ form }: Props) => (
  <>
    <TextField form={form} name="placeName" label={place.labels.placeName} isRequired maxLength={60} />
    <Radios
      form={form}
      name="placeKind"
      legend={place.labels.placeKind}
      help={place.help.placeKind}
      isRequired
      options={placeKinds.map((value) => ({ value, label: firmsText.placeKinds[value] }))}
    />
    <SelectField
      form={form}
      name="prefecture"
      label={place.labels.prefecture}
      help={place.help.prefecture}
      emptyLabel={place.ownPrefecture}
      options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
    />
    <TextField form={form} name="area" label={place.labels.area} help={place.help.area} isRequired width="medium" />
    <TextField form={form} name="address" label={place.labels.address} help={place.help.address} isRequired />
    <TextArea form={form} name="wayThere" label={place.labels.wayThere} help={place.help.wayThere} rows={2} />
    <SelectField
      form={form}
      name="passiveSmoking"
      label={place.labels.passiveSmoking}
      help={place.help.passiveSmoking}
      isRequired
      emptyLabel={firmsText.choose}
      options={passiveSmokingCodes.map((value) => ({ value, label: openingJa.passiveSmoking[value] }))}
      width="full"
    />
  </>
)
