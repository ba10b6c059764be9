import { beforeAll, describe, expect, test } from 'vitest'
import { lookAtDay } from '../../src/desk/caseloads/look-at-day.ts'
import { sealContact } from '../../src/desk/employers/contact.ts'
import { changeEmployer, employerById } from '../../src/desk/employers/store.ts'
import { endPlacement } from '../../src/desk/placements/end.ts'
import { lookAtPlacement } from '../../src/desk/placements/look-at-placement.ts'
import { lookAtReferral } from '../../src/desk/placements/look-at-referral.ts'
import { seeLowered } from '../../src/desk/placements/see-lowered.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import type { AgreedAnswer } from '../../src/desk/referrals/conditions.ts'
import { moveDay } from '../../src/desk/referrals/move-day.ts'
import { resultByFirm, resultByMatter } from '../../src/desk/referrals/result-by-firm.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { Refused, found } from '../../src/desk/refusals.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { accepted, askedByLetter, today, told, trialing } from './result-stage.ts'

// What came of a referral, from each side, against the real database.

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const inCharge = () => stage.desk(stage.consultant)
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.reason
      throw error
    },
  )
const rowOf = async (sql: string, id: string) => (await stage.raw.all(sql, [id]))[0] ?? {}
const stateOf = async (id: string) => (await rowOf('select state from referral where id = ?', id))['state']
const placementOf = (id: string) => rowOf('select * from placement where referral_id = ?', id)
const dueOf = (id: string) =>
  stage.raw.all(
    "select f.milestone, f.due_on from follow_up f join placement p on p.id = f.placement_id where p.referral_id = ? and f.state = 'due' order by f.due_on",
    [id],
  )
const answer = (of: Partial<AgreedAnswer>): AgreedAnswer => ({
  changed: 'some',
  agreed: {},
  specified: [],
  other: null,
  ...of,
})
const hired = { result: 'hired', startedOn: today, reason: '' } as const

