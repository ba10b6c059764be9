import * as v from 'valibot'
import { agencyOf, isStaff } from '../../access/actor.ts'
import type { Keys } from '../../crypto/keys.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { paragraph, version } from '../forms.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { acknowledgeAlert, alertById, alertsOf } from './alert-store.ts'
import { mayAnswer } from './watch.ts'

export const acknowledgeForm = v.strictObject({ version, sentence: paragraph(400) })
export type AcknowledgeInput = v.InferOutput<typeof acknowledgeForm>

type Row = NonNullable<ReturnType<ReturnType<typeof alertById>['pick']>>

const addressOf = (row: string) => ({ table: 'reading_alert', column: 'sentence', row })

// What a supervisor writes may touch on a person: it is sealed like everything told.
const opened = async (keys: Keys, { sentence, ...row }: Row) => ({
  ...row,
  sentence: sentence ? await keys.open(sentence, addressOf(row.id)) : '',
})
export type AlertLine = Awaited<ReturnType<typeof opened>>

export const readAlerts = async (desk: Desk) => {
  const agencyId = agencyOf(desk.actor)
  const isOfTown = desk.actor.role === 'auditor'
  allow(desk, 'watch.read', { agencyId })
  const { alerts, town } = await desk.read({
    alerts: alertsOf(isOfTown ? null : (agencyId ?? '')),
    town: settingsOn(desk.today),
  })
  return { alerts: await Promise.all(alerts.map((row) => opened(desk.keys, row))), town: town.settings }
}

export const readAlert = async (desk: Desk, id: string) => {
  const { row, town } = await desk.read({ row: alertById(id), town: settingsOn(desk.today) })
  const alert = found(row)
  allow(desk, 'watch.read', alert)
  const may = isStaff(desk.actor) ? mayAnswer(desk.actor, alert) : 'wrongRole'
  return { alert: await opened(desk.keys, alert), may, town: town.settings }
}

/** A sentence by whoever stands over the reader: what was asked, and what came of it (trust.md T3). */
export const acknowledge = async (desk: Desk, input: AcknowledgeInput & { id: string }) => {
  const { row } = await desk.read({ row: alertById(input.id) })
  const alert = found(row)
  allow(desk, 'watch.acknowledge', alert)
  const may = mayAnswer(desk.actor, alert)
  if (may !== 'yes') return refuse(may)
  refuseUnless(alert.version === input.version, 'stale')
  refuseUnless(alert.state === 'open', 'illegalTransition')

  const sentence = await desk.keys.seal(input.sentence, addressOf(alert.id))
  const { id, version: known } = alert
  await desk.write([acknowledgeAlert({ id, version: known, sentence, by: desk.actor.id, now: desk.now })])
  return { id }
}
