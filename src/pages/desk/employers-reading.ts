import { mayRole } from '../../access/policy.ts'
import { complaintsOfFirm } from '../../desk/complaints/store.ts'
import { contactOf } from '../../desk/employers/contact.ts'
import { disputesOfFirm } from '../../desk/employers/dispute-store.ts'
import { membersOf } from '../../desk/employers/member-store.ts'
import {
  callerOf,
  employerById,
  firmNames,
  firmsMergedInto,
  survivorOf,
  workplacesOf,
} from '../../desk/employers/store.ts'
import { twinsOf } from '../../desk/employers/twins.ts'
import { openingsOfFirms } from '../../desk/openings/store.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import type { DeskContext } from '../../http/factory.ts'
import { deskOf } from '../../http/press.ts'

/** One firm as the desk deals with it. Complaints stand there for those who may read them. */
export const readFirm = async (c: DeskContext, id: string) => {
  const [desk, today] = [deskOf(c), c.get('today')]
  const mayRead = mayRole(c.get('actor').role, 'complaint.read')
  const read = await desk.read({
    firm: employerById(id),
    caller: callerOf(id),
    survivor: survivorOf(id),
    merged: firmsMergedInto(id),
    names: firmNames(),
    members: membersOf(id),
    places: workplacesOf([id]),
    openings: openingsOfFirms([id]),
    disputes: disputesOfFirm(id),
    complaints: complaintsOfFirm(mayRead ? id : ''),
    town: settingsOn(today),
  })
  const employer = found(read.firm)
  return {
    employer,
    contact: await contactOf(desk.keys, employer),
    caller: read.caller,
    survivor: read.survivor ?? null,
    merged: read.merged,
    twins: employer.mergedInto === null ? twinsOf(employer, read.names) : [],
    members: read.members.map(({ name }) => name),
    places: read.places,
    openings: read.openings,
    disputes: read.disputes,
    complaints: read.complaints,
    town: read.town.settings,
    today,
  }
}

export type FirmRecord = Awaited<ReturnType<typeof readFirm>>
