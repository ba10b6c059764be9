import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { countOf, oneOf } from './office-stage.ts'

let app: TestApp
let desk: TestDatabase
let baker: Person
let own: string
let other: string

const firmOf = async (name: string) =>
  String((await oneOf(desk, `select id from employer where name like '%${name}%'`))['id'])

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  baker = await app.signInAs('pan@hidamari.example.jp')
  own = await firmOf('ひだまり')
  other = await firmOf('ふくろう')
})

const html = async (person: Person, path: string) => (await person.get(path)).text()

describe('a firm’s own page', () => {
  test('is reached without asking which firm, shows what the desk knows, in two requests', async () => {
    expect(await html(baker, paths.employer.members())).toContain(
      paths.employer.memberRemove(own).replace('/remove', ''),
    )
    desk.forget()
    const page = await html(baker, paths.employer.firms())
    expect(desk.requests()).toBe(2)
    expect(page).toContain(paths.employer.firmEdit(own))
    expect(page).toContain('pan@hidamari.example.jp')
  })

  test('changes the firm and its workplaces', async () => {
    const at = paths.employer.firmEdit(own)
    const page = await html(baker, at)
    const typed = {
      employerName: 'ひだまりパン',
      employerKana: 'ひだまりぱん',
      kind: 'firm',
      employs: 'yes',
      trade: 'E',
      staffCount: '8',
      employerPhone: '0199-55-0001',
      fax: '0199-55-0002',
      corporateNumber: '',
      noticeBy: 'fax',
      contactName: '店長',
      contactKana: '',
      email: 'pan@hidamari.example.jp',
    }
    const wrong = await baker.press(page, { action: at, fields: { ...typed, staffCount: '八人' } })
    expect([wrong.status, (await wrong.text()).includes('value="八人"')]).toEqual([422, true])
    const saved = await baker.press(page, { action: at, fields: typed })
    expect(saved.headers.get('location')).toBe(paths.employer.firm(own, { done: 'change' }))
    const stale = await baker.press(page, { action: at, fields: { ...typed, ik: 'x'.repeat(32), staffCount: '9' } })
    expect(stale.status).toBe(409)

    const add = paths.employer.firmWorkplaces(own)
    const place = {
      placeName: '朝市の店',
      placeKind: 'outdoors',
      prefecture: '',
      area: '中央',
      address: '中央1',
      wayThere: '',
      passiveSmoking: 'outdoorWork',
    }
    expect((await baker.press(await html(baker, add), { action: add, fields: place })).status).toBe(303)
    const row = await oneOf(desk, "select id from workplace where name = '朝市の店'")
    const change = paths.employer.workplace(String(row['id']))
    const moved = await baker.press(await html(baker, change), {
      action: change,
      fields: { ...place, placeName: '夕市の店' },
    })
    expect(moved.headers.get('location')).toBe(paths.employer.firm(own, { done: 'workplace' }))
    expect(await html(baker, paths.employer.firm(own))).toContain('夕市の店')
  })

  test('of another firm is not there: nothing is shown and nothing is changed', async () => {
    const foreign = String((await oneOf(desk, `select id from workplace where employer_id = '${other}' limit 1`))['id'])
    for (const path of [
      paths.employer.firm(other),
      paths.employer.firmEdit(other),
      paths.employer.firmWorkplaces(other),
      paths.employer.firmMembers(other),
      paths.employer.workplace(foreign),
    ]) {
      expect([path, (await baker.get(path)).status]).toEqual([path, 404])
    }
    const member = { name: '私', email: 'me@example.jp' }
    expect((await baker.post(paths.employer.firmMembers(other), member)).status).toBe(404)
    const [someone] = [await oneOf(desk, `select account_id from employer_member where employer_id = '${other}'`)]
    const out = { accountId: String(someone['account_id']) }
    expect((await baker.post(paths.employer.memberRemove(other), out)).status).toBe(404)
    const denied =
      "select count(*) n from audit where act in ('employer.change', 'employer.members') and outcome = 'denied'"
    expect(await countOf(desk, denied)).toBe(7)
  })

  test('says whom to call while the firm is stopped, and not why', async () => {
    const officer = await app.signInAs('desk')
    const at = paths.desk.employerStop(own)
    await officer.press(await html(officer, at), { action: at, fields: { reason: '電話に出ない' } })
    for (const path of [paths.employer.home(), paths.employer.firm(own)]) {
      const page = await html(baker, path)
      expect(page).toContain('取扱いをお休みしています')
      expect(page).toContain('0199-55-2101')
      expect(page).not.toContain('電話に出ない')
    }
  })
})

describe('the people of a firm', () => {
  test('add each other, come in by a link, and lose the firm at the next request when they are taken out', async () => {
    const at = paths.employer.firmMembers(own)
    const typed = { name: '若店長', email: 'waka@hidamari.example.jp' }
    const wrong = await baker.press(await html(baker, at), { action: at, fields: { ...typed, email: 'waka' } })
    expect([wrong.status, (await wrong.text()).includes('若店長')]).toEqual([422, true])
    const added = await baker.press(await html(baker, at), { action: at, fields: typed })
    expect(added.headers.get('location')).toBe(paths.employer.firmMembers(own, { done: 'member' }))
    expect(await countOf(desk, "select count(*) n from outbox where kind = 'memberAdded'")).toBe(1)

    const young = await app.signInAs('waka@hidamari.example.jp')
    expect((await young.get(paths.employer.firm(own))).status).toBe(200)
    const list = await html(baker, at)
    const remove = paths.employer.memberRemove(own)
    const out = await baker.post(remove, { accountId: young.account.id })
    expect([list.includes('waka@hidamari.example.jp'), out.status]).toEqual([true, 303])
    // The same session, the next request.
    expect((await young.get(paths.employer.firm(own))).status).toBe(404)
    expect((await young.post(at, typed)).status).toBe(404)
    expect((await young.get(paths.employer.home())).status).toBe(200)
    const last = await baker.post(remove, { accountId: (await app.signInAs('pan@hidamari.example.jp')).account.id })
    expect([last.status, (await last.text()).includes('最後のひとりは外せません')]).toEqual([409, true])
  })

  test('are added and taken out by the desk as well, and by nobody else of the staff', async () => {
    const officer = await app.signInAs('desk')
    const at = paths.desk.employerMembers(own)
    const typed = { name: '番頭', email: 'banto@hidamari.example.jp' }
    const added = await officer.press(await html(officer, at), { action: at, fields: typed })
    expect(added.headers.get('location')).toBe(paths.desk.employerMembers(own, { done: 'member' }))
    const row = await oneOf(
      desk,
      `select account_id from employer_member where employer_id = '${own}' order by created_at desc, account_id desc limit 1`,
    )
    const out = await officer.post(paths.desk.memberRemove(own), { accountId: String(row['account_id']) })
    expect(out.status).toBe(303)
    const consultant = await app.signInAs('consultant')
    expect((await consultant.post(at, typed)).status).toBe(403)
    expect((await consultant.get(paths.employer.firms())).status).toBe(403)
  })
})
