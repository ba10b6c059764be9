import { beforeAll, describe, expect, test } from 'vitest'
import { recordComplaint } from '../../src/desk/complaints/record-complaint.ts'
import { answerComplaint } from '../../src/desk/complaints/answer-complaint.ts'
import { complaintsOfFirm } from '../../src/desk/complaints/store.ts'
import { addMember } from '../../src/desk/employers/add-member.ts'
import { disputesOfFirm } from '../../src/desk/employers/dispute-store.ts'
import { recordDispute } from '../../src/desk/employers/record-dispute.ts'
import { newFirm } from '../../src/desk/employers/new-firm.ts'
import { addEmployer } from '../../src/desk/employers/store.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { answerByMatter } from '../../src/desk/referrals/answer.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { lookAtSlip } from '../../src/desk/referrals/look-at-slip.ts'
import { mergeFirms } from '../../src/desk/referrals/merge-firms.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
let gone: string
beforeAll(async () => {
  stage = await openDeskStage()
  gone = stage.firm.employerIds[0] ?? ''
})

const officer = () => stage.desk(stage.officer)

/** The same inn as the desk wrote it down from a phone call: nobody has called it, nobody can sign in for it. */
const writtenDown = async () => {
  const row = await newFirm(officer(), {
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
    email: 'other@example.jp',
    declares: 'yes',
  })
  await officer().write([addEmployer({ row, memberId: null })])
  return row.id
}
const versionOf = async (id: string) => {
  const [row] = await stage.raw.all('select version from employer where id = ?', [id])
  return Number(row?.version)
}
const merging = async (id: string, into: string) => ({
  id,
  into,
  version: await versionOf(id),
  intoVersion: await versionOf(into),
})
const words = { channel: 'phone', side: 'client', openingNumber: '', content: '時間が違った' } as const

describe('one firm found twice', () => {
  test('becomes one: openings, workplaces, people, letters, slips, complaints and disputes stand with the one that stays', async () => {
    const openingId = await stage.opening('shortHoursJob', { places: 2 })
    const clientId = await stage.client()
    const consultant = stage.desk(stage.consultant)
    const { id: referralId } = await proposeReferral(consultant, { clientId, openingId, whyFits: '近い', support: '' })
    const told = { agreedHow: 'phone', support: '休憩', showsSupport: true } as const
    await agreeToReferral(consultant, { id: referralId, version: 1, ...told })
    const given = { method: 'paper', clientAsked: false, urgentReason: '' } as const
    await issueReferral(consultant, { id: referralId, version: 2, ...given })
    await addMember(officer(), { id: gone, name: '女将', email: 'okami@example.jp' })
    const receivedOn = '2026-11-20'
    await recordComplaint(officer(), { ...words, receivedOn, employerId: gone })
    const done = await recordComplaint(officer(), { ...words, receivedOn, employerId: gone })
    await answerComplaint(officer(), { id: done.id, version: 1, answeredOn: receivedOn, response: '伝えた' })
    const dispute = { kind: 'warned', fromOn: '2026-11-19', source: '労働委員会' } as const
    await recordDispute(officer(), { employerId: gone, workplaceId: stage.workplaceId, untilOn: '', ...dispute })
    await recordDispute(officer(), { employerId: gone, workplaceId: '', ...dispute, untilOn: '2026-11-19' })

    const stays = await writtenDown()
    await addMember(officer(), { id: stays, name: '女将', email: 'okami@example.jp' })
    stage.forget()
    await mergeFirms(officer(), await merging(gone, stays))
    expect(stage.requests()).toBe(2)

    const owners = async (table: string, column = 'employer_id') =>
      (await stage.raw.all(`select distinct ${column} as owner from ${table}`)).map(({ owner }) => owner)
    for (const table of ['opening', 'workplace', 'slip', 'employer_member']) {
      expect(await owners(table)).toEqual([stays])
    }
    const member = (employerId: string) => stage.desk({ ...stage.firm, employerIds: [employerId] })
    expect((await lookAtSlip(member(stays), referralId)).slip).toEqual({ support: '休憩' })
    await expect(lookAtSlip(member(gone), referralId)).rejects.toMatchObject({ reason: 'absent' })
    expect(await owners("matter where state = 'open'", 'party_id')).toEqual([stays])
    expect(await stage.raw.all('select count(*) n from employer_member')).toEqual([{ n: 2 }])
    const [old] = await stage.raw.all('select state, merged_into from employer where id = ?', [gone])
    expect(old).toEqual({ state: 'stopped', merged_into: stays })
    const [kept] = await stage.raw.all('select state, called_on, called_by from employer where id = ?', [stays])
    expect(kept).toEqual({ state: 'active', called_on: '2026-11-20', called_by: stage.officer.id })

    const { complaints, disputes } = await officer().read({
      complaints: complaintsOfFirm(stays),
      disputes: disputesOfFirm(stays),
    })
    expect(Object.fromEntries(complaints.map(({ state, employerId }) => [state, employerId]))).toEqual({
      answered: gone,
      open: stays,
    })
    expect(
      disputes.filter(({ dispute: of }) => of.employerId === stays).map(({ dispute: of }) => of.workplaceId),
    ).toEqual([stage.workplaceId])
  })

  test('the letter that was out before is answered as before', async () => {
    const letter = (await stage.mails()).find(({ kind }) => kind === 'referralIssued')
    if (letter?.kind !== 'referralIssued') throw new Error('no letter went out')
    const matterId = letter.params.path.split('/').at(-1) ?? ''
    const [row] = await stage.raw.all('select id, (select employer_id from opening) as firm from referral')
    const link = {
      role: 'employer',
      id: 'link',
      name: '',
      employerIds: [String(row?.firm)],
      only: 'referral.answer',
    } as const
    const answer = {
      referralId: String(row?.id),
      matterId,
      code: letter.params.code,
      answer: 'accepted',
      reason: '',
    } as const
    await answerByMatter(stage.desk(link), answer)
    expect(await stage.raw.all("select state from referral where state = 'accepted'")).toHaveLength(1)
  })

  test('a firm that is gone is not merged again, nor into itself, nor into one that is gone', async () => {
    const [third, fourth] = [await writtenDown(), await writtenDown()]
    const refused = async (id: string, into: string) =>
      expect(mergeFirms(officer(), await merging(id, into))).rejects.toMatchObject({ reason: 'gone' })
    await refused(gone, third)
    await refused(third, third)
    await refused(third, gone)
    const stale = { ...(await merging(third, fourth)), intoVersion: 9 }
    await expect(mergeFirms(officer(), stale)).rejects.toMatchObject({ reason: 'stale' })
    const byFirm = mergeFirms(stage.desk(stage.firm), await merging(third, fourth))
    await expect(byFirm).rejects.toMatchObject({ reason: 'wrongRole' })
  })

  test('two who merge at once, each the other way round, have merged it once', async () => {
    const [third, fourth] = [await writtenDown(), await writtenDown()]
    const both = [await merging(third, fourth), await merging(fourth, third)]
    const outcomes = await Promise.allSettled(both.map((input) => mergeFirms(officer(), input)))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
