import { readerOf, standing } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { readingsToSettle, settled } from '../referrals/settle.ts'
import type { Settlement } from '../referrals/settle.ts'
import type { ToldBy } from '../referrals/result-forms.ts'
import { clientOfReferral } from '../referrals/store.ts'

type Settling = Settlement & Partial<ToldBy> & { id: string; version: number }

const auditOf = ({ saidBy, channel, behalfReason }: Partial<ToldBy>) =>
  saidBy === undefined
    ? {}
    : ({
        onBehalfOf: saidBy,
        ...(channel && { channel }),
        ...(behalfReason && { purpose: behalfReason }),
      } as const)

/** What came of it, as the consultant heard it: from whom and by which way is on record (product §4). */
export const settleReferral = async (desk: Desk, input: Settling) => {
  const { client, ...read } = await desk.read({
    ...readingsToSettle({ id: input.id, today: desk.today }),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
  })
  const [referral, full] = [found(read.referral), found(read.full)]
  allow(desk, 'referral.settle', found(client))
  refuseUnless(referral.version === input.version, 'stale')
  const act = 'referral.settle'
  return settled(desk, { ...read, referral, full, settlement: input, act, audit: auditOf(input) })
}
