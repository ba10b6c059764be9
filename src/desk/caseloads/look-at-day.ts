import { nameCases } from '../clients/name-cases.ts'
import { readerOf } from '../clients/scope-store.ts'
import { consentsEndingFor } from '../consents/store.ts'
import type { Desk } from '../desk.ts'
import { followUpsDueBy } from '../placements/follow-up-store.ts'
import { dayReferralsOf } from '../referrals/case-store.ts'
import { loweredUnseen, resultsFromFirms } from './result-store.ts'
import { settingsOn } from '../settings/store.ts'
import { addDays } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { openTask } from '../tasks/task.ts'
import { tasksDueBy } from '../tasks/store.ts'
import type { TaskLine } from '../tasks/store.ts'
import { isOwnDay, openCasesOf } from './case-store.ts'
import type { CaseLine } from './case-store.ts'
import { coversOf } from './cover-store.ts'
import { consentNoticeDays, daysAhead, isSilent, isWithoutStep } from './due.ts'
import { importsWaitingFor, plansToReview, receptionsToSee, restsOver } from './duties-store.ts'

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
    referrals: dayReferralsOf(by),
    tasks: tasksDueBy({ by, day }),
    cases: openCasesOf(by),
    consents: consentsEndingFor(by, addDays(desk.today, consentNoticeDays)),
    plans: plansToReview(by),
    rests: restsOver(by),
    receptions: receptionsToSee(by),
    results: resultsFromFirms(by),
    lowered: loweredUnseen(by),
    imports: importsWaitingFor(by, desk.actor.role),
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
  const consents = read.consents.filter((one) => !isPlanned(read.cases, one))
  return {
    today,
    followUps: await nameCases(
      keys,
      read.due.map((row) => ({ ...row, clientId: row.followUp.clientId })),
    ),
    referrals: await nameCases(keys, read.referrals),
    tasks: await nameCases(keys, tasks),
    silent: await nameCases(keys, silent),
    withoutStep: await nameCases(keys, withoutStep),
    consents: await nameCases(keys, consents),
    plans: await nameCases(keys, read.plans),
    rests: await nameCases(keys, read.rests),
    receptions: await nameCases(keys, read.receptions),
    results: await nameCases(keys, read.results),
    lowered: await nameCases(keys, read.lowered),
    imports: read.imports,
    covers: read.covers,
    settings: read.town.settings,
  }
}

export type Day = Awaited<ReturnType<typeof lookAtDay>>
