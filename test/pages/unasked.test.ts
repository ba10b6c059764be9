import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/law/calendar.ts'
import { paths } from '../../src/paths.ts'
import { sectionText } from '../../src/text/client-sections.ts'
import { natsui, onDay, register, tsuda, whereTo } from '../journeys/casework.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Fields, Person } from '../support/person.ts'
import { everythingIn, rowsOf } from '../support/rows.ts'
import { seededTown, townToday } from '../support/town.ts'
import { faultsIn } from './valid-html.ts'

// R1-31 on every form whose words a record keeps.

let app: TestApp
let desk: TestDatabase
let consultant: Person
let clientId = ''
let otherAgency = ''
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  consultant = await app.signInAs(natsui)
  otherAgency = (await app.signInAs(tsuda)).account.agencyId ?? ''
  clientId = await register(consultant)
  await consultant.post(paths.desk.clientPlan(clientId))
})

const words = '支持政党の話が出た'
const contact = { kind: 'phone', withWhom: 'person', outcome: 'reached', ...onDay('notedOn', townToday) }
const until = addDays(townToday, 30)
const place = () => ({ clientId, edition: 1 })
const version = async (table: 'client' | 'plan') =>
  String(
    (
      await rowsOf(desk, `select version from ${table} where ${table === 'plan' ? 'client_id' : 'id'} = '${clientId}'`)
    )[0]?.version,
  )
const planDays = {
  ...onDay('startsOn', townToday),
  ...onDay('endsOn', addDays(townToday, 180)),
  ...onDay('reviewOn', addDays(townToday, 90)),
}

const timesKept = async (field: string) =>
  Number((await rowsOf(desk, `select count(*) as n from audit where fields like '%kept.${field}%'`))[0]?.n)

type Form = { name: string; path: () => string; fields: () => Promise<Fields> | Fields; field: string }
const forms: readonly Form[] = [
  { name: 'a note', path: () => paths.desk.clientNote(clientId), fields: () => contact, field: 'body' },
  { name: 'a step', path: () => paths.desk.clientStep(clientId), fields: () => onDay('dueOn', until), field: 'body' },
  { name: 'a message', path: () => paths.desk.messages(), fields: () => ({ who: '090-1234-5678' }), field: 'body' },
  {
    name: 'a plan',
    path: () => paths.desk.planEdit(place()),
    fields: async () => ({ version: await version('plan'), ...planDays }),
    field: 'issues',
  },
  {
    name: 'the readiness for work',
    path: () => paths.desk.planReadiness(place()),
    fields: async () => ({ version: await version('plan') }),
    field: 'tellWork',
  },
  {
    name: 'a consent',
    path: () => paths.desk.newConsent(clientId),
    fields: () => ({
      audience: 'agency',
      agencyId: otherAgency,
      items: ['wish'],
      ...onDay('untilOn', until),
      how: 'paper',
      told: 'yes',
    }),
    field: 'purpose',
  },
  {
    name: 'where not to be known',
    path: () => paths.desk.keepAway(clientId),
    fields: () => ({ kind: 'person' }),
    field: 'words',
  },
  {
    name: 'a rest',
    path: () => paths.desk.clientSuspend(clientId),
    fields: async () => ({ version: await version('client'), reason: 'other', ...onDay('turnedOn', townToday) }),
    field: 'note',
  },
]

describe('R1-31: words that a record does not collect are asked about twice', () => {
  test.each(forms)(
    'in $name: nothing typed is lost, nothing is written, and the yes is on record by the field',
    async (form) => {
      const { path, fields, field } = form
      const typed = { ...(await fields()), [field]: words }
      const before = await rowsOf(desk, "select count(*) as n from audit where outcome = 'done'")
      const asked = await consultant.post(path(), typed)
      const page = await asked.text()
      expect(asked.status).toBe(422)
      expect(page).toContain(words)
      expect(page).toContain(sectionText.unasked.kinds.creed)
      expect(page).toContain('name="keepsWords"')
      expect(page).toContain(`href="#f-${field}"`)
      expect(await faultsIn(page)).toEqual([])
      expect(await rowsOf(desk, "select count(*) as n from audit where outcome = 'done'")).toEqual(before)

      const times = await timesKept(field)
      const kept = await consultant.post(path(), { ...typed, keepsWords: 'yes' })
      expect(kept.status).toBe(303)
      expect(await timesKept(field)).toBe(times + 1)
      expect(await everythingIn(desk)).not.toContain('支持政党')
    },
  )

  test('a correction is asked about like a note, and a My Number stays nowhere', async () => {
    const id = await register(consultant)
    expect((await consultant.post(paths.desk.clientNote(id), { ...contact, body: '元気' })).status).toBe(303)
    const [note] = await rowsOf(desk, `select id from client_note where client_id = '${id}'`)
    const path = paths.desk.noteCorrection(id, String(note?.id))
    expect((await consultant.post(path, { ...contact, body: words })).status).toBe(422)
    const number = await consultant.post(path, { ...contact, body: '1234 5678 9018', keepsWords: 'yes' })
    expect(number.status).toBe(422)
    expect(await number.text()).toContain(sectionText.unasked.myNumber)
    expect((await consultant.post(path, { ...contact, body: words, keepsWords: 'yes' })).status).toBe(303)
  })

  test('a half-written note waits unasked, also when the box was ticked', async () => {
    const id = await register(consultant)
    const kept = await consultant.post(paths.desk.clientDraft(id), { ...contact, body: words, keepsWords: 'yes' })
    expect(kept.status).toBe(303)
    const page = await (await consultant.get(whereTo(kept))).text()
    expect(page).toContain(words)
    expect(page).not.toContain('name="keepsWords"')
  })

  test('a call that nobody took is one press as before', async () => {
    expect((await consultant.post(paths.desk.clientNoAnswer(clientId))).status).toBe(303)
  })
})
