import type { Desk } from '../desk/desk.ts'
import { nextWorkingDay } from '../law/calendar.ts'
import { addCover } from '../desk/caseloads/cover-store.ts'
import { addMessages, addStep, changeTask } from '../desk/tasks/store.ts'
import { sealTask } from '../desk/tasks/task.ts'
import type { Task } from '../desk/tasks/task.ts'
import { inOffice, type Days } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { inTown, known, staffOf, type World } from './seed-world.ts'
import { town } from './town/town.ts'
import type { TownCover, TownTask } from './town/types.ts'

// Nobody plans for a day on which the desk is closed.
const dueIn = (days: Days, inDays: number) => (inDays > 0 ? nextWorkingDay(days.on(-inDays)) : days.officeDay(-inDays))

type Telling = { task: TownTask; days: Days }

const rowOf = async (desk: Desk, { world, task, days }: Telling & { world: World }) => {
  const { id: clientId, keys } = known(world.clients, task.client)
  const id = desk.newId()
  const body = await sealTask(keys, { id, body: task.text })
  return { id, clientId, body, dueOn: dueIn(days, task.dueInDays), authorId: desk.actor.id, createdAt: desk.now }
}

const writerOf = ({ client, by }: TownTask) => staffOf(by ?? inTown(town.clients, client).consultant)

/** What was written and, where the town says so, done. */
const stepsOf = ({ task, days }: Telling): Step[] => {
  let written: Omit<Task, 'auditId'> | undefined
  const write: Step = {
    when: inOffice(days, { daysAgo: task.writtenDaysAgo, clock: '9:20', key: task.text }),
    by: writerOf(task),
    act: async (desk, world) => {
      const row = await rowOf(desk, { world, task, days })
      written = { ...row, kind: task.kind, state: 'open', closedOn: null, version: 1 }
      return [task.kind === 'step' ? addStep(row) : addMessages({ id: row.id, rows: [row] })]
    },
  }
  if (task.doneDaysAgo === undefined) return [write]
  const close: Step = {
    when: inOffice(days, { daysAgo: task.doneDaysAgo, clock: '15:10', key: task.text }),
    by: staffOf(inTown(town.clients, task.client).consultant),
    act: async (desk) =>
      written ? [changeTask({ ...written, auditId: '' }, { state: 'done', closedOn: desk.today })] : [],
  }
  return [write, close]
}

const covering = ({ cover, days }: { cover: TownCover; days: Days }): Step => ({
  when: inOffice(days, { daysAgo: cover.plannedDaysAgo, clock: '16:20', key: cover.absent }),
  by: staffOf(cover.by),
  act: async (desk, world) => [
    addCover({
      id: desk.newId(),
      absentId: known(world.staff, cover.absent).id,
      standInId: known(world.staff, cover.standIn).id,
      fromOn: days.on(-cover.fromInDays),
      untilOn: days.on(-cover.untilInDays),
      createdAt: desk.now,
    }),
  ],
})

export const taskSteps = (days: Days): Step[] => town.tasks.flatMap((task) => stepsOf({ task, days }))
export const coverSteps = (days: Days): Step[] => town.covers.map((cover) => covering({ cover, days }))
