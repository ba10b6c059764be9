import { monotonicFactory } from 'ulid'
import { systemActor } from '../../src/access/actor.ts'
import type { Staff } from '../../src/access/actor.ts'
import { agreePlan } from '../../src/desk/clients/agree-plan.ts'
import { noteOnClient } from '../../src/desk/clients/note.ts'
import { receiveRegistration } from '../../src/desk/clients/receive-registration.ts'
import { registerClient } from '../../src/desk/clients/register.ts'
import { reviewPlan } from '../../src/desk/clients/review-plan.ts'
import { startPlan } from '../../src/desk/clients/start-plan.ts'
import { writeKeepAway } from '../../src/desk/clients/write-keep-away.ts'
import { writePlan } from '../../src/desk/clients/write-plan.ts'
import { giveConsent } from '../../src/desk/consents/give.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { checkImport } from '../../src/desk/imports/check.ts'
import { issuePapers } from '../../src/desk/referrals/issue-papers.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { writeStep } from '../../src/desk/tasks/write-step.ts'
import { addAlert } from '../../src/desk/watch/alert-store.ts'
import { addDays } from '../../src/law/calendar.ts'
import { standings } from '../access/cells.ts'
import type { Standing } from '../access/cells.ts'
import { insertInto, update } from '../db/raw.ts'
import type { Raw, Row } from '../db/raw.ts'
import { followUpRow, placementRow } from '../db/referral-stage.ts'
import { clientInput } from '../desk/desk-stage.ts'
import { note, planInput, reviewInput } from '../desk/record-inputs.ts'
import { openingOf } from '../journeys/casework.ts'
import type { TestApp } from '../support/app.ts'
import { workbook } from '../support/workbook.ts'
import { townToday } from '../support/town.ts'

// For one person and each way to stand to a client: a client with a referral, a placement and a follow-up, made where it stands so.

export const newId = monotonicFactory()
/** The record a table of clients' things has for a person who stands so. */
export type Records = Record<Standing, Readonly<Record<string, string>>>
export type Helpers = { holder: Staff; absent: Staff; elsewhere: Staff }

const holderFor = (standing: Standing, { me, of }: { me: Staff; of: Helpers }): Staff => {
  if (standing === 'own' || standing === 'conflicted') return { ...me, role: 'consultant' }
  if (standing === 'standIn') return of.absent
  return ['shared', 'expiredShare', 'otherAgency'].includes(standing) ? of.elsewhere : of.holder
}

type Hands = { app: TestApp; raw: Raw }

const today = townToday
const told = { employerId: '', workplaceId: '', receiver: '母', spokenReason: '', purpose: '家で話すため' }

/** What a record has grown in a while: a note, a step, a registration, a plan in force and the draft of the next, a review, a consent, a name kept away. */
const courseOf = async (desk: Desk, { raw, client: clientId }: { raw: Raw; client: string }) => {
  await noteOnClient(desk, { clientId, ...note, notedOn: today })
  const [row] = await raw.all('select id from client_note where client_id = ?', [clientId])
  const { id: task } = await writeStep(desk, { clientId, body: '同行する', dueOn: today })
  await receiveRegistration(desk, { clientId, receivedOn: today, noticeBy: 'hand' })
  await startPlan(desk, { clientId })
  const days = { startsOn: today, endsOn: addDays(today, 180), reviewOn: addDays(today, 90) }
  await writePlan(desk, { ...planInput, ...days, clientId, edition: 1, version: 1 })
  await agreePlan(desk, { clientId, edition: 1, version: 2, agreedOn: today, agreedHow: 'meeting' })
  const review = { reviewedOn: today, nextReviewOn: addDays(today, 90) }
  await reviewPlan(desk, { ...reviewInput, ...review, clientId, edition: 1, version: 3 })
  await startPlan(desk, { clientId })
  const given = { audience: 'family', items: ['wish'], untilOn: addDays(today, 60), how: 'paper' } as const
  const consent = await giveConsent(desk, {
    ...told,
    ...given,
    items: [...given.items],
    agencyId: '',
    clientId,
    mayAsk: false,
  })
  const away = { kind: 'family', employerId: '', workplaceId: '', words: '叔父' } as const
  const kept = await writeKeepAway(desk, { clientId, ...away })
  const [reviewed] = await raw.all('select id from plan_review where client_id = ?', [clientId])
  const ids = { note: String(row?.id), review: String(reviewed?.id), consentId: consent.id, entryId: kept.id }
  return { client_task: task, ...ids }
}

const share = async (desk: Desk, { clientId, agencyId }: { clientId: string; agencyId: string }) => {
  const given = { audience: 'agency', untilOn: addDays(today, 60), how: 'paper', mayAsk: false } as const
  return giveConsent(desk, { ...told, ...given, items: ['wish', 'notes'], agencyId, clientId })
}

