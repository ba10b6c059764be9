import { systemActor } from '../../src/access/actor.ts'
import { listConflict, unlistConflict } from '../../src/desk/clients/conflicts.ts'
import { unseal } from '../../src/desk/clients/unseal.ts'
import { liftKeepAway, writeKeepAway } from '../../src/desk/clients/write-keep-away.ts'
import { giveConsent } from '../../src/desk/consents/give.ts'
import { lookAtConsent } from '../../src/desk/consents/look-at-consents.ts'
import { noteShared } from '../../src/desk/consents/note-shared.ts'
import { revokeByCard, revokeConsent } from '../../src/desk/consents/revoke.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { acknowledge } from '../../src/desk/watch/acknowledge.ts'
import { addAlert } from '../../src/desk/watch/alert-store.ts'
import { addDays } from '../../src/law/calendar.ts'
import { startedAt } from './desk-stage.ts'
import { openFaultStage } from './fault-stage.ts'
import type { FaultStage } from './fault-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'
import type { AnyVerb } from './fault-verbs.ts'
import { note } from './record-inputs.ts'

// Nothing half done, nothing lost, no false "saved": the verbs that open and shut a record.

const client = (stage: FaultStage) => stage.client()
const mine = (stage: FaultStage) => stage.desk(stage.consultant)
const purpose = '担当が休みのため、きょうの面接の時刻を本人に伝える'
const nothing = { employerId: '', workplaceId: '', words: '' }

const give = (desk: Desk, { clientId, agencyId }: { clientId: string; agencyId: string }) =>
  giveConsent(desk, {
    clientId,
    audience: 'agency',
    agencyId,
    employerId: '',
    receiver: '',
    items: ['wish', 'notes'],
    purpose: '一緒に支えるため',
    untilOn: '2027-02-20',
    how: 'paper',
    spokenReason: '',
    mayAsk: false,
  })
const toGive = async (stage: FaultStage) => ({ clientId: await stage.client(), agencyId: stage.other.agencyId })
const given = async (stage: FaultStage) => {
  const of = await toGive(stage)
  return { ...of, ...(await give(mine(stage), of)) }
}
const listed = async (stage: FaultStage) => {
  const clientId = await stage.client()
  await listConflict(mine(stage), { clientId, accountId: stage.officer.id, handOverTo: '' })
  return { clientId, accountId: stage.officer.id }
}

let alerts = 0
/** One of every day backwards, as the nightly watch would leave it. */
const alerted = async (stage: FaultStage) => {
  alerts += 1
  const accountId = stage.consultant.id
  const day = addDays('2026-11-19', -alerts)
  const finding = { accountId, day, reason: 'many', seen: 40, usual: 8 } as const
  await stage.desk(systemActor('watch')).write([addAlert({ finding, now: startedAt })])
  return `${day}-many-${accountId}`
}

const verbs: readonly AnyVerb<FaultStage>[] = [
  verb({ name: 'give a consent', prepare: toGive, run: (desk, of) => give(desk, of) }),
  verb({ name: 'revoke a consent', prepare: given, run: (desk, { id }) => revokeConsent(desk, { id, version: 1 }) }),
  verb({
    name: 'revoke by card',
    prepare: async (stage: FaultStage) => (await lookAtConsent(mine(stage), await given(stage))).consent.number,
    run: (desk, number) => revokeByCard(desk, { number }),
    by: (stage) => stage.officer,
  }),
  verb({
    name: 'note as another agency',
    prepare: given,
    run: (desk, { clientId }) => noteShared(desk, { clientId, ...note }),
    by: (stage) => stage.other.consultant,
  }),
  verb({
    name: 'keep away',
    prepare: client,
    run: (desk, clientId) => writeKeepAway(desk, { clientId, kind: 'family', ...nothing, words: '叔父' }),
  }),
  verb({
    name: 'lift what was kept away',
    prepare: async (stage: FaultStage) => {
      const clientId = await stage.client()
      const { id } = await writeKeepAway(mine(stage), { clientId, kind: 'family', ...nothing, words: '叔父' })
      return { clientId, id }
    },
    run: (desk, of) => liftKeepAway(desk, { ...of, version: 1 }),
  }),
  verb({
    name: 'break the glass',
    prepare: client,
    run: (desk, clientId) => unseal(desk, { clientId, kind: 'breakGlass', purpose }),
    by: (stage) => stage.colleague,
  }),
  verb({
    name: 'supervise',
    prepare: client,
    run: (desk, clientId) => unseal(desk, { clientId, kind: 'supervision', purpose }),
    by: (stage) => stage.boss,
  }),
  verb({
    name: 'list a conflict',
    prepare: client,
    run: (desk, clientId) => listConflict(desk, { clientId, accountId: desk.actor.id, handOverTo: '' }),
    by: (stage) => stage.boss,
  }),
  verb({
    name: 'list oneself and hand over',
    prepare: async (stage: FaultStage) => ({ clientId: await stage.client(), handOverTo: stage.colleague.id }),
    run: (desk, of) => listConflict(desk, { ...of, accountId: desk.actor.id }),
  }),
  verb({
    name: 'lift a conflict',
    prepare: listed,
    run: (desk, of) => unlistConflict(desk, { ...of, reason: purpose }),
    by: (stage) => stage.boss,
  }),
  verb({
    name: 'answer an alert',
    prepare: alerted,
    run: (desk, id) => acknowledge(desk, { id, version: 1, sentence: '引きつぎのため本人に聞いた' }),
    by: (stage) => stage.boss,
  }),
]

tryAll('consents and the lock', { verbs, open: openFaultStage })
