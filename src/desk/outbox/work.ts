import type { Desk } from '../desk.ts'
import { lease, leasedBy, markFailed, markSent } from './store.ts'
import type { OutboxRow } from './store.ts'

const leaseMs = 60_000
// Few enough to be done, one after the other, well within the lease.
const mostAtOnce = 20

/** Takes what waits for a minute; runs that overlap never take the same row. */
export const leaseWork = async (desk: Desk, only: 'mail' | 'listing'): Promise<readonly OutboxRow[]> => {
  const run = desk.newId()
  await desk.write([{ outbox: lease({ run, now: desk.now, forMs: leaseMs, most: mostAtOnce, only }) }])
  const { leased } = await desk.read({ leased: leasedBy(run) })
  return leased
}

export const finishWork = (desk: Desk, row: Pick<OutboxRow, 'id'>) =>
  desk.write([{ outbox: markSent({ id: row.id, now: desk.now }) }])
export const retryWork = (desk: Desk, row: Pick<OutboxRow, 'id' | 'kind' | 'attempts'>) =>
  desk.write([{ outbox: markFailed({ row, now: desk.now }) }])
