import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor, visitor } from '../../src/access/actor.ts'
import { askFirm } from '../../src/desk/corrections/ask-firm.ts'
import { keptAfterEndMs, seenUpTo } from '../../src/desk/corrections/correction.ts'
import { readReports } from '../../src/desk/corrections/read-reports.ts'
import { reportWrong } from '../../src/desk/corrections/report.ts'
import { settleReports } from '../../src/desk/corrections/settle.ts'
import { openingsReported, reportsIn } from '../../src/desk/corrections/store.ts'
import { pauseOpening } from '../../src/desk/openings/pause.ts'
import { stopOpening } from '../../src/desk/openings/stop.ts'
import { forgetReports } from '../../src/jobs/forget-reports.ts'
import { openDeskStage, startedAt } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const officer = () => stage.desk(stage.officer)
let places = 0
const report = async (number: string, more: { words?: string; from?: string; at?: number } = {}) => {
  places += 1
  const { words = '', from = `place ${places}`, at = startedAt } = more
  return reportWrong(stage.desk(visitor, { at }), { number, kind: 'whenWhere', words, from })
}
const published = async () => {
  const id = await stage.opening('tour', { places: 1 })
  const [row] = await stage.raw.all('select number, version from opening where id = ?', [id])
  return { id, number: String(row?.number), version: Number(row?.version) }
}
const stateOf = async (id: string) => {
  const [row] = await stage.raw.all('select state, closed_as from opening where id = ?', [id])
  return [row?.state, row?.closed_as]
}
const listed = async (number: string) => {
  const [row] = await stage.publicRaw.all('select state from listing where number = ?', [number])
  return row?.state
}

