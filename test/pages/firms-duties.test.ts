import { beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { accountById } from '../../src/desk/accounts/store.ts'
import { paths } from '../../src/paths.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { formTo } from '../support/form.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { countOf, firstOpening, oneOf } from './office-stage.ts'

import { visible } from './ask-stage.ts'
let app: TestApp
let desk: TestDatabase
let officer: Person
let consultant: Person

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  officer = await app.signInAs('desk')
  consultant = await app.signInAs('consultant')
})

const html = async (person: Person, path: string) => (await person.get(path)).text()
const day = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: of }
}

/** The address of a person of the staff, to sign in as them. */
const emailOf = async (accountId: string): Promise<`${string}@${string}`> => {
  const { account } = await app.deps.deskDb().read({ account: accountById(accountId) })
  const address = { table: 'account', column: 'email', row: accountId }
  const email = account ? await app.deps.keys.open(account.email, address) : ''
  const [name = '', host = ''] = email.split('@')
  return `${name}@${host}`
}

describe('R1-42: the notice to the firm', () => {
  test('waits on the list until it was printed and sent; the paper says what the law asks', async () => {
    const { id } = await firstOpening(desk, 'submitted')
    const row = await oneOf(desk, `select employer_id as firm from opening where id = '${id}'`)
    const edit = paths.desk.employerEdit(String(row['firm']))
    const before = await html(officer, edit)
    const typed = Object.fromEntries(
      [...before.matchAll(/<input[^>]*name="(\w+)"[^>]*value="([^"]*)"[^>]*>/gu)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    )
    const [kind, trade] = ['firm', 'E']
    const asPaper = { ...typed, kind, trade, employs: 'yes', noticeBy: 'paper', ik: newSecret() }
    expect((await officer.post(edit, asPaper)).status).toBe(303)
    const at = paths.desk.opening(id)
    expect((await officer.press(await html(officer, at), { action: paths.desk.openingPublish(id) })).status).toBe(303)

    const sheet = paths.desk.openingNotice(id)
    desk.forget()
    const list = await html(officer, paths.desk.notices())
    expect(desk.requests()).toBe(2)
    expect(list).toContain(sheet)
    const paper = await html(officer, sheet)
    for (const word of ['職業安定法第29条の4', '取り扱う職種などの範囲', '苦情の申し出先', '0199-55-2101', '御中']) {
      expect(paper).toContain(word)
    }
    const { hidden } = formTo(paper, sheet)
    const sent = await officer.post(sheet, hidden)
    expect(sent.headers.get('location')).toBe(paths.desk.notices({ done: 'sent' }))
    expect(await oneOf(desk, `select notice_on as day from opening where id = '${id}'`)).toEqual({ day: '2026-11-18' })
    expect((await officer.post(sheet, hidden)).status).toBe(303)
    const second = await officer.post(sheet, { ...hidden, ik: newSecret() })
    expect(second.status).toBe(409)
    expect(await html(officer, paths.desk.notices())).not.toContain(sheet)
    expect((await consultant.get(paths.desk.notices())).status).toBe(403)
  })
})

describe('R1-41: a dispute', () => {
  test('is recorded and ended on the firm’s page; while it lasts the form for issuing says so', async () => {
    const agreed = await oneOf(
      desk,
      `select r.id, o.employer_id as firm from referral r join opening o on o.id = r.opening_id where r.state = 'agreed' and o.family = 'employment' and o.state = 'published' and r.issuer_requested_on is null limit 1`,
    )
    const [referral, firm] = [String(agreed['id']), String(agreed['firm'])]
    const account = await oneOf(desk, `select consultant_id as id from referral where id = '${referral}'`)
    const at = paths.desk.employerDisputes(firm)
    const typed = { kind: 'warned', workplaceId: '', ...day('fromOn', '2026-11-18'), source: '労働委員会の通報' }
    const wrong = await officer.press(await html(officer, at), {
      action: at,
      fields: { ...typed, ...day('untilOn', '2026-11-01') },
    })
    expect(wrong.status).toBe(422)
    const back = await wrong.text()
    expect(back).toContain('始まりの日よりあとの日')
    expect(back).toContain('労働委員会の通報')
    const done = await officer.press(await html(officer, at), {
      action: at,
      fields: { ...typed, ...day('untilOn', '') },
    })
    expect(done.status).toBe(303)
    expect(await html(officer, paths.desk.employer(firm))).toContain('労働委員会の通報')
    expect((await consultant.post(at, typed)).status).toBe(403)

    const staff = await app.signInAs(await emailOf(String(account['id'])))
    const page = await html(staff, paths.desk.referral(referral))
    expect(page).toContain('労働争議が起こるおそれ')
    expect(page).toContain('name="headcountReason"')
    const of = await oneOf(
      desk,
      `select client_id as client, opening_id as opening from referral where id = '${referral}'`,
    )
    const proposing = `${paths.desk.propose(String(of['client']))}?opening=${String(of['opening'])}`
    expect(await html(staff, proposing)).toContain('提案の前に、窓口に様子を聞いてください')
    const issue = paths.desk.referralIssue(referral)
    const told = { method: 'paper', urgentReason: '', headcountReason: '' }
    const refused = await staff.press(page, { action: issue, fields: told })
    expect([refused.status, (await refused.text()).includes('職業安定法第20条')]).toEqual([409, true])
    const issued = await staff.press(page, {
      action: issue,
      fields: { ...told, ik: newSecret(), headcountReason: '1人やめた補充' },
    })
    expect(issued.status).toBe(303)

    const dispute = await oneOf(desk, 'select id from labour_dispute')
    const end = paths.desk.dispute(String(dispute['id']))
    const late = await officer.press(await html(officer, end), { action: end, fields: day('untilOn', '2026-11-30') })
    expect(late.status).toBe(422)
    const ended = await officer.press(await html(officer, end), { action: end, fields: day('untilOn', '2026-11-18') })
    expect(ended.headers.get('location')).toBe(paths.desk.employer(firm, { done: 'disputeEnd' }))
  })
})

describe('R1-43: the log of complaints', () => {
  test('takes one down, keeps what was typed when it is wrong, and shows it to the desk alone', async () => {
    const at = paths.desk.newComplaint()
    const number = String((await oneOf(desk, "select number from opening where state = 'published' limit 1"))['number'])
    const typed = {
      ...day('receivedOn', '2026-11-17'),
      channel: 'phone',
      side: 'client',
      employerId: '',
      openingNumber: number.toLowerCase(),
      content: '聞いていた時間と違った',
    }
    const page = await html(officer, at)
    const wrong = await officer.press(page, { action: at, fields: { ...typed, openingNumber: 'ZZZZ' } })
    expect([wrong.status, (await wrong.text()).includes('聞いていた時間と違った')]).toEqual([422, true])
    expect((await officer.press(page, { action: at, fields: { ...typed, content: '' } })).status).toBe(422)
    const done = await officer.press(page, { action: at, fields: { ...typed, ik: newSecret() } })
    const where = done.headers.get('location') ?? ''
    expect([done.status, where.includes('done=record')]).toEqual([303, true])
    const row = await oneOf(desk, 'select id, employer_id from complaint')
    const own = paths.desk.complaint(String(row['id']))
    desk.forget()
    const shown = await html(officer, own)
    expect([desk.requests(), shown.includes('聞いていた時間と違った'), shown.includes(number)]).toEqual([2, true, true])
    expect(await html(officer, paths.desk.complaints())).toContain(own)
    expect(await html(officer, paths.desk.complaints())).not.toContain('聞いていた時間と違った')
    expect(await html(officer, paths.desk.employer(String(row['employer_id'])))).toContain(own)
    for (const path of [paths.desk.complaints(), own, at]) expect((await consultant.get(path)).status).toBe(403)

    const answer = { ...day('answeredOn', '2026-11-18'), response: '事業所に確かめて直した' }
    const empty = await officer.press(shown, { action: own, fields: { ...answer, response: '' } })
    expect(empty.status).toBe(422)
    const answered = await officer.press(shown, { action: own, fields: { ...answer, ik: newSecret() } })
    expect(answered.headers.get('location')).toBe(paths.desk.complaint(String(row['id']), { done: 'answer' }))
    const twice = await officer.press(shown, { action: own, fields: { ...answer, ik: newSecret() } })
    expect(twice.status).toBe(409)
    expect(await html(officer, paths.desk.complaints('answered'))).toContain(own)
    expect(
      await countOf(desk, "select count(*) n from audit where act = 'complaint.read' and outcome = 'shown'"),
    ).toBeGreaterThan(1)
  })

  test('the contact point stands on every listing, and on the desk’s own page in three languages', async () => {
    const number = String((await oneOf(desk, "select number from opening where state = 'published' limit 1"))['number'])
    for (const language of ['ja', 'easy', 'en'] as const) {
      for (const path of [paths.about(language), paths.opening(language, number)]) {
        expect([path, visible(await html(app.visitor(), path)).includes('北海道労働局に申し出る')]).toEqual([
          path,
          true,
        ])
      }
    }
  })

  test('R1-14: the declared scope is public in three languages', async () => {
    for (const language of ['ja', 'easy', 'en'] as const) {
      expect(visible(await html(app.visitor(), paths.about(language)))).toContain('市外の就業場所の求人は')
    }
  })
})
