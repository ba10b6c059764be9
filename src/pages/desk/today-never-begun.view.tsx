import type { NeverBegun } from '../../desk/caseloads/result-store.ts'
import { paths } from '../../paths.ts'
import { todayText } from '../../text/desk-placements.ts'
import { Notice } from '../../ui/notice.tsx'

/** The place stays taken until the firm says otherwise. */
export const NeverBegunHires = ({ neverBegun }: { neverBegun: readonly NeverBegun[] }) =>
  neverBegun.length === 0 ? null : (
    <Notice tone="info" heading={todayText.officer.neverBegun}>
      <p>{todayText.officer.neverBegunHow}</p>
      <ul>
        {neverBegun.map(({ id, title }) => (
          <li>
            <a href={paths.desk.opening(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
