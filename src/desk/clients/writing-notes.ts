import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { NoteInput } from './forms.ts'
import { mustNotBeClosed } from './must-not-be-closed.ts'
import { keysOf, sealNote } from './seal.ts'
import { readerOf, standing } from './scope-store.ts'
import { noteOfClient } from './note-store.ts'
import { keysOfClient } from './store.ts'

// What every entry of the timeline begins with: whose record it is, that it is open, the sealed row.

/** Without a word of the other side it was a talk with the person. */
export type Said = Omit<NoteInput, 'withWhom' | 'outcome'> &
  Partial<Pick<NoteInput, 'withWhom' | 'outcome'>> & { clientId: string }

/** What a contact was; a memo is nobody's answer. */
const contactOf = ({ kind, withWhom = 'person', outcome = 'reached' }: Said) =>
  kind === 'memo' ? { kind, withWhom: null, outcome: null } : { kind, withWhom, outcome }

export const writable = async (desk: Desk, { clientId, noteId = '' }: { clientId: string; noteId?: string }) => {
  const read = await desk.read({
    client: standing({ clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(clientId),
    note: noteOfClient({ clientId, noteId }),
  })
  const client = found(read.client)
  allow(desk, 'client.note', client)
  mustNotBeClosed(client)
  return read
}

type Writable = Awaited<ReturnType<typeof writable>>

export const noteRow = async (desk: Desk, { input, read }: { input: Said; read: Writable }) => {
  refuseUnless(input.notedOn <= desk.today, 'dateOutOfRange')
  const id = desk.newId()
  const body = await sealNote(await keysOf(desk.keys, read.wrapped), { id, body: input.body })
  const { clientId, notedOn } = input
  return { id, clientId, ...contactOf(input), notedOn, authorId: desk.actor.id, body, createdAt: desk.now }
}
