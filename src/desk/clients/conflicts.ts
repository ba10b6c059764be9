import { decide } from '../../access/policy.ts'
import { allow, shown } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { caseLine } from './case-store.ts'
import { addConflict, conflictsOf, liftConflict, personOf, staffToList } from './conflict-store.ts'
import { openInitials } from './seal.ts'
import { mayKeepList, readerOf, standing } from './scope-store.ts'

type Standing = NonNullable<ReturnType<ReturnType<typeof standing>['pick']>>
type Person = NonNullable<ReturnType<ReturnType<typeof personOf>['pick']>>

/** Who must never see this record, for whoever holds the case and for the agency's supervisor. */
export const readConflicts = async (desk: Desk, clientId: string) => {
  const mine = { clientId, by: readerOf(desk) }
  const isInScope = mayKeepList(desk.actor, mine)
  const read = await desk.look(
    { act: 'client.look', entity: 'client', entityId: clientId, fields: ['conflicts'], isInScope },
    {
      facts: standing(mine),
      line: caseLine(clientId),
      conflicts: conflictsOf(clientId),
      staff: staffToList(clientId),
      town: settingsOn(desk.today),
    },
  )
  const client = shown(read.facts)
  const isAllowed = decide(desk.actor, 'client.conflict', client) === 'allowed'
  shown(isAllowed ? client : undefined)
  const line = found(read.line)
  const initials = await openInitials(desk.keys, { ...line, id: clientId })
  return {
    head: { id: clientId, caseNumber: line.caseNumber, initials },
    consultantId: client.consultantId,
    conflicts: read.conflicts,
    staff: read.staff,
    successors: read.staff.filter(({ role, agencyId }) => role === 'consultant' && agencyId === client.agencyId),
    town: read.town.settings,
  }
}

const maySucceed = (next: Person | undefined, { client, person }: { client: Standing; person: Person }): boolean =>
  next !== undefined &&
  next.role === 'consultant' &&
  next.state === 'active' &&
  next.agencyId === client.agencyId &&
  !next.isListed &&
  next.id !== person.id

type Listing = { clientId: string; accountId: string; handOverTo: string }

/** Whoever is in charge is listed only while the case goes over to a colleague in the same commit: it never lies with nobody. */
export const listConflict = async (desk: Desk, { clientId, accountId, handOverTo }: Listing) => {
  const read = await desk.read({
    facts: standing({ clientId, by: readerOf(desk) }),
    person: personOf(accountId, clientId),
    next: personOf(handOverTo, clientId),
  })
  const client = found(read.facts)
  allow(desk, 'client.conflict', client)
  const person = found(read.person)
  refuseUnless(person.role !== 'employer', 'absent')
  refuseIf(person.isListed ? 'conflictListed' : null)
  const isInCharge = person.id === client.consultantId
  refuseIf(isInCharge && handOverTo === '' ? 'handOverFirst' : null)
  refuseIf(isInCharge && !maySucceed(read.next, { client, person }) ? 'handOverTo' : null)

  const handOver = isInCharge ? { to: handOverTo, version: client.version } : null
  await desk.write([addConflict({ clientId, accountId, now: desk.now, handOver })])
  return { id: clientId }
}

type Lifting = { clientId: string; accountId: string; reason: string }

/** Only a supervisor takes a name off, and says why. */
export const unlistConflict = async (desk: Desk, { clientId, accountId, reason }: Lifting) => {
  const { facts, person } = await desk.read({
    facts: standing({ clientId, by: readerOf(desk) }),
    person: personOf(accountId, clientId),
  })
  allow(desk, 'client.liftConflict', found(facts))
  refuseUnless(found(person).isListed, 'conflictUnlisted')

  await desk.write([liftConflict({ clientId, accountId, reason })])
  return { id: clientId }
}
