import { describe, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import { seedTown } from '../../src/cli/seed.ts'
import { town as content } from '../../src/cli/town/town.ts'
import { connect } from '../../src/db/client.ts'
import { matterById } from '../../src/desk/accounts/matter-store.ts'
import { accountByEmail, staffAccounts } from '../../src/desk/accounts/store.ts'
import { keysOf, openClient, openNote } from '../../src/desk/clients/seal.ts'
import { notesOfMine } from '../../src/desk/clients/note-store.ts'
import { keysOfMine, myClient } from '../../src/desk/clients/store.ts'
import { demoCode } from '../../src/desk/inquiries/demo-code.ts'
import { readByCode } from '../../src/desk/inquiries/read-by-code.ts'
import { findingsOf, stopsOf } from '../../src/desk/openings/lawfulness.ts'
import { usualCircumstances } from '../../src/desk/openings/finding.ts'
import { fullOpening, openingsIn } from '../../src/desk/openings/store.ts'
import { openMail } from '../../src/desk/outbox/open-mail.ts'
import { latestMails } from '../../src/desk/outbox/store.ts'
import { testApp } from '../support/app.ts'
import { freshDatabases } from '../support/database.ts'
import { testKeyFile } from '../support/keys.ts'
import { countsOf, everythingIn, rowsOf } from '../support/rows.ts'
import { clientWords } from '../support/town-words.ts'
import { seededTown, townNow, townToday } from '../support/town.ts'

const town = await seededTown()
const desk = connect(town.desk)

const tally = async (sql: string) =>
  Object.fromEntries((await rowsOf(town.desk, sql)).map(({ name, count }) => [String(name), Number(count)]))

const holderOf = async (clientId: string) => {
  const [row] = await rowsOf(town.desk, `select consultant_id from client where id = '${clientId}'`)
  return String(row?.consultant_id)
}

describe('the seeded town', () => {
  test('holds the firms, workplaces, agencies, people and clients of its content', async () => {
    expect(await countsOf(town.desk)).toMatchObject({
      employer: 24,
      workplace: 30,
      agency: 9,
      client: 60,
      account: 18 + 24,
      opening: content.openings.length,
      referral: content.referrals.length,
    })
    const { staff } = await desk.read({ staff: staffAccounts() })
    expect(staff.filter(({ role }) => role === 'consultant').length).toBe(10)
    expect(staff.filter(({ state }) => state !== 'active')).toEqual([])
  })

  test('has 60 published openings over every rung, and each other state', async () => {
    const rungs = await tally(
      "select rung as name, count(*) as count from opening where state = 'published' group by 1",
    )
    expect(Object.keys(rungs).length).toBe(8)
    expect(Object.values(rungs).reduce((sum, count) => sum + count, 0)).toBe(60)
    expect(await tally('select coalesce(closed_as, state) as name, count(*) as count from opening group by 1')).toEqual(
      {
        draft: 4,
        submitted: 4,
        returned: 2,
        rejected: 1,
        published: 60,
        paused: 3,
        filled: 5,
        withdrawn: 5,
        expired: 4,
        stopped: 5,
      },
    )
  })

  test('has referrals in every state, as its content tells them', async () => {
    const told = Map.groupBy(content.referrals, ({ state }) => state)
    expect(await tally('select state as name, count(*) as count from referral group by 1')).toEqual(
      Object.fromEntries([...told].map(([state, referrals]) => [state, referrals.length])),
    )
  })

  test('has questions without a name that wait, one answered and one over, none in clear', async () => {
    const states = await tally('select state as name, count(*) as count from inquiry group by 1')
    expect(states).toEqual({ open: 3, answered: 1, closed: 1 })
    const everything = await everythingIn(town.desk)
    const said = content.inquiries.flatMap(({ turns }) => turns.map(({ text }) => text.slice(0, 12)))
    expect(said.filter((words) => everything.includes(words))).toEqual([])
    expect(everything).not.toContain(demoCode)
  })

  test('has one answer that the code of the practice page opens', async () => {
    const app = testApp({ ...town, isDemo: true })
    const { head, talk } = await readByCode(app.deskAs(visitor), { code: demoCode, from: 'here' })
    expect([head.state, talk.map(({ side }) => side)]).toEqual(['answered', ['visitor', 'desk']])
  })

  test('product 10.16: job offers wait for the officer with their slip where the agency has no basis', async () => {
    const waiting = await rowsOf(
      town.desk,
      `select r.id from referral r join slip s on s.referral_id = r.id join agency a on a.id = r.agency_id
       where r.state = 'agreed' and r.issuer_requested_on is not null and a.placement_basis = 'none'`,
    )
    expect(waiting.length).toBeGreaterThanOrEqual(2)
  })

  test('has follow-ups due today, overdue and done', async () => {
    const due = await tally(
      `select case when due_on < '${townToday}' then 'overdue' when due_on = '${townToday}' then 'today' else 'later' end as name,
       count(*) as count from follow_up where state = 'due' group by 1`,
    )
    expect(due.today).toBeGreaterThan(5)
    expect(due.overdue).toBeGreaterThan(2)
    expect(due.overdue).toBeLessThan(20)
    const done = await rowsOf(
      town.desk,
      "select id from follow_up where state = 'done' and (note is null or sign is null)",
    )
    expect(done).toEqual([])
  })

  test('has two reports that wait, and a sheet of cards of which two were used and one holder waits for a call', async () => {
    expect(await tally('select state as name, count(*) as count from correction group by 1')).toEqual({ open: 2 })
    expect(await tally('select state as name, count(*) as count from door_card group by 1')).toEqual({
      given: 6,
      used: 2,
    })
    expect(
      await tally(
        'select contact_state as name, count(*) as count from door_card where contact is not null group by 1',
      ),
    ).toEqual({ waiting: 1 })
    const [giver] = await rowsOf(
      town.desk,
      'select distinct a.role from door_card c join account a on a.id = c.giver_id',
    )
    expect(giver).toEqual({ role: 'referrer' })
  })

  test('has a trail that only goes forward, in office hours, with nothing after now', async () => {
    const entries = await rowsOf(town.desk, 'select id, at, act from audit order by id')
    const times = entries.map(({ at }) => Number(at))
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times.at(-1)).toBeLessThanOrEqual(townNow)
    const hours = entries
      .filter(({ act }) => act !== 'opening.expire')
      .map(({ at }) => (Number(at) / 3_600_000 + 9) % 24)
    expect(hours.filter((hour) => hour < 8.5 || hour > 18)).toEqual([])
  })

  test('keeps nothing of a client in clear', async () => {
    const everything = await everythingIn(town.desk)
    expect(everything).toContain(content.firms[0]?.name)
    expect(clientWords.filter((word) => everything.includes(word))).toEqual([])
  })

  test('opens to the keys: a record says what its content says', async () => {
    const [client] = content.clients
    const hash = await town.keys.index('kana', client?.kana ?? '')
    const found = await rowsOf(
      town.desk,
      `select client_id from client_index where hash = x'${Buffer.from(hash).toString('hex')}'`,
    )
    const [row] = found.map(({ client_id: id }) => String(id))
    const mine = {
      clientId: row ?? '',
      by: { actorId: await holderOf(row ?? ''), agencyId: '', today: town.today, now: town.now },
    }
    const record = await desk.read({ client: myClient(mine), wrapped: keysOfMine(mine), notes: notesOfMine(mine) })
    const keys = await keysOf(town.keys, record.wrapped)
    expect(record.client && (await openClient(keys, record.client))).toMatchObject({
      name: client?.name,
      wish: client?.wish,
    })
    const notes = await Promise.all(record.notes.map(async (note) => openNote(keys, note)))
    expect(notes.toSorted()).toEqual(client?.notes.map(({ text }) => text).toSorted())
  })

  test('has mails of the last weeks in its box, none to an address that cannot exist', async () => {
    const { rows } = await desk.read({ rows: latestMails(200) })
    const mails = await Promise.all(rows.map(async (row) => openMail(town.keys, row)))
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['openingReceived', 'openingPublished', 'openingReturned', 'openingRejected', 'referralIssued']),
    )
    expect(mails.filter((mail) => !/^[a-z0-9.-]+@[a-z0-9.-]+\.example\.jp$/.test(mail?.to ?? ''))).toEqual([])
    expect(rows.filter(({ sentAt }) => sentAt === null)).toEqual([])
  })

  test('has letters whose link and code open a referral that waits for its answer', async () => {
    const { rows } = await desk.read({ rows: latestMails(200) })
    const mails = await Promise.all(rows.map(async (row) => openMail(town.keys, row)))
    const asking = mails.flatMap((mail) => (mail?.mail.kind === 'referralIssued' ? [mail.mail.params] : []))
    const opened = await Promise.all(
      asking.map(async ({ path, code }) => {
        const { matter } = await desk.read({ matter: matterById(path.replace('/m/', '')) })
        const codeHash = await town.keys.codeHash(`${matter?.id}.${code}`)
        return { state: matter?.state, isRight: Buffer.from(codeHash).equals(matter?.codeHash ?? Buffer.alloc(0)) }
      }),
    )
    expect(opened.filter(({ isRight }) => !isRight)).toEqual([])
    expect(opened.filter(({ state }) => state === 'open').length).toBe(6)
  })

  test('R1-12, R2-20: what is published or waits for the desk could be published today', async () => {
    const { openings } = await desk.read({ openings: openingsIn(['published', 'submitted', 'paused']) })
    const stopped = openings.filter(
      ({ opening, edition }) =>
        edition &&
        stopsOf(findingsOf({ edition, rung: opening.rung, on: townToday, around: usualCircumstances })).length > 0,
    )
    expect(stopped.map(({ opening }) => opening.number)).toEqual([])
  })

  test('has the same opening numbers in every run', async () => {
    const numbers = await rowsOf(town.desk, 'select number, id from opening order by number')
    expect(numbers.map(({ number }) => number).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "29VX68N4",
        "2ET9JK9J",
      ]
    `)
    const { full } = await desk.read({ full: fullOpening(String(numbers[0]?.id)) })
    expect(full?.opening.number).toBe(numbers[0]?.number)
  })

  test('lets a firm sign in with the address it gave', async () => {
    const emailIndex = await town.keys.index('accountEmail', content.firms[0]?.email ?? '')
    const { account } = await desk.read({ account: accountByEmail(emailIndex) })
    expect(account).toMatchObject({ role: 'employer', state: 'active' })
  })
})

const seedInto = async ({ today }: { today: string }) => {
  const databases = await freshDatabases()
  const begun = performance.now()
  const seeding = {
    deskUrl: databases.desk.url,
    publicUrl: databases.public.url,
    keys: testKeyFile,
    today,
    now: Date.parse(`${today}T10:00:00+09:00`),
    fetchDesk: databases.desk.fetch,
    fetchPublic: databases.public.fetch,
  }
  await seedTown(seeding)
  process.stderr.write(`seed of ${today}: ${Math.round(performance.now() - begun)} ms\n`)
  return databases
}

test.each(['2026-11-22', '2027-01-01', '2027-05-06', '2028-02-29'])(
  'the town can be loaded on any day: a Sunday, New Year, after Golden Week, a leap day (%s)',
  async (today) => {
    const { desk: other } = await seedInto({ today })
    const [row] = await rowsOf(
      other,
      `select count(*) as due from follow_up where state = 'due' and due_on <= '${today}'`,
    )
    expect(Number(row?.due)).toBeGreaterThan(5)
  },
  60_000,
)

test('a database that is in use is refused, and stays as it is', async () => {
  const copy = await seededTown()
  const before = await countsOf(copy.desk)
  const seeding = {
    deskUrl: copy.desk.url,
    publicUrl: copy.public.url,
    keys: testKeyFile,
    today: townToday,
    fetchDesk: copy.desk.fetch,
    fetchPublic: copy.public.fetch,
  }
  await expect(seedTown(seeding)).rejects.toThrow('もう使われているデータベース')
  expect(await countsOf(copy.desk)).toEqual(before)
})
