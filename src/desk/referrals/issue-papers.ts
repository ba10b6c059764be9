import type { Found } from '../../db/client.ts'
import { basisOn } from '../agencies/agency.ts'
import { agencyOfAccount } from '../agencies/store.ts'
import { isKeptAwayFrom } from '../clients/keep-away.ts'
import { keptAwayOf } from '../clients/keep-away-store.ts'
import { mayUse, readReach } from '../clients/reach.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOf, openClient } from '../clients/seal.ts'
import { reachSectionOf } from '../clients/section-store.ts'
import { deliveryOf } from '../clients/store.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { openingOfReferral } from '../openings/store.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { keysOfReferral } from './case-store.ts'
import { papersGiven } from './give-papers.ts'
import { issuerIn } from './issuer.ts'
import { firmKinds, obstacleToPapers, toldIn } from './paper.ts'
import type { PaperKind, PaperWay, PaperWords } from './paper.ts'
import type { FirstDay, NeutralSentence } from './paper-forms.ts'
import { papersOf } from './paper-store.ts'
import { disclosuresOf } from './record-store.ts'
import { openReferralText, openSlip } from './slip.ts'
import { issuerOf } from './slip-store.ts'
import { clientOfReferral, partiesOf, referralById, slipOf } from './store.ts'

type Pressed = {
  id: string
  kinds: readonly PaperKind[]
  way: PaperWay
  firstDay?: FirstDay
  sentence?: NeutralSentence
}

const readingsOf = (desk: Desk, id: string) => {
  const clientId = clientOfReferral(id)
  return {
    referral: referralById(id),
    client: standing({ clientId, by: readerOf(desk) }),
    parties: partiesOf(id),
    full: openingOfReferral(id),
    earlier: papersOf(id),
    slip: slipOf(id),
    issuer: issuerOf(id),
    agency: agencyOfAccount(desk.actor.id),
    disclosures: disclosuresOf(id),
    wrapped: keysOfReferral(id),
    delivery: deliveryOf(clientId),
    reach: reachSectionOf(clientId),
    kept: keptAwayOf(clientId),
    town: settingsOn(desk.today),
  }
}
type Read = Found<ReturnType<typeof readingsOf>>
type Giving = { read: Read; keys: ClientKeys; input: Pressed }

// Before a slip stands, what the person is asked to agree to is the sentence written with them.
const toldOf = async (desk: Desk, { read, keys, input }: Giving): Promise<PaperWords['told']> => {
  const referral = found(read.referral)
  if (!input.kinds.some((kind) => kind === 'consent' || firmKinds.includes(kind))) return []
  if (read.slip) return toldIn(await openSlip(desk.keys, { referralId: referral.id, content: read.slip.content }))
  const { support, agreed } = await openReferralText(keys, referral)
  return toldIn(agreed ?? { support })
}

const neutralOf = async ({ read, keys, input }: Giving): Promise<PaperWords['neutral']> => {
  if (!input.sentence) return null
  const [{ name, address }, reach] = [await openClient(keys, found(read.delivery)), await readReach(keys, read.reach)]
  refuseUnless(mayUse(reach, 'letter'), 'neverUsed')
  refuseUnless(address !== '', 'noClientAddress')
  return { sentence: input.sentence, name, address }
}

const wordsOf = async (desk: Desk, giving: Giving): Promise<PaperWords> => {
  const { read, input } = giving
  const referral = found(read.referral)
  const town = read.town.settings
  const basis = read.agency ? basisOn(read.agency, desk.today) : 'none'
  return {
    town,
    issuer: issuerIn({
      issuer: read.issuer,
      referral,
      agency: read.agency,
      basis,
      town,
      family: found(read.parties).family,
    }),
    consultant: found(read.parties).consultantName,
    letterNumber: referral.letterNumber ?? '',
    referredOn: referral.issuedOn ?? '',
    disclosedOn: read.disclosures.at(-1)?.givenOn ?? desk.today,
    visitOn: referral.visitOn ?? '',
    visitAt: referral.visitAt ?? '',
    told: await toldOf(desk, giving),
    firstDay: input.firstDay ?? null,
    neutral: await neutralOf(giving),
  }
}

const give = async (desk: Desk, { act, ...of }: Giving & { act: 'paper.issue' | 'paper.issueFromSlip' }) => {
  const { read, keys, input } = of
  const [referral, parties, { edition }] = [found(read.referral), found(read.parties), found(read.full)]
  refuseIf(obstacleToPapers(input, { referral, ...parties }))
  const isToFirm = input.kinds.some((kind) => firmKinds.includes(kind))
  const awayReason = act === 'paper.issue' ? 'keptAway' : 'askConsultant'
  refuseUnless(!isToFirm || !isKeptAwayFrom(read.kept, parties), awayReason)

  const words = await wordsOf(desk, of)
  const { earlier, delivery, reach } = read
  const { kinds, way } = input
  const given = await papersGiven(desk, {
    referral,
    parties,
    edition: found(edition),
    earlier,
    keys,
    delivery,
    reach,
    words,
    kinds,
    way,
  })
  const audit = { act, entity: 'referral', entityId: referral.id, fields: kinds, channel: way } as const
  await desk.write([{ audit, statements: given.statements }, ...given.messages])
  return { id: referral.id }
}

/** One press gives one paper or a set: each takes its number, freezes what it says, and is on record. */
export const issuePapers = async (desk: Desk, input: Pressed) => {
  const read = await desk.read(readingsOf(desk, input.id))
  found(read.referral)
  allow(desk, 'paper.issue', found(read.client))
  return give(desk, { act: 'paper.issue', read, keys: await keysOf(desk.keys, read.wrapped), input })
}

/** The desk's officer prints what they issued from a slip; the record stays closed (product §10.16). */
export const issuePapersFromSlip = async (desk: Desk, input: Pressed) => {
  const read = await desk.read(readingsOf(desk, input.id))
  const referral = found(read.referral)
  allow(desk, 'paper.issueFromSlip', found(read.client))
  refuseUnless(read.slip !== undefined && referral.issuerRequestedOn !== null, 'absent')
  return give(desk, { act: 'paper.issueFromSlip', read, keys: await keysOf(desk.keys, read.wrapped), input })
}
