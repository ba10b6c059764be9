import { refuseIf } from '../refusals.ts'
import type { ClientRow } from './client.ts'

/** What was told for a support that is over is kept, and nothing is added to it (職業安定法5条の5, R1-34). */
export const mustNotBeClosed = ({ state }: Pick<ClientRow, 'state'>): void =>
  refuseIf(state === 'closed' ? 'recordClosed' : null)
