import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { clientTransitions } from './client.ts'
import type { ClientRow } from './client.ts'
import { keysOf } from './seal.ts'
import type { WrappedKeys } from './seal.ts'
import { turnClient } from './turn-store.ts'
import { sealTurnNote } from './turn.ts'
import type { Turn } from './turn.ts'
import { keeping, wordsKept } from './unasked.ts'

type Turning = {
  client: Pick<ClientRow, 'id' | 'state' | 'version'>
  wrapped: WrappedKeys
  to: Turn['state']
  input: { version: number; reason: string; turnedOn: string; untilOn?: string; note: string; keepsWords?: boolean }
}

/** What holds for every turn of a record, and its change. */
export const turning = async (desk: Desk, { client, wrapped, to, input }: Turning) => {
  const open: readonly ClientRow['state'][] = clientTransitions[client.state]
  refuseUnless(open.includes(to), 'illegalTransition')
  refuseUnless(client.version === input.version, 'stale')
  refuseUnless(input.turnedOn <= desk.today, 'dateOutOfRange')
  const kept = wordsKept({ typed: { note: input.note }, keepsWords: input.keepsWords })

  const place = { clientId: client.id, id: desk.newId() }
  const turn = {
    ...place,
    state: to,
    reason: input.reason,
    turnedOn: input.turnedOn,
    untilOn: input.untilOn || null,
    note: await sealTurnNote(await keysOf(desk.keys, wrapped), { ...place, note: input.note }),
    authorId: desk.actor.id,
    createdAt: desk.now,
  }
  return keeping(turnClient({ turn, version: client.version }), kept)
}
