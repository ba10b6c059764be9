import { legalAgeOn } from '../../law/calendar.ts'
import { readerOf } from '../clients/scope-store.ts'
import { keysOf, openClient, openInitials } from '../clients/seal.ts'
import { myClient } from '../clients/store.ts'
import { openingOfMine } from '../clients/unseal-store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { openingOfReferral } from '../openings/store.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { mayShowAge } from './name-slip.ts'
import { holdsReferral, keysOfMyReferral, myReferral } from './record-store.ts'
import type { Slip } from './slip.ts'
import { openNamed, openReferralText, openSlip } from './slip.ts'
import { isOpenOn } from './slip-closing.ts'
import { doorOf } from './slip-looks-store.ts'
import { clientOfReferral, slipOf } from './store.ts'

type Row = NonNullable<ReturnType<ReturnType<typeof slipOf>['pick']>>

/** What the firm reads, as it lies there; null while nothing was handed on. */
export const openReleased = async (desk: Desk, row: Row | undefined) => {
  if (!row) return null
  const { referralId, content, named, namedOn, agreedHow, closesOn } = row
  return {
    slip: await openSlip(desk.keys, { referralId, content }),
    named: named ? await openNamed(desk.keys, { referralId, named }) : null,
    namedOn,
    agreedHow,
    closesOn,
    isClosed: !isOpenOn(closesOn, desk.today),
  }
}
export type Released = Awaited<ReturnType<typeof openReleased>>

/** What the firm reads, or would read: the one that was handed on is the one that counts. */
export const stageOneOf = (of: { released: Released; agreed: Slip | null }): Slip | null =>
  of.released?.slip ?? of.agreed

/** Both stages of one slip, for who may read the client's record. */
export const lookAtOwnSlip = async (desk: Desk, referralId: string) => {
  const mine = { referralId, by: readerOf(desk) }
  const clientId = clientOfReferral(referralId)
  const read = await desk.look(
    { act: 'referral.look', entity: 'referral', entityId: referralId, isInScope: holdsReferral(mine) },
    {
      row: myReferral(mine),
      client: myClient({ clientId, by: mine.by }),
      wrapped: keysOfMyReferral(mine),
      slip: slipOf(referralId),
      full: openingOfReferral(referralId),
      opened: openingOfMine({ clientId, by: mine.by }),
      isShut: doorOf(referralId),
      town: settingsOn(desk.today),
    },
  )
  const { referral, ...sealed } = shown(read.row)
  const keys = await keysOf(desk.keys, read.wrapped)
  const { name, phone, bornOn } = await openClient(keys, found(read.client))
  const edition = found(found(read.full).edition)
  const age = mayShowAge(edition.terms) && bornOn !== '' ? legalAgeOn(bornOn, desk.today) : null
  return {
    referral,
    title: edition.title,
    employerName: edition.employerName,
    caseNumber: sealed.caseNumber,
    initials: await openInitials(desk.keys, { ...sealed, id: referral.clientId }),
    text: await openReferralText(keys, referral),
    released: await openReleased(desk, read.slip),
    /** What stage two could say: nothing else of the record is asked for. */
    person: { name, phone, age },
    isShut: read.isShut,
    isReading: read.opened !== undefined,
    town: read.town.settings,
  }
}

export type OwnSlipRecord = Awaited<ReturnType<typeof lookAtOwnSlip>>