describe('a result', () => {
  test('that the consultant heard keeps who said it, by which way and in what words', async () => {
    const { id } = await accepted(stage, 'experience')
    const heard = { saidBy: 'client', channel: 'fax', behalfReason: '本人から' } as const
    await settleReferral(inCharge(), { id, version: 4, result: 'nextRung', startedOn: '', reason: '', ...heard })
    const trail = await stage.raw.all(
      "select actor_role, on_behalf_of, channel, purpose from audit where entity_id = ? and act = 'referral.settle'",
      [id],
    )
    expect(trail).toEqual([{ actor_role: 'consultant', on_behalf_of: 'client', channel: 'fax', purpose: '本人から' }])
  })

  test('from the firm by the link of a letter is told once, by the right code, and stands on the day until looked at', async () => {
    const { id } = await accepted(stage, 'experience')
    const link = await askedByLetter(stage, { id, version: 4 })
    const said = { ...link, referralId: id, result: 'notContinuing', startedOn: '', reason: 'noShow' } as const
    const by = () => stage.desk({ ...stage.firm, id: `matter:${link.matterId}`, only: 'referral.result' })
    expect(await outcome(resultByMatter(by(), { ...said, code: 'AAAAAAAA' }))).toBe('codeWrong')
    expect(await outcome(resultByMatter(by(), { ...said, result: 'visiting' }))).toBe('illegalTransition')
    expect(await outcome(resultByMatter(by(), said))).toBe('done')
    expect(await outcome(resultByMatter(by(), said))).toBe('gone')
    expect(await rowOf('select state, reason, clock_from from referral where id = ?', id)).toEqual({
      state: 'notContinuing',
      reason: 'noShow',
      clock_from: null,
    })
    const lines = async () => (await lookAtDay(inCharge())).results.filter(({ row }) => row.id === id)
    expect(await lines()).toHaveLength(1)
    await lookAtReferral(inCharge(), id)
    expect(await lines()).toEqual([])
  })

  test('is the own firm’s to tell, and not of another page’s version', async () => {
    const { id } = await accepted(stage, 'experience')
    const said = { id, result: 'nextRung', startedOn: '', reason: '' } as const
    const other = stage.desk({ ...stage.firm, employerIds: ['another'] })
    expect(await outcome(resultByFirm(other, { ...said, version: 4 }))).toBe('absent')
    expect(await outcome(resultByFirm(stage.desk(stage.firm), { ...said, version: 3 }))).toBe('stale')
    expect(await outcome(resultByFirm(inCharge(), { ...said, version: 4 }))).toBe('wrongRole')
    expect(await outcome(resultByFirm(stage.desk(stage.firm), { ...said, version: 4 }))).toBe('done')
    expect(await stateOf(id)).toBe('nextRung')
  })

  test('told by the firm’s link and the consultant at once is there exactly once', async () => {
    for (const _ of [1, 2, 3, 4, 5]) {
      const { id } = await accepted(stage, 'regularJob')
      const link = await askedByLetter(stage, { id, version: 4 })
      const by = stage.desk({ ...stage.firm, id: `matter:${link.matterId}`, only: 'referral.result' })
      const both = await Promise.all([
        outcome(resultByMatter(by, { ...link, referralId: id, ...hired })),
        outcome(settleReferral(inCharge(), { id, version: 5, ...hired, ...told })),
      ])
      expect(both.filter((one) => one === 'done')).toHaveLength(1)
      const counts = 'select count(*) as n from placement where referral_id = ?'
      expect(await rowOf(counts, id)).toEqual({ n: 1 })
    }
  })

  test('is asked by one link at a time, only while somebody is waited for', async () => {
    const { id } = await accepted(stage, 'experience')
    const first = await askedByLetter(stage, { id, version: 4 })
    const second = await askedByLetter(stage, { id, version: 5 })
    const by = (matterId: string) => stage.desk({ ...stage.firm, id: `matter:${matterId}`, only: 'referral.result' })
    const said = { referralId: id, result: 'nextRung', startedOn: '', reason: '' } as const
    expect(await outcome(resultByMatter(by(first.matterId), { ...first, ...said }))).toBe('gone')
    expect(await outcome(resultByMatter(by(second.matterId), { ...second, ...said }))).toBe('done')
    await expect(askedByLetter(stage, { id, version: 7 })).rejects.toMatchObject({ reason: 'illegalTransition' })
  })
})

