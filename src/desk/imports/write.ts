import type * as v from 'valibot'
import { newClient } from '../clients/new-client.ts'
import { newFirm } from '../employers/new-firm.ts'
import { addEmployer } from '../employers/store.ts'
import type { Change, Desk } from '../desk.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { clientRow, firmRow } from './forms.ts'
import { importKeptMs, rowsAtOnce } from './import.ts'
import type { ImportRun, RowBody } from './import.ts'
import { rowInput } from './read-row.ts'
import { actFor, allowedRun } from './run.ts'
import { openRows } from './seal.ts'
import { drawNumbers, freeNumbers } from '../clients/case-numbers.ts'
import { numbersTaken } from '../clients/store.ts'
import { changeRun, nextRows, rowCounts, rowMade, runById } from './store.ts'

type Row = { importId: string; number: number; body: RowBody }

/** It was fine when it was checked, and it lay sealed since. */
const inputOf = <const S extends typeof clientRow | typeof firmRow>(schema: S, row: Row): v.InferOutput<S> => {
  const read = rowInput(schema, row.body.cells)
  // What may be written has changed since the file was read: it is to be brought once more.
  return read.success ? read.output : refuse('nothingToBring')
}

type ClientOf = { run: ImportRun; row: Row; caseNumber: string }

const clientFrom = async (desk: Desk, { run, row, caseNumber }: ClientOf): Promise<Change> => {
  const { registeredOn, ...input } = inputOf(clientRow, row)
  const { id, change } = await newClient(desk, {
    input: { ...input, wantsEmailDisclosure: false },
    agencyId: found(run.agencyId),
    consultantId: found(row.body.consultantId),
    registeredOn: registeredOn || desk.today,
    caseNumber,
  })
  return made({ row, id, change: { ...change, audit: { ...change.audit, act: 'import.write' } } })
}

const firmFrom = async (desk: Desk, row: Row): Promise<Change> => {
  const input = inputOf(firmRow, row)
  const firm = await newFirm(desk, { ...input, employs: 'yes', noticeBy: 'paper', declares: false })
  return made({ row, id: firm.id, change: addEmployer({ row: firm, memberId: null, audit: { act: 'import.firms' } }) })
}

const made = ({ row, id, change }: { row: Row; id: string; change: Change }): Change => ({
  audit: change.audit,
  statements: (auditId) => [...change.statements(auditId), ...rowMade({ ...row, madeId: id })],
})

/** The next lines become records, each with its own audit row. Two presses at once write them once; after a cut the rest is still there. */
export const writeImport = async (desk: Desk, { id }: { id: string }) => {
  const drawn = drawNumbers(rowsAtOnce)
  const read = await desk.read({
    run: runById(id),
    taken: numbersTaken(drawn),
    rows: nextRows(id, { state: 'fine', most: rowsAtOnce }),
    counts: rowCounts(id),
  })
  const run = allowedRun(desk, { run: read.run, act: 'import.write' })
  refuseUnless(run.state === 'approved', 'illegalTransition')

  const rows = await openRows(desk.keys, { run, rows: read.rows })
  const free = freeNumbers(drawn, read.taken)
  const changes = await Promise.all(
    rows.map((row, at) =>
      run.kind === 'clients' ? clientFrom(desk, { run, row, caseNumber: found(free[at]) }) : firmFrom(desk, row),
    ),
  )
  const left = (read.counts.fine ?? 0) - rows.length
  const set = { state: 'written', wrapped: null, ignored: null, until: desk.now + importKeptMs } as const
  const end = left === 0 ? [changeRun({ run, act: actFor(run.kind, 'import.write'), set })] : []
  await desk.write([...changes, ...end])
  return { id, left }
}
