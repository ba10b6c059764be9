import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { closedDaysOf } from '../settings/settings.ts'
import { settingsOn } from '../settings/store.ts'
import type { MoveInput } from '../tasks/forms.ts'
import { movedTo } from '../tasks/task.ts'
import { clientOfFollowUp, followUpById } from './follow-up-store.ts'
import { moveFollowUpRow } from './store.ts'

/** The task moves to another day; the date it asks about stays (product §10.1). */
export const moveFollowUp = async (desk: Desk, input: Omit<MoveInput, 'was'> & { id: string }) => {
  const read = await desk.read({
    row: followUpById(input.id),
    client: standing({ clientId: clientOfFollowUp(input.id), by: readerOf(desk) }),
    town: settingsOn(desk.today),
  })
  const row = found(read.row)
  allow(desk, 'task.move', found(read.client))
  refuseUnless(row.version === input.version, 'stale')
  refuseUnless(row.state === 'due', 'illegalTransition')
  const dueOn = movedTo(input, {
    dueOn: row.dueOn,
    today: desk.today,
    closedDays: closedDaysOf(read.town.settings),
  })
  refuseUnless(dueOn !== null, 'dueOutOfRange')

  await desk.write([moveFollowUpRow({ row, dueOn: found(dueOn) })])
  return { id: row.id }
}
