import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { agencyOf } from '../../access/actor.ts'
import { importKeptMs } from './import.ts'
import { allowedRun, mayDecide, mustStandAt } from './run.ts'
import { colleaguesIn } from './known-store.ts'
import { changeRun, runById } from './store.ts'

/** The second person's yes; the database holds that it is another one, of the same agency. */
export const approveImport = async (desk: Desk, { id, version }: { id: string; version: number }) => {
  const read = await desk.read({ run: runById(id), colleagues: colleaguesIn(agencyOf(desk.actor) ?? '') })
  const run = allowedRun(desk, { run: read.run, act: 'import.approve' })
  refuseUnless(run.preparedBy !== desk.actor.id, 'samePerson')
  refuseUnless(mayDecide(desk.actor, { run, colleagues: read.colleagues }), 'supervisorDecides')
  mustStandAt(run, { version, states: ['prepared'] })

  const set = { state: 'approved', decidedBy: desk.actor.id, until: desk.now + importKeptMs } as const
  await desk.write([changeRun({ run, act: 'import.approve', set })])
  return { id }
}
