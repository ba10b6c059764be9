import type { CivilDate } from '../../law/calendar.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Closing } from './closings.ts'
import { closingsFrom, isLikelyClosing, mostClosings, withClosing, withoutClosing } from './closings.ts'
import type { Employer } from './employer.ts'
import { changeEmployer, employerById } from './store.ts'

type Change = { id: string; version: number; closingsOf: (employer: Employer) => readonly Closing[] }

const changed = async (desk: Desk, { id, version, closingsOf }: Change) => {
  const { firm } = await desk.read({ firm: employerById(id) })
  allow(desk, 'employer.closings', { employerId: id })
  const employer = found(firm)
  refuseUnless(employer.mergedInto === null, 'gone')
  refuseUnless(employer.version === version, 'stale')
  const closings = closingsOf(employer)
  refuseUnless(closings.length <= mostClosings, 'closingsFull')
  await desk.write([changeEmployer({ employer, act: 'employer.closings', set: { closings } })])
  return { id }
}

/** A firm says when it is closed; by itself or through the desk. Over one that is there already, the two are one. */
export const addClosing = async (desk: Desk, { from, until, ...of }: Closing & { id: string; version: number }) => {
  refuseUnless(isLikelyClosing({ from, until }, desk.today), 'closingOutOfRange')
  return changed(desk, {
    ...of,
    closingsOf: ({ closings }) => withClosing(closingsFrom(closings, desk.today), { from, until }),
  })
}

export const removeClosing = (desk: Desk, { from, ...of }: { id: string; version: number; from: CivilDate }) =>
  changed(desk, {
    ...of,
    closingsOf: ({ closings }) => withoutClosing(closings, from),
  })
