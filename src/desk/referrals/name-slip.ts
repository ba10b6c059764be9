import { legalAgeOn } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { mustBeFresh } from '../accounts/must-be-fresh.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOf, openClient } from '../clients/seal.ts'
import { myClient } from '../clients/store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import type { Terms } from '../openings/opening.ts'
import { openingOfReferral } from '../openings/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { keysOfReferral } from './case-store.ts'
import type { Referral } from './referral.ts'
import { sealNamed } from './slip.ts'
import { isOpenOn } from './slip-closing.ts'
import { writeNamed } from './slip-write-store.ts'
import { clientOfReferral, referralById, slipOf } from './store.ts'

type Naming = {
  id: string
  version: number
  how: NonNullable<Referral['agreedHow']>
  agreedOn: CivilDate
  showsPhone: boolean
  showsAge: boolean
}

/** R2-12: an age is the firm's to know only where its offer has a lawful age condition (労働施策総合推進法施行規則1条の3). */
export const mayShowAge = (terms: Terms): boolean =>
  terms.family === 'employment' && terms.ageLimit !== '' && terms.ageException !== null

/** The name, once the person has said so: by who signed in a moment ago, sealed as it is that day. */
export const nameSlip = async (desk: Desk, input: Naming) => {
  const clientId = clientOfReferral(input.id)
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId, by: readerOf(desk) }),
    row: myClient({ clientId, by: readerOf(desk) }),
    wrapped: keysOfReferral(input.id),
    slip: slipOf(input.id),
    full: openingOfReferral(input.id),
  })
  const referral = found(read.referral)
  allow(desk, 'slip.name', found(read.client))
  mustBeFresh(desk)
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(read.slip !== undefined && referral.letterNumber !== null, 'illegalTransition')
  refuseUnless(isOpenOn(read.slip?.closesOn ?? null, desk.today), 'slipClosed')
  refuseUnless(input.agreedOn <= desk.today && input.agreedOn >= (referral.agreedOn ?? ''), 'dateOutOfRange')
  refuseUnless(!input.showsAge || mayShowAge(found(found(read.full).edition).terms), 'ageNotAsked')

  const { name, phone, bornOn } = await openClient(await keysOf(desk.keys, read.wrapped), found(read.row))
  const named = await sealNamed(desk.keys, {
    referralId: referral.id,
    named: {
      name,
      ...(input.showsPhone && phone !== '' && { phone }),
      ...(input.showsAge && bornOn !== '' && { age: legalAgeOn(bornOn, desk.today) }),
    },
  })
  const set = { named, namedOn: input.agreedOn, agreedHow: input.how }
  const fields = ['name', ...(input.showsPhone ? ['phone'] : []), ...(input.showsAge ? ['age'] : [])]
  await desk.write([writeNamed({ referral, act: 'slip.name', set, audit: { fields } })])
  return { id: referral.id }
}

/** Taken back at any time and without a reason: from this moment the firm reads the part without a name. */
export const takeBackName = async (desk: Desk, input: { id: string; version: number }) => {
  const read = await desk.read({
    referral: referralById(input.id),
    client: standing({ clientId: clientOfReferral(input.id), by: readerOf(desk) }),
    slip: slipOf(input.id),
  })
  const referral = found(read.referral)
  allow(desk, 'slip.takeBack', found(read.client))
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless((read.slip?.named ?? null) !== null, 'illegalTransition')

  await desk.write([writeNamed({ referral, act: 'slip.takeBack', set: { named: null, namedOn: null } })])
  return { id: referral.id }
}
