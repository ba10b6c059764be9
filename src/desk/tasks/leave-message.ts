import { countHit } from '../accounts/session-store.ts'
import { limits } from '../accounts/limits.ts'
import { readerOf } from '../clients/scope-store.ts'
import { keeping, wordsKept } from '../clients/unasked.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import type { MessageInput } from './forms.ts'
import { addMessages, clientsMeant, mostMeant } from './store.ts'
import { sealTask } from './task.ts'

type Meant = ReturnType<ReturnType<typeof clientsMeant>['pick']>[number]

// For nobody there is a key of nobody: what is done and sent is the same whether the name is known or not (product §10.21).
const keyFor = async ({ keys }: Desk, meant: Meant | undefined) => {
  if (meant) return keys.clientKey({ clientId: meant.id, agencyId: meant.agencyId, kind: 'special' }, meant.wrapped)
  return (await keys.newClientKey({ clientId: '', agencyId: '', kind: 'special' })).key
}

/** A colleague of any agency leaves a message for whoever is in charge of this person; the screen never says whether there is one. */
export const leaveMessage = async (desk: Desk, { who, body, keepsWords }: MessageInput) => {
  const [kana, phone] = [await desk.keys.index('kana', who), await desk.keys.index('phone', who)]
  const { meant } = await desk.read({ meant: clientsMeant({ kana, phone, by: readerOf(desk) }) })
  allow(desk, 'message.leave')
  const kept = wordsKept({ typed: { body }, keepsWords })

  const id = desk.newId()
  const row = async (place: number) => {
    const taskId = place === 0 ? id : `${id}-${place + 1}`
    const sealed = await sealTask({ special: await keyFor(desk, meant[place]) }, { id: taskId, body })
    const clientId = meant[place]?.id ?? desk.newId()
    return { id: taskId, clientId, body: sealed, dueOn: desk.today, authorId: desk.actor.id, createdAt: desk.now }
  }
  const rows = await Promise.all(Array.from({ length: mostMeant }, (_, place) => row(place)))
  const message = keeping(addMessages({ id, rows }), kept)
  const limit = countHit({ bucket: `says:${desk.actor.id}`, at: desk.now, ...limits.messagesLeft })
  await desk.write([{ ...message, statements: (auditId) => [limit, ...message.statements(auditId)] }])
  return { id }
}
