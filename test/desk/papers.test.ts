import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import { sectionSchemas } from '../../src/desk/clients/section-forms.ts'
import { writeSection } from '../../src/desk/clients/write-section.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { issueReferral, issueFromSlip } from '../../src/desk/referrals/issue.ts'
import { issuePapers, issuePapersFromSlip } from '../../src/desk/referrals/issue-papers.ts'
import { lookAtPaper, lookAtSlipPaper } from '../../src/desk/referrals/look-at-papers.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { readPaperByMatter } from '../../src/desk/referrals/read-paper.ts'
import { requestIssue } from '../../src/desk/referrals/request-issue.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { letterOf } from '../../src/text/mail.ts'
import { initialSettings } from '../../src/desk/settings/settings.ts'
import { toEdition } from '../db/stage.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})
const mine = () => stage.desk(stage.consultant)
const how = { method: 'paper', clientAsked: false, urgentReason: '' } as const
const byMail = { method: 'email', clientAsked: true, urgentReason: '' } as const

const agreed = async (clientId: string) => {
  const openingId = await stage.opening('regularJob', { places: 3 })
  const { id } = await proposeReferral(mine(), { clientId, openingId, whyFits: '近い', support: '指示は一つずつ' })
  await agreeToReferral(mine(), { id, version: 1, agreedHow: 'inPerson' })
  return { id, openingId }
}
const issued = async () => {
  const made = await agreed(await stage.client())
  await issueReferral(mine(), { id: made.id, version: 2, ...how })
  return made
}
const mailOf = async (kind: 'conditionsSent' | 'conditionsLink' | 'paperLink') => {
  const found = (await stage.mails()).find((mail) => mail.kind === kind)
  if (!found || !('code' in found.params) || !('path' in found.params)) throw new Error(`no ${kind}`)
  const { path, code } = found.params
  const letter = letterOf(found, { baseUrl: 'https://desk.example.jp', town: initialSettings })
  return { letter, matterId: path.split('/').at(-1) ?? '', code }
}
const wishing = { email: 'taro@example.jp', wantsEmailDisclosure: true }

test('R1-06: an old issue says what it said, though the opening was changed since; the next has its number', async () => {
  const { id, openingId } = await issued()
  await issuePapers(mine(), { id, kinds: ['disclosure', 'letter'], way: 'print' })
  const before = await lookAtPaper(mine(), { referralId: id, which: { kind: 'disclosure', issue: 1 } })
  await stage.raw.run(...toEdition(openingId, { family: 'employment', edition: 2, set: { assent_edition: 2 } }))
  const after = await lookAtPaper(mine(), { referralId: id, which: { kind: 'disclosure', issue: 1 } })
  expect([after.edition, after.papers]).toEqual([before.edition, before.papers])
  await issuePapers(mine(), { id, kinds: ['disclosure'], way: 'print' })
  const { papers } = await lookAtPaper(mine(), { referralId: id, which: { kind: 'disclosure', issue: 2 } })
  expect(papers.map(({ issue, edition, way }) => [issue, edition, way])).toEqual([[2, 1, 'print']])
  await expect(stage.raw.run("update paper set way = 'fax'")).rejects.toThrow('FROZEN')
})

test('施行規則4条の2④, R1-03: told by e-mail means that the mail goes out with the act; its link opens the page until the referral is over', async () => {
  const { id } = await agreed(await stage.client(wishing))
  await issueReferral(mine(), { id, version: 2, ...byMail })
  const { letter, matterId, code } = await mailOf('conditionsSent')
  expect(letter.text).toContain('賃金：時給 1,500円')
  expect(`${letter.subject}${letter.text}`).not.toMatch(/山田|太郎/u)
  const rows = await stage.raw.all('select kind, issue, way from paper where referral_id = ?', [id])
  expect(rows.map(({ kind, issue, way }) => [kind, issue, way])).toEqual([['disclosure', 1, 'email']])

  const open = (typed: string) => readPaperByMatter(stage.desk(visitor), { matterId, code: typed })
  await expect(open('WRONG234')).rejects.toMatchObject({ reason: 'codeWrong' })
  expect((await open(code)).paper).toMatchObject({ kind: 'disclosure', edition: 1 })
  expect(JSON.stringify(await open(code))).not.toMatch(/山田|太郎|一つずつ/u)
  await withdrawReferral(mine(), { id, version: 3 })
  await expect(open(code)).rejects.toMatchObject({ reason: 'gone' })
})

test('of whom nobody may learn, the mail says nothing of work; who has no address is not told by e-mail', async () => {
  const quiet = await stage.client(wishing)
  const body = v.parse(sectionSchemas.reach, { discreet: 'yes', hours: ['evening'] })
  await writeSection(mine(), { clientId: quiet, section: 'reach', body, version: 0, keepsWords: false })
  const { id } = await agreed(quiet)
  await issueReferral(mine(), { id, version: 2, ...byMail })
  const { letter } = await mailOf('conditionsLink')
  expect(`${letter.subject}${letter.text}`).not.toMatch(/仕事|求人|労働|賃金|紹介|客室|つなぐ/u)
  const [row] = await stage.raw.all("select not_before from outbox where kind = 'conditionsLink'")
  expect(Number(row?.not_before)).toBe(Date.parse('2026-11-20T17:00:00+09:00'))

  const none = await agreed(await stage.client({ ...wishing, email: '' }))
  await expect(issueReferral(mine(), { id: none.id, version: 2, ...byMail })).rejects.toMatchObject({
    reason: 'noClientEmail',
  })
})

test('a paper mailed to the firm is a link without a name, and the first day and the neutral letter are sealed', async () => {
  const clientId = await stage.client({ address: '中央9-9' })
  const { id } = await agreed(clientId)
  await issueReferral(mine(), { id, version: 2, ...how })
  await issuePapers(mine(), { id, kinds: ['mirror'], way: 'email' })
  const { letter, matterId, code } = await mailOf('paperLink')
  expect(`${letter.subject}${letter.text}`).not.toMatch(/山田|太郎|一つずつ/u)
  expect((await readPaperByMatter(stage.desk(visitor), { matterId, code })).paper.kind).toBe('mirror')
  await issuePapers(mine(), { id, kinds: ['neutral'], way: 'post', sentence: 'come' })
  const { papers } = await lookAtPaper(mine(), { referralId: id, which: { kind: 'neutral', issue: 1 } })
  expect(papers[0]?.words.neutral).toEqual({ sentence: 'come', name: '山田 太郎', address: '中央9-9' })
})

test('product §10.16: the officer prints what was issued from the slip, by number, and the consultant’s papers are absent to them', async () => {
  const { id } = await agreed(await stage.client())
  await requestIssue(mine(), { id, version: 2 })
  const officer = stage.desk(stage.officer)
  await issueFromSlip(officer, { id, version: 3, ...how })
  await issuePapersFromSlip(officer, { id, kinds: ['letter', 'disclosure', 'replyCard'], way: 'print' })
  const { papers, name } = await lookAtSlipPaper(officer, { referralId: id, which: 'last' })
  expect([papers.length, name, JSON.stringify(papers).includes('山田')]).toEqual([3, '', false])
  await expect(issuePapers(officer, { id, kinds: ['consent'], way: 'print' })).rejects.toMatchObject({
    reason: 'wrongRole',
  })
  await expect(lookAtPaper(officer, { referralId: id, which: 'last' })).rejects.toMatchObject({ reason: 'absent' })
})
