import type { EnvelopeRecord } from '../../desk/clients/look-at-envelope.ts'
import { paths } from '../../paths.ts'
import { envelopeText as text } from '../../text/keep-away.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'

const Label = ({ record }: { record: EnvelopeRecord }) => (
  <article class="paper envelope">
    <address class="envelope__to">
      {record.address}
      <br />
      <b>
        {record.name} {text.honorific}
      </b>
    </address>
    <p class="envelope__from">{record.sender}</p>
  </article>
)

const Why = ({ record }: { record: EnvelopeRecord }) => {
  if (!record.mayWrite) return <Notice tone="error">{text.never}</Notice>
  if (record.address === '') return <Notice tone="warning">{text.noAddress}</Notice>
  return (
    <>
      <p>{text.lead}</p>
      <p class="muted">{text.place}</p>
      <p class="muted">{text.plain}</p>
      <p>
        <PrintButton>{text.print}</PrintButton>
      </p>
    </>
  )
}

/** What a family or a neighbour sees in the letter box: a town that writes, nothing of a desk (product §8.6). */
export const EnvelopeView = ({ frame, record }: { frame: Frame; record: EnvelopeRecord }) => (
  <DeskPage {...frame} title={text.title} current="clients" isPaper deskName={record.town.deskName}>
    <div class="stack" data-screen="true">
      <BackLink href={paths.desk.consents(record.head.id)}>{text.back}</BackLink>
      <h1>{text.title}</h1>
      <Why record={record} />
    </div>
    {record.mayWrite && record.address !== '' ? <Label record={record} /> : null}
  </DeskPage>
)
