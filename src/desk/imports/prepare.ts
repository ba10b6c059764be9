import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { importKeptMs } from './import.ts'
import { actFor, allowedRun, mustStandAt } from './run.ts'
import { colleaguesIn } from './known-store.ts'
import { changeRun, dropUnfit, letGoOn, rowsOf, runById } from './store.ts'

type Preparing = { id: string; version: number; others: readonly number[] }

/** The good lines go on alone, with those twins that are other people after all: clients to a second person, firms at once. */
export const prepareImport = async (desk: Desk, { id, version, others }: Preparing) => {
  const read = await desk.read({
    run: runById(id),
    rows: rowsOf(id, ['fine', 'twin']),
    colleagues: colleaguesIn('agencyId' in desk.actor ? (desk.actor.agencyId ?? '') : ''),
  })
  const run = allowedRun(desk, { run: read.run, act: 'import.prepare' })
  mustStandAt(run, { version, states: ['checked'] })
  const twins = read.rows.filter(({ state, number }) => state === 'twin' && others.includes(number))
  const goingOn = read.rows.filter(({ state }) => state === 'fine').length + twins.length
  refuseUnless(goingOn > 0, 'nothingToBring')
  refuseUnless(run.kind === 'firms' || read.colleagues.some((one) => one.id !== run.preparedBy), 'noSecondPerson')

  const letOn = letGoOn(
    id,
    twins.map(({ number }) => number),
  )
  const set = { state: run.kind === 'firms' ? 'approved' : 'prepared', until: desk.now + importKeptMs } as const
  const before = [...letOn, dropUnfit(id)]
  const act = actFor(run.kind, 'import.prepare')
  await desk.write([changeRun({ run, act, set, fields: [`rows.${goingOn}`], before })])
  return { id }
}
