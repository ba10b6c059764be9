import type { NoteRecord } from '../../desk/clients/look-at-note.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { timelineText } from '../../text/desk-timeline.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Lines } from '../parts/lines.tsx'
import { Troubles } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { datePartsOf, fullDay } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { NoteFields, withoutMarks } from './quick-note.view.tsx'
import { contactWords } from './timeline.view.tsx'
import { statedTwice } from './unasked-words.tsx'

type Props = { frame: Frame; record: NoteRecord; trouble: Trouble | undefined }
const { correction, labels } = timelineText

export const CorrectionView = ({ frame, record: { head, town, note }, trouble }: Props) => {
  const first = {
    kind: [note.kind],
    withWhom: [note.withWhom ?? 'person'],
    outcome: [note.outcome ?? 'reached'],
    body: [note.body],
    ...datePartsOf('notedOn', note.notedOn),
  }
  const form = withoutMarks(statedTwice({ labels, trouble, first }))
  return (
    <ClientPage frame={frame} town={town} head={head} current="timeline">
      <BackLink href={paths.desk.client(head.id)}>{correction.back}</BackLink>
      <Troubles form={form} />
      <h2>{correction.title}</h2>
      <p>{correction.lead}</p>
      <Card heading={correction.old} tone="wash">
        <p class="small muted">
          {fullDay(note.notedOn)}　{contactWords(note)}　{note.authorName}
        </p>
        <p>
          <Lines text={note.body} />
        </p>
      </Card>
      <PostForm action={paths.desk.noteCorrection(head.id, note.id)} idempotencyKey={newPressKey()} isLong>
        <NoteFields form={form} />
        <Button kind="primary">{correction.submit}</Button>
      </PostForm>
    </ClientPage>
  )
}
