import type { Desk } from '../desk.ts'
import { found, refuseIf } from '../refusals.ts'
import { addNote } from './note-store.ts'
import { keeping, wordsKept } from './unasked.ts'
import { noteRow, writable } from './writing-notes.ts'
import type { Said } from './writing-notes.ts'

/** A correction is a new entry beside the old one, which stays readable; each entry has one at most. */
export const correctNote = async (desk: Desk, { noteId, ...input }: Said & { noteId: string }) => {
  const read = await writable(desk, { clientId: input.clientId, noteId })
  refuseIf(found(read.note).isCorrected ? 'stale' : null)
  const kept = wordsKept({ typed: { body: input.body }, keepsWords: input.keepsWords })
  const note = addNote({ ...(await noteRow(desk, { input, read })), corrects: noteId })
  await desk.write([keeping(note, kept)])
  return { id: input.clientId }
}
