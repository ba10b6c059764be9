import { beforeAll, describe, expect, test } from 'vitest'
import { matterById } from '../../src/desk/accounts/matter-store.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import { answerByMatter } from '../../src/desk/referrals/answer.ts'
import { answerOnBehalf } from '../../src/desk/referrals/answer-on-behalf.ts'
import { reopenReferral } from '../../src/desk/referrals/reopen.ts'
import { tellEnd } from '../../src/desk/referrals/tell-end.ts'
import { tryFirm } from '../../src/desk/referrals/try-firm.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { Refused } from '../../src/desk/refusals.ts'
import { visitor } from '../../src/access/actor.ts'
import { report } from '../support/report.ts'
import { atOf, openClockStage } from './clock-stage.ts'
import type { ClockStage } from './clock-stage.ts'

let stage: ClockStage
beforeAll(async () => {
  stage = await openClockStage()
})

const consultantOn = (day: string) => stage.desk(stage.consultant, { at: atOf(day) })
const reminders = async (id: string) => {
  const mails = await stage.mails()
  const rows = await stage.raw.all("select id from outbox where kind = 'referralReminder' and subject_id = ?", [id])
  const words = mails.flatMap((mail) => (mail.kind === 'referralReminder' ? [mail.params] : []))
  return { count: rows.length, words }
}
const openLinks = (id: string) =>
  stage.raw.all("select id, act from matter where subject_id = ? and state = 'open'", [id])
const versionOf = async (id: string) => Number((await stage.row(id))['version'])
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : String(error)),
  )
const accept = async (id: string, day: string) =>
  answerOnBehalf(consultantOn(day), {
    id,
    version: await versionOf(id),
    answer: 'accepted',
    reason: '',
    channel: 'phone',
    behalfReason: '電話で聞いた',
  })

describe('product §10.3, §10.26: a firm that says nothing', () => {
  let id = ''

  test('is reminded twice, called and left, over year-end, a holiday and its own closing days', async () => {
    await stage.change({ closings: [{ from: '2027-01-05', until: '2027-01-07' }] })
    id = await stage.issued({ on: '2026-12-18' })
    expect(await stage.live(id, { from: '2026-12-18', days: 45 })).toEqual([
      '2026-12-23 first',
      '2027-01-04 second',
      '2027-01-13 phone',
      '2027-01-27 noAnswer',
    ])
    expect(await stage.row(id)).toMatchObject({
      closed_from: 'issued',
      reason: 'noAnswerInTime',
      clock_from: null,
      clock_step: null,
      clock_on: '2027-01-27',
      result_on: '2027-01-27',
    })
    expect((await reminders(id)).count).toBe(2)
    expect(await openLinks(id)).toEqual([])
    const [slip] = await stage.raw.all('select closes_on from slip where referral_id = ?', [id])
    expect(slip?.['closes_on']).toBe('2027-01-27')
    const trail = await stage.raw.all(
      "select act, actor_role from audit where entity_id = ? and actor_role = 'system' order by id",
      [id],
    )
    expect(trail.map(({ act }) => act)).toEqual([
      'referral.remind',
      'referral.remind',
      'referral.remind',
      'referral.closeSilent',
    ])
  })

  test('is told the day of the close and nobody’s name in two letters of their own words', async () => {
    const { words } = await reminders(id)
    expect(words.map(({ turn, about, closesOn }) => ({ turn, about, closesOn }))).toEqual([
      { turn: 'second', about: 'answer', closesOn: '2027-01-27' },
      { turn: 'first', about: 'answer', closesOn: '2027-01-27' },
    ])
    expect(JSON.stringify(words)).not.toMatch(/山田|店主/u)
  })

  test('waits for the consultant to tell the person, and then for nobody', async () => {
    expect(await refusal(tellEnd(consultantOn('2027-01-28'), { id, version: 1 }))).toBe('stale')
    await tellEnd(consultantOn('2027-01-28'), { id, version: await versionOf(id) })
    expect((await stage.row(id))['clock_on']).toBeNull()
    const again = tellEnd(consultantOn('2027-01-28'), { id, version: await versionOf(id) })
    expect(await refusal(again)).toBe('illegalTransition')
  })

  test('is asked again where it stood when the consultant opens it, with a clock from that day and a link that answers', async () => {
    await reopenReferral(consultantOn('2027-01-29'), { id, version: await versionOf(id) })
    expect(await stage.row(id)).toMatchObject({
      state: 'issued',
      closed_from: null,
      clock_from: '2027-01-29',
      clock_on: null,
      reason: null,
      result_on: null,
    })
    const { words } = await reminders(id)
    expect(words[0]).toMatchObject({ turn: 'again', closesOn: '2027-03-02' })
    const [link] = await openLinks(id)
    expect(link?.['act']).toBe('referral.answer')
    const matterId = String(link?.['id'])
    const desk = stage.desk(visitor, { at: atOf('2027-01-30') })
    const { matter } = await desk.read({ matter: matterById(matterId) })
    const firm = { ...stage.firm, employerIds: [matter?.partyId ?? ''] }
    const code = words[0]?.code ?? ''
    const answer = { matterId, code, referralId: id, answer: 'accepted', reason: '' } as const
    await answerByMatter(stage.desk(firm, { at: atOf('2027-01-30') }), answer)
    expect(await stage.row(id)).toMatchObject({ state: 'accepted', clock_from: '2027-01-30' })
  })

  test('that took the person is asked for the result by the same clock, and opened again where it stood', async () => {
    await stage.change({ closings: [] })
    expect(await stage.live(id, { from: '2027-01-30', days: 32 })).toEqual([
      '2027-02-03 first',
      '2027-02-09 second',
      '2027-02-15 phone',
      '2027-03-02 noAnswer',
    ])
    expect(await stage.row(id)).toMatchObject({ closed_from: 'accepted', reason: 'noResultInTime' })
    expect((await reminders(id)).words[0]).toMatchObject({ about: 'result', turn: 'second' })
  })
})

