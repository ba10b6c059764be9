import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { readerOf, standing } from './scope-store.ts'
import { keysOfClient } from './store.ts'
import type { ReopenInput } from './turn-forms.ts'
import { turning } from './turning.ts'

/** Back from a pause, or from the end. */
export const reopenClient = async (desk: Desk, { clientId, ...input }: ReopenInput & { clientId: string }) => {
  const read = await desk.read({
    client: standing({ clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(clientId),
  })
  const client = found(read.client)
  allow(desk, 'client.reopen', client)

  await desk.write([await turning(desk, { client, wrapped: read.wrapped, to: 'open', input })])
  return { id: clientId }
}
