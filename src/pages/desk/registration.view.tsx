import type { AboutRecord } from '../../desk/clients/read-about.ts'
import { registrationOn } from '../../desk/clients/registration.ts'
import type { Registration } from '../../desk/clients/registration.ts'
import { newPressKey } from '../../http/page.ts'
import { endOfMonthAfterNext } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { registrationText as text } from '../../text/registration.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { choicesOf, datePartsOf, fullDay } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'
import { mayWriteIn } from './writing.ts'

type Of = { record: AboutRecord; today: CivilDate; isWriter: boolean; trouble?: Trouble | undefined }

const noticeOf = ({ noticeBy, noticeOn }: Registration): string =>
  noticeOn
    ? text.running.noticeSent(text.waysShort[noticeBy], fullDay(noticeOn))
    : text.running.noticeOwed(text.waysShort[noticeBy])

const Running = ({ record, today, isWriter, running }: Of & { running: Registration }) => (
  <Card heading={text.running.heading}>
    <SummaryList
      rows={[
        { key: text.running.receivedOn, value: fullDay(running.receivedOn) },
        ...(running.renewedOn ? [{ key: text.running.renewedOn, value: fullDay(running.renewedOn) }] : []),
        { key: text.running.validUntil, value: fullDay(running.validUntil) },
        { key: text.running.notice, value: noticeOf(running) },
      ]}
    />
    {isWriter ? (
      <PostForm
        action={paths.desk.registrationRenew(record.head.id)}
        idempotencyKey={newPressKey()}
        version={running.version}
        layout="row"
      >
        <p class="muted">{text.running.renewHelp(fullDay(endOfMonthAfterNext(today)))}</p>
        <Button kind="secondary" size="small">
          {text.running.renew}
        </Button>
      </PostForm>
    ) : null}
  </Card>
)

const Notice = ({ record, today, isWriter, running, trouble }: Of & { running: Registration }) => {
  const { heading, help, labels, open, submit } = text.notice
  const form = stateOf({ labels, trouble, first: datePartsOf('noticeOn', today) })
  return (
    <Card heading={heading}>
      <p>
        <LinkButton kind="secondary" size="small" icon="print" href={paths.desk.registrationNotice(record.head.id)}>
          {open}
        </LinkButton>
      </p>
      {isWriter && running.noticeOn === null ? (
        <PostForm
          action={paths.desk.registrationNotice(record.head.id)}
          idempotencyKey={newPressKey()}
          version={running.version}
        >
          <p class="muted">{help}</p>
          <DateField form={form} name="noticeOn" legend={labels.noticeOn} units={deskText.dateUnits} isRequired />
          <Button kind="primary">{submit}</Button>
        </PostForm>
      ) : null}
    </Card>
  )
}

const Receive = ({ record, today, isWriter, trouble }: Of) => {
  const { heading, labels, help, submit } = text.receive
  if (!isWriter) return <p class="muted">{text.headerNone}</p>
  const form = stateOf({ labels, trouble, first: { ...datePartsOf('receivedOn', today), noticeBy: ['hand'] } })
  return (
    <Card heading={heading}>
      <PostForm action={paths.desk.registration(record.head.id)} idempotencyKey={newPressKey()}>
        <DateField form={form} name="receivedOn" legend={labels.receivedOn} units={deskText.dateUnits} isRequired />
        <Radios
          form={form}
          name="noticeBy"
          legend={labels.noticeBy}
          help={help.noticeBy}
          isRequired
          options={choicesOf(text.ways)}
        />
        <Button kind="primary">{submit}</Button>
      </PostForm>
    </Card>
  )
}

/** 求職管理簿 (施行規則24条の7, 業務運営要領): every item follows from the record, none is kept by hand. */
const Register = ({ record, today }: Of) => {
  const { register } = text
  const missing = <span class="muted">{register.missing}</span>
  const newest = record.registrations[0]
  const validity = newest && (newest.validUntil < today ? register.ended : text.headerUntil)(fullDay(newest.validUntil))
  return (
    <Card heading={register.heading}>
      <p class="muted">{register.lead}</p>
      <SummaryList
        rows={[
          { key: register.name, value: record.text.name },
          { key: register.address, value: record.text.address || missing },
          { key: register.bornOn, value: record.text.bornOn ? fullDay(record.text.bornOn) : missing },
          { key: register.jobs, value: record.sections.work.jobs || missing },
          { key: register.receivedOn, value: newest ? fullDay(newest.receivedOn) : text.headerNone },
          { key: register.validity, value: validity ?? text.headerNone },
        ]}
      />
    </Card>
  )
}

const Earlier = ({ record, running }: { record: AboutRecord; running: Registration | null }) => {
  const earlier = record.registrations.filter((one) => one !== running)
  if (earlier.length === 0) return null
  return (
    <Card heading={text.earlier}>
      <ul>
        {earlier.map(({ receivedOn, validUntil }) => (
          <li>{text.earlierLine(fullDay(receivedOn), fullDay(validUntil))}</li>
        ))}
      </ul>
    </Card>
  )
}

export const RegistrationView = ({
  frame,
  done,
  ...given
}: Omit<Of, 'isWriter'> & { frame: Frame; done: string | undefined }) => {
  const of = { ...given, isWriter: mayWriteIn(frame, given.record.head) }
  const { record, today, trouble } = of
  const running = registrationOn(record.registrations, today)
  const labels = { ...text.receive.labels, ...text.notice.labels }
  return (
    <ClientPage frame={frame} town={record.town} head={record.head} current="papers">
      <Done words={text.done} done={done} />
      <Troubles form={stateOf({ labels, trouble })} />
      <h2>{text.title}</h2>
      <p class="muted">{text.lead}</p>
      <div class="stack">
        {running ? (
          <>
            <Running {...of} running={running} />
            <Notice {...of} running={running} />
          </>
        ) : (
          <Receive {...of} />
        )}
        <Register {...of} />
        <Earlier record={record} running={running} />
      </div>
    </ClientPage>
  )
}
