import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { oneOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
})

const idFrom = async (sql: string) => String((await oneOf(desk, sql))['id'])
const faults = async (person: Person, path: string) => {
  const answer = await person.get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return (await faultsIn(await answer.text())).map((fault) => `${path}: ${fault}`)
}

test('the pages about firms are valid HTML, at the desk and in the firm’s own window', async () => {
  const officer = await app.signInAs('desk')
  const firm = await idFrom("select employer_id as id from opening where state = 'published' limit 1")
  const other = await idFrom(`select id from employer where id <> '${firm}' limit 1`)
  const notice = await idFrom("select id from opening where notice_by = 'fax' and notice_on is null limit 1")
  const workplace = await idFrom(`select id from workplace where employer_id = '${firm}' limit 1`)
  const complaint = {
    'receivedOn-year': '2026',
    'receivedOn-month': '11',
    'receivedOn-day': '18',
    channel: 'phone',
    side: 'resident',
    employerId: firm,
    openingNumber: '',
    content: '一行目\n二行目',
  }
  const recorded = await officer.post(paths.desk.newComplaint(), complaint)
  const dispute = {
    kind: 'strike',
    workplaceId: '',
    source: '労働委員会',
    'fromOn-year': '2026',
    'fromOn-month': '11',
    'fromOn-day': '18',
    'untilOn-year': '',
    'untilOn-month': '',
    'untilOn-day': '',
  }
  await officer.post(paths.desk.employerDisputes(firm), dispute)
  const found: string[] = []
  for (const path of [
    paths.desk.employers(),
    paths.desk.employer(firm),
    paths.desk.employerEdit(firm),
    paths.desk.employerStop(firm),
    paths.desk.employerMembers(firm),
    paths.desk.employerWorkplaces(firm),
    paths.desk.workplace(workplace),
    paths.desk.employerMerge(firm, other),
    paths.desk.employerDisputes(firm),
    paths.desk.dispute(await idFrom('select id from labour_dispute limit 1')),
    paths.desk.notices(),
    paths.desk.openingNotice(notice),
    paths.desk.complaints(),
    paths.desk.newComplaint(),
    recorded.headers.get('location') ?? '',
  ]) {
    found.push(...(await faults(officer, path)))
  }
  const baker = await app.signInAs('pan@hidamari.example.jp')
  const own = await idFrom("select id from employer where name like '%ひだまり%'")
  for (const path of [
    paths.employer.firms(),
    paths.employer.firmEdit(own),
    paths.employer.firmWorkplaces(own),
    paths.employer.members(),
  ]) {
    found.push(...(await faults(baker, path)))
  }
  expect(found).toEqual([])
})
