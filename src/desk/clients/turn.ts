import type { ClientKeys } from '../../crypto/keys.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { clientTurn } from '../../db/plan-schema.ts'

export type Turn = typeof clientTurn.$inferSelect

// Kept in clear for the counts of a year: so none of them says anything of health, family or money. What lies behind is in the sealed note.
export const turnReasons = {
  suspended: ['ownWish', 'otherMatters', 'otherService', 'noContact', 'other'],
  closed: ['settled', 'goalReached', 'handedOn', 'moved', 'ownWish', 'noContact', 'other'],
  open: ['cameBack', 'jobEnded', 'againWanted', 'mistake', 'other'],
} as const satisfies Record<Turn['state'], readonly string[]>

const address = ({ clientId, id }: Pick<Turn, 'clientId' | 'id'>) => ({
  table: 'client_turn',
  column: 'note',
  row: `${clientId}.${id}`,
})

export const sealTurnNote = async (
  keys: ClientKeys,
  { note, ...turn }: { clientId: string; id: string; note: string },
) => (note === '' ? null : sealText(keys.special, note, address(turn)))
export const openTurnNote = async (keys: ClientKeys, turn: Pick<Turn, 'clientId' | 'id' | 'note'>): Promise<string> =>
  turn.note === null ? '' : openText(keys.special, turn.note, address(turn))