describe('R1-05: a hire on other conditions than disclosed', () => {
  test('is measured by the edition that was disclosed, whatever the firm has written since', async () => {
    const { id, openingId } = await accepted(stage, 'regularJob')
    const raised = { version: 3, places: 2, more: { wageYen: '1,600円' } } as const
    await stage.edited({ id: openingId, rung: 'regularJob', ...raised })
    const hire = answer({ changed: 'none', agreed: { wageYen: 1_500 } })
    await resultByFirm(stage.desk(stage.firm), { id, version: 4, ...hired, hire })
    expect(await placementOf(id)).toMatchObject({ state: 'started', changes: null, is_lowered: 0 })
  })

  test('with a lower wage stands sealed beside what was disclosed, and as an alert until somebody has looked into it', async () => {
    const { id } = await accepted(stage, 'regularJob')
    const agreed = { wageBasis: 'hourly', wageYen: 1_400, contractTerm: 'fixed', contractMonths: 2 } as const
    await resultByFirm(stage.desk(stage.firm), { id, version: 4, ...hired, hire: answer({ agreed }) })
    const row = await placementOf(id)
    expect(row).toMatchObject({ is_lowered: 1, lowered_seen_on: null, ends_on: '2027-01-19', state: 'started' })
    const readable = await rowOf(
      "select instr(cast(changes as text), '1400') as at from placement where referral_id = ?",
      id,
    )
    expect(readable).toEqual({ at: 0 })

    const placementId = String(row['id'])
    const { changes } = await lookAtPlacement(inCharge(), placementId)
    expect(changes?.changes).toEqual([
      { name: 'wage', kind: 'changed', isLower: true },
      { name: 'term', kind: 'changed', isLower: true },
    ])
    expect([changes?.before.wageYen, changes?.after.wageYen]).toEqual([1_500, 1_400])
    expect((await dueOf(id)).at(-1)).toMatchObject({ milestone: 'end', due_on: '2027-01-19' })

    const lowered = async () => (await lookAtDay(inCharge())).lowered.filter((line) => line.row.id === placementId)
    expect(await lowered()).toHaveLength(1)
    expect(await outcome(seeLowered(inCharge(), { id: placementId, version: 2 }))).toBe('stale')
    expect(await outcome(seeLowered(inCharge(), { id: placementId, version: 1 }))).toBe('done')
    expect(await lowered()).toEqual([])
    expect(await outcome(seeLowered(inCharge(), { id: placementId, version: 2 }))).toBe('illegalTransition')
  })

  test('says so in one way: what differs is not passed over, and below the minimum wage nothing is written', async () => {
    const { id } = await accepted(stage, 'regularJob')
    const tries = [
      [answer({ changed: 'none', agreed: { wageYen: 1_400 } }), 'changesUnclear'],
      [answer({ agreed: {} }), 'changesMissing'],
      [answer({ agreed: { wageYen: 900 } }), 'belowMinimumWage'],
      // 1,500 an hour for three hours: 2,000 a day is 667 an hour.
      [answer({ agreed: { wageBasis: 'daily', wageYen: 2_000 } }), 'belowMinimumWage'],
    ] as const
    for (const [hire, refusal] of tries) {
      expect(await outcome(settleReferral(inCharge(), { id, version: 4, ...hired, ...told, hire }))).toBe(refusal)
      expect(await outcome(resultByFirm(stage.desk(stage.firm), { id, version: 4, ...hired, hire }))).toBe(refusal)
    }
    expect(await stateOf(id)).toBe('accepted')
  })

  test('as disclosed, or better, is no alert', async () => {
    const { id } = await accepted(stage, 'regularJob')
    const hire = answer({ agreed: { wageYen: 1_600 }, other: { text: '制服を貸す', kind: 'added' } })
    await settleReferral(inCharge(), { id, version: 4, ...hired, ...told, hire })
    expect(await placementOf(id)).toMatchObject({ is_lowered: 0, ends_on: null })
    const same = await accepted(stage, 'regularJob')
    await settleReferral(inCharge(), { id: same.id, version: 4, ...hired, ...told })
    expect(await placementOf(same.id)).toMatchObject({ is_lowered: 0, changes: null })
  })
})

describe('stepping back', () => {
  test('from a trial that runs ends it in the same write, without a black mark and without a reason to the firm', async () => {
    const { id, clientId } = await trialing(stage, '2026-11-19')
    expect(await outcome(withdrawReferral(inCharge(), { id, version: 5 }))).toBe('done')
    expect(await placementOf(id)).toMatchObject({ state: 'ended', ended_on: today, end_reason: 'clientStopped' })
    expect(await dueOf(id)).toEqual([])
    const letter = (await stage.mails()).find(({ kind }) => kind === 'referralWithdrawn')
    expect(letter?.params).toEqual({ title: '客室の清掃', letterNumber: expect.any(String) })
    expect(await stage.raw.all('select id from client_task where client_id = ?', [clientId])).toEqual([])
  })

  test('on the first morning leaves a call to the firm besides the mail, and counts no day where it never began', async () => {
    const { id, clientId } = await trialing(stage)
    await withdrawReferral(inCharge(), { id, version: 5 })
    const calls = (await lookAtDay(inCharge())).tasks.filter(({ row }) => row.clientId === clientId)
    expect(calls.map(({ row }) => row.text)).toEqual([expect.stringMatching(/^事業所に電話：取りやめ/u)])

    const later = await trialing(stage, '2026-12-01')
    await withdrawReferral(inCharge(), { id: later.id, version: 5 })
    expect(await placementOf(later.id)).toMatchObject({ ended_on: today })
    const { trialDays } = await lookAtPlacement(inCharge(), String((await placementOf(later.id))['id']))
    expect(trialDays.total).toBe(0)
  })

  test('from a job before its first day ends the job, and the opening stays as the hire left it', async () => {
    const { id, openingId } = await accepted(stage, 'regularJob')
    await settleReferral(inCharge(), { id, version: 4, ...hired, startedOn: '2026-12-01', ...told })
    expect(await outcome(withdrawReferral(inCharge(), { id, version: 5 }))).toBe('illegalTransition')
    const placementId = String((await placementOf(id))['id'])
    const end = { id: placementId, version: 1, endReason: 'clientStopped' } as const
    expect(await outcome(endPlacement(inCharge(), { ...end, endedOn: '2026-11-19' }))).toBe('startInFuture')
    expect(await outcome(endPlacement(inCharge(), { ...end, endedOn: today }))).toBe('done')
    expect(await stateOf(id)).toBe('hired')
    expect(await rowOf('select state from opening where id = ?', openingId)).toEqual({ state: 'published' })
  })
})

