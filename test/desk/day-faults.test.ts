import { assignClients } from '../../src/desk/caseloads/assign.ts'
import { readCaseQuery } from '../../src/desk/caseloads/case-query.ts'
import { dropFilter } from '../../src/desk/caseloads/drop-filter.ts'
import { endCover } from '../../src/desk/caseloads/end-cover.ts'
import { keepFilter } from '../../src/desk/caseloads/keep-filter.ts'
import { planCover } from '../../src/desk/caseloads/plan-cover.ts'
import { registerClient } from '../../src/desk/clients/register.ts'
import { exportCaseload } from '../../src/desk/exports/export-caseload.ts'
import { approveImport } from '../../src/desk/imports/approve.ts'
import { checkImport } from '../../src/desk/imports/check.ts'
import { prepareImport } from '../../src/desk/imports/prepare.ts'
import { refuseImport } from '../../src/desk/imports/refuse.ts'
import { undoImport } from '../../src/desk/imports/undo.ts'
import { writeImport } from '../../src/desk/imports/write.ts'
import { leaveMessage } from '../../src/desk/tasks/leave-message.ts'
import { moveTask } from '../../src/desk/tasks/move-task.ts'
import { turnTask } from '../../src/desk/tasks/turn-task.ts'
import { writeStep } from '../../src/desk/tasks/write-step.ts'
import { addDays } from '../../src/law/calendar.ts'
import { workbook } from '../support/workbook.ts'
import { clientInput } from './desk-stage.ts'
import { openFaultStage } from './fault-stage.ts'
import type { FaultStage } from './fault-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'
import type { AnyVerb } from './fault-verbs.ts'
import { fewOf } from './imports/import-stage.ts'

// Nothing half done, nothing lost, no false "saved": the verbs of the day, of a caseload, and of what a town brings along.

const today = '2026-11-20'
const mine = (stage: FaultStage) => stage.desk(stage.consultant)
let made = 0
const next = () => {
  made += 1
  return made
}

const step = { body: 'ハローワークへ同行する', dueOn: '2026-11-25' }
const stepped = async (stage: FaultStage) => {
  const { id } = await writeStep(mine(stage), { clientId: await stage.client(), ...step })
  return id
}

/** Every cover on days of its own. */
const days = () => {
  const fromOn = addDays(today, next() * 3)
  return { fromOn, untilOn: addDays(fromOn, 1) }
}
const covering = async (stage: FaultStage) => ({
  absentId: stage.consultant.id,
  standInId: stage.colleague.id,
  ...days(),
})
const covered = async (stage: FaultStage) => (await planCover(mine(stage), await covering(stage))).id

const query = readCaseQuery({ tab: 'closed' })
const named = async (stage: FaultStage) => {
  await stage.raw.run('delete from saved_filter')
  return `ことし ${next()}`
}
const kept = async (stage: FaultStage) => {
  const name = await named(stage)
  await keepFilter(mine(stage), { name, query })
  return name
}

const lines = async () => ({ kind: 'clients', bytes: workbook(fewOf(2, next() * 2)) }) as const
const checked = async (stage: FaultStage) => {
  const run = await checkImport(mine(stage), await lines())
  if ('problem' in run) throw new Error(run.problem)
  return run.id
}
const prepared = async (stage: FaultStage) => {
  const id = await checked(stage)
  await prepareImport(mine(stage), { id, version: 1, others: [] })
  return id
}
const approved = async (stage: FaultStage) => {
  const id = await prepared(stage)
  await approveImport(stage.desk(stage.boss), { id, version: 2 })
  return id
}
const brought = async (stage: FaultStage) => {
  const id = await approved(stage)
  await writeImport(mine(stage), { id })
  return id
}

/** A consultant with one client and no more: what is carried out is the same every time. */
const ofOneClient = async (stage: FaultStage) => {
  const { consultant } = stage.other
  const [row] = await stage.raw.all('select 1 from client where consultant_id = ?', [consultant.id])
  if (!row) await registerClient(stage.desk(consultant), clientInput())
}

const verbs: readonly AnyVerb<FaultStage>[] = [
  verb({
    name: 'write a step',
    prepare: (stage: FaultStage) => stage.client(),
    run: (desk, clientId) => writeStep(desk, { clientId, ...step }),
  }),
  verb({
    name: 'move a task',
    prepare: stepped,
    run: (desk, id) => moveTask(desk, { id, version: 1, how: 'tomorrow', on: '' }),
  }),
  verb({
    name: 'turn a task',
    prepare: stepped,
    run: (desk, id) => turnTask(desk, { id, version: 1, to: 'done' }),
  }),
  verb({
    name: 'leave a message',
    prepare: async (stage: FaultStage) => {
      const phone = `090-7777-${1000 + next()}`
      await stage.client({ phone })
      return phone
    },
    run: (desk, who) => leaveMessage(desk, { who, body: '折り返しを待っています' }),
    by: (stage) => stage.colleague,
  }),
  verb({
    name: 'leave a message for nobody',
    prepare: async () => `090-8888-${1000 + next()}`,
    run: (desk, who) => leaveMessage(desk, { who, body: '折り返しを待っています' }),
    by: (stage: FaultStage) => stage.colleague,
  }),
  verb({
    name: 'assign',
    prepare: async (stage: FaultStage) => {
      const clients = [`${await stage.client()}-1`, `${await stage.client()}-1`]
      return { clients, consultantId: stage.colleague.id, from: stage.consultant.id, told: () => '引きつぎ' }
    },
    run: (desk, of) => assignClients(desk, of),
    by: (stage) => stage.boss,
  }),
  verb({ name: 'plan a cover', prepare: covering, run: (desk, of) => planCover(desk, of) }),
  verb({ name: 'end a cover', prepare: covered, run: (desk, id) => endCover(desk, { id, version: 1 }) }),
  verb({ name: 'keep a filter', prepare: named, run: (desk, name) => keepFilter(desk, { name, query }) }),
  verb({ name: 'drop a filter', prepare: kept, run: (desk, name) => dropFilter(desk, { name }) }),
  verb({ name: 'check a file', prepare: lines, run: (desk, file) => checkImport(desk, file) }),
  verb({
    name: 'prepare an import',
    prepare: checked,
    run: (desk, id) => prepareImport(desk, { id, version: 1, others: [] }),
  }),
  verb({
    name: 'approve an import',
    prepare: prepared,
    run: (desk, id) => approveImport(desk, { id, version: 2 }),
    by: (stage) => stage.boss,
  }),
  verb({
    name: 'refuse an import',
    prepare: prepared,
    run: (desk, id) => refuseImport(desk, { id, version: 2 }),
    by: (stage) => stage.colleague,
  }),
  verb({ name: 'write an import', prepare: approved, run: (desk, id) => writeImport(desk, { id }) }),
  verb({ name: 'undo an import', prepare: brought, run: (desk, id) => undoImport(desk, { id }) }),
  verb({
    name: 'carry a caseload out',
    prepare: ofOneClient,
    run: (desk) => exportCaseload(desk, { purpose: '監査に出す求職管理簿を作るため', isOld: false }),
    by: (stage) => stage.other.consultant,
  }),
]

tryAll('the day and what is brought', { verbs, open: openFaultStage })
