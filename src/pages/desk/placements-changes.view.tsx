import type { PlacementRecord } from '../../desk/placements/look-at-placement.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { resultText } from '../../text/results.ts'
import { Button } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ConditionDiff } from '../parts/condition-diff.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Troubles, stateOf } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'

type ChangesProps = { record: PlacementRecord; trouble?: Trouble | undefined }

const { lowered: text, changes } = resultText

// What is to be done about it, until somebody says that it is done.
const Lowered = ({ record, trouble }: ChangesProps) => {
  const { id, version, isLowered, loweredSeenOn } = record.line.placement
  const form = stateOf({ labels: {}, trouble })
  if (!isLowered) return null
  if (loweredSeenOn !== null) {
    return (
      <>
        <Troubles form={form} />
        <p class="muted">{text.seen(fullDay(loweredSeenOn))}</p>
      </>
    )
  }
  return (
    <Notice tone="warning" heading={text.heading}>
      <Troubles form={form} />
      <p>{text.lead}</p>
      <ol>
        {text.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {record.isReading ? null : (
        <PostForm action={paths.desk.placementLowered(id)} idempotencyKey={newPressKey()} version={version}>
          <Button kind="secondary">{text.submit}</Button>
        </PostForm>
      )}
    </Notice>
  )
}

/** R1-05: what was agreed otherwise than it was disclosed, and whether it is worse. */
export const ChangesPart = ({ record, trouble }: ChangesProps) =>
  record.changes === null ? null : (
    <section class="stack">
      <h2>{changes.heading}</h2>
      <ConditionDiff kept={record.changes} />
      <Lowered record={record} trouble={trouble} />
    </section>
  )
