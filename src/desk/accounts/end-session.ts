import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { endSessionRow } from './session-store.ts'

export const endSession = async (desk: Desk, sessionId: string) => {
  allow(desk, 'session.end')
  await desk.write([
    {
      audit: { act: 'session.end', entity: 'account', entityId: desk.actor.id },
      statements: () => [endSessionRow(sessionId)],
    },
  ])
}
