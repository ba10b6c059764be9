import { keptAfterEndMs } from '../desk/corrections/correction.ts'
import { changeReport, wordsSettledBy } from '../desk/corrections/store.ts'
import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'

/** What visitors wrote of an opening is deleted thirty days after the desk has settled it. */
export const forgetReports = async (desk: Desk): Promise<number> => {
  allow(desk, 'correction.forget')
  const { reports } = await desk.read({ reports: wordsSettledBy(desk.now - keptAfterEndMs) })
  const changes = reports.map((report) => changeReport({ report, act: 'correction.forget', set: { words: null } }))
  if (changes.length > 0) await desk.write(changes)
  return changes.length
}
