import { mayRole } from '../../access/policy.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { lockText } from '../../text/lock.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Troubles, caseName, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { fullDay, wordFor } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

const text = lockText.conflicts

type Person = { id: string; name: string; role: string; agencyName: string | null }
export type ConflictsProps = {
  frame: Frame
  town: DeskTown
  head: { id: string; caseNumber: string; initials: string }
  consultantId: string
  conflicts: readonly (Person & { addedAt: number })[]
  staff: readonly Person[]
  successors: readonly Person[]
  done?: string | undefined
  trouble?: Trouble | undefined
}

const whereOf = ({ agencyName, role }: Person): string =>
  `${agencyName ?? text.noAgency}・${wordFor(deskText.roles, role)}`

const Lift = ({ head, conflicts, trouble }: ConflictsProps) => {
  const isThis = trouble?.sent.typed['reason'] !== undefined
  const form = stateOf({ labels: text.labels, trouble: isThis ? trouble : undefined })
  return (
    <Details summary={text.lift} isOpen={isThis}>
      <PostForm action={paths.desk.clientConflictLift(head.id)} idempotencyKey={newPressKey()}>
        <SelectField
          form={form}
          name="lifted"
          label={text.labels.lifted}
          emptyLabel={text.choose}
          options={conflicts.map((person) => ({ value: person.id, label: `${person.name}（${whereOf(person)}）` }))}
          isRequired
        />
        <TextField
          form={form}
          name="reason"
          label={text.labels.reason}
          help={text.help.reason}
          maxLength={300}
          isRequired
        />
        <Button kind="danger" size="small">
          {text.lift}
        </Button>
      </PostForm>
    </Details>
  )
}

const Listed = (props: ConflictsProps) => {
  const { frame, conflicts } = props
  const mayLift = mayRole(frame.actor.role, 'client.liftConflict')
  return (
    <section class="stack">
      <h2>{text.listed}</h2>
      {conflicts.length === 0 ? (
        <p class="muted">{text.none}</p>
      ) : (
        <ul class="conflicts">
          {conflicts.map((person) => (
            <li>
              <p>
                <b>{person.name}</b> <span class="muted small">{whereOf(person)}</span>
              </p>
              <p class="muted small">
                {text.columns.since} {fullDay(civilDateAt(person.addedAt))}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayLift && conflicts.length > 0 ? <Lift {...props} /> : null}
      {mayLift ? null : <p class="muted small">{text.liftOnly}</p>}
    </section>
  )
}

const Add = ({ head, staff, successors, consultantId, trouble }: ConflictsProps) => {
  const isThis = trouble?.sent.typed['reason'] === undefined
  const form = stateOf({ labels: text.labels, trouble: isThis ? trouble : undefined })
  const wordOf = (person: Person) =>
    `${person.name}（${whereOf(person)}${person.id === consultantId ? `・${text.inCharge}` : ''}）`
  return (
    <section class="stack">
      <h2>{text.addHeading}</h2>
      <PostForm action={paths.desk.clientConflicts(head.id)} idempotencyKey={newPressKey()}>
        <SelectField
          form={form}
          name="accountId"
          label={text.labels.accountId}
          help={text.help.accountId}
          emptyLabel={text.choose}
          options={staff.map((person) => ({ value: person.id, label: wordOf(person) }))}
          isRequired
        />
        <SelectField
          form={form}
          name="handOverTo"
          label={text.labels.handOverTo}
          help={text.help.handOverTo}
          emptyLabel={text.noHandOver}
          options={successors
            .filter(({ id }) => id !== consultantId)
            .map((person) => ({ value: person.id, label: person.name }))}
        />
        <Actions>
          <Button kind="primary">{text.add}</Button>
        </Actions>
      </PostForm>
    </section>
  )
}

export const ConflictsView = (props: ConflictsProps) => {
  const { frame, town, head, done, trouble } = props
  return (
    <DeskPage {...frame} title={text.title} current="clients" town={town}>
      {frame.actor.role === 'consultant' ? (
        <BackLink href={paths.desk.client(head.id)}>{deskText.back.client}</BackLink>
      ) : (
        <BackLink href={paths.desk.clients()}>{deskText.back.clients}</BackLink>
      )}
      <Troubles form={stateOf({ labels: text.labels, trouble })} />
      {done ? <Notice tone="success">{done === 'lift' ? text.done.lift : text.done.add}</Notice> : null}
      <PageHead title={text.title}>
        <p class="lead number">{caseName(head)}</p>
        <p>{text.lead}</p>
        <p>{text.ask}</p>
      </PageHead>
      <Listed {...props} />
      <Add {...props} />
    </DeskPage>
  )
}
