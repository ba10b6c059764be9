import { basisOn } from '../agencies/agency.ts'
import { agencyOfAccount } from '../agencies/store.ts'
import { readerOf } from '../clients/scope-store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { disputeAt } from '../employers/dispute.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import { isFullAt } from '../openings/opening.ts'
import { openingOfReferral } from '../openings/store.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { openSlip } from './slip.ts'
import { hasSlipToIssue, slipToIssue } from './slip-store.ts'

/** The slip an agency handed to the desk, read on record; its sentence opens only while it waits to be issued. */
export const readSlip = async (desk: Desk, referralId: string) => {
  const asked = { referralId, by: readerOf(desk) }
  const read = await desk.look(
    { act: 'referral.readSlip', entity: 'referral', entityId: referralId, isInScope: hasSlipToIssue(asked) },
    {
      row: slipToIssue(asked),
      full: openingOfReferral(referralId),
      agency: agencyOfAccount(desk.actor.id),
      disputes: disputesOn(desk.today),
      town: settingsOn(desk.today),
    },
  )
  const { content, ...slip } = shown(read.row)
  const isWaiting = slip.state === 'agreed'
  const { opening, edition, ...taken } = found(read.full)
  return {
    slip,
    isWaiting,
    told: isWaiting ? await openSlip(desk.keys, { referralId, content }) : null,
    isFull: isFullAt(opening, taken),
    edition: found(edition),
    dispute: opening.family === 'employment' ? disputeAt(read.disputes, { ...opening, on: desk.today }) : null,
    basis: read.agency ? basisOn(read.agency, desk.today) : ('none' as const),
    agency: read.agency ?? null,
    town: read.town.settings,
  }
}

export type SlipRecord = Awaited<ReturnType<typeof readSlip>>
