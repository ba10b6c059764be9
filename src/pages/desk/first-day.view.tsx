import type { PapersRecord } from '../../desk/referrals/look-at-papers.ts'
import { newPressKey } from '../../http/page.ts'
import type { Typed } from '../../http/form.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { paperText } from '../../text/referral-papers.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, Troubles, stateOf } from './casework-parts.tsx'
import { choicesOf, datePartsOf } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'

const text = paperText.firstDayForm
const { labels, help } = text
const ways = choicesOf(paperText.ways).filter(({ value }) => value === 'print' || value === 'post')

// A page of the packet holds as much; what the firm wrote may be longer.
const mostLetters = 200

/** What was typed for the last one, else what the firm wrote and what was agreed. */
const firstOf = ({ firstDay, edition, referral }: PapersRecord): Typed => {
  const comesOn = referral.visitOn ?? firstDay?.comesOn ?? ''
  const typed = firstDay ?? {
    leaveAt: '',
    wayThere: edition.wayThere,
    wayHome: '',
    wear: text.wear,
    bring: edition.bring,
    meets: edition.meets,
    firstHour: edition.firstDay.slice(0, mostLetters),
    callPhone: '',
  }
  const comesAt = referral.visitAt ?? firstDay?.comesAt ?? edition.startsAt
  const lines = Object.entries({ ...typed, comesAt }).map(([name, said]) => [name, [said]])
  return { ...Object.fromEntries(lines), way: ['print'], ...(comesOn === '' ? {} : datePartsOf('comesOn', comesOn)) }
}

const Fields = ({ form }: { form: FormState }) => (
  <>
    <DateField form={form} name="comesOn" legend={labels.comesOn} units={deskText.dateUnits} />
    <TextField form={form} name="comesAt" label={labels.comesAt} help={help.time} width="short" maxLength={20} />
    <TextField form={form} name="leaveAt" label={labels.leaveAt} help={help.time} width="short" maxLength={20} />
    <TextArea form={form} name="wayThere" label={labels.wayThere} help={help.wayThere} rows={3} isRequired />
    <TextArea form={form} name="wayHome" label={labels.wayHome} help={help.wayHome} rows={3} isRequired />
    <TextField form={form} name="wear" label={labels.wear} maxLength={120} isRequired />
    <TextField form={form} name="bring" label={labels.bring} maxLength={120} />
    <TextField form={form} name="meets" label={labels.meets} maxLength={60} isRequired />
    <TextArea form={form} name="firstHour" label={labels.firstHour} rows={3} />
    <TextField form={form} name="callPhone" label={labels.callPhone} help={help.callPhone} maxLength={30} />
    <Radios form={form} name="way" legend={labels.way} options={ways} layout="row" isRequired />
  </>
)

type Props = { frame: Frame; record: PapersRecord; trouble?: Trouble | undefined }

export const FirstDayView = ({ frame, record, trouble }: Props) => {
  const { id } = record.referral
  const form = stateOf({ labels, trouble, first: firstOf(record) })
  return (
    <DeskPage {...frame} title={text.title} current="referrals" town={record.town}>
      <BackLink href={paths.desk.referralPapers(id)}>{paperText.print.back}</BackLink>
      <PageHead title={text.title}>
        <p>{record.edition.title}</p>
        <p class="muted">{text.lead}</p>
      </PageHead>
      <div class="stack prose">
        <Troubles form={form} />
        <PostForm action={paths.desk.firstDay(id)} idempotencyKey={newPressKey()} isLong>
          <Fields form={form} />
          <Button kind="primary" icon="print">
            {text.submit}
          </Button>
        </PostForm>
      </div>
    </DeskPage>
  )
}