describe('the phone', () => {
  test('comes first where no mail reaches the firm, and a call in vain brings the line back on its next open day', async () => {
    await stage.setEmail('')
    const id = await stage.issued({ on: '2026-11-20' })
    expect(await stage.live(id, { from: '2026-11-20', days: 6 })).toEqual(['2026-11-26 phone'])
    expect((await reminders(id)).count).toBe(0)
    await stage.change({ closings: [{ from: '2026-11-27', until: '2026-11-30' }] })
    await tryFirm(consultantOn('2026-11-26'), { id, version: await versionOf(id) })
    expect(await stage.row(id)).toMatchObject({ clock_step: 'phone', clock_on: '2026-12-01', clock_from: '2026-11-20' })
    await stage.change({ closings: [] })
    expect(await stage.live(id, { from: '2026-11-26', days: 30 })).toEqual(['2026-12-21 noAnswer'])
    await stage.setEmail('inn@example.jp')
  })

  test('follows a letter that could not be delivered', async () => {
    const id = await stage.issued({ on: '2026-11-20' })
    expect(await stage.live(id, { from: '2026-11-20', days: 6 })).toEqual(['2026-11-26 first'])
    await stage.raw.run({
      sql: "update outbox set dead_at = 1, secret = null where kind = 'referralReminder' and subject_id = ?",
      args: [id],
    })
    expect(await stage.live(id, { from: '2026-11-26', days: 1 })).toEqual(['2026-11-27 phone'])
    await stage.live(id, { from: '2026-11-27', days: 30 })
  })

  test('is nobody’s where nobody is waited for', async () => {
    const id = await stage.issued({ on: '2026-11-20' })
    const decline = { answer: 'declined', reason: 'filled', channel: 'phone', behalfReason: '電話' } as const
    await answerOnBehalf(consultantOn('2026-11-20'), { id, version: 3, ...decline })
    expect(await refusal(tryFirm(consultantOn('2026-11-24'), { id, version: 4 }))).toBe('illegalTransition')
    expect(await stage.live(id, { from: '2026-11-20', days: 3 })).toEqual([])
  })
})

