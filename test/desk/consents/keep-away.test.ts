import { beforeAll, describe, expect, test } from 'vitest'
import { liftKeepAway, writeKeepAway } from '../../../src/desk/clients/write-keep-away.ts'
import { lookAtOpenings } from '../../../src/desk/matching/look-at-openings.ts'
import { lookAtReferral } from '../../../src/desk/placements/look-at-referral.ts'
import { agreeToReferral } from '../../../src/desk/referrals/agree.ts'
import { issueFromSlip, issueReferral } from '../../../src/desk/referrals/issue.ts'
import { lookAtKeepAway } from '../../../src/desk/referrals/look-at-keep-away.ts'
import { mergeFirms } from '../../../src/desk/referrals/merge-firms.ts'
import { proposeReferral } from '../../../src/desk/referrals/propose.ts'
import { requestIssue } from '../../../src/desk/referrals/request-issue.ts'
import { newFirm } from '../../../src/desk/employers/new-firm.ts'
import { addEmployer } from '../../../src/desk/employers/store.ts'
import type { ConsentStage } from './stage.ts'
import { openConsentStage } from './stage.ts'

let stage: ConsentStage
let openingId = ''
beforeAll(async () => {
  stage = await openConsentStage()
  openingId = await stage.opening('tour', { places: 5 })
})

const mine = () => stage.desk(stage.consultant)
const none = { employerId: '', workplaceId: '', words: '' }
const firmId = () => stage.firm.employerIds[0] ?? ''
const keepFirm = (clientId: string) =>
  writeKeepAway(mine(), {
    clientId,
    kind: 'firm',
    ...none,
    employerId: firmId(),
    words: '元の夫の勤め先',
    keepsWords: true,
  })
const propose = (clientId: string) =>
  proposeReferral(mine(), { clientId, openingId, whyFits: '近い', support: '静かな場所' })
const issue = { method: 'paper', clientAsked: false, urgentReason: '' } as const
const keptAway = { reason: 'keptAway' }

describe('product §8.6: a firm that must not know', () => {
  test('is not shown to choose from, with how many that are', async () => {
    const clientId = await stage.client()
    const before = await lookAtOpenings(mine(), clientId)
    expect([before.sorted.fitting.length > 0, before.sorted.hidden, before.kept]).toEqual([true, [], []])
    await keepFirm(clientId)
    const after = await lookAtOpenings(mine(), clientId)
    expect([after.sorted.fitting, after.sorted.hidden.length]).toEqual([[], before.sorted.fitting.length])
    expect(after.kept.map(({ words, employerName }) => [words, employerName])).toEqual([
      ['元の夫の勤め先', 'こもれび旅館'],
    ])
  })

  test('is not proposed, not asked for and not issued to, by verb and by database', async () => {
    const clientId = await stage.client()
    const { id } = await propose(clientId)
    await agreeToReferral(mine(), { id, version: 1, agreedHow: 'phone' })
    const { id: entryId } = await keepFirm(clientId)
    await expect(propose(clientId)).rejects.toMatchObject(keptAway)
    await expect(issueReferral(mine(), { id, version: 2, ...issue })).rejects.toMatchObject(keptAway)
    await expect(requestIssue(mine(), { id, version: 2 })).rejects.toMatchObject(keptAway)
    const record = await lookAtReferral(mine(), id)
    expect([record.isKeptAway, record.kept.length]).toEqual([true, 1])
    const { running } = await lookAtKeepAway(mine(), clientId)
    expect(running.map((one) => one.id)).toEqual([id])
    await liftKeepAway(mine(), { clientId, id: entryId, version: 1 })
    await issueReferral(mine(), { id, version: 2, ...issue })
  })

  test('is not issued to by the officer either, who learns no reason', async () => {
    const clientId = await stage.client()
    const { id } = await propose(clientId)
    await agreeToReferral(mine(), { id, version: 1, agreedHow: 'phone' })
    await requestIssue(mine(), { id, version: 2 })
    await keepFirm(clientId)
    const officer = stage.desk(stage.officer)
    await expect(issueFromSlip(officer, { id, version: 3, ...issue })).rejects.toMatchObject({
      reason: 'askConsultant',
    })
  })

  test('the same of one workplace', async () => {
    const clientId = await stage.client()
    await writeKeepAway(mine(), { clientId, kind: 'workplace', ...none, workplaceId: stage.workplaceId })
    await expect(propose(clientId)).rejects.toMatchObject(keptAway)
    expect((await lookAtOpenings(mine(), clientId)).sorted.hidden.length).toBeGreaterThan(0)
  })

  test('goes on being kept away from when its two entries are made one', async () => {
    const clientId = await stage.client()
    const twin = await writtenDown()
    await writeKeepAway(mine(), { clientId, kind: 'firm', ...none, employerId: twin })
    await propose(clientId)
    const firm = async (id: string) =>
      (await stage.raw.all('select version from employer where id = ?', [id]))[0]?.version
    await mergeFirms(stage.desk(stage.officer), {
      id: twin,
      version: Number(await firm(twin)),
      into: firmId(),
      intoVersion: Number(await firm(firmId())),
    })
    const [row] = await stage.raw.all('select employer_id, state from keep_away where client_id = ?', [clientId])
    expect(row).toEqual({ employer_id: firmId(), state: 'kept' })
    const other = await stage.opening('tour', { places: 2 })
    const again = proposeReferral(mine(), { clientId, openingId: other, whyFits: '近い', support: '' })
    await expect(again).rejects.toMatchObject(keptAway)
    expect((await lookAtKeepAway(mine(), clientId)).running.length).toBe(1)
  })
})

