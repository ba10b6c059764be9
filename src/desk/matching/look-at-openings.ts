import { openKept } from '../clients/keep-away.ts'
import { keptAwayOfMine } from '../clients/keep-away-store.ts'
import type { MineById } from '../clients/scope-store.ts'
import type { ClientRow } from '../clients/client.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { lookInto } from '../clients/look-into.ts'
import { readSections } from '../clients/read-sections.ts'
import type { SectionRow } from '../clients/section.ts'
import { openBirth, openClient } from '../clients/seal.ts'
import { sectionsOfMine } from '../clients/section-store.ts'
import type { Desk } from '../desk.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import type { Dispute } from '../employers/dispute.ts'
import { fullOpening } from '../openings/store.ts'
import { referralsOfMine } from '../referrals/case-store.ts'
import { isLive } from '../referrals/referral.ts'
import type { ReferralState } from '../referrals/referral.ts'
import { found } from '../refusals.ts'
import type { Settings } from '../settings/settings.ts'
import { fitOf } from './fit.ts'
import type { Ground } from './ground.ts'
import { offerOf } from './offer.ts'
import { fullOpeningsOf, offersOn } from './offer-store.ts'
import { openShortlist } from './shortlist.ts'
import { sortOffers } from './sort-offers.ts'

const groundReadings = (mine: MineById) => ({
  sections: sectionsOfMine(mine),
  kept: keptAwayOfMine(mine),
  referrals: referralsOfMine(mine),
  disputes: disputesOn(mine.by.today),
})

type Read = {
  sections: readonly SectionRow[]
  kept: Ground['told']['kept']
  referrals: readonly { openingId: string; state: ReferralState }[]
  disputes: readonly Dispute[]
}
type Looked = { read: Read; client: ClientRow; keys: ClientKeys; town: Settings }

const groundIn = async ({ read, client, keys, town }: Looked, today: string): Promise<Ground> => {
  const { sections } = await readSections(keys, read.sections)
  return {
    told: {
      work: sections.work,
      helps: sections.helps,
      bornOn: await openBirth(keys, client),
      kept: read.kept,
      underWay: read.referrals.filter(({ state }) => isLive(state)).map(({ openingId }) => openingId),
    },
    around: { on: today, disputes: read.disputes, scope: town.scopePrefectures },
  }
}

const wishOf = async (keys: ClientKeys, { id, wish }: ClientRow): Promise<string> =>
  (await openClient(keys, { id, wish })).wish

/** Everything that is open in the town, beside what this person told. What they told goes into no query. */
export const lookAtOpenings = async (desk: Desk, clientId: string) => {
  const looked = await lookInto(desk, {
    clientId,
    isForm: true,
    readings: (mine) => ({ ...groundReadings(mine), offers: offersOn(desk.today) }),
  })
  const { read, client, head, keys, town } = looked
  const ground = await groundIn(looked, desk.today)
  const shortlist = await openShortlist(keys, client)
  return {
    head,
    town,
    wish: await wishOf(keys, client),
    kept: await openKept(keys, read.kept),
    told: ground.told,
    sorted: sortOffers({ ground, shortlist }, read.offers),
  }
}

/** The basket on paper: which ones is sealed, so that they are read whole after it was opened. */
export const lookAtSheet = async (desk: Desk, clientId: string) => {
  const looked = await lookInto(desk, {
    clientId,
    isForm: true,
    paper: 'openings',
    readings: groundReadings,
  })
  const { client, head, keys, town } = looked
  const [ground, { basket }] = await Promise.all([groundIn(looked, desk.today), openShortlist(keys, client)])
  const { fulls } = basket.length === 0 ? { fulls: [] } : await desk.read({ fulls: fullOpeningsOf(basket) })
  const shown = basket.flatMap((id) => {
    const full = fulls.find(({ opening }) => opening.id === id)
    const offer = full && offerOf(full)
    const isOpen = full?.opening.state === 'published' && (full.opening.validUntil ?? '') >= desk.today
    return full && offer && isOpen ? [{ full, fit: fitOf(ground, offer) }] : []
  })
  return {
    head,
    town,
    openings: shown.filter(({ fit }) => !fit.limits.some(({ code }) => code === 'keptAway')),
  }
}

/** One opening for this person: it whole, and how it fits. */
export const lookToPropose = async (desk: Desk, { clientId, openingId }: { clientId: string; openingId: string }) => {
  const looked = await lookInto(desk, {
    clientId,
    isForm: true,
    readings: (mine) => ({ ...groundReadings(mine), full: fullOpening(openingId) }),
  })
  const { read, client, head, keys, town } = looked
  const full = found(read.full)
  const offer = found(offerOf(full))
  return {
    head,
    town,
    wish: await wishOf(keys, client),
    kept: await openKept(keys, read.kept),
    full,
    offer,
    fit: fitOf(await groundIn(looked, desk.today), offer),
  }
}

export type OpeningsRecord = Awaited<ReturnType<typeof lookAtOpenings>>
export type OpeningsSheet = Awaited<ReturnType<typeof lookAtSheet>>
export type Proposing = Awaited<ReturnType<typeof lookToPropose>>
