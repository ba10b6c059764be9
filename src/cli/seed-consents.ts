import { addDays } from '../law/calendar.ts'
import { sealKeptWords } from '../desk/clients/keep-away.ts'
import { addKeptAway } from '../desk/clients/keep-away-store.ts'
import { itemsIn, keysNeeded, sealConsent } from '../desk/consents/consent.ts'
import type { Consent } from '../desk/consents/consent.ts'
import { addConsent, revokeRow } from '../desk/consents/store.ts'
import type { Wrap } from '../desk/consents/store.ts'
import type { Desk } from '../desk/desk.ts'
import { inOffice, type Days } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { inTown, known, staffOf, type KnownClient, type World } from './seed-world.ts'
import { consents, keptAway } from './town/consents.ts'
import { town } from './town/town.ts'
import type { TownConsent, TownKeptAway } from './town/types.ts'

const consultantOf = (client: string) => staffOf(inTown(town.clients, client).consultant)

const receiverOf = ({ to }: TownConsent, world: World) => {
  const nobody = { agencyId: null, employerId: null, receiver: '' }
  if ('agency' in to) return { ...nobody, audience: 'agency', agencyId: known(world.agencies, to.agency).id } as const
  if ('firm' in to) return { ...nobody, audience: 'employer', employerId: known(world.firms, to.firm).row.id } as const
  return 'family' in to
    ? ({ ...nobody, audience: 'family', receiver: to.family } as const)
    : ({ ...nobody, audience: 'other', receiver: to.other } as const)
}

// What has run out was given its keys and lost them again: it is there without them.
const wrapsOf = async (
  desk: Desk,
  of: { client: KnownClient; consent: Pick<Consent, 'agencyId' | 'items'> },
): Promise<readonly Wrap[]> => {
  const { client, consent } = of
  const { agencyId } = consent
  if (agencyId === null) return []
  return Promise.all(
    keysNeeded(itemsIn(consent.items)).map(async (kind) => {
      const own = { clientId: client.id, agencyId: client.agencyId, kind }
      return { kind, wrapped: await desk.keys.shareClientKey(own, { wrapped: client.wrapped[kind], agencyId }) }
    }),
  )
}

const given = (days: Days, { said, made }: { said: TownConsent; made: Map<TownConsent, Consent> }): Step => ({
  when: inOffice(days, { daysAgo: said.givenDaysAgo, clock: '11:10', key: said.purpose }),
  by: consultantOf(said.client),
  act: async (desk, world) => {
    const client = known(world.clients, said.client)
    const { receiver, ...named } = receiverOf(said, world)
    const id = desk.newId()
    const words = {
      receiver,
      purpose: said.purpose,
      spokenReason: said.spokenReason ?? '',
      mayAsk: said.mayAsk ?? false,
    }
    const body = await sealConsent(client.keys, { id, words })
    const untilOn = addDays(desk.today, said.days)
    const dates = { givenOn: desk.today, untilOn }
    const row = { id, clientId: client.id, ...named, items: said.items, body, how: said.how, createdAt: desk.now }
    made.set(said, { ...row, ...dates, state: 'given', revokedOn: null, version: 1, auditId: '' })
    const wraps = untilOn < days.today ? [] : await wrapsOf(desk, { client, consent: row })
    return [addConsent({ row: { ...row, ...dates }, wraps })]
  },
})

const revoked = (days: Days, { said, made }: { said: TownConsent; made: Map<TownConsent, Consent> }): Step[] =>
  said.revokedDaysAgo === undefined
    ? []
    : [
        {
          when: inOffice(days, { daysAgo: said.revokedDaysAgo, clock: '14:30', key: said.purpose }),
          by: consultantOf(said.client),
          act: async (desk) => {
            const row = made.get(said)
            return row ? [revokeRow({ row, today: desk.today })] : []
          },
        },
      ]

const wordsOf = (one: TownKeptAway): string => {
  if ('family' in one) return one.family
  if ('person' in one) return one.person
  return 'place' in one ? one.place : (one.words ?? '')
}

const whereOf = (one: TownKeptAway, world: World) => {
  const nobody = { employerId: null, workplaceId: null }
  if ('firm' in one) return { ...nobody, kind: 'firm', employerId: known(world.firms, one.firm).row.id } as const
  if ('workplace' in one) {
    return { ...nobody, kind: 'workplace', workplaceId: known(world.workplaces, one.workplace).id } as const
  }
  if ('family' in one) return { ...nobody, kind: 'family' } as const
  return { ...nobody, kind: 'person' in one ? 'person' : 'place' } as const
}

type Asked = { client: string; one: TownKeptAway | null }

const lately = 12

// Asked at the first talk; most people have nobody. A firm is named once the desk knows it.
const askedDaysAgo = ({ client: key, one }: Asked): number => {
  const { registeredDaysAgo } = inTown(town.clients, key)
  return one && ('firm' in one || 'workplace' in one) ? Math.min(registeredDaysAgo, lately) : registeredDaysAgo
}

const asked = (days: Days, of: Asked): Step => ({
  when: inOffice(days, { daysAgo: askedDaysAgo(of), clock: '9:58', key: of.client }),
  by: consultantOf(of.client),
  act: async (desk, world) => {
    const { client: key, one } = of
    const { id: clientId, keys } = known(world.clients, key)
    const id = desk.newId()
    const where = one ? whereOf(one, world) : ({ kind: 'none', employerId: null, workplaceId: null } as const)
    const words = await sealKeptWords(keys, { clientId, id, words: one ? wordsOf(one) : '' })
    return [addKeptAway({ id, clientId, ...where, words, createdAt: desk.now })]
  },
})

const notYetAsked = 5

export const consentSteps = (days: Days): Step[] => {
  const made = new Map<TownConsent, Consent>()
  const named = new Set<string>(keptAway.map(({ client }) => client))
  const nobody = town.clients.filter(({ key }) => !named.has(key)).slice(0, -notYetAsked)
  return [
    ...keptAway.map((one) => asked(days, { client: one.client, one })),
    ...nobody.map(({ key }) => asked(days, { client: key, one: null })),
    ...consents.flatMap((said) => [given(days, { said, made }), ...revoked(days, { said, made })]),
  ]
}
