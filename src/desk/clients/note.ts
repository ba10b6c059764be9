import type { Desk } from '../desk.ts'
import { draftGone } from './draft-store.ts'
import { addNote } from './note-store.ts'
import { keeping, wordsKept } from './unasked.ts'
import { noteRow, writable } from './writing-notes.ts'
import type { Said } from './writing-notes.ts'

/** A line of the timeline; what was half written of it is done with. */
export const noteOnClient = async (desk: Desk, input: Said) => {
  const read = await writable(desk, input)
  const { clientId } = input
  const kept = wordsKept({ typed: { body: input.body }, keepsWords: input.keepsWords })
  const note = addNote(await noteRow(desk, { input, read }), [draftGone({ clientId, authorId: desk.actor.id })])
  await desk.write([keeping(note, kept)])
  return { id: clientId }
}