const recordOf = async ({ app, raw }: Hands, holder: Staff): Promise<Readonly<Record<string, string>>> => {
  const desk = app.deskAs(holder)
  const { id: client } = await registerClient(desk, clientInput())
  const { opening } = await openingOf(app, { family: 'trial', today: townToday })
  const { id: referral } = await proposeReferral(desk, {
    clientId: client,
    openingId: opening.id,
    whyFits: '近い',
    support: '休憩',
  })
  await issuePapers(desk, { id: referral, kinds: ['consent'], way: 'print' })
  const stage = { consultantId: holder.id, agencyId: holder.agencyId ?? '', employerId: opening.employerId ?? '' }
  const placement = {
    ...placementRow(stage, { id: referral, clientId: client, openingId: opening.id }),
    id: newId(),
    audit_id: 'stage',
  }
  const followUp = {
    ...followUpRow(stage, { placementId: placement.id, clientId: client }),
    id: newId(),
    audit_id: 'stage',
  }
  await raw.run(insertInto('placement', placement), insertInto('follow_up', followUp))
  return {
    client,
    referral,
    placement: placement.id,
    follow_up: followUp.id,
    kind: 'consent',
    issue: '1',
    ...(await courseOf(desk, { raw, client })),
  }
}

const rowsFor = (
  standing: Standing,
  { me, clientId, now, of }: { me: Staff; clientId: string; now: number; of: Helpers },
) => {
  const row = { id: newId(), audit_id: 'stage' }
  const unsealed = () =>
    insertInto('unsealing', {
      ...row,
      client_id: clientId,
      account_id: me.id,
      kind: 'supervision',
      opened_at: now,
      until: now + 3_600_000,
    })
  const consented = (untilOn: string) =>
    insertInto('consent', {
      ...row,
      client_id: clientId,
      audience: 'agency',
      agency_id: me.agencyId,
      items: '[]',
      body: new Uint8Array([1]),
      how: 'paper',
      given_on: addDays(townToday, -60),
      until_on: untilOn,
      state: 'given',
      created_at: now,
      version: 1,
    })
  const conflicting: Row = { client_id: clientId, account_id: me.id, added_at: now, audit_id: 'stage' }
  const covering: Row = {
    ...row,
    absent_id: of.absent.id,
    stand_in_id: me.id,
    from_on: addDays(townToday, -1),
    until_on: addDays(townToday, 1),
    state: 'planned',
    created_at: now,
    version: 1,
  }
  if (standing === 'standIn') return [insertInto('cover', covering)]
  if (standing === 'opened') return [unsealed()]
  if (standing === 'expiredShare') return [consented(addDays(townToday, -1))]
  if (standing === 'conflicted') return [unsealed(), insertInto('client_conflict', conflicting)]
  return []
}

export const recordsFor = async (
  app: TestApp,
  { raw, me, of }: { raw: Raw; me: Staff; of: Helpers },
): Promise<Records> => {
  const found = Object.fromEntries(standings.map((standing) => [standing, {}]))
  for (const standing of standings) {
    if (standing === 'absent') continue
    const holder = holderFor(standing, { me, of })
    const record = await recordOf({ app, raw }, holder)
    const sharing = { clientId: record.client ?? '', agencyId: me.agencyId ?? '' }
    if (standing === 'shared') await share(app.deskAs(holder), sharing)
    await raw.run(...rowsFor(standing, { me, clientId: record.client ?? '', now: app.deps.now(), of }))
    found[standing] = record
  }
  // oxlint-disable-next-line typescript/consistent-type-assertions -- filled for every standing a line above
  return found as Records
}

/** Referrals of one's own in the states whose forms a page shows. */
export const referralsToShow = async (app: TestApp, { raw, me }: { raw: Raw; me: Staff }): Promise<string[]> => {
  const issued = {
    agreed_on: townToday,
    agreed_how: 'phone',
    issued_on: townToday,
    issued_by: me.id,
    issued_agency_id: me.agencyId,
    issued_basis: 'art29',
  }
  const states: Row[] = [
    { state: 'agreed', agreed_on: townToday, agreed_how: 'phone' },
    { state: 'issued', letter_number: 'stage-1', ...issued },
    { state: 'accepted', letter_number: 'stage-2', ...issued },
  ]
  const ids: string[] = []
  for (const set of states) {
    const { referral = '' } = await recordOf({ app, raw }, me)
    await raw.run(update('referral', { set, where: { id: referral } }))
    ids.push(referral)
  }
  return ids
}

/** For each of two agencies a file that waits, an alert and a cover; the records of an agency that belong to no client. */
export const agencyRecords = async (
  { app, raw }: Hands,
  { by, standIn }: { by: Staff; standIn: Staff },
): Promise<Readonly<Record<string, string>>> => {
  const desk = app.deskAs(by)
  const people = [
    ['氏名', 'フリガナ', '電話番号'],
    ['行列 花子', 'ギョウレツ ハナコ', `090-6666-${by.id.slice(-4).replaceAll(/\D/gu, '7')}`],
  ] as const
  const run = await checkImport(desk, { kind: 'clients', bytes: workbook(people) })
  if ('problem' in run) throw new Error(run.problem)
  await raw.run(update('import_run', { set: { state: 'prepared' }, where: { id: run.id } }))
  const watch = app.deskAs(systemActor('watch'))
  const day = addDays(watch.today, -1)
  const finding = { accountId: by.id, day, reason: 'many', seen: 40, usual: 8 } as const
  await watch.write([addAlert({ finding, now: watch.now })])
  const span = { from_on: addDays(today, 5), until_on: addDays(today, 6), state: 'planned', created_at: 1, version: 1 }
  const cover = { id: newId(), absent_id: by.id, stand_in_id: standIn.id, ...span, audit_id: 'stage' }
  await raw.run(insertInto('cover', cover))
  return { import_run: run.id, reading_alert: `${day}-many-${by.id}`, cover: cover.id, account: by.id }
}
