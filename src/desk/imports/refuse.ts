import type { Desk } from '../desk.ts'
import { actFor, allowedRun, mustStandAt } from './run.ts'
import { changeRun, dropRows, runById } from './store.ts'

/** Who prepared it takes it back, or the second person says no: the rows and their key are gone with the same batch. */
export const refuseImport = async (desk: Desk, { id, version }: { id: string; version: number }) => {
  const read = await desk.read({ run: runById(id) })
  const run = allowedRun(desk, { run: read.run, act: 'import.refuse' })
  mustStandAt(run, { version, states: ['checked', 'prepared'] })

  const isSecond = run.preparedBy !== desk.actor.id
  const set = { state: 'refused', wrapped: null, ignored: null, ...(isSecond && { decidedBy: desk.actor.id }) } as const
  await desk.write([changeRun({ run, act: actFor(run.kind, 'import.refuse'), set, before: [dropRows(id)] })])
  return { id }
}
