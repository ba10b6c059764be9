import { paths } from '../../src/paths.ts'
import { answersIn, whereTo } from '../journeys/posting.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Fields, Person } from '../support/person.ts'
import { formTo } from '../support/form.ts'
import { oneOf } from './office-stage.ts'

export const arrival = { channel: 'fax', reason: 'FAXで届いた' }

export const newFirm = {
  employerName: 'ひだまり豆腐店',
  employerKana: 'ひだまりとうふてん',
  trade: 'E',
  staffCount: '８',
  employerPhone: '0199-77-0001',
}

/** What stands on a job offer's sheet besides what is filled in already. */
export const jobSheet = {
  title: '豆腐の パックづめ',
  tasks: '豆腐をパックに入れて、ふたをします。',
  days: ['mon', 'wed'],
  startsAt: '９：００',
  endsAt: '11時',
  holidays: '月・水のほか',
  meets: '店主',
  wageYen: '１，４００円',
}
export const newPlace = {
  placeName: '作業場',
  area: '駅前',
  address: 'こもれび市駅前4-5-6',
  passiveSmoking: 'indoorNoSmoking',
}

/** A firm of the town with an address, called already, and with a place. */
export const knownFirm = async (desk: TestDatabase) => {
  const row = await oneOf(
    desk,
    `select e.id, e.sheet_code, e.phone, w.id as place from employer e join workplace w on w.employer_id = e.id
     where e.called_on is not null and e.self_declared_on is not null and e.employs = 1 and e.state = 'active' order by e.id limit 1`,
  )
  return {
    id: String(row['id']),
    code: String(row['sheet_code']),
    phone: String(row['phone']),
    place: String(row['place']),
  }
}

export const begin = async (officer: Person, fields: Fields) =>
  officer.post(paths.keyIn.start(), { ...arrival, rung: 'supportedShortJob', find: '', employerId: '', ...fields })

export const begun = async (officer: Person, fields: Fields): Promise<string> => {
  const at = whereTo(await begin(officer, fields))
  const id = at.split('/').at(-1) ?? ''
  if (!at.startsWith(paths.keyIn.start())) throw new Error(`not begun: ${at}`)
  return id
}

/** Presses a button of the key-in page with what stands there and what is typed besides. */
export const press = async (officer: Person, of: { id: string; next: 'save' | 'submit'; typed?: Fields }) => {
  const at = paths.keyIn.draft(of.id)
  const html = await (await officer.get(at)).text()
  return officer.post(at, { ...formTo(html, at).hidden, ...answersIn(html), ...of.typed, next: of.next })
}

/** A whole job offer of a known firm, read back and waiting for the yes. */
export const submittedJob = async (officer: Person, find: string): Promise<string> => {
  const id = await begun(officer, { find })
  await press(officer, { id, next: 'submit', typed: jobSheet })
  return id
}