describe('a day on which somebody cannot come', () => {
  test('is put off: the visit, its clock, and the firm is told', async () => {
    const { id } = await accepted(stage, 'experience')
    const visit = { id, version: 4, result: 'visiting', startedOn: today, reason: '', ...told } as const
    await settleReferral(inCharge(), visit)
    expect(await outcome(moveDay(inCharge(), { id, version: 5, on: today }))).toBe('dayNotLater')
    expect(await outcome(moveDay(inCharge(), { id, version: 5, on: '2027-06-01' }))).toBe('startTooFar')
    expect(await outcome(moveDay(inCharge(), { id, version: 5, on: '2026-11-25' }))).toBe('done')
    expect(await rowOf('select state, visit_on, clock_from from referral where id = ?', id)).toEqual({
      state: 'visiting',
      visit_on: '2026-11-25',
      clock_from: '2026-11-25',
    })
    const letter = (await stage.mails()).find(({ kind }) => kind === 'dayMoved')
    expect(letter?.params).toMatchObject({ was: today, on: '2026-11-25' })
  })

  test('of a first day moves the start and every call of the plan; one that has passed is not moved', async () => {
    const { id } = await trialing(stage)
    await moveDay(inCharge(), { id, version: 5, on: '2026-11-25' })
    // Three days of work over a weekend: the 25th, 26th and 27th.
    expect(await placementOf(id)).toMatchObject({ started_on: '2026-11-25', ends_on: '2026-11-27', state: 'started' })
    expect(await dueOf(id)).toEqual([
      { milestone: 'd1', due_on: '2026-11-25' },
      { milestone: 'end', due_on: '2026-11-27' },
    ])
    const begun = await trialing(stage, '2026-11-19')
    expect(await outcome(moveDay(inCharge(), { id: begun.id, version: 5, on: '2026-11-25' }))).toBe('illegalTransition')
  })
})

describe('a firm without a mail address', () => {
  test('is called: a step is left for today, no letter is written, and none can be asked for', async () => {
    const issued = await accepted(stage, 'experience')
    const [employerId = ''] = stage.firm.employerIds
    const office = stage.desk(stage.officer)
    const { firm } = await office.read({ firm: employerById(employerId) })
    const contact = await sealContact(office.keys, { id: employerId, contact: { name: '店主', kana: '', email: '' } })
    await office.write([changeEmployer({ employer: found(firm), act: 'employer.change', set: { contact } })])

    await expect(askedByLetter(stage, { id: issued.id, version: 4 })).rejects.toMatchObject({ reason: 'noEmail' })
    const before = (await stage.mails()).length
    await withdrawReferral(inCharge(), { id: issued.id, version: 4 })
    expect(await stage.mails()).toHaveLength(before)
    const calls = (await lookAtDay(inCharge())).tasks.filter(({ row }) => row.clientId === issued.clientId)
    expect(calls.map(({ row }) => [row.dueOn, row.text])).toEqual([[today, expect.stringMatching(/紹介番号 2026-/u)]])
  })
})
