import { mustNotBeClosed } from '../clients/must-not-be-closed.ts'
import { keysOf } from '../clients/seal.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOfClient } from '../clients/store.ts'
import { keeping, wordsKept } from '../clients/unasked.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { StepInput } from './forms.ts'
import { addStep } from './store.ts'
import { isDueInReach, sealTask } from './task.ts'

/** The next thing somebody will do for this client, on a day. */
export const writeStep = async (
  desk: Desk,
  { clientId, body, dueOn, keepsWords }: StepInput & { clientId: string },
) => {
  const read = await desk.read({
    client: standing({ clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(clientId),
  })
  const client = found(read.client)
  allow(desk, 'task.write', client)
  mustNotBeClosed(client)
  refuseUnless(isDueInReach(dueOn, desk.today), 'dueOutOfRange')
  const kept = wordsKept({ typed: { body }, keepsWords })

  const id = desk.newId()
  const sealed = await sealTask(await keysOf(desk.keys, read.wrapped), { id, body })
  const step = addStep({ id, clientId, body: sealed, dueOn, authorId: desk.actor.id, createdAt: desk.now })
  await desk.write([keeping(step, kept)])
  return { id }
}
