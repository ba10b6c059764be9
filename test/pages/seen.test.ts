import { beforeAll, describe, expect, test } from 'vitest'
import { newestSettings } from '../../src/desk/settings/store.ts'
import { typedOfSettings } from '../../src/pages/desk/settings.view.tsx'
import { paths } from '../../src/paths.ts'
import { acts } from '../../src/access/acts.ts'
import { addDays } from '../../src/law/calendar.ts'
import { lockText } from '../../src/text/lock.ts'
import { agree, onDay, openingOf, natsui, propose, tsuda } from '../journeys/casework.ts'
import type { Fields, Person } from '../support/person.ts'
import { townToday } from '../support/town.ts'
import { lockStage, nobody, ooba, purpose, sakamaki } from './lock-stage.ts'
import type { LockStage } from './lock-stage.ts'
import { faultsIn } from './valid-html.ts'

let stage: LockStage
let officer: Person
beforeAll(async () => {
  stage = await lockStage()
  const { consultant, clientId, app } = stage
  await consultant.get(paths.desk.client(clientId))
  await consultant.post(paths.desk.clientNote(clientId), {
    kind: 'phone',
    ...onDay('notedOn', townToday),
    body: '電話',
  })
  const { opening } = await openingOf(app, { family: 'trial', today: townToday })
  const referralId = await propose(consultant, { clientId, openingId: opening.id })
  await consultant.get(paths.desk.referral(referralId))
  await agree(consultant, referralId)
  const other = await app.signInAs(ooba)
  await other.get(paths.desk.client(clientId))
  await other.post(paths.desk.clientFind(), { phone: '090-7777-1234' })
  await stage.open(other)
  await other.get(paths.desk.client(clientId))
  await other.get(paths.desk.referral(referralId))
  officer = await app.signInAs('admin')
})

const seen = async () => stage.asked(async () => stage.consultant.get(paths.desk.clientSeen(stage.clientId)))
const sheet = async () => stage.asked(async () => stage.consultant.get(paths.desk.clientSeenSheet(stage.clientId)))

