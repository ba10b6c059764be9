import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { closedDaysOf } from '../settings/settings.ts'
import { settingsOn } from '../settings/store.ts'
import type { MoveInput } from './forms.ts'
import { changeTask, clientOfTask, taskById } from './store.ts'
import { movedTo } from './task.ts'

/** To another day, from its line. */
export const moveTask = async (desk: Desk, input: Omit<MoveInput, 'was'> & { id: string }) => {
  const { row, client, town } = await desk.read({
    row: taskById(input.id),
    client: standing({ clientId: clientOfTask(input.id), by: readerOf(desk) }),
    town: settingsOn(desk.today),
  })
  const task = found(row)
  allow(desk, 'task.move', found(client))
  refuseUnless(task.version === input.version, 'stale')
  refuseUnless(task.state === 'open', 'illegalTransition')
  const dueOn = movedTo(input, {
    dueOn: task.dueOn,
    today: desk.today,
    closedDays: closedDaysOf(town.settings),
  })
  refuseUnless(dueOn !== null, 'dueOutOfRange')

  await desk.write([changeTask(task, { dueOn: found(dueOn) })])
  return { id: task.id }
}
