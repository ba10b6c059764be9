import { isStaff } from '../../access/actor.ts'
import { mustBeFresh } from '../accounts/must-be-fresh.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { caseLine } from './case-store.ts'
import { openInitials } from './seal.ts'
import { readerOf, standing } from './scope-store.ts'
import { addUnsealing, agencyOfClient } from './unseal-store.ts'
import type { Unsealing } from './unseal-store.ts'

export type Unseal = { clientId: string; kind: Unsealing['kind'] }

const actOf = { breakGlass: 'client.breakGlass', supervision: 'client.supervise' } as const
const halfAnHour = 30 * 60_000

/** Before a record is opened: initials and number, as the agency's list shows them, and how the reader stands to it. */
export const readBeforeUnsealing = async (desk: Desk, { clientId, kind }: Unseal) => {
  const by = readerOf(desk)
  const { facts, line, town } = await desk.read({
    facts: standing({ clientId, by }),
    line: caseLine(clientId),
    town: settingsOn(desk.today),
  })
  const client = found(facts)
  allow(desk, actOf[kind], client)
  const row = found(line)
  const initials = await openInitials(desk.keys, { ...row, id: clientId })
  const isOpen = client.hasOpened || client.isStandIn || client.consultantId === desk.actor.id
  return { head: { id: clientId, caseNumber: row.caseNumber, initials }, isOpen, town: town.settings }
}

/** T1: the purpose on record, the half hour and the letter to the client's own agency are one commit, and only then a page. The letter leaves the purpose out: it may name the person, and a mailbox has many readers. */
export const unseal = async (desk: Desk, { clientId, kind, purpose }: Unseal & { purpose: string }) => {
  const { facts, agency } = await desk.read({
    facts: standing({ clientId, by: readerOf(desk) }),
    agency: agencyOfClient(clientId),
  })
  const client = found(facts)
  allow(desk, actOf[kind], client)
  mustBeFresh(desk)

  const id = desk.newId()
  const row = { id, clientId, accountId: desk.actor.id, kind, openedAt: desk.now, until: desk.now + halfAnHour }
  const who = isStaff(desk.actor) ? desk.actor.name : ''
  const letter = await tell(desk, {
    kind: 'recordOpened',
    params: { who, kind, caseNumber: client.caseNumber },
    to: found(agency).email,
    subjectId: id,
  })
  await desk.write([addUnsealing({ row, purpose }), letter])
  return { id: clientId }
}
