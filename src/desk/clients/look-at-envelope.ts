import type { Desk } from '../desk.ts'
import { lookInto } from './look-into.ts'
import { mayUse, readReach } from './reach.ts'
import { openClient } from './seal.ts'
import { sectionsOfMine } from './section-store.ts'

/** What stands on an envelope, and whether one may be sent at all. */
export const lookAtEnvelope = async (desk: Desk, clientId: string) => {
  const { read, client, head, keys, town } = await lookInto(desk, {
    clientId,
    readings: (mine) => ({ sections: sectionsOfMine(mine) }),
  })
  const { id, name, address } = client
  const [text, reach] = await Promise.all([openClient(keys, { id, name, address }), readReach(keys, read.sections)])
  const mayWrite = mayUse(reach, 'letter')
  return { head, town, mayWrite, name: text.name, address: text.address, sender: town.townName }
}
export type EnvelopeRecord = Awaited<ReturnType<typeof lookAtEnvelope>>
