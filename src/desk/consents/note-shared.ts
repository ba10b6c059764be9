import type { NoteInput } from '../clients/forms.ts'
import { sealNote } from '../clients/seal.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keeping, wordsKept } from '../clients/unasked.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { sharedKeysOf } from './seal-shared.ts'
import { addSharedNote, notesAreShared, sharedKeys } from './shared-store.ts'

/** Whoever may read the notes may add one, under their own name (trust.md 4.3: add note only). */
export const noteShared = async (desk: Desk, input: NoteInput & { clientId: string }) => {
  const of = { clientId: input.clientId, by: readerOf(desk) }
  const read = await desk.read({
    client: standing(of),
    ticked: notesAreShared(of),
    wrapped: sharedKeys(of),
  })
  allow(desk, 'client.noteShared', found(read.client))
  found(read.ticked)
  const kept = wordsKept({ typed: { body: input.body }, keepsWords: input.keepsWords })

  const id = desk.newId()
  const { register, special } = await sharedKeysOf(desk.keys, read.wrapped)
  const body = await sealNote({ register, special: found(special) }, { id, body: input.body })
  const { clientId, kind, withWhom, outcome, notedOn } = input
  const said = { kind, withWhom, outcome, notedOn, body }
  const note = addSharedNote({ id, clientId, ...said, authorId: desk.actor.id, createdAt: desk.now })
  await desk.write([keeping(note, kept)])
  return { id: clientId }
}
