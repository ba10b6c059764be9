import type { Act } from '../../access/acts.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { ImportKind, ImportRun } from './import.ts'

/** Clients go by the act of the step, firms by the desk's one. */
export const actFor = <A extends Act>(kind: ImportKind, act: A): A | 'import.firms' =>
  kind === 'firms' ? 'import.firms' : act

/** The run as this actor may have to do with it. One that was not handed on is nobody else's. */
export const allowedRun = (desk: Desk, { run, act }: { run: ImportRun | undefined; act: Act }): ImportRun => {
  const { kind, agencyId, preparedBy, state } = found(run)
  allow(desk, actFor(kind, act), { agencyId })
  if (state === 'checked') found(kind === 'firms' || preparedBy === desk.actor.id ? run : null)
  return found(run)
}

/** As it was shown, and in the state that the step begins with. */
export const mustStandAt = (run: ImportRun, of: { version: number; states: readonly ImportRun['state'][] }): void => {
  refuseUnless(of.states.includes(run.state), 'illegalTransition')
  refuseUnless(run.version === of.version, 'stale')
}

type Person = { id: string; role: string }

/** Another supervisor of the agency goes before another consultant (product §4). */
export const mayDecide = (person: Person, { run, colleagues }: { run: ImportRun; colleagues: readonly Person[] }) => {
  const others = colleagues.filter(({ id }) => id !== run.preparedBy)
  const supervisors = others.filter(({ role }) => role === 'supervisor')
  return (supervisors.length > 0 ? supervisors : others).some(({ id }) => id === person.id)
}
