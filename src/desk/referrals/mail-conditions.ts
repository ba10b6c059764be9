import type { ClientKeys } from '../../crypto/keys.ts'
import type { Found } from '../../db/client.ts'
import type { PlacementBasis } from '../agencies/agency.ts'
import type { agencyOfAccount } from '../agencies/store.ts'
import { reachSectionOf } from '../clients/section-store.ts'
import { deliveryOf } from '../clients/store.ts'
import type { Desk } from '../desk.ts'
import { openingOfReferral } from '../openings/store.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import type { IssueInput } from './forms.ts'
import { papersGiven } from './give-papers.ts'
import { issuerIn } from './issuer.ts'
import { papersOf } from './paper-store.ts'
import type { Referral } from './referral.ts'
import { clientOfReferral } from './store.ts'
import type { Parties } from './store.ts'

export type OwnAgency = NonNullable<Found<{ agency: ReturnType<typeof agencyOfAccount> }>['agency']>
export type Delivery = Found<ReturnType<typeof deliveryReadings>> & { keys: ClientKeys }

/** What sending asks for besides the referral itself. */
export const deliveryReadings = (desk: Desk, id: string) => ({
  full: openingOfReferral(id),
  earlier: papersOf(id),
  contact: deliveryOf(clientOfReferral(id)),
  reach: reachSectionOf(clientOfReferral(id)),
  town: settingsOn(desk.today),
})

type Mailing = {
  referral: Referral
  parties: Parties
  agency: OwnAgency
  basis: PlacementBasis
  input: Pick<IssueInput, 'method'>
  delivery: Delivery
  letterNumber: string
}

const wordsOf = (desk: Desk, { referral, parties, agency, basis, delivery, letterNumber }: Mailing) => {
  const town = delivery.town.settings
  return {
    town,
    issuer: issuerIn({ issuer: undefined, referral, agency, basis, town, family: parties.family }),
    consultant: parties.consultantName,
    letterNumber,
    referredOn: desk.today,
    disclosedOn: desk.today,
    visitOn: '',
    visitAt: '',
    told: [],
    firstDay: null,
    neutral: null,
  }
}

/** What the person wished to have by e-mail goes out with the act that says it was given (職業安定法施行規則4条の2④). */
export const conditionsMailed = async (desk: Desk, mailing: Mailing) => {
  if (mailing.input.method !== 'email') return { statements: () => [], messages: [] }
  const { referral, parties, delivery } = mailing
  return papersGiven(desk, {
    referral,
    parties,
    edition: found(found(delivery.full).edition),
    earlier: delivery.earlier,
    keys: delivery.keys,
    delivery: delivery.contact,
    reach: delivery.reach,
    words: wordsOf(desk, mailing),
    kinds: ['disclosure'],
    way: 'email',
  })
}
