import { beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { paths } from '../../src/paths.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { formTo } from '../support/form.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { countOf, oneOf } from './office-stage.ts'

let app: TestApp
let desk: TestDatabase
let listings: TestDatabase
let officer: Person

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  listings = town.public
  app = testApp(town)
  officer = await app.signInAs('desk')
})

const firmNamed = async (name: string) => {
  const row = await oneOf(desk, `select id, version from employer where name like '%${name}%'`)
  return { id: String(row['id']), version: Number(row['version']) }
}
const html = async (person: Person, path: string) => (await person.get(path)).text()
const press = async ([from, action]: readonly [string, string], fields = {}) =>
  officer.press(await html(officer, from), { action, fields })
const published = async (id: string) =>
  countOf(desk, `select count(*) n from opening where employer_id = '${id}' and state = 'published'`)
const busiest = async () => {
  const row = await oneOf(
    desk,
    "select employer_id as id from opening where state = 'published' group by 1 order by count(*) desc limit 1",
  )
  return String(row['id'])
}

const firm = {
  employerName: 'ひだまりベーカリー改',
  employerKana: 'ひだまりべーかりー',
  kind: 'firm',
  employs: 'yes',
  trade: 'E',
  staffCount: '７人',
  employerPhone: '0199-55-0000',
  fax: '',
  corporateNumber: '',
  noticeBy: 'paper',
  contactName: '店長',
  contactKana: '',
  email: 'pan@hidamari.example.jp',
}
const place = {
  placeName: '第二工房',
  placeKind: 'workplace',
  prefecture: '',
  area: '駅前',
  address: '駅前2-2',
  wayThere: '',
  passiveSmoking: 'indoorNoSmoking',
}

describe('the firm’s page of the desk', () => {
  test('shows approval, people, workplaces, openings and the acts, in two requests', async () => {
    const id = await busiest()
    desk.forget()
    const page = await html(officer, paths.desk.employer(id))
    expect(desk.requests()).toBe(2)
    for (const path of [
      paths.desk.employerEdit(id),
      paths.desk.employerStop(id),
      paths.desk.employerMembers(id),
      paths.desk.employerWorkplaces(id),
      paths.desk.employerDisputes(id),
    ]) {
      expect(page).toContain(`"${path}"`)
    }
  })

  test('shows a consultant the firm without the desk’s acts and without its complaints', async () => {
    const id = await busiest()
    const consultant = await app.signInAs('consultant')
    const page = await html(consultant, paths.desk.employer(id))
    for (const word of [paths.desk.employerStop(id), paths.desk.employerEdit(id), '苦情を記録する']) {
      expect(page).not.toContain(word)
    }
    for (const path of [paths.desk.employerEdit(id), paths.desk.employerStop(id), paths.desk.employerMembers(id)]) {
      expect((await consultant.get(path)).status).toBe(403)
    }
  })

  test('changes it; wrong input comes back with everything typed, a stale page is told so', async () => {
    const { id, version } = await firmNamed('ひだまり')
    const at = paths.desk.employerEdit(id)
    const wrong = await press([at, at], { ...firm, corporateNumber: '12', noticeBy: 'fax' })
    const back = await wrong.text()
    expect(wrong.status).toBe(422)
    for (const word of ['ひだまりベーカリー改', '法人番号は13けた', '「FAX番号」を入れてください']) {
      expect(back).toContain(word)
    }
    const saved = await press([at, at], firm)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, paths.desk.employer(id, { done: 'change' })])
    expect(await html(officer, saved.headers.get('location') ?? '')).toContain('ひだまりベーカリー改')
    const stale = await officer.post(at, { ...firm, version: String(version), contactName: '新しい店長' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('新しい店長')
  })

  test('stops it with a reason: nothing of it stays on the list, and it can be started again', async () => {
    const id = await busiest()
    const at = paths.desk.employerStop(id)
    const before = await published(id)
    expect(before).toBeGreaterThan(0)
    expect((await press([at, at], { reason: '' })).status).toBe(422)
    const numbers = await oneOf(
      desk,
      `select number from opening where employer_id = '${id}' and state = 'published' limit 1`,
    )
    const page = await html(officer, at)
    const ik = newSecret()
    const typed = { ...formTo(page, at).hidden, ik, reason: '連絡がとれない' }
    const stopped = await officer.post(at, typed)
    expect([stopped.status, stopped.headers.get('location')]).toEqual([303, paths.desk.employer(id, { done: 'stop' })])
    expect(await published(id)).toBe(0)
    const listed = `select state from listing where number = '${String(numbers['number'])}'`
    expect(await oneOf(listings, listed)).toEqual({ state: 'paused' })
    // The same press again is the same act.
    const again = await officer.post(at, typed)
    expect([again.status, again.headers.get('location')]).toEqual([303, stopped.headers.get('location')])

    const shown = await html(officer, paths.desk.employer(id))
    expect(shown).toContain('連絡がとれない')
    const started = await press([paths.desk.employer(id), paths.desk.employerStart(id)])
    expect(started.status).toBe(303)
    expect(await oneOf(desk, `select state from employer where id = '${id}'`)).toEqual({ state: 'active' })
  })

  test('records a call from its own button', async () => {
    const { id } = await firmNamed('ひだまり')
    const [consultant, wrong] = [await app.signInAs('consultant'), { version: '1' }]
    expect((await consultant.post(paths.desk.employerCall(id), wrong)).status).toBe(403)
    const { version } = await firmNamed('ひだまり')
    const called = await officer.post(paths.desk.employerCall(id), { version: String(version) })
    expect(called.headers.get('location')).toBe(paths.desk.employer(id, { done: 'call' }))
    const stale = await officer.post(paths.desk.employerCall(id), { version: String(version) })
    expect(stale.status).toBe(409)
  })

  test('adds and changes workplaces', async () => {
    const { id } = await firmNamed('ひだまり')
    const at = paths.desk.employerWorkplaces(id)
    expect((await press([at, at], { ...place, address: '' })).status).toBe(422)
    expect((await press([at, at], place)).status).toBe(303)
    const row = await oneOf(desk, "select id from workplace where name = '第二工房'")
    const change = paths.desk.workplace(String(row['id']))
    const changed = await press([change, change], { ...place, placeName: '第三工房', placeKind: 'outdoors' })
    expect(changed.headers.get('location')).toBe(paths.desk.employer(id, { done: 'workplace' }))
    expect(await html(officer, paths.desk.employer(id))).toContain('第三工房')
  })
})

