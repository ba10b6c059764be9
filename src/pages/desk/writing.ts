import { isStaff } from '../../access/actor.ts'
import { mayRole } from '../../access/policy.ts'
import type { ClientHead } from '../../desk/clients/look-into.ts'
import type { Frame } from './frame.tsx'

/** Who opened a record for reading alone sees no way to write in it, and in a closed one nobody does. */
export const mayWriteIn = ({ actor }: Pick<Frame, 'actor'>, { opened, state }: Pick<ClientHead, 'opened' | 'state'>) =>
  isStaff(actor) && mayRole(actor.role, 'client.write') && opened === null && state !== 'closed'
