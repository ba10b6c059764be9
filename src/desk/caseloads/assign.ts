import { sealTask } from '../tasks/task.ts'
import { addHandingOver } from '../tasks/store.ts'
import { keysOf } from '../clients/seal.ts'
import type { WrappedKeys } from '../clients/seal.ts'
import { readerOf } from '../clients/scope-store.ts'
import { changeClientRow, keysOfClients } from '../clients/store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { casesToAssign } from './assign-store.ts'
import { consultantById, consultantsOf } from './cover-store.ts'
import type { AssignInput } from './forms.ts'

type Case = ReturnType<ReturnType<typeof casesToAssign>['pick']>[number]
type Handing = { row: Case; to: string; wrapped: WrappedKeys; words: string }

const handOver = async (desk: Desk, { row, to, wrapped, words }: Handing) => {
  const keys = await keysOf(
    desk.keys,
    wrapped.filter(({ clientId }) => clientId === row.id),
  )
  const id = desk.newId()
  const body = await sealTask(keys, { id, body: words })
  return [
    changeClientRow({ client: row, set: { consultantId: to }, act: 'client.assign', fields: ['consultant'] }),
    addHandingOver({ id, clientId: row.id, body, dueOn: desk.today, authorId: desk.actor.id, createdAt: desk.now }),
  ]
}

type Handover = AssignInput & {
  from: string
  /** What the new one reads on their day. */ told: (name: string) => string
}

/** New in charge of these clients is a colleague of the same agency whom none of them names in their conflict list; a line on their day says so. */
export const assignClients = async (desk: Desk, { clients, consultantId, from, told }: Handover) => {
  const asked = new Map(clients.map((one) => [one.split('-')[0] ?? '', Number(one.split('-')[1])]))
  const ids = [...asked.keys()]
  const { rows, wrapped, colleagues, before } = await desk.read({
    rows: casesToAssign({ ids, to: consultantId, by: readerOf(desk) }),
    wrapped: keysOfClients(ids),
    colleagues: consultantsOf(readerOf(desk)),
    before: consultantById(from),
  })
  refuseUnless(rows.length > 0 && rows.length === ids.length, 'absent')
  for (const row of rows) allow(desk, 'client.assign', row)
  refuseUnless(from !== consultantId && colleagues.some(({ id }) => id === consultantId), 'colleagueUnknown')
  refuseUnless(
    rows.every((row) => asked.get(row.id) === row.version && row.consultantId === from),
    'stale',
  )
  refuseUnless(!rows.some(({ isNamed }) => isNamed), 'cannotHold')

  const words = told(found(before).name)
  const changes = await Promise.all(rows.map((row) => handOver(desk, { row, to: consultantId, wrapped, words })))
  await desk.write(changes.flat())
  return { id: found(rows[0]).id, moved: rows.length }
}
