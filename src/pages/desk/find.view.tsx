import { newPressKey } from '../../http/page.ts'
import type { FoundClients } from '../../desk/clients/find.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { lockText } from '../../text/lock.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { formState } from '../parts/form-state.ts'
import type { Typed } from '../../http/form.ts'
import { PageHead, Troubles, caseName, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

const text = lockText.find

export type FindProps = {
  frame: Frame
  town: DeskTown
  /** What was asked and who was found; none before the first search. */
  asked?: { typed: Typed; found: FoundClients } | undefined
  trouble?: Trouble | undefined
}

type Line = FoundClients[number]['row']

const Way = ({ row, frame }: { row: Line; frame: Frame }) => {
  if (row.isMine) return <a href={paths.desk.client(row.clientId)}>{text.ways.mine}</a>
  if (!row.isOfAgency) return <span class="muted">{text.ways.shared}</span>
  const open = frame.actor.role === 'supervisor' ? paths.desk.clientSupervise : paths.desk.clientOpen
  return <a href={open(row.clientId)}>{text.ways.agency}</a>
}

const Result = ({ found, frame }: { found: FoundClients; frame: Frame }) =>
  found.length === 0 ? (
    <Notice tone="info" heading={text.nobodyHeading}>
      <p>{text.nobody}</p>
    </Notice>
  ) : (
    <section class="stack">
      <h2>{text.heading(found.length)}</h2>
      <Table
        caption={text.heading(found.length)}
        isCaptionHidden
        columns={[text.columns.who, text.columns.state, text.columns.next].map((label) => ({ label }))}
        rows={found.map(({ row, initials }) => ({
          cells: [
            <span class="number">{caseName({ ...row, initials })}</span>,
            clientText.states[row.state],
            <Way row={row} frame={frame} />,
          ],
        }))}
      />
    </section>
  )

export const FindView = ({ frame, town, asked, trouble }: FindProps) => {
  const form = asked
    ? formState({ labels: text.labels, typed: asked.typed })
    : stateOf({ labels: text.labels, trouble })
  const { labels, help } = text
  return (
    <DeskPage {...frame} title={text.title} current="clients" town={town}>
      <BackLink href={paths.desk.clients()}>{deskText.back.clients}</BackLink>
      <Troubles form={form} />
      <PageHead title={text.title}>
        <p>{text.lead}</p>
      </PageHead>
      {asked ? <Result found={asked.found} frame={frame} /> : null}
      <PostForm action={paths.desk.clientFind()} idempotencyKey={newPressKey()}>
        <TextField form={form} name="kana" label={labels.kana} help={help.kana} maxLength={60} width="medium" />
        <TextField form={form} name="phone" label={labels.phone} type="tel" width="medium" />
        <TextField form={form} name="email" label={labels.email} type="email" width="medium" />
        <DateField form={form} name="bornOn" legend={labels.bornOn} help={help.bornOn} units={deskText.dateUnits} />
        <Actions>
          <Button kind="primary" icon="search">
            {text.submit}
          </Button>
        </Actions>
      </PostForm>
    </DeskPage>
  )
}
