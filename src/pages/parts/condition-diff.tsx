import type { KeptChanges } from '../../desk/referrals/conditions.ts'
import type { ConditionName, Conditions } from '../../law/condition-changes.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { conditionText as text } from '../../text/results.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Table } from '../../ui/table.tsx'
import { Lines } from './lines.tsx'

const weekdayWords: Readonly<Record<string, string>> = openingJa.weekdays
const listed = (words: readonly string[]): string => words.join(openingJa.weekdayJoin) || text.none
const monthsIf = (months: number | null): string => (months === null ? '' : `（${text.months(months)}）`)

const words: Readonly<Record<Exclude<ConditionName, 'other'>, (of: Conditions) => string>> = {
  wage: ({ wageBasis, wageYen, wageNote }) =>
    `${text.wageBasis[wageBasis]} ${openingJa.yen(wageYen)}${wageNote === '' ? '' : `\n${wageNote}`}`,
  hours: (of) => `${openingJa.hours(of)}\n${text.pause(of.breakMinutes)}`,
  days: ({ days }) => listed(days.map((day) => weekdayWords[day] ?? day)),
  term: ({ contractTerm, contractMonths }) => `${text.terms[contractTerm]}${monthsIf(contractMonths)}`,
  place: ({ place }) => place || text.none,
  duties: ({ duties }) => duties || text.none,
  probation: ({ probation, probationMonths }) => `${text.probations[probation]}${monthsIf(probationMonths)}`,
  insurance: ({ insurance }) => listed(insurance.map((one) => text.insurances[one])),
}

const saidOf = (name: ConditionName, { of, other }: { of: Conditions; other: string }): string =>
  name === 'other' ? other : words[name](of)

/** 明示した条件 beside 決まった条件, only what differs. */
export const ConditionDiff = ({ kept }: { kept: KeptChanges }) => {
  const { before, after, changes, other } = kept
  const { columns } = text
  return (
    <Table
      caption={text.caption}
      isCaptionHidden
      columns={[columns.name, columns.before, columns.after, columns.kind].map((label) => ({ label }))}
      rows={changes.map(({ name, kind, isLower }) => ({
        ...(isLower && { tone: 'look' as const }),
        cells: [
          <span class="keep">{text.names[name]}</span>,
          <Lines text={saidOf(name, { of: before, other: text.notSaid })} />,
          <Lines text={saidOf(name, { of: after, other })} />,
          <>
            {text.kinds[kind]}
            {isLower ? (
              <>
                {' '}
                <StatusTag tone="look">{text.lower}</StatusTag>
              </>
            ) : null}
          </>,
        ],
      }))}
    />
  )
}
