import * as v from 'valibot'
import { carriesMyNumber } from '../../law/my-number.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { civilDateIn } from '../../law/japanese-date.ts'
import { columnsOf } from './columns.ts'
import { clientRow, firmRow } from './forms.ts'
import { cellProblems } from './import.ts'
import type { CellProblem, ImportKind, RowProblem } from './import.ts'

export type Cells = Readonly<Record<string, string>>

const longestKept = 2000

/** The cells of one line by the key of their column. Those of columns nobody asked for are gone here. */
export const cellsOf = (places: Readonly<Record<string, number>>, line: readonly string[]): Cells =>
  Object.fromEntries(
    Object.entries(places).map(([key, place]) => [key, (line[place] ?? '').trim().slice(0, longestKept)]),
  )

const isOurs = (message: string): message is CellProblem => cellProblems.some((problem) => problem === message)

const keyAt = (path: v.BaseIssue<unknown>['path']): string => {
  const key = path?.[0]?.key
  return typeof key === 'string' ? key : ''
}

const problemsIn = (issues: readonly v.BaseIssue<unknown>[]): readonly RowProblem[] => {
  const named = issues.map(({ path, message }) => ({
    column: keyAt(path),
    problem: isOurs(message) ? message : ('characters' as const),
  }))
  return named.filter(({ column }, index) => named.findIndex((other) => other.column === column) === index)
}

/** A row as the form reads it: every column there, those that the file does not have empty. */
export const rowInput = <const S extends typeof clientRow | typeof firmRow>(schema: S, cells: Cells) => {
  const empty = Object.fromEntries(Object.keys(schema.entries).map((key) => [key, '']))
  return v.safeParse(schema, { ...empty, ...cells })
}

// 番号法20条: nobody but those it names may keep the number.
const numbers = (cells: Cells): readonly RowProblem[] =>
  Object.entries(cells)
    .filter(([key, text]) => key !== 'corporateNumber' && carriesMyNumber(text))
    .map(([column]) => ({ column, problem: 'myNumber' }) as const)

const daysToCome = (cells: Cells, today: CivilDate): readonly RowProblem[] =>
  ['bornOn', 'registeredOn']
    .filter((key) => (civilDateIn(cells[key] ?? '') ?? '') > today)
    .map((column) => ({ column, problem: 'future' }) as const)

type Asked = { kind: ImportKind; cells: Cells; today: CivilDate }

/** What has to be mended in a row before it may go on, in the order of the columns. */
export const problemsOf = ({ kind, cells, today }: Asked): readonly RowProblem[] => {
  const read = kind === 'clients' ? rowInput(clientRow, cells) : rowInput(firmRow, cells)
  const found = [
    ...numbers(cells),
    ...(read.success ? [] : problemsIn(read.issues)),
    ...(kind === 'clients' ? daysToCome(cells, today) : []),
  ]
  const order = columnsOf(kind).map(({ key }) => key)
  return found
    .filter(({ column }, index) => found.findIndex((other) => other.column === column) === index)
    .toSorted((one, other) => order.indexOf(one.column) - order.indexOf(other.column))
}
