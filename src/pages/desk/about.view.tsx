import type { AboutRecord } from '../../desk/clients/read-about.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { sectionText } from '../../text/client-sections.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { PartFields } from './about-fields.view.tsx'
import { linesOf } from './about-lines.ts'
import { isWritten, toldIn } from './about-told.ts'
import { aboutParts, typedOf, versionOf } from './about-parts.ts'
import type { AboutPart } from './about-parts.ts'
import { Troubles, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'
import { KeepsWords, askedTwice } from './unasked-words.tsx'
import { mayWriteIn } from './writing.ts'

type Of = { frame: Frame; record: AboutRecord }

const Part = ({ frame, record, part }: Of & { part: AboutPart }) => {
  const { heading } = sectionText.sections[part]
  return (
    <Card heading={heading}>
      <SummaryList rows={toldIn(part, record)} />
      {mayWriteIn(frame, record.head) ? (
        <p>
          <a href={paths.desk.aboutPart(record.head.id, part)}>
            {sectionText.change}
            <Hidden>（{heading}）</Hidden>
          </a>
        </p>
      ) : null}
    </Card>
  )
}

const Unwritten = ({ frame, record }: Of) => {
  const unwritten = aboutParts.filter((part) => !isWritten(part, record))
  if (unwritten.length === 0) return null
  return (
    <Card heading={sectionText.unwritten}>
      <SummaryList
        rows={unwritten.map((part) => {
          const { heading, lead } = sectionText.sections[part]
          const change = { href: paths.desk.aboutPart(record.head.id, part), label: sectionText.write, about: heading }
          return {
            key: heading,
            value: <span class="muted">{lead}</span>,
            ...(mayWriteIn(frame, record.head) && { change }),
          }
        })}
      />
    </Card>
  )
}

/** All that a person told, in the order of the paper form. */
export const AboutView = ({ frame, record, done }: Of & { done: string | undefined }) => (
  <ClientPage frame={frame} town={record.town} head={record.head} current="about">
    <Done words={{ saved: sectionText.saved }} done={done} />
    <p class="muted">{sectionText.lead}</p>
    <div class="stack">
      {aboutParts
        .filter((part) => isWritten(part, record))
        .map((part) => (
          <Part frame={frame} record={record} part={part} />
        ))}
      <Unwritten frame={frame} record={record} />
    </div>
  </ClientPage>
)

type FormProps = Of & { part: AboutPart; trouble?: Trouble | undefined; yours?: AboutRecord | undefined }

const Beside = ({ record, yours, part }: { record: AboutRecord; yours: AboutRecord; part: AboutPart }) => {
  const { heading, lead, caption, columns } = sectionText.stale
  const theirs = linesOf(part, record)
  const mine = linesOf(part, yours)
  const keys = [...new Set([...theirs, ...mine].map(({ key }) => key))]
  const valueIn = (all: typeof mine, key: string) => all.find((line) => line.key === key)?.value ?? ''
  const differing = keys.filter((key) => valueIn(theirs, key) !== valueIn(mine, key))
  return (
    <Notice tone="warning" heading={heading}>
      <p>{lead}</p>
      <Table
        caption={caption}
        isCaptionHidden
        columns={Object.values(columns).map((label) => ({ label }))}
        rows={differing.map((key) => ({ cells: [key, valueIn(theirs, key), valueIn(mine, key)] }))}
      />
    </Notice>
  )
}

/** One part of the record to write. Where somebody else wrote meanwhile, theirs stands beside yours, and the next press is over theirs. */
export const AboutFormView = ({ frame, record, part, trouble, yours }: FormProps) => {
  const { heading, lead, fields } = sectionText.sections[part]
  const stated = stateOf({ labels: fields, trouble, first: typedOf(part, record) })
  const form = askedTwice(stated, trouble)
  const back = paths.desk.about(record.head.id)
  return (
    <ClientPage frame={frame} town={record.town} head={record.head} current="about">
      {yours ? <Beside record={record} yours={yours} part={part} /> : <Troubles form={form} />}
      <h2>{heading}</h2>
      <p class="muted">{lead}</p>
      <PostForm
        action={paths.desk.aboutPart(record.head.id, part)}
        idempotencyKey={newPressKey()}
        version={versionOf(part, record)}
        isLong
      >
        <PartFields part={part} form={form} />
        <KeepsWords form={form} />
        <Actions>
          <Button kind="primary">{sectionText.save}</Button>
          <LinkButton kind="text" href={back}>
            {sectionText.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </ClientPage>
  )
}