describe('who has seen it', () => {
  test('page and paper answer in two requests and are sound', async () => {
    for (const answer of [await seen(), await sheet()]) {
      expect([answer.status, answer.requests]).toEqual([200, 2])
      expect(await faultsIn(answer.text)).toEqual([])
    }
  })

  test('the paper says everything in plain words: who, when, what, why, and what was refused', async () => {
    const { text } = await sheet()
    for (const line of [
      'あなたの登録を書きました',
      '記録を開きました',
      '相談の記録を書きました',
      '仕事・体験を提案しました',
      'あなたの同意を書きました',
      '名前や電話番号でさがしました',
      '担当でない人が、目的を書いて記録を開きました',
      '記録を開きました（開けませんでした）',
      '紙に印刷するページを開きました',
      purpose,
      '担当としての支援のため',
      '10:00',
    ]) {
      expect(text, line).toContain(line)
    }
  })

  test('no code of ours stands on it, and neither name nor initials of the person', async () => {
    const { text } = await sheet()
    const paper = text.slice(text.indexOf('<article'))
    expect(paper).not.toMatch(/client\.|referral\.|placement\.|breakGlass|consultant|01[0-9A-Z]{24}|H\.T\.|星野/u)
    expect(paper).not.toContain('記録を取り扱いました')
  })

  test('every act that leaves a row about a person has words of its own', async () => {
    const { text } = await seen()
    expect(text).not.toContain('記録を取り扱いました')
  })

  test('every act there is on a person has words of its own', () => {
    const lists = ['client.list', 'client.sheet', 'referral.list', 'placement.list', 'import.prepare', 'import.approve']
    const others = ['import.refuse', 'import.firms', 'import.forget']
    const about =
      /^(?:client|registration|plan|task|message|consent|keepAway|share|cover|import|referral|placement|followUp)\./u
    const named = acts.filter((act) => about.test(act) && ![...lists, ...others].includes(act))
    expect(named.filter((act) => !Object.hasOwn(lockText.seen.whats, act))).toEqual([])
    expect(lockText.seen.whats).toHaveProperty('today.read')
  })

  test('staff stand by agency and role, and by name only where the town has said so', async () => {
    expect((await sheet()).text).not.toContain('大場')
    const page = await (await officer.get(paths.desk.settings())).text()
    expect(page).toContain('logShowsNames')
    const { settings } = await stage.app.deskAs({ role: 'admin', id: 'a', name: '', agencyId: null }).read({
      settings: newestSettings(),
    })
    const fields = { ...typedOfSettings(settings.settings), edition: String(settings.edition), logShowsNames: 'yes' }
    expect((await officer.post(paths.desk.settings(), fields)).status).toBe(303)
    expect((await sheet()).text).toContain('大場 健吾')
  })

  test('reading it is itself a look, and printing it names the paper', async () => {
    const rows = await stage.rows(
      `select act, outcome, fields from audit where entity_id = '${stage.clientId}' and act in ('client.seen', 'client.print') group by act, outcome, fields order by act`,
    )
    expect(rows).toEqual([
      { act: 'client.print', outcome: 'shown', fields: 'seen' },
      { act: 'client.seen', outcome: 'shown', fields: null },
    ])
  })

  test('who may not read the record has no log of it either, and learns nothing by asking', async () => {
    const boss = await stage.app.signInAs(sakamaki)
    for (const path of [paths.desk.clientSeen, paths.desk.clientSeenSheet]) {
      const [real, made] = [await boss.get(path(stage.clientId)), await boss.get(path(nobody))]
      expect([real.status, made.status]).toEqual([404, 404])
      expect(await real.text()).toBe(await made.text())
    }
  })

  test('plan, turns, tasks, messages, consents, shares, registration, absence and export are in it', async () => {
    const { consultant, clientId, app } = stage
    const post = async (person: Person, { path, fields = {} }: { path: string; fields?: Fields }) => {
      const answer = await person.post(path, fields)
      expect([path, answer.status]).toEqual([path, 303])
    }
    const [colleague, stranger] = [await app.signInAs(ooba), await app.signInAs(tsuda)]
    const inCharge = await app.signInAs(natsui)
    const desk = paths.desk
    const until = addDays(townToday, 30)
    const share = {
      audience: 'agency',
      agencyId: stranger.account.agencyId ?? '',
      items: ['wish'],
      purpose: '二つの窓口で一緒に支えるため',
      ...onDay('untilOn', until),
      how: 'paper',
      told: 'yes',
    }
    const away = { absentId: inCharge.account.id, standInId: colleague.account.id }
    await post(consultant, { path: desk.clientPlan(clientId) })
    await post(consultant, {
      path: desk.clientStep(clientId),
      fields: { body: '電話する', ...onDay('dueOn', townToday) },
    })
    await post(consultant, {
      path: desk.registration(clientId),
      fields: { ...onDay('receivedOn', townToday), noticeBy: 'hand' },
    })
    await post(consultant, { path: desk.keepAway(clientId), fields: { kind: 'none' } })
    await post(consultant, { path: desk.newConsent(clientId), fields: share })
    for (const path of [desk.shared(), desk.sharedClient(clientId)]) await stranger.get(path)
    await post(stranger, { path: desk.messages(), fields: { who: '090-7777-1234', body: '来ました' } })
    await post(consultant, {
      path: desk.covers(),
      fields: { ...away, ...onDay('fromOn', townToday), ...onDay('untilOn', addDays(townToday, 2)) },
    })
    await colleague.get(desk.today())
    const [row] = await stage.rows(`select version from client where id = '${clientId}'`)
    const resting = { version: String(row?.version), reason: 'other', ...onDay('turnedOn', townToday), note: '' }
    await post(consultant, { path: desk.clientSuspend(clientId), fields: resting })
    const { text } = await seen()
    const told = [
      'plan.write',
      'task.write',
      'registration.record',
      'keepAway.write',
      'consent.give',
      'share.list',
      'share.look',
      'message.leave',
      'cover.plan',
      'today.read',
      'client.suspend',
    ] as const
    expect(told.filter((act) => !text.includes(lockText.seen.whats[act]))).toEqual([])
    expect(text).not.toContain(lockText.seen.other)
  })

  test('another person’s rows are not in it', async () => {
    const [other] = await stage.rows(
      `select id from client where id <> '${stage.clientId}' and consultant_id = (select consultant_id from client where id = '${stage.clientId}') limit 1`,
    )
    const before = (await seen()).text.split('<tr').length
    await stage.consultant.get(paths.desk.client(String(other?.id)))
    await stage.consultant.get(paths.desk.clientSeen(String(other?.id)))
    const after = (await seen()).text.split('<tr').length
    expect(after).toBe(before)
  })
})
