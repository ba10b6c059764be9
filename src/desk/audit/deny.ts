import type { Act } from '../../access/acts.ts'
import type { Desk } from '../desk.ts'

/** What a signed-in person was refused goes on record; a visitor's refusal is only logged: a bot must not own the writer. */
export const recordDenial = async (desk: Desk, { act, path }: { act: Act; path: string }): Promise<void> => {
  if (desk.actor.role === 'visitor') return
  await desk.write([{ audit: { act, entity: 'route', entityId: path, outcome: 'denied' }, statements: () => [] }])
}
