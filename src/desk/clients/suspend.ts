import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { readerOf, standing } from './scope-store.ts'
import { keysOfClient } from './store.ts'
import type { SuspendInput } from './turn-forms.ts'
import { turning } from './turning.ts'

/** A pause with its reason and, where it is known, its end. */
export const suspendClient = async (desk: Desk, { clientId, ...input }: SuspendInput & { clientId: string }) => {
  const read = await desk.read({
    client: standing({ clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(clientId),
  })
  const client = found(read.client)
  allow(desk, 'client.suspend', client)
  refuseUnless(input.untilOn === '' || input.untilOn > input.turnedOn, 'untilNotAfter')

  await desk.write([await turning(desk, { client, wrapped: read.wrapped, to: 'suspended', input })])
  return { id: clientId }
}
