import type { KeepAwayRecord } from '../../desk/referrals/look-at-keep-away.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { consentText } from '../../text/consents.ts'
import { keepAwayText as text } from '../../text/keep-away.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Troubles } from './casework-parts.tsx'
import { choicesOf } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import type { Kept } from './keep-away-parts.view.tsx'
import { whoOf } from './keep-away-parts.view.tsx'
import { Done } from './office-parts.tsx'
import { KeepsWords, statedTwice } from './unasked-words.tsx'
import { mayWriteIn } from './writing.ts'

type Props = { frame: Frame; record: KeepAwayRecord; done: string | undefined; trouble?: Trouble | undefined }

const { none: _, ...named } = text.kinds

const Running = ({ running }: Pick<KeepAwayRecord, 'running'>) =>
  running.length === 0 ? null : (
    <Notice tone="error" heading={text.running(running.length)}>
      <p>{text.runningHow}</p>
      <ul>
        {running.map(({ id, title, employerName }) => (
          <li>
            <a href={paths.desk.referral(id)}>{title}</a>（{employerName}）
          </li>
        ))}
      </ul>
    </Notice>
  )

const Lift = ({ one }: { one: Kept }) => (
  <PostForm
    action={paths.desk.keepAwayLift(one.clientId, one.id)}
    idempotencyKey={newPressKey()}
    version={one.version}
    layout="row"
  >
    <Button kind="secondary" size="small">
      {text.lift}
      <Hidden>（{text.liftAbout(whoOf(one))}）</Hidden>
    </Button>
  </PostForm>
)

const List = ({ kept, mayWrite }: Pick<KeepAwayRecord, 'kept'> & { mayWrite: boolean }) => {
  if (kept.length === 0) return <p>{text.notAsked}</p>
  const rows = kept.filter(({ kind }) => kind !== 'none')
  if (rows.length === 0) return <p>{text.nobody}</p>
  const { columns } = text
  return (
    <Table
      caption={text.caption}
      isCaptionHidden
      columns={[columns.who, columns.kind, columns.why, ...(mayWrite ? [columns.lift] : [])].map((label) => ({
        label,
      }))}
      rows={rows.map((one) => ({
        cells: [
          whoOf(one),
          text.kinds[one.kind],
          one.employerName || one.workplaceName ? one.words : '',
          ...(mayWrite ? [<Lift one={one} />] : []),
        ],
      }))}
    />
  )
}

const NobodyButton = ({ clientId }: { clientId: string }) => (
  <PostForm action={paths.desk.keepAway(clientId)} idempotencyKey={newPressKey()} layout="row">
    <input type="hidden" name="kind" value="none" />
    <Button kind="secondary" size="small">
      {text.none}
    </Button>
  </PostForm>
)

const AddForm = ({ record, form }: { record: KeepAwayRecord; form: FormState }) => {
  const { labels, help, heading, empty, submit } = text.form
  return (
    <Card heading={heading}>
      <PostForm action={paths.desk.keepAway(record.head.id)} idempotencyKey={newPressKey()}>
        <Radios form={form} name="kind" legend={labels.kind} options={choicesOf(named)} layout="row" isRequired />
        <SelectField
          form={form}
          name="employerId"
          label={labels.employerId}
          help={help.employerId}
          emptyLabel={empty}
          options={record.firms.map(({ id, name }) => ({ value: id, label: name }))}
          width="full"
        />
        <SelectField
          form={form}
          name="workplaceId"
          label={labels.workplaceId}
          help={help.workplaceId}
          emptyLabel={empty}
          options={record.workplaces.map(({ id, name, employerName }) => ({
            value: id,
            label: `${employerName} ${name}`,
          }))}
          width="full"
        />
        <TextArea form={form} name="words" label={labels.words} help={help.words} rows={2} maxLength={300} />
        <KeepsWords form={form} />
        <Button kind="primary">{submit}</Button>
      </PostForm>
    </Card>
  )
}

export const KeepAwayView = ({ frame, record, done, trouble }: Props) => {
  const form = statedTwice({ labels: text.form.labels, trouble })
  const { head, town, kept, running } = record
  const mayWrite = mayWriteIn(frame, head)
  return (
    <ClientPage frame={frame} town={town} head={head} current="consents">
      <BackLink href={paths.desk.consents(head.id)}>{consentText.form.back}</BackLink>
      <Troubles form={form} />
      <Done words={text.done} done={done} />
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <Running running={running} />
      <div class="columns">
        <div class="stack">
          <List kept={kept} mayWrite={mayWrite} />
          {mayWrite && kept.length === 0 ? <NobodyButton clientId={head.id} /> : null}
          <p class="muted">{text.ask}</p>
          <p class="muted small">{text.staff}</p>
        </div>
        {mayWrite ? <AddForm record={record} form={form} /> : null}
      </div>
    </ClientPage>
  )
}
