import { basisOn } from '../agencies/agency.ts'
import { agencyOfAccount } from '../agencies/store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { openingOfReferral } from '../openings/store.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { openSlip } from './slip.ts'
import { hasSlipToIssue, slipToIssue } from './slip-store.ts'

/** The slip an agency handed to the desk, read on record; its sentence opens only while it waits to be issued. */
export const readSlip = async (desk: Desk, referralId: string) => {
  const read = await desk.look(
    { act: 'referral.readSlip', entity: 'referral', entityId: referralId, isInScope: hasSlipToIssue(referralId) },
    {
      row: slipToIssue(referralId),
      full: openingOfReferral(referralId),
      agency: agencyOfAccount(desk.actor.id),
      town: settingsOn(desk.today),
    },
  )
  const { content, ...slip } = shown(read.row)
  const isWaiting = slip.state === 'agreed'
  return {
    slip,
    isWaiting,
    support: isWaiting ? (await openSlip(desk.keys, { referralId, content })).support : '',
    edition: found(found(read.full).edition),
    basis: read.agency ? basisOn(read.agency, desk.today) : ('none' as const),
    agency: read.agency ?? null,
    town: read.town.settings,
  }
}

export type SlipRecord = Awaited<ReturnType<typeof readSlip>>
