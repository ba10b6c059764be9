import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { letterOf } from '../../src/text/mail.ts'
import { openMail } from '../../src/desk/outbox/open-mail.ts'
import { latestMails } from '../../src/desk/outbox/store.ts'
import { initialSettings } from '../../src/desk/settings/settings.ts'
import { visitor } from '../../src/access/actor.ts'
import { onDay, tsuda } from '../journeys/casework.ts'
import { testApp } from '../support/app.ts'
import { seededTown, townToday } from '../support/town.ts'
import { lockStage, minute, murai, nobody, ooba, purpose, sakamaki } from './lock-stage.ts'
import type { LockStage } from './lock-stage.ts'

let stage: LockStage
beforeAll(async () => {
  stage = await lockStage()
})

const openings = async () =>
  stage.rows(
    `select u.id, u.kind, a.act, a.purpose, a.id as audit_id, o.kind as mail from unsealing u join audit a on a.id = u.audit_id
      left join outbox o on o.subject_id = u.id where u.client_id = '${stage.clientId}' order by u.id`,
  )

describe('a colleague’s way to a record (T1)', () => {
  test('the page before it shows initials and number in two requests, and nothing of the record', async () => {
    const other = await stage.app.signInAs(ooba)
    expect((await other.get(paths.desk.client(stage.clientId))).status).toBe(404)
    const before = await stage.asked(async () => other.get(paths.desk.clientOpen(stage.clientId)))
    expect([before.status, before.requests]).toEqual([200, 2])
    expect(before.text).toContain('H.T.')
    expect(before.text).not.toContain('星野')
    expect(before.text).not.toContain('静かなところ')
  })

  test.each([
    '',
    '短い',
    'あああああああああああああ',
    '12345678901234567890',
    '確認確認確認確認確認確認',
    '　　　　　　　　　　　　',
  ])('「%s」 is no purpose: it comes back as typed, and nothing is opened', async (typed) => {
    const other = await stage.app.signInAs(ooba)
    const response = await stage.open(other, { typed })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(typed.trim())
    expect(await openings()).toEqual([])
    expect((await other.get(paths.desk.client(stage.clientId))).status).toBe(404)
  })

  test('a sign-in older than five minutes opens nothing; what was typed stays and the way back is offered', async () => {
    const other = await stage.app.signInAs(ooba)
    stage.app.pass(5 * minute + 1)
    const before = await (await other.get(paths.desk.clientOpen(stage.clientId))).text()
    const again = `${paths.desk.signIn()}?back=${encodeURIComponent(paths.desk.clientOpen(stage.clientId))}`
    expect(before).toContain(again)
    const response = await stage.open(other)
    const text = await response.text()
    expect(response.status).toBe(403)
    expect(text).toContain(purpose)
    expect(text).toContain(again)
    expect(await openings()).toEqual([])
  })

  test('the purpose, the half hour and the letter to the agency stand together, and then the page is read and not written', async () => {
    const other = await stage.app.signInAs(ooba)
    const opened = await stage.asked(async () => stage.open(other))
    expect([opened.status, opened.requests]).toEqual([303, 3])
    expect(await openings()).toMatchObject([
      { kind: 'breakGlass', act: 'client.breakGlass', purpose, mail: 'recordOpened' },
    ])
    const page = await stage.asked(async () => other.get(paths.desk.client(stage.clientId)))
    expect([page.status, page.requests]).toEqual([200, 2])
    expect(page.text).toContain('あと30分')
    expect(page.text).toContain(`目的：${purpose}`)
    expect(page.text).not.toContain(paths.desk.clientNote(stage.clientId))
    const note = { kind: 'phone', ...onDay('notedOn', townToday), body: '電話で話した' }
    expect((await other.post(paths.desk.clientNote(stage.clientId), note)).status).toBe(404)
    const [look] = await stage.rows(
      `select purpose, outcome from audit where act = 'client.look' order by id desc limit 1`,
    )
    expect(look).toEqual({ purpose, outcome: 'shown' })
  })

  test('the letter goes to the agency’s own address; its subject names nobody', async () => {
    const { mails } = await stage.app.deskAs(visitor).read({ mails: latestMails(20) })
    const row = mails.find(({ kind }) => kind === 'recordOpened')
    const mail = row ? await openMail(stage.app.deps.keys, row) : null
    const [agency] = await stage.rows(
      `select g.email, c.case_number from client c join agency g on g.id = c.agency_id where c.id = '${stage.clientId}'`,
    )
    expect(mail?.to).toBe(agency?.email)
    if (mail?.mail.kind !== 'recordOpened') throw new Error('another letter')
    const { subject, text } = letterOf(mail.mail, { baseUrl: '', town: initialSettings })
    expect(subject).toBe('記録の取扱いについてのお知らせ')
    // Why is free text and may name the person: a mailbox is read by more than may read the record.
    expect(text).not.toContain(purpose)
    expect(text).not.toContain('捨ててください')
    expect(text).toContain(String(agency?.case_number))
    expect(text).toContain('大場 健吾')
    expect(`${subject}${text}`).not.toMatch(/星野|ホシノ|H\.T\./u)
  })

  test('after half an hour the record is shut again', async () => {
    const other = await stage.app.signInAs(ooba)
    expect((await other.get(paths.desk.client(stage.clientId))).status).toBe(200)
    stage.app.pass(30 * minute)
    const later = await stage.app.signInAs(ooba)
    expect((await later.get(paths.desk.client(stage.clientId))).status).toBe(404)
  })
})

