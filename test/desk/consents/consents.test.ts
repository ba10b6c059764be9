import { beforeAll, describe, expect, test } from 'vitest'
import { giveConsent } from '../../../src/desk/consents/give.ts'
import { lookAtConsent, lookAtConsents } from '../../../src/desk/consents/look-at-consents.ts'
import { revokeByCard, revokeConsent } from '../../../src/desk/consents/revoke.ts'
import { consentsEndingFor } from '../../../src/desk/consents/store.ts'
import { readerOf } from '../../../src/desk/clients/scope-store.ts'
import { writeKeepAway } from '../../../src/desk/clients/write-keep-away.ts'
import { proposeReferral } from '../../../src/desk/referrals/propose.ts'
import { agreeToReferral } from '../../../src/desk/referrals/agree.ts'
import { issueReferral } from '../../../src/desk/referrals/issue.ts'
import { expireConsents } from '../../../src/jobs/expire-consents.ts'
import { systemActor } from '../../../src/access/actor.ts'
import type { ConsentStage } from './stage.ts'
import { daysLater, openConsentStage } from './stage.ts'

let stage: ConsentStage
beforeAll(async () => {
  stage = await openConsentStage()
})

const mine = (at?: number) => stage.desk(stage.consultant, at === undefined ? {} : { at })
const said = (more: object = {}) => ({
  audience: 'agency' as const,
  agencyId: stage.other.agencyId,
  employerId: '',
  receiver: '',
  items: ['contact' as const, 'wish' as const],
  purpose: '通院と仕事の時間を合わせる',
  untilOn: '2027-02-20',
  how: 'paper' as const,
  spokenReason: '',
  mayAsk: false,
  ...more,
})
const give = (clientId: string, more: object = {}) => giveConsent(mine(), { clientId, ...said(more) })
const wraps = async (clientId: string) =>
  (
    await stage.raw.all('select kind from client_key where client_id = ? and agency_id = ? order by kind', [
      clientId,
      stage.other.agencyId,
    ])
  ).map(({ kind }) => kind)

describe('R8-04: a consent', () => {
  test('is kept sealed with its ground, its day, its receiver and its items, and read on record', async () => {
    const clientId = await stage.client()
    const { id } = await give(clientId, { audience: 'family', receiver: '母の花子', agencyId: '' })
    const [row] = await stage.raw.all('select * from consent where id = ?', [id])
    expect(row).toMatchObject({
      audience: 'family',
      agency_id: null,
      items: '["contact","wish"]',
      until_on: '2027-02-20',
    })
    expect(JSON.stringify(row)).not.toMatch(/花子|通院/u)
    stage.forget()
    const { consent } = await lookAtConsent(mine(), { clientId, id })
    expect(stage.requests()).toBe(1)
    expect(consent.words).toEqual({
      receiver: '母の花子',
      purpose: '通院と仕事の時間を合わせる',
      spokenReason: '',
      mayAsk: false,
    })
    expect(consent.number).toMatch(/^\d{6}-1$/u)
    const [look] = await stage.raw.all("select outcome from audit where act = 'consent.read' and entity_id = ?", [
      clientId,
    ])
    expect(look?.outcome).toBe('shown')
    expect(await wraps(clientId)).toEqual([])
  })

  test('holds for six months at most and not for a day that is over', async () => {
    const clientId = await stage.client()
    for (const untilOn of ['2027-05-21', '2026-11-19']) {
      await expect(give(clientId, { untilOn })).rejects.toMatchObject({ reason: 'untilOutOfRange' })
    }
    await give(clientId, { untilOn: '2027-05-20' })
  })

  test('is not for one’s own agency, and nobody else’s to give or to revoke', async () => {
    const clientId = await stage.client()
    const own = give(clientId, { agencyId: stage.consultant.agencyId })
    await expect(own).rejects.toMatchObject({ reason: 'ownAgency' })
    const { id } = await give(clientId)
    const other = stage.desk(stage.other.consultant)
    await expect(giveConsent(other, { clientId, ...said() })).rejects.toMatchObject({ reason: 'absent' })
    await expect(revokeConsent(other, { id, version: 1 })).rejects.toMatchObject({ reason: 'absent' })
    await expect(lookAtConsents(other, { clientId, act: 'consent.read' })).rejects.toMatchObject({ reason: 'absent' })
  })

  test('is not given to a firm that must not know', async () => {
    const clientId = await stage.client()
    const employerId = stage.firm.employerIds[0] ?? ''
    await writeKeepAway(mine(), { clientId, kind: 'firm', employerId, workplaceId: '', words: '' })
    const told = give(clientId, { audience: 'employer', employerId, agencyId: '' })
    await expect(told).rejects.toMatchObject({ reason: 'keptAway' })
  })
})