/** The same inn as the desk wrote it down from a phone call. */
const writtenDown = async () => {
  const officer = stage.desk(stage.officer)
  const row = await newFirm(officer, {
    employerName: '（株）こもれび旅館',
    employerKana: 'コモレビリョカン',
    trade: 'M',
    staffCount: 12,
    kind: 'firm',
    employs: 'yes',
    corporateNumber: '',
    employerPhone: '0123-45-6789',
    fax: '',
    noticeBy: 'paper',
    contactName: '店主',
    contactKana: '',
    email: 'twin@example.jp',
    declares: 'yes',
  })
  await officer.write([addEmployer({ row, memberId: null })])
  return row.id
}

describe('the list itself', () => {
  test('keeps people and reasons sealed; nothing of it stands in the trail', async () => {
    const clientId = await stage.client()
    await writeKeepAway(mine(), { clientId, kind: 'family', ...none, words: '叔父のかなりあ一郎' })
    const rows = await stage.raw.all('select * from keep_away where client_id = ?', [clientId])
    const trail = await stage.raw.all('select * from audit where entity_id = ?', [clientId])
    const bytes = rows
      .flatMap((row) => Object.values(row))
      .map((value) => (value instanceof ArrayBuffer ? Buffer.from(value).toString('utf8') : String(value)))
    expect(bytes.join() + JSON.stringify(trail)).not.toContain('かなりあ')
    expect((await lookAtKeepAway(mine(), clientId)).kept.map(({ words }) => words)).toEqual(['叔父のかなりあ一郎'])
  })

  test('says that it was asked when there is nobody, once', async () => {
    const clientId = await stage.client()
    await writeKeepAway(mine(), { clientId, kind: 'none', ...none })
    expect((await lookAtOpenings(mine(), clientId)).kept.map(({ kind }) => kind)).toEqual(['none'])
    await expect(writeKeepAway(mine(), { clientId, kind: 'none', ...none })).rejects.toMatchObject({ reason: 'stale' })
  })

  test('is the consultant’s in charge alone', async () => {
    const clientId = await stage.client()
    for (const actor of [stage.other.consultant, stage.officer]) {
      const reason = actor === stage.officer ? 'wrongRole' : 'absent'
      await expect(writeKeepAway(stage.desk(actor), { clientId, kind: 'none', ...none })).rejects.toMatchObject({
        reason,
      })
    }
    await expect(lookAtKeepAway(stage.desk(stage.other.consultant), clientId)).rejects.toMatchObject({
      reason: 'absent',
    })
  })
})
