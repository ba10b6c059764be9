import { civilDateAt } from '../../law/calendar.ts'
import type { AlertLine } from '../../desk/watch/acknowledge.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { lockText } from '../../text/lock.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { PageHead, Troubles, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { fullDay, shortDay, wordFor } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

const text = lockText.watch

const reasonOf = ({ reason, seen, usual }: AlertLine): string => text.reasons[reason](seen, usual)

const Alerts = ({ alerts }: { alerts: readonly AlertLine[] }) => (
  <Table
    caption={text.caption}
    isCaptionHidden
    columns={[text.columns.day, text.columns.who, text.columns.what, text.columns.answer].map((label) => ({ label }))}
    rows={alerts.map((alert) => ({
      cells: [
        <a class="keep" href={paths.desk.readingAlert(alert.id)}>
          {shortDay(alert.day)}
        </a>,
        <>
          <b>{alert.name}</b> <span class="muted small">{wordFor(deskText.roles, alert.role)}</span>
        </>,
        reasonOf(alert),
        alert.sentence === '' ? text.notYet : alert.sentence,
      ],
    }))}
  />
)

type WatchProps = { frame: Frame; town: DeskTown; alerts: readonly AlertLine[]; isDone: boolean }

export const WatchView = ({ frame, town, alerts, isDone }: WatchProps) => {
  const open = alerts.filter(({ state }) => state === 'open')
  const answered = alerts.filter(({ state }) => state === 'acknowledged')
  return (
    <DeskPage {...frame} title={text.title} current="watch" town={town}>
      {isDone ? <Notice tone="success">{text.done}</Notice> : null}
      <PageHead title={text.title}>
        <p>{text.lead}</p>
        <p class="muted">{frame.actor.role === 'auditor' ? text.leads.auditor : text.leads.supervisor}</p>
      </PageHead>
      <section class="stack">
        <h2>
          {text.open}（{open.length}）
        </h2>
        {open.length === 0 ? <p class="muted">{text.noneOpen}</p> : <Alerts alerts={open} />}
      </section>
      {answered.length === 0 ? null : (
        <Details summary={`${text.acknowledged}（${answered.length}）`} isOpen={open.length === 0}>
          <Alerts alerts={answered} />
        </Details>
      )}
    </DeskPage>
  )
}

type AlertProps = {
  frame: Frame
  town: DeskTown
  alert: AlertLine
  may: 'yes' | 'ownReading' | 'wrongRole'
  trouble?: Trouble | undefined
}

const Answered = ({ alert }: Pick<AlertProps, 'alert'>) => (
  <section class="stack">
    <h2>{text.label}</h2>
    <p class="said-once">{alert.sentence}</p>
    <p class="muted small">{text.answered(alert.answeredBy ?? '', fullDay(civilDateAt(alert.acknowledgedAt ?? 0)))}</p>
  </section>
)

const Answer = ({ alert, may, trouble }: Omit<AlertProps, 'frame' | 'town'>) => {
  if (alert.state === 'acknowledged') return <Answered alert={alert} />
  if (may !== 'yes') return <Notice tone="info">{may === 'ownReading' ? text.own : text.others}</Notice>
  const form = stateOf({ labels: { sentence: text.label }, trouble })
  return (
    <PostForm action={paths.desk.readingAlert(alert.id)} idempotencyKey={newPressKey()} version={alert.version}>
      <TextArea form={form} name="sentence" label={text.label} help={text.help} rows={3} maxLength={400} isRequired />
      <Actions>
        <Button kind="primary">{text.submit}</Button>
      </Actions>
    </PostForm>
  )
}

export const AlertView = ({ frame, town, ...props }: AlertProps) => {
  const { alert, trouble } = props
  return (
    <DeskPage {...frame} title={text.title} current="watch" town={town}>
      <BackLink href={paths.desk.watch()}>{text.back}</BackLink>
      <Troubles form={stateOf({ labels: { sentence: text.label }, trouble })} />
      <PageHead title={text.about(fullDay(alert.day))}>
        <p class="lead">
          <b>{alert.name}</b> <span class="muted">{wordFor(deskText.roles, alert.role)}</span>
        </p>
        <p>{reasonOf(alert)}</p>
      </PageHead>
      <Answer {...props} />
    </DeskPage>
  )
}
