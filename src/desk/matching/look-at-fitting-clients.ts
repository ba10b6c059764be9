import type { Found } from '../../db/client.ts'
import { readSections } from '../clients/read-sections.ts'
import { readerOf } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { keysOf, openClient } from '../clients/seal.ts'
import type { Desk } from '../desk.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import { fullOpening } from '../openings/store.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { fitOf } from './fit.ts'
import {
  activeClients,
  comparedSectionsOf,
  isOwnList,
  keptAwayOfActive,
  keysOfActive,
  liveReferralsTo,
} from './fitting-clients-store.ts'
import { offerOf } from './offer.ts'
import { openShortlist } from './shortlist.ts'

const readingsOf = ({ by, openingId }: { by: Reader; openingId: string }) => ({
  full: fullOpening(openingId),
  clients: activeClients(by),
  wrapped: keysOfActive(by),
  sections: comparedSectionsOf(by),
  kept: keptAwayOfActive(by),
  referrals: liveReferralsTo(openingId),
  disputes: disputesOn(by.today),
  town: settingsOn(by.today),
})
type Read = Found<ReturnType<typeof readingsOf>>

const of = <R extends { clientId: string }>(rows: readonly R[], id: string) =>
  rows.filter(({ clientId }) => clientId === id)

const groundFor = async (desk: Desk, { read, id }: { read: Read; id: string }) => {
  const row = found(read.clients.find((one) => one.id === id))
  const keys = await keysOf(desk.keys, of(read.wrapped, id))
  const [{ sections }, { initials, bornOn }, shortlist] = await Promise.all([
    readSections(keys, of(read.sections, id)),
    openClient(keys, { id, initials: row.initials, bornOn: row.bornOn }),
    openShortlist(keys, row),
  ])
  const { work, helps } = sections
  return {
    client: { id, caseNumber: row.caseNumber, initials },
    shortlist,
    ground: {
      told: { work, helps, bornOn, kept: of(read.kept, id), underWay: [] },
      around: { on: desk.today, disputes: read.disputes, scope: read.town.settings.scopePrefectures },
    },
  }
}

/** Which of one's own clients an opening may fit. It is a look at each of them, and on record as the look at a day is. */
export const lookAtFittingClients = async (desk: Desk, openingId: string) => {
  const by = readerOf(desk)
  const entry = { act: 'match.read', entity: 'day', entityId: desk.actor.id, isInScope: isOwnList } as const
  const read = await desk.look(entry, readingsOf({ by, openingId }))
  const full = found(read.full)
  const offer = found(offerOf(full))
  const judged = await Promise.all(
    read.clients.map(async ({ id }) => {
      const { client, shortlist, ground } = await groundFor(desk, { read, id })
      const isUnderWay = of(read.referrals, id).length > 0
      const isNotFor = shortlist.notFor.some((one) => one.openingId === openingId)
      return { client, fit: fitOf(ground, offer), isUnderWay, isNotFor }
    }),
  )
  return {
    full,
    offer,
    fitting: judged.filter(({ fit, isUnderWay, isNotFor }) => fit.limits.length === 0 && !isUnderWay && !isNotFor),
    asked: judged.length,
    underWay: judged.filter(({ isUnderWay }) => isUnderWay).length,
    town: read.town.settings,
  }
}

export type FittingClients = Awaited<ReturnType<typeof lookAtFittingClients>>