describe('who else', () => {
  test('a supervisor of the agency opens it as supervision, on record as that', async () => {
    const boss = await stage.app.signInAs(sakamaki)
    expect((await boss.get(paths.desk.clientOpen(stage.clientId))).status).toBe(403)
    expect((await stage.open(boss, { path: paths.desk.clientSupervise(stage.clientId) })).status).toBe(303)
    expect((await openings()).at(-1)).toMatchObject({ kind: 'supervision', act: 'client.supervise', purpose })
    expect((await boss.get(paths.desk.client(stage.clientId))).status).toBe(200)
  })

  test.each([tsuda, murai] as const)('%s of another agency is told what a made-up number is told', async (email) => {
    const stranger = await stage.app.signInAs(email)
    const path = email === tsuda ? paths.desk.clientOpen : paths.desk.clientSupervise
    const [real, made] = [await stranger.get(path(stage.clientId)), await stranger.get(path(nobody))]
    expect([real.status, made.status]).toEqual([404, 404])
    expect(await real.text()).toBe(await made.text())
    expect((await stage.open(stranger, { path: path(stage.clientId) })).status).toBe(404)
  })
})

describe('the way back after a fresh sign-in', () => {
  test('leads to the page that asked, once', async () => {
    const other = await stage.app.signInAs(ooba)
    const back = paths.desk.clientOpen(stage.clientId)
    await other.get(paths.desk.signInAgain(back))
    await other.post(paths.desk.signIn(), { email: ooba })
    const { mails } = await stage.app.deskAs(visitor).read({ mails: latestMails(1) })
    const mail = mails[0] ? await openMail(stage.app.deps.keys, mails[0]) : null
    if (mail?.mail.kind !== 'signInLink') throw new Error('no sign-in letter')
    const done = await other.post(paths.desk.signInCode(), { code: mail.mail.params.code })
    expect(done.headers.get('location')).toBe(back)
    expect(other.cookie()).not.toContain('back=')
    expect((await stage.open(other)).status).toBe(303)
  })

  test('leads back in the demo too, where a role is picked anew; a firm goes to its own window', async () => {
    const demo = testApp({ ...(await seededTown()), isDemo: true })
    const back = paths.desk.clientOpen(nobody)
    const arriveAs = async (as: string) => {
      const person = demo.visitor()
      await person.get(paths.demo.enterAgain(back))
      return (await person.post(paths.demo.signIn(), { as })).headers.get('location')
    }
    expect(await arriveAs('consultant')).toBe(back)
    expect(await arriveAs('employer')).toBe(paths.employer.home())
  })

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/desk/clients/../../demo',
    '/desk/accounts',
    'javascript:alert(1)',
    '/desk/clients/x/open?next=//evil.example',
    '/desk/clients/x/open\n',
  ])('%j is no place of ours', async (back) => {
    const other = await stage.app.signInAs(ooba)
    await other.get(paths.desk.signInAgain(back))
    expect(other.cookie()).not.toContain('back=')
  })
})
