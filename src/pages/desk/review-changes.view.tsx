import { isMaterial } from '../../desk/openings/changes.ts'
import { reviewText } from '../../text/review.ts'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { Lines } from '../parts/lines.tsx'
import { wordedChange } from './review-changes.ts'
import type { Reviewed } from './review-reading.ts'

const text = reviewText.changes

/** What this edition says differently from the one before; nothing for a first one. */
export const Changes = ({ changes }: Pick<Reviewed, 'changes'>) => {
  if (changes === null) return null
  const { columns } = text
  return (
    <section>
      <h2>{text.heading}</h2>
      {changes.length === 0 ? (
        <p>{text.same}</p>
      ) : (
        <>
          <Notice tone={isMaterial(changes) ? 'warning' : 'info'}>
            {isMaterial(changes) ? text.material : text.slight}
          </Notice>
          <Table
            caption={text.caption(changes.length)}
            columns={[{ label: columns.field }, { label: columns.before }, { label: columns.after }]}
            rows={changes.map(wordedChange).map(({ field, before, after }) => ({
              cells: [
                field,
                <del class="was">
                  <Lines text={before} />
                </del>,
                <ins class="now">
                  <Lines text={after} />
                </ins>,
              ],
            }))}
          />
        </>
      )}
    </section>
  )
}