describe('R1-23: a report', () => {
  test('opens a task, and the desk can suspend the opening from it', async () => {
    const { id, number, version } = await published()
    await report(number, { words: '木曜は休みと書いてありました' })
    const { id: last } = await report(number)
    const { lines, openings } = await officer().read({ lines: reportsIn('waiting'), openings: openingsReported() })
    expect([lines.filter(({ openingId }) => openingId === id).length, openings]).toEqual([2, 1])

    const moved = await settleReports(officer(), { id, version, last, how: 'suspended', reason: '' })
    expect(moved).toEqual({ id, isListed: true })
    expect([await stateOf(id), await listed(number)]).toEqual([['paused', null], 'paused'])
    const { reports } = await readReports(officer(), id)
    expect(reports.map((one) => [one.report.state, one.report.done])).toEqual([
      ['settled', 'suspended'],
      ['settled', 'suspended'],
    ])
    const after = await officer().read({ openings: openingsReported() })
    expect(after.openings).toBe(0)
  })

  test('is sealed, and reading it is on record', async () => {
    const { id, number } = await published()
    const { id: reportId } = await report(number, { words: '店の前の紙とちがう' })
    const [row] = await stage.raw.all('select words from correction where id = ?', [reportId])
    expect(Buffer.from(row?.words instanceof ArrayBuffer ? row.words : []).toString('utf8')).not.toContain('紙')
    stage.forget()
    const read = await readReports(officer(), id)
    expect([read.reports[0]?.words, read.listing.number, stage.requests()]).toEqual(['店の前の紙とちがう', number, 1])
    const looks = await stage.raw.all("select outcome from audit where act = 'correction.read' and entity_id = ?", [id])
    expect(looks).toEqual([{ outcome: 'shown' }])
    await expect(readReports(officer(), 'nothing')).rejects.toMatchObject({ reason: 'absent', isOnRecord: true })
  })

  test('lets the desk ask the firm by the letter with the code, once, and the firm is not told the words', async () => {
    const { id, number, version } = await published()
    const { id: last } = await report(number, { words: 'ひみつの言葉' })
    await askFirm(officer(), { id, last, how: 'mail' })
    const letters = (await stage.mails()).filter(({ kind }) => kind === 'openingStillTrue')
    expect(letters[0]?.params).toMatchObject({ number, isReported: true })
    expect(JSON.stringify(letters)).not.toContain('ひみつ')
    await expect(askFirm(officer(), { id, last, how: 'mail' })).rejects.toMatchObject({ reason: 'reviewedAlready' })
    expect(await stateOf(id)).toEqual(['published', null])

    const { id: next } = await report(number)
    await askFirm(officer(), { id, last: next, how: 'phone' })
    await settleReports(officer(), { id, version, last: next, how: 'corrected', reason: '' })
    const rows = await stage.raw.all('select state, done from correction where opening_id = ?', [id])
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ state: 'settled', done: 'corrected' })))
  })

  test('of a firm without e-mail is asked by phone, and the page says so', async () => {
    const { id, number } = await published()
    const { id: last } = await report(number)
    const [firm] = await stage.raw.all('select id, contact from employer limit 1')
    const keys = officer().keys
    const bare = await keys.seal(JSON.stringify({ name: '店主', kana: '', email: '', fax: '' }), {
      table: 'employer',
      column: 'contact',
      row: String(firm?.id),
    })
    const set = async (contact: unknown) => {
      const audit = `mail-${String(places)}-${String(contact === bare)}`
      await stage.raw.run(
        {
          sql: "insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values (?, 1, 'system', 'system:test', 'test', 'employer', ?, 'done', 'r')",
          args: [audit, String(firm?.id)],
        },
        {
          sql: 'update employer set contact = ?, version = version + 1, audit_id = ? where id = ?',
          args: [
            contact instanceof ArrayBuffer || contact instanceof Uint8Array ? contact : '',
            audit,
            String(firm?.id),
          ],
        },
      )
    }
    await set(bare)
    expect((await readReports(officer(), id)).hasEmail).toBe(false)
    await expect(askFirm(officer(), { id, last, how: 'mail' })).rejects.toMatchObject({ reason: 'noEmail' })
    await askFirm(officer(), { id, last, how: 'phone' })
    await set(firm?.contact)
    const [row] = await stage.raw.all('select state from correction where id = ?', [last])
    expect(row).toEqual({ state: 'asked' })
  })

  test('that was unfounded needs a reason, which is sealed; a report that came since stays open', async () => {
    const { id, number, version } = await published()
    const { id: last } = await report(number)
    const { id: later } = await report(number, { at: startedAt + 60_000 })
    await settleReports(officer(), { id, version, last, how: 'unfounded', reason: '店主に確かめた' })
    const { reports } = await readReports(officer(), id)
    expect(reports.map((one) => [one.report.id, one.report.state, one.reason])).toEqual([
      [last, 'settled', '店主に確かめた'],
      [later, 'open', null],
    ])
    expect(await stateOf(id)).toEqual(['published', null])
    const again = settleReports(officer(), { id, version, last, how: 'unfounded', reason: 'もう一度' })
    await expect(again).rejects.toMatchObject({ reason: 'reviewedAlready' })
  })

  test('settles on an opening that was suspended or stopped meanwhile, and stops one that is suspended', async () => {
    const { id, number, version } = await published()
    const { id: last } = await report(number)
    await pauseOpening(officer(), { id, version })
    await settleReports(officer(), { id, version, last, how: 'suspended', reason: '' })
    const { id: second } = await report(number)
    const stale = settleReports(officer(), { id, version, last: second, how: 'stopped', reason: '' })
    await expect(stale).rejects.toMatchObject({ reason: 'stale' })
    await settleReports(officer(), { id, version: version + 1, last: second, how: 'stopped', reason: '' })
    expect([await stateOf(id), await listed(number)]).toEqual([['closed', 'stopped'], 'closed'])
    await expect(report(number)).rejects.toMatchObject({ reason: 'gone' })
  })

  test('waits on for an opening that the firm stopped: the desk need not ask any more', async () => {
    const { id, number, version } = await published()
    const { id: last } = await report(number)
    await stopOpening(stage.desk(stage.firm), { id })
    await expect(askFirm(officer(), { id, last, how: 'mail' })).rejects.toMatchObject({ reason: 'notOpen' })
    await settleReports(officer(), { id, version, last, how: 'stopped', reason: '' })
    expect(await stateOf(id)).toEqual(['closed', 'withdrawn'])
  })

  test('is taken five times an hour from one place, and never of an opening that is none', async () => {
    const { number } = await published()
    for (let index = 0; index < 5; index += 1) await report(number, { from: 'one place' })
    await expect(report(number, { from: 'one place' })).rejects.toMatchObject({ reason: 'tooMany' })
    await report(number, { from: 'another place' })
    await report(number, { from: 'one place', at: startedAt + 3_600_000 })
    await expect(report('NOSUCH22')).rejects.toMatchObject({ reason: 'absent' })
    const draft = await stage.submitted('tour', { places: 1 })
    const [row] = await stage.raw.all('select number from opening where id = ?', [draft])
    await expect(report(String(row?.number))).rejects.toMatchObject({ reason: 'gone' })
  })

  test('4.10: loses its words thirty days after it was settled, and keeps what was done', async () => {
    const { id, number, version } = await published()
    const { id: settledOne } = await report(number, { words: '消える言葉' })
    await settleReports(officer(), { id, version, last: settledOne, how: 'unfounded', reason: '店に確かめた' })
    const { id: waiting } = await report(number, { words: '待っている言葉' })
    const job = (at: number) => forgetReports(stage.desk(systemActor('corrections'), { at }))
    const said = async () => {
      const { reports } = await readReports(officer(), id)
      return reports.map((one) => [one.report.id, one.words, one.report.done, one.reason])
    }
    await job(startedAt + keptAfterEndMs - 1)
    expect((await said())[0]?.[1]).toBe('消える言葉')
    await job(startedAt + keptAfterEndMs)
    expect(await said()).toEqual([
      [settledOne, null, 'unfounded', '店に確かめた'],
      [waiting, '待っている言葉', null, null],
    ])
    expect(await job(startedAt + keptAfterEndMs)).toBe(0)
    await expect(forgetReports(officer())).rejects.toMatchObject({ reason: 'wrongRole' })
  })

  test('is the desk’s to read and settle, and nobody else’s', async () => {
    const { id, number, version } = await published()
    const { id: last } = await report(number)
    for (const actor of [stage.consultant, stage.admin, stage.firm, visitor]) {
      await expect(askFirm(stage.desk(actor), { id, last, how: 'phone' })).rejects.toMatchObject({
        reason: 'wrongRole',
      })
      const settling = settleReports(stage.desk(actor), { id, version, last, how: 'stopped', reason: '' })
      await expect(settling).rejects.toMatchObject({ reason: 'wrongRole' })
    }
    expect(await stateOf(id)).toEqual(['published', null])
  })
})

test('what was seen on the page is what the button is about', () => {
  const reports = ['a', 'b', 'c'].map((id) => ({ id }))
  expect(seenUpTo(reports, 'b').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(seenUpTo(reports, '')).toEqual([])
})
