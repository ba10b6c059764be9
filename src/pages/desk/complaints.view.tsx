import type { complaintsIn } from '../../desk/complaints/store.ts'
import { complaintChannels, complaintSides } from '../../desk/complaints/complaint.ts'
import type { ComplaintState } from '../../desk/complaints/complaint.ts'
import { newPressKey } from '../../http/page.ts'
import { workingDaysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { complaintsText as text } from '../../text/complaints.ts'
import { deskText } from '../../text/desk.ts'
import { firmsText } from '../../text/firms.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Empty, PageHead, Troubles } from './casework-parts.tsx'
import { shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

export type Head = ReturnType<ReturnType<typeof complaintsIn>['pick']>[number]
type ListProps = {
  frame: Frame
  town: DeskTown
  state: ComplaintState
  heads: readonly Head[]
  counts: Readonly<Partial<Record<string, number>>>
  today: CivilDate
}

const aboutOf = (head: Head): string =>
  [head.employerName, head.openingNumber && text.opening(head.openingNumber)].filter(Boolean).join(' ') || text.noAbout

const ComplaintTable = ({ heads, state, today }: Pick<ListProps, 'heads' | 'state' | 'today'>) => (
  <Table
    caption={text.caption(text.tabs[state], heads.length)}
    columns={Object.values(text.columns).map((label) => ({ label }))}
    rows={heads.map((head) => ({
      cells: [
        <a href={paths.desk.complaint(head.id)}>{shortDay(head.receivedOn)}</a>,
        text.sides[head.side],
        text.channels[head.channel],
        aboutOf(head),
        head.answeredOn
          ? shortDay(head.answeredOn)
          : text.waits(workingDaysBetween({ from: head.receivedOn, until: today })),
      ],
    }))}
  />
)

export const ComplaintList = ({ frame, town, state, heads, counts, today }: ListProps) => (
  <DeskPage {...frame} town={town} title={text.title} current="complaints">
    <PageHead
      title={text.title}
      side={
        <LinkButton kind="primary" icon="plus" href={paths.desk.newComplaint()}>
          {text.add}
        </LinkButton>
      }
    >
      <p class="muted">{text.lead}</p>
    </PageHead>
    <Tabs
      label={text.tabsLabel}
      links={(['open', 'answered'] as const).map((tab) => ({
        href: paths.desk.complaints(tab),
        label: text.tabs[tab],
        isCurrent: tab === state,
        count: counts[tab] ?? 0,
      }))}
    />
    {heads.length === 0 ? (
      <Empty text={text.empty[state]} how={text.emptyHow[state]} />
    ) : (
      <ComplaintTable heads={heads} state={state} today={today} />
    )}
  </DeskPage>
)

type NewProps = { frame: Frame; town: DeskTown; firms: readonly { id: string; name: string }[]; form: FormState }

const About = ({ form, firms }: Pick<NewProps, 'form' | 'firms'>) => (
  <>
    <SelectField
      form={form}
      name="employerId"
      label={text.form.labels.employerId}
      help={text.form.help.employerId}
      emptyLabel={text.form.noFirm}
      options={firms.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <TextField
      form={form}
      name="openingNumber"
      label={text.form.labels.openingNumber}
      help={text.form.help.openingNumber}
      width="medium"
      maxLength={20}
    />
  </>
)

export const NewComplaintView = ({ frame, town, firms, form }: NewProps) => {
  const { title, lead, labels, help, submit } = text.form
  return (
    <DeskPage {...frame} town={town} title={title} current="complaints">
      <BackLink href={paths.desk.complaints()}>{text.back}</BackLink>
      <Troubles form={form} />
      <PageHead title={title}>
        <p>{lead}</p>
      </PageHead>
      <PostForm action={paths.desk.newComplaint()} idempotencyKey={newPressKey()}>
        <DateField form={form} name="receivedOn" legend={labels.receivedOn} isRequired units={deskText.dateUnits} />
        <Radios
          form={form}
          name="channel"
          legend={labels.channel}
          isRequired
          layout="row"
          options={complaintChannels.map((value) => ({ value, label: text.channels[value] }))}
        />
        <Radios
          form={form}
          name="side"
          legend={labels.side}
          isRequired
          layout="row"
          options={complaintSides.map((value) => ({ value, label: text.sides[value] }))}
        />
        <About form={form} firms={firms} />
        <TextArea
          form={form}
          name="content"
          label={labels.content}
          help={help.content}
          rows={6}
          maxLength={2000}
          isRequired
        />
        <Actions>
          <Button kind="primary">{submit}</Button>
          <LinkButton kind="text" href={paths.desk.complaints()}>
            {firmsText.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </DeskPage>
  )
}
