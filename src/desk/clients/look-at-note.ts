import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { lookInto } from './look-into.ts'
import { openNote } from './seal.ts'
import { noteOfMine } from './note-store.ts'

/** One entry, to be corrected. */
export const lookAtNote = async (desk: Desk, { clientId, noteId }: { clientId: string; noteId: string }) => {
  const { read, head, keys, town } = await lookInto(desk, {
    clientId,
    isForm: true,
    readings: (mine) => ({ note: noteOfMine({ ...mine, noteId }) }),
  })
  const note = found(read.note)
  return { head, town, note: { ...note, body: await openNote(keys, note) } }
}

export type NoteRecord = Awaited<ReturnType<typeof lookAtNote>>