describe('the same firm registered twice', () => {
  test('is noticed in the register and on its page, and merged after a look at both', async () => {
    const rows = await firmNamed('ふくろう')
    const other = await firmNamed('ひだまり')
    const at = paths.desk.employerEdit(other.id)
    await press([at, at], { ...firm, employerName: '（株）スーパーふくろう', employerPhone: '0199-55-1234' })
    await press([paths.desk.employerEdit(rows.id), paths.desk.employerEdit(rows.id)], {
      ...firm,
      employerName: 'スーパー　フクロウ',
      email: 'jinji@super-fukurou.example.jp',
    })
    expect(await html(officer, paths.desk.employers())).toContain('同じ事業所かもしれません')
    const page = await html(officer, paths.desk.employer(rows.id))
    expect(page).toContain('名前が同じ')
    const merge = paths.desk.employerMerge(other.id, rows.id)
    expect(page).toContain(merge)
    const before = await html(officer, merge)
    for (const word of ['なくなる登録', '残る登録', '移るもの']) expect(before).toContain(word)
    const owned = await countOf(desk, `select count(*) n from opening where employer_id = '${other.id}'`)
    expect(owned).toBeGreaterThan(0)

    const baker = await app.signInAs('pan@hidamari.example.jp')
    const done = await officer.press(before, { action: paths.desk.employerMerge(other.id) })
    expect([done.status, done.headers.get('location')]).toEqual([303, paths.desk.employer(rows.id, { done: 'merge' })])
    expect(await countOf(desk, `select count(*) n from opening where employer_id = '${other.id}'`)).toBe(0)
    const old = await html(officer, paths.desk.employer(other.id))
    expect(old).toContain(`"${paths.desk.employer(rows.id)}"`)
    expect(old).not.toContain(paths.desk.employerStop(other.id))
    for (const gone of [paths.desk.employerEdit(other.id), paths.desk.employerStop(other.id), merge]) {
      expect((await officer.get(gone)).status).toBe(410)
    }
    // Who came in for the one comes in for the other, with the session of before.
    expect((await baker.get(paths.employer.firm(rows.id))).status).toBe(200)
    expect((await baker.get(paths.employer.firm(other.id))).status).toBe(404)
    const twice = await officer.press(before, { action: paths.desk.employerMerge(other.id) })
    expect(twice.status).toBe(303)
    const second = await officer.press(before, {
      action: paths.desk.employerMerge(other.id),
      fields: { ik: newSecret() },
    })
    expect(second.status).toBe(410)
  })
})
