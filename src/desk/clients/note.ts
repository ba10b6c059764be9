import type { Desk } from '../desk.ts'
import { draftGone } from './draft-store.ts'
import { addNote } from './note-store.ts'
import { noteRow, writable } from './writing-notes.ts'
import type { Said } from './writing-notes.ts'

/** A line of the timeline; what was half written of it is done with. */
export const noteOnClient = async (desk: Desk, input: Said) => {
  const read = await writable(desk, input)
  const { clientId } = input
  await desk.write([addNote(await noteRow(desk, { input, read }), [draftGone({ clientId, authorId: desk.actor.id })])])
  return { id: clientId }
}
