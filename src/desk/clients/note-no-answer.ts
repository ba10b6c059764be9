import type { Desk } from '../desk.ts'
import { addNote } from './note-store.ts'
import { noteRow, writable } from './writing-notes.ts'

/** "Called, no answer": one press, dated today; what is half written stays. */
export const noteNoAnswer = async (desk: Desk, { clientId, body }: { clientId: string; body: string }) => {
  const read = await writable(desk, { clientId })
  const call = { clientId, kind: 'phone', withWhom: 'person', outcome: 'noAnswer', notedOn: desk.today, body } as const
  await desk.write([addNote(await noteRow(desk, { input: call, read }))])
  return { id: clientId }
}
