import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { changeEmployer, employerById } from './store.ts'

/** The firm is dealt with again; its openings stay paused until somebody takes each of them up. */
export const startFirm = async (desk: Desk, input: { id: string; version: number }) => {
  const { firm } = await desk.read({ firm: employerById(input.id) })
  allow(desk, 'employer.stop')
  const employer = found(firm)
  refuseUnless(employer.mergedInto === null, 'gone')
  refuseUnless(employer.version === input.version, 'stale')
  refuseUnless(employer.state === 'stopped', 'illegalTransition')

  await desk.write([changeEmployer({ employer, act: 'employer.stop', set: { state: 'active', stopReason: null } })])
  return { id: employer.id }
}
