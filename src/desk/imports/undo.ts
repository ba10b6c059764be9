import { isStaff } from '../../access/actor.ts'
import type { Change, Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { rowsAtOnce } from './import.ts'
import type { ImportRow, ImportRun } from './import.ts'
import { actFor, allowedRun } from './run.ts'
import { changeRun, nextRows, rowCounts, rowLeft, runById } from './store.ts'
import { nextStanding, undoClient, undoFirm } from './undo-store.ts'

type Standing = { id: string; version: number; mayGo: boolean }
type Part = { run: ImportRun; rows: readonly ImportRow[]; standing: readonly Standing[]; isLast: boolean }

const undoOf = { clients: undoClient, firms: undoFirm } as const

const ofRun = ({ run, isLast }: Part, of: { fields: readonly string[]; before: Change['statements'] }): Change => {
  const act = actFor(run.kind, 'import.undo')
  if (isLast) return changeRun({ run, act, set: { state: 'undone' }, fields: of.fields, before: of.before('') })
  return { audit: { act, entity: 'import', entityId: run.id, fields: of.fields }, statements: of.before }
}

const changesOf = (part: Part): readonly Change[] => {
  const standingOf = ({ madeId }: ImportRow) => part.standing.find(({ id }) => id === madeId)
  const going = part.rows.filter((row) => standingOf(row)?.mayGo === true)
  const staying = part.rows.filter((row) => standingOf(row)?.mayGo !== true)
  const undone = going.map((row) => undoOf[part.run.kind]({ ...row, madeId: row.madeId ?? '' }))
  const kept = staying.flatMap((row) => {
    const reason = (standingOf(row)?.version ?? 0) > 1 ? 'changed' : 'inUse'
    return rowLeft({ ...row, state: 'kept', reason })
  })
  const fields = [`undone.${going.length}`, `kept.${staying.length}`]
  return [...undone, ofRun(part, { fields, before: () => kept })]
}

/** Within a day, what nothing has happened to goes again; the rest stays and says why. Portion by portion, as it came. */
export const undoImport = async (desk: Desk, { id }: { id: string }) => {
  const read = await desk.read({
    run: runById(id),
    rows: nextRows(id, { state: 'made', most: rowsAtOnce }),
    clients: nextStanding('clients', { importId: id, most: rowsAtOnce }),
    firms: nextStanding('firms', { importId: id, most: rowsAtOnce }),
    counts: rowCounts(id),
  })
  const run = allowedRun(desk, { run: read.run, act: 'import.undo' })
  const { actor } = desk
  const isTheirs = [run.preparedBy, run.decidedBy].includes(actor.id) || run.kind === 'firms'
  refuseUnless(isTheirs || (isStaff(actor) && actor.role === 'supervisor'), 'notYourImport')
  refuseUnless(run.state === 'written', 'illegalTransition')
  refuseUnless(desk.now < run.until, 'undoTooLate')

  const left = (read.counts.made ?? 0) - read.rows.length
  await desk.write(changesOf({ run, rows: read.rows, standing: read[run.kind], isLast: left === 0 }))
  return { id, left }
}
