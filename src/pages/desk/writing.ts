import { isStaff } from '../../access/actor.ts'
import { mayRole } from '../../access/policy.ts'
import type { ClientHead } from '../../desk/clients/look-into.ts'
import { refuseUnless } from '../../desk/refusals.ts'
import type { Frame } from './frame.tsx'

/** Who opened a record for reading alone sees no way to write in it, and in a closed one nobody does. */
export const mayWriteIn = ({ actor }: Pick<Frame, 'actor'>, { opened, state }: Pick<ClientHead, 'opened' | 'state'>) =>
  isStaff(actor) && mayRole(actor.role, 'client.write') && opened === null && state !== 'closed'

/** A page that is a form: for who reads by a broken seal it is not there. */
export const mustHold = <R extends { head: Pick<ClientHead, 'opened'> }>(record: R): R => {
  refuseUnless(record.head.opened === null, 'absent')
  return record
}
