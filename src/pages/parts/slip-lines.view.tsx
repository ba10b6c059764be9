import { slipFields } from '../../desk/referrals/slip.ts'
import type { Named, Slip } from '../../desk/referrals/slip.ts'
import { slipLines } from '../../text/slip-lines.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { Lines } from './lines.tsx'

/** Stage one, as the firm reads it and as the desk shows it beforehand. */
export const StageOne = ({ slip }: { slip: Slip }) => {
  const rows = slipFields.flatMap((field): SummaryRow[] => {
    const sentence = slip[field]
    return sentence ? [{ key: slipLines.fields[field], value: <Lines text={sentence} /> }] : []
  })
  return rows.length === 0 ? <p>{slipLines.nothing}</p> : <SummaryList rows={rows} />
}

const rowIf = (key: string, value: string | undefined): SummaryRow[] => (value ? [{ key, value }] : [])

/** What stage two adds: the name, and what was ticked with it. */
export const StageTwo = ({ named, referredOn }: { named: Named; referredOn: string }) => {
  const { named: labels, age } = slipLines
  return (
    <SummaryList
      rows={[
        { key: labels.name, value: <b>{named.name}</b> },
        ...rowIf(labels.referredOn, referredOn),
        ...rowIf(labels.phone, named.phone),
        ...rowIf(labels.age, named.age === undefined ? undefined : age(named.age)),
      ]}
    />
  )
}
