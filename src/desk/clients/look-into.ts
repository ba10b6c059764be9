import type { Act } from '../../access/acts.ts'
import type { Found, Readings } from '../../db/client.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { youthOn } from '../../law/minors.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import { registrationOn } from './registration.ts'
import type { Registration } from './registration.ts'
import { registrationsOfMine } from './registration-store.ts'
import { mayHold, mayRead, readerOf } from './scope-store.ts'
import type { Mine, MineById } from './scope-store.ts'
import { keysOf, openClient } from './seal.ts'
import { heldClient, keysOfMine, myClient } from './store.ts'
import { openingOfMine, purposeOfMine } from './unseal-store.ts'

type Looking<R extends Readings> = {
  clientId: string
  act?: Act
  purpose?: string
  /** A page to be printed: which paper it is goes on record. */
  paper?: string
  /** A page that is a form: who only reads the record has none. */
  isForm?: boolean
  /** Each carries the condition of scope by `mine`. */
  readings: (mine: MineById) => R
}

const basisOf = (desk: Desk, { mine, isForm }: { mine: Mine; isForm: boolean }) => ({
  client: isForm ? heldClient(mine) : myClient(mine),
  wrapped: keysOfMine(mine),
  registrations: registrationsOfMine(mine),
  opened: openingOfMine(mine),
  town: settingsOn(desk.today),
})

type Opening = { until: number; purpose: string }

const leftOf = (opened: Opening | undefined, now: number) =>
  opened ? { purpose: opened.purpose, minutes: Math.max(1, Math.ceil((opened.until - now) / 60_000)) } : null

// oxlint-disable-next-line typescript/consistent-type-assertions -- what was found of two sets of readings is what was found of each
const basisIn = (read: unknown) => read as Found<ReturnType<typeof basisOf>>

/** Until when the person is registered, or was. */
const validityOf = (registrations: readonly Registration[], today: CivilDate) => {
  const running = registrationOn(registrations, today)
  return { validUntil: running?.validUntil ?? null, hasEnded: !running && registrations.length > 0 }
}

/** One page of a client's record: the look on record, the readings of that page, the keys that open them. One request. */
export const lookInto = async <R extends Readings>(
  desk: Desk,
  { clientId, purpose, paper, isForm = false, act = paper ? 'client.print' : 'client.look', readings }: Looking<R>,
) => {
  const mine = { clientId, by: readerOf(desk) }
  const entry = {
    act,
    entity: 'client',
    entityId: clientId,
    isInScope: isForm ? mayHold(mine) : mayRead(mine),
    purpose: purpose ?? purposeOfMine(mine),
    ...(paper && { fields: [paper] }),
  }
  const read: Found<R> = await desk.look(entry, { ...readings(mine), ...basisOf(desk, { mine, isForm }) })
  const { wrapped, town, registrations, opened, ...basis } = basisIn(read)
  const client = shown(basis.client)
  const { id, caseNumber, state, agencyId, registeredOn, consultantId, version } = client
  const keys = await keysOf(desk.keys, wrapped)
  const { initials, bornOn } = await openClient(keys, { id, initials: client.initials, bornOn: client.bornOn })
  const plain = { id, caseNumber, state, agencyId, registeredOn, consultantId, version, initials }
  const standing = { youth: youthOn(bornOn, desk.today), opened: leftOf(opened, desk.now) }
  const head = { ...plain, ...standing, ...validityOf(registrations, desk.today) }
  return { read, client, head, keys, registrations, town: town.settings }
}

/** What stands on top of every page of a record. */
export type ClientHead = Awaited<ReturnType<typeof lookInto>>['head']
