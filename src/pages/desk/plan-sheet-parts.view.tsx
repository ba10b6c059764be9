import type { Child } from 'hono/jsx'
import type { OpenedPlan, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import { paths } from '../../paths.ts'
import { planText } from '../../text/desk-plan.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { Office } from './paper.tsx'

// What the sheets of a plan and of a review share.

const { sheet } = planText

export const Head = ({ record: { town, head }, children }: { record: PlanRecord; children?: Child }) => (
  <header class="paper__head">
    <p>
      <Office town={town} />
    </p>
    <p>
      {sheet.number}：{head.caseNumber}
      <br />
      {children}
    </p>
  </header>
)

export const Rows = ({ rows }: { rows: readonly (readonly [Child, Child])[] }) => (
  <table>
    <tbody>
      {rows.map(([head, value]) => (
        <tr>
          <th scope="row">{head}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const Signing = ({ words }: { words: string }) => (
  <div class="paper__sign">
    <p>{words}</p>
    <p>
      <span>{sheet.signedOn}</span>
      <span class="paper__line">{sheet.signature}</span>
    </p>
  </div>
)

export const Above = ({ plan }: { plan: OpenedPlan }) => (
  <div class="actions">
    <BackLink href={paths.desk.plan(plan)}>{sheet.back}</BackLink>
    <PrintButton>{sheet.print}</PrintButton>
  </div>
)