describe('opening again', () => {
  test('is refused while the places are taken, or when nothing is offered any more', async () => {
    const openingId = await stage.opening('regularJob', { places: 1 })
    const id = await stage.issued({ on: '2026-11-20', openingId })
    await stage.live(id, { from: '2026-11-20', days: 32 })
    const other = await stage.issued({ on: '2026-12-22', openingId })
    const again = async () => refusal(reopenReferral(consultantOn('2026-12-22'), { id, version: await versionOf(id) }))
    expect(await again()).toBe('full')
    await withdrawReferral(consultantOn('2026-12-22'), { id: other, version: 3 })
    await stage.raw.run(
      { sql: 'drop trigger opening_update', args: [] },
      { sql: "update opening set state = 'closed', closed_as = 'stopped' where id = ?", args: [openingId] },
    )
    expect(await again()).toBe('notOpen')
  })
})

describe('after an outage', () => {
  test('one letter goes, the latest; a referral older than the close is called for first and keeps its ten days', async () => {
    const [late, old] = [await stage.issued({ on: '2026-11-20' }), await stage.issued({ on: '2026-11-20' })]
    await stage.raw.run({ sql: 'drop trigger referral_update', args: [] })
    await stage.raw.run({ sql: "update referral set clock_from = '2026-10-01' where id = ?", args: [old] })
    await stage.run('2026-12-02')
    expect(await stage.row(late)).toMatchObject({ clock_step: 'second', clock_from: '2026-11-20' })
    expect((await reminders(late)).count).toBe(1)
    expect(await stage.row(old)).toMatchObject({ state: 'issued', clock_step: 'phone', clock_from: '2026-11-17' })
    expect(await stage.live(old, { from: '2026-12-02', days: 20 })).toEqual(['2026-12-16 noAnswer'])
  })
})

describe('a trial whose result nobody told', () => {
  test('ends on its agreed last day with its follow-ups, and is opened again to wait for the result', async () => {
    const id = await stage.issued({ on: '2026-11-20', rung: 'experience' })
    await accept(id, '2026-11-20')
    const begun = { result: 'trialing', startedOn: '2026-11-24', reason: '' } as const
    await settleReferral(consultantOn('2026-11-20'), { id, version: 4, ...begun })
    expect((await stage.row(id))['clock_from']).toBe('2026-11-26')
    expect(await stage.live(id, { from: '2026-11-20', days: 40 })).toEqual([
      '2026-12-01 first',
      '2026-12-07 second',
      '2026-12-10 phone',
      '2026-12-24 noAnswer',
    ])
    const [placement] = await stage.raw.all(
      "select p.state, p.ended_on, p.end_reason, (select count(*) from follow_up f where f.placement_id = p.id and f.state = 'due') as due from placement p where p.referral_id = ?",
      [id],
    )
    expect(placement).toEqual({ state: 'ended', ended_on: '2026-11-26', end_reason: 'termEnd', due: 0 })
    const [slip] = await stage.raw.all('select closes_on from slip where referral_id = ?', [id])
    expect(slip?.['closes_on']).toBe('2027-01-23')
    await reopenReferral(consultantOn('2026-12-25'), { id, version: await versionOf(id) })
    expect(await stage.row(id)).toMatchObject({ state: 'trialing', clock_from: '2026-12-25' })
    expect((await openLinks(id)).map(({ act }) => act)).toEqual(['referral.result'])
  })
})

