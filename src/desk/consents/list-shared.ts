import { readerOf } from '../clients/scope-store.ts'
import type { Desk } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import { openSharedName } from './seal-shared.ts'
import { isAnyAgency, sharedClients } from './shared-store.ts'

/** Whom other agencies share with this one; that the list was read is on record. */
export const listShared = async (desk: Desk) => {
  const by = readerOf(desk)
  const read = await desk.look(
    { act: 'share.list', entity: 'agency', entityId: by.agencyId || 'none', isInScope: isAnyAgency(by) },
    { clients: sharedClients(by), town: settingsOn(desk.today) },
  )
  const clients = await Promise.all(
    read.clients.map(async ({ name, wrapped, ...row }) => ({
      ...row,
      name: await openSharedName(desk.keys, { id: row.id, agencyId: by.agencyId, name, wrapped }),
    })),
  )
  return { clients, town: read.town.settings }
}
export type SharedList = Awaited<ReturnType<typeof listShared>>
