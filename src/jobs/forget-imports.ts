import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { changeRun, dropRows, overRuns, sweepRows } from '../desk/imports/store.ts'

/** Rows that nobody agreed to within a day are gone with their key; of what was written, the list that could take it back. */
export const forgetImports = async (desk: Desk): Promise<number> => {
  allow(desk, 'import.forget')
  const { over } = await desk.read({ over: overRuns(desk.now) })
  const set = { state: 'forgotten', wrapped: null, ignored: null } as const
  const changes = over.map((run) => changeRun({ run, act: 'import.forget', set, before: [dropRows(run.id)] }))
  await desk.write([...changes, { outbox: sweepRows(desk) }])
  return over.length
}