describe('trust.md 4.4: the keys of a consent', () => {
  test('are those that its items need, and no others', async () => {
    const clientId = await stage.client()
    await give(clientId)
    expect(await wraps(clientId)).toEqual(['register'])
    await give(clientId, { items: ['notes'] })
    expect(await wraps(clientId)).toEqual(['register', 'special'])
  })

  test('are gone in the write that revokes, as far as no other consent needs them', async () => {
    const clientId = await stage.client()
    const [wide, narrow] = [await give(clientId, { items: ['notes'] }), await give(clientId)]
    await revokeConsent(mine(), { id: wide.id, version: 1 })
    expect(await wraps(clientId)).toEqual(['register'])
    await revokeConsent(mine(), { id: narrow.id, version: 1 })
    expect(await wraps(clientId)).toEqual([])
    const own = await stage.raw.all('select kind from client_key where client_id = ?', [clientId])
    expect(own.length).toBe(2)
    await expect(revokeConsent(mine(), { id: narrow.id, version: 2 })).rejects.toMatchObject({ reason: 'consentOver' })
  })

  test('that ran out are taken away by the job, on record, and a second run finds nothing', async () => {
    const clientId = await stage.client()
    const short = await give(clientId, { items: ['notes'], untilOn: '2026-11-25' })
    await give(clientId, { untilOn: '2026-12-25' })
    const job = (days: number) => expireConsents(stage.desk(systemActor('consents'), { at: daysLater(days) }))
    expect(await job(5)).toBe(0)
    expect(await wraps(clientId)).toEqual(['register', 'special'])
    expect(await job(6)).toBe(1)
    expect(await wraps(clientId)).toEqual(['register'])
    expect(await job(6)).toBe(0)
    const rows = await stage.raw.all("select outcome from audit where act = 'consent.expire' and entity_id = ?", [
      short.id,
    ])
    expect(rows).toEqual([{ outcome: 'done' }])
  })
})

describe('R1-33: taking it back', () => {
  test('works by the number of the card, for whoever picks up the phone, and tells them nothing', async () => {
    const clientId = await stage.client()
    const { id } = await give(clientId)
    const { consent } = await lookAtConsent(mine(), { clientId, id })
    const officer = stage.desk(stage.officer)
    for (const number of ['', '999999-1', `${consent.number}9`]) {
      await expect(revokeByCard(officer, { number })).rejects.toMatchObject({ reason: 'consentUnknown' })
    }
    expect(await revokeByCard(officer, { number: consent.number })).toEqual({ id })
    expect(await wraps(clientId)).toEqual([])
    await expect(revokeByCard(officer, { number: consent.number })).rejects.toMatchObject({ reason: 'consentUnknown' })
    await expect(revokeByCard(stage.desk(stage.admin), { number: consent.number })).rejects.toMatchObject({
      reason: 'wrongRole',
    })
  })

  test('by a number that was guessed ends after ten wrong ones in an hour, and the right one is not taken then', async () => {
    const clientId = await stage.client()
    const { id } = await give(clientId)
    const { consent } = await lookAtConsent(mine(), { clientId, id })
    const guesser = { ...stage.officer, id: 'guesser' }
    const guess = async (number: string, at = daysLater(0)) => revokeByCard(stage.desk(guesser, { at }), { number })
    for (let times = 1; times <= 9; times += 1) {
      await expect(guess(`${consent.number}9${times}`)).rejects.toMatchObject({ reason: 'consentUnknown' })
    }
    await expect(guess('nothing')).rejects.toMatchObject({ reason: 'consentUnknown' })
    await expect(guess(consent.number)).rejects.toMatchObject({ reason: 'tooMany' })
    await expect(guess('999999-1')).rejects.toMatchObject({ reason: 'tooMany' })
    expect(await guess(consent.number, daysLater(0) + 3_600_001)).toEqual({ id })
  })

  test('no consent at all leaves every service open: from the counter to a trial that is asked for', async () => {
    const clientId = await stage.client({ phone: '', concern: '', wish: '' })
    const openingId = await stage.opening('tour', { places: 1 })
    const { id } = await proposeReferral(mine(), { clientId, openingId, whyFits: '近い', support: '' })
    await agreeToReferral(mine(), { id, version: 1, agreedHow: 'phone' })
    await issueReferral(mine(), { id, version: 2, method: 'paper', clientAsked: false, urgentReason: '' })
    const [row] = await stage.raw.all('select state from referral where id = ?', [id])
    expect(row?.state).toBe('issued')
    expect(await stage.raw.all('select id from consent where client_id = ?', [clientId])).toEqual([])
  })
})

test('consents about to end are listed for whoever holds the client, those that go on are not', async () => {
  const clientId = await stage.client()
  const [ending, followed] = [
    await give(clientId, { audience: 'family', receiver: '兄', agencyId: '', untilOn: '2026-11-28' }),
    await give(clientId, { untilOn: '2026-11-29' }),
  ]
  await give(clientId, { untilOn: '2027-01-29' })
  const listed = async (actor = stage.consultant) => {
    const desk = stage.desk(actor)
    const { due } = await desk.read({ due: consentsEndingFor(readerOf(desk), '2026-12-04') })
    return due.map(({ consentId }) => consentId)
  }
  expect(await listed()).toContain(ending.id)
  expect(await listed()).not.toContain(followed.id)
  expect(await listed(stage.other.consultant)).toEqual([])
})
