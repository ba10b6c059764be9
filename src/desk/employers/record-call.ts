import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { changeEmployer, employerById } from './store.ts'

/** The call before a firm's first opening goes out (trust.md T13): who called, and when. */
export const recordCall = async (desk: Desk, input: { id: string; version: number }) => {
  const { firm } = await desk.read({ firm: employerById(input.id) })
  allow(desk, 'employer.approve')
  const employer = found(firm)
  refuseUnless(employer.version === input.version, 'stale')
  refuseUnless(employer.mergedInto === null, 'gone')

  const set = { calledOn: desk.today, calledBy: desk.actor.id }
  await desk.write([changeEmployer({ employer, act: 'employer.approve', set })])
  return { id: employer.id }
}
