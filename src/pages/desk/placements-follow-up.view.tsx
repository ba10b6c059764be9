import type { FollowUpRecord } from '../../desk/placements/look-at-follow-up.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { placementText } from '../../text/desk-placements.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, Troubles, caseName, stateOf } from './casework-parts.tsx'
import { choicesOf, fullDay, telOf } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { Alert, SignTag, taskName } from './placements-parts.tsx'

type FollowUpProps = { record: FollowUpRecord; trouble?: Trouble | undefined }

const { close } = placementText

const Reach = ({ record }: FollowUpProps) => {
  const { name, phone, reachable } = record.text
  return (
    <Card heading={close.reach} tone="wash">
      <p>
        <b>{name}</b>
      </p>
      {phone ? (
        <p>
          <Icon name="phone" /> <a href={telOf(phone)}>{phone}</a>
        </p>
      ) : (
        <p class="muted">{close.noPhone}</p>
      )}
      {reachable ? <p class="small">{reachable}</p> : null}
    </Card>
  )
}

const Before = ({ record }: FollowUpProps) => {
  const done = record.followUps.filter(({ id, state }) => state === 'done' && id !== record.followUp.id).toReversed()
  return (
    <section class="stack">
      <h2>{close.before}</h2>
      {done.length === 0 ? <p class="muted">{close.noBefore}</p> : null}
      <Timeline
        entries={done.slice(0, 5).map((row) => ({
          when: fullDay(row.doneOn ?? row.dueOn),
          dateTime: row.doneOn ?? row.dueOn,
          title: (
            <>
              {taskName(row)} <SignTag sign={row.sign ?? ''} />
            </>
          ),
          children: <p>{row.note}</p>,
        }))}
      />
    </section>
  )
}

const CloseForm = ({ record, trouble }: FollowUpProps) => {
  const { id, version, method, side } = record.followUp
  const { labels, help } = close
  const form = stateOf({ labels, trouble, first: { method: [method] } })
  return (
    <Card heading={close.heading}>
      <Troubles form={form} />
      <p>
        <b>{close.ask}：</b>
        {close.questions[side]}
      </p>
      <PostForm action={paths.desk.followUp(id)} idempotencyKey={newPressKey()} version={version}>
        <Radios
          form={form}
          name="sign"
          legend={labels.sign}
          help={help.sign}
          options={choicesOf(placementText.signChoices)}
          layout="row"
          isRequired
        />
        <SelectField
          form={form}
          name="method"
          label={labels.method}
          options={choicesOf(placementText.methods)}
          isRequired
        />
        <TextArea form={form} name="note" label={labels.note} help={help.note} rows={4} maxLength={1000} isRequired />
        <Button kind="primary">{close.submit}</Button>
      </PostForm>
    </Card>
  )
}

const Receipt = ({ record }: FollowUpProps) => {
  const { followUp, followUps, line } = record
  const next = followUps.find(({ state }) => state === 'due')
  if (followUp.state === 'cancelled') return <Notice tone="info">{close.cancelled}</Notice>
  return (
    <Notice tone="success" heading={close.done}>
      <p>
        <SignTag sign={followUp.sign ?? ''} /> {followUp.note}
      </p>
      <p>
        {next ? (
          <>
            {close.nextDue} <b>{fullDay(next.dueOn)}</b>（{taskName(next)}）
          </>
        ) : (
          close.noNext
        )}
      </p>
      {followUp.sign === 'worry' ? <p>{close.worryNext}</p> : null}
      <div class="actions">
        <LinkButton kind="primary" size="small" href={paths.desk.today()}>
          {deskText.back.today}
        </LinkButton>
        <LinkButton kind="secondary" size="small" href={paths.desk.client(line.clientId)}>
          {close.toClient}
        </LinkButton>
      </div>
    </Notice>
  )
}

export const FollowUpView = ({ frame, ...props }: FollowUpProps & { frame: Frame }) => {
  const { followUp, line, initials, town } = props.record
  const title = taskName(followUp)
  return (
    <DeskPage {...frame} title={title} current="today" town={town}>
      <BackLink href={paths.desk.today()}>{deskText.back.today}</BackLink>
      <PageHead title={title}>
        <p>
          <a class="number" href={paths.desk.client(line.clientId)}>
            {caseName({ initials, caseNumber: line.caseNumber })}
          </a>{' '}
          <a href={paths.desk.placement(line.placement.id)}>{line.title}</a>（{line.employerName}）・
          {fullDay(followUp.dueOn)} <Alert lastSigns={line.lastSigns} />
        </p>
      </PageHead>
      <div class="columns">
        <div class="stack">
          {followUp.state === 'due' || props.trouble ? <CloseForm {...props} /> : <Receipt {...props} />}
        </div>
        <div class="stack">
          <Reach {...props} />
          <Before {...props} />
        </div>
      </div>
    </DeskPage>
  )
}
