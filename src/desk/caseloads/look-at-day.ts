import { nameCases } from '../clients/name-cases.ts'
import { readerOf } from '../clients/scope-store.ts'
import type { Desk } from '../desk.ts'
import { followUpsDueBy } from '../placements/follow-up-store.ts'
import { liveReferralsOf } from '../referrals/case-store.ts'
import { settingsOn } from '../settings/store.ts'
import { addDays } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { openTask } from '../tasks/task.ts'
import { tasksDueBy } from '../tasks/store.ts'
import type { TaskLine } from '../tasks/store.ts'
import { consentsEndingFor, isOwnDay, openCasesOf } from './case-store.ts'
import type { CaseLine } from './case-store.ts'
import { coversOf } from './cover-store.ts'
import { daysAhead, isSilent, isWithoutStep } from './due.ts'

/** The words of a step or message, under its client's special key. */
export const openLine = async ({ keys }: Pick<Desk, 'keys'>, { special, ...row }: TaskLine) => {
  const key = await keys.clientKey({ clientId: row.clientId, agencyId: row.agencyId, kind: 'special' }, special)
  return { ...row, text: await openTask(key, row) }
}

/** Somebody has set a day on which it will be spoken of, before the consent ends. */
const isPlanned = (cases: readonly CaseLine[], consent: { clientId: string; untilOn: CivilDate }) =>
  cases.some(({ clientId, stepOn }) => clientId === consent.clientId && stepOn !== null && stepOn <= consent.untilOn)

const readingsOf = (desk: Desk) => {
  const by = readerOf(desk)
  const day = addDays(desk.today, daysAhead)
  return {
    due: followUpsDueBy({ by, day }),
    referrals: liveReferralsOf(by),
    tasks: tasksDueBy({ by, day }),
    cases: openCasesOf(by),
    consents: consentsEndingFor(by),
    covers: coversOf(by),
    town: settingsOn(desk.today),
  }
}

/** Everything that asks for this consultant today, for their own clients and those they stand in for. That the day was read is on record: it tells what a stand-in saw. */
export const lookAtDay = async (desk: Desk) => {
  const read = await desk.look(
    { act: 'today.read', entity: 'day', entityId: desk.actor.id, isInScope: isOwnDay },
    readingsOf(desk),
  )
  const { keys, today } = desk
  const silent = read.cases.filter((one) => isSilent(one, today))
  const withoutStep = read.cases.filter((one) => isWithoutStep(one) && !isSilent(one, today))
  const tasks = await Promise.all(read.tasks.map((row) => openLine(desk, row)))
  const [followUps, referrals, lines, quiet, stepless, consents] = await Promise.all([
    nameCases(
      keys,
      read.due.map((row) => ({ ...row, clientId: row.followUp.clientId })),
    ),
    nameCases(keys, read.referrals),
    nameCases(keys, tasks),
    nameCases(keys, silent),
    nameCases(keys, withoutStep),
    nameCases(
      keys,
      read.consents.filter((one) => !isPlanned(read.cases, one)),
    ),
  ])
  const { covers } = read
  const settings = read.town.settings
  return { today, followUps, referrals, tasks: lines, silent: quiet, withoutStep: stepless, consents, covers, settings }
}

export type Day = Awaited<ReturnType<typeof lookAtDay>>