describe('the job', () => {
  test('does nothing at night, on a Sunday or on a day on which the town is closed', async () => {
    const id = await stage.issued({ on: '2026-11-20' })
    const before = await stage.row(id)
    for (const clock of ['07:59', '20:00', '02:00']) expect(await stage.run('2026-12-03', { clock })).toBe(0)
    for (const day of ['2026-12-06', '2026-12-30']) expect(await stage.run(day)).toBe(0)
    expect(await stage.row(id)).toEqual(before)
    stage.forget()
    await stage.run('2026-12-03', { clock: '21:00' })
    expect(stage.requests()).toBe(0)
    await stage.live(id, { from: '2026-11-20', days: 40 })
  })

  test('run twice in the same minute takes each step once', async () => {
    const id = await stage.issued({ on: '2026-11-20' })
    const both = await Promise.all([stage.run('2026-11-26'), stage.run('2026-11-26')])
    expect(both[0] + both[1]).toBe(1)
    expect(await stage.run('2026-11-26', { clock: '15:00' })).toBe(0)
    expect((await reminders(id)).count).toBe(1)
    expect(await openLinks(id)).toHaveLength(2)
    await stage.live(id, { from: '2026-11-26', days: 30 })
  })

  test.each(['cutBefore', 'cutAfter', 'timeout', 'busy'] as const)(
    'cut by "%s" at its write sends one letter',
    async (fault) => {
      const id = await stage.issued({ on: '2026-11-20' })
      let call = 0
      const hit = () => {
        call += 1
        return call === 3 ? fault : 'none'
      }
      await refusal(stage.run('2026-11-26', { fault: hit }))
      await stage.run('2026-11-26', { clock: '10:01' })
      expect((await reminders(id)).count).toBe(1)
      expect(await stage.row(id)).toMatchObject({ clock_step: 'first' })
      await stage.live(id, { from: '2026-11-26', days: 30 })
    },
  )

  test('500 firms that wait are asked ten a minute, in twelve requests at most, none twice', async () => {
    const id = await stage.issued({ on: '2026-11-20' })
    await copyRow('opening', { id: String((await stage.row(id))['opening_id']), unique: ['id', 'number'] })
    await copyRow('opening_edition', { id: String((await stage.row(id))['opening_id']), unique: ['opening_id'] })
    await copyRow('referral', { id, unique: ['id', 'opening_id', 'letter_number'] })
    stage.forget()
    const began = performance.now()
    expect(await stage.run('2026-11-26')).toBe(10)
    report(`referral clock: ten of 500 in ${stage.requests()} requests, ${Math.round(performance.now() - began)} ms`)
    expect(stage.requests()).toBeLessThanOrEqual(12)
    const plan = await stage.raw.all(
      "explain query plan select * from referral where state in ('proposed','agreed','issued','accepted','visiting','trialing')",
    )
    expect(JSON.stringify(plan)).toContain('referral_live')
    const both = await Promise.all([stage.run('2026-11-26'), stage.run('2026-11-26')])
    const steps = await stage.raw.all("select id from referral where clock_step = 'first' and id like ?", [`${id}%`])
    expect(steps).toHaveLength(10 + both[0] + both[1])
    const letters = await stage.raw.all(
      "select subject_id from outbox where kind = 'referralReminder' and subject_id like ? group by 1 having count(*) > 1",
      [`${id}%`],
    )
    expect(letters).toEqual([])
  }, 60_000)
})

/** Five hundred copies of a row that differ in their keys; whatever a trigger would say of it. */
const copyRow = async (table: string, { id, unique }: { id: string; unique: readonly string[] }) => {
  const triggers = await stage.raw.all("select name from sqlite_schema where type = 'trigger' and tbl_name = ?", [
    table,
  ])
  await stage.raw.run(...triggers.map(({ name }) => ({ sql: `drop trigger ${String(name)}`, args: [] })))
  const columns = (await stage.raw.all(`select name from pragma_table_info('${table}')`)).map(({ name }) =>
    String(name),
  )
  const made = columns.map((name) => (unique.includes(name) ? `${name} || '-' || n` : name))
  await stage.raw.run({
    sql: `with recursive seq(n) as (select 1 union all select n + 1 from seq where n < 500)
      insert into ${table} (${columns.join(', ')}) select ${made.join(', ')} from ${table}, seq where ${table}.${table === 'opening_edition' ? 'opening_id' : 'id'} = ?`,
    args: [id],
  })
}
