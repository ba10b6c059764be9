import type { Act } from '../../access/policy.ts'
import type { Found, Readings } from '../../db/client.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import { mayRead, readerOf } from './scope-store.ts'
import type { Mine, MineById } from './scope-store.ts'
import { keysOf, openClient } from './seal.ts'
import { keysOfMine, myClient } from './store.ts'

type Looking<R extends Readings> = {
  clientId: string
  act?: Act
  purpose?: string
  /** Each carries the condition of scope by `mine`. */
  readings: (mine: MineById) => R
}

const basisOf = (desk: Desk, mine: Mine) => ({
  client: myClient(mine),
  wrapped: keysOfMine(mine),
  town: settingsOn(desk.today),
})

// oxlint-disable-next-line typescript/consistent-type-assertions -- what was found of two sets of readings is what was found of each
const basisIn = (read: unknown) => read as Found<ReturnType<typeof basisOf>>

/** One page of a client's record: the look on record, the readings of that page, the keys that open them. One request. */
export const lookInto = async <R extends Readings>(
  desk: Desk,
  { clientId, act = 'client.look', purpose, readings }: Looking<R>,
) => {
  const mine = { clientId, by: readerOf(desk) }
  const entry = { act, entity: 'client', entityId: clientId, isInScope: mayRead(mine), ...(purpose && { purpose }) }
  const read: Found<R> = await desk.look(entry, { ...readings(mine), ...basisOf(desk, mine) })
  const { wrapped, town, ...basis } = basisIn(read)
  const client = shown(basis.client)
  const { id, caseNumber, state, agencyId, registeredOn, consultantId, version } = client
  const keys = await keysOf(desk.keys, wrapped)
  const { initials } = await openClient(keys, { id, initials: client.initials })
  const head = { id, caseNumber, state, agencyId, registeredOn, consultantId, version, initials }
  return { read, client, head, keys, town: town.settings }
}

/** What stands on top of every page of a record. */
export type ClientHead = Awaited<ReturnType<typeof lookInto>>['head']
