import type { Desk } from '../desk.ts'
import { sealDraft } from './draft.ts'
import { dropDraft, keepDraft } from './draft-store.ts'
import type { NoteDraftInput } from './forms.ts'
import { keysOf } from './seal.ts'
import { writable } from './writing-notes.ts'

/** A half-written note waits on the server for whoever wrote it; an empty one is thrown away. */
export const saveDraft = async (desk: Desk, { clientId, ...fields }: NoteDraftInput & { clientId: string }) => {
  const read = await writable(desk, { clientId })
  const whose = { clientId, authorId: desk.actor.id }
  if (fields.body === '') {
    await desk.write([dropDraft(whose)])
    return { id: clientId }
  }
  const body = await sealDraft(await keysOf(desk.keys, read.wrapped), { ...whose, fields })
  await desk.write([keepDraft({ ...whose, body, savedAt: desk.now })])
  return { id: clientId }
}
