import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import type { NoteInput } from './forms.ts'
import { keysOf, sealNote } from './seal.ts'
import { readerOf, standing } from './scope-store.ts'
import { addNote, keysOfClient } from './store.ts'

/** A line of the timeline; corrections are new entries. */
export const noteOnClient = async (desk: Desk, input: NoteInput & { clientId: string }) => {
  const { client, wrapped } = await desk.read({
    client: standing({ clientId: input.clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(input.clientId),
  })
  allow(desk, 'client.note', found(client))

  const id = desk.newId()
  const body = await sealNote(await keysOf(desk.keys, wrapped), { id, body: input.body })
  await desk.write([
    addNote({
      id,
      clientId: input.clientId,
      kind: input.kind,
      notedOn: input.notedOn,
      authorId: desk.actor.id,
      body,
      createdAt: desk.now,
    }),
  ])
  return { id: input.clientId }
}
