import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { TurnInput } from './forms.ts'
import { changeTask, clientOfTask, taskById } from './store.ts'
import { mayTurn } from './task.ts'

/** Done, dropped, or opened again. */
export const turnTask = async (desk: Desk, { id, version, to }: TurnInput & { id: string }) => {
  const { row, client } = await desk.read({
    row: taskById(id),
    client: standing({ clientId: clientOfTask(id), by: readerOf(desk) }),
  })
  const task = found(row)
  allow(desk, 'task.move', found(client))
  refuseUnless(task.version === version, 'stale')
  refuseUnless(mayTurn(task.state, to), 'illegalTransition')

  await desk.write([changeTask(task, { state: to, closedOn: to === 'open' ? null : desk.today })])
  return { id }
}
