import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { readAbout } from '../../../src/desk/clients/read-about.ts'
import { receiveRegistration } from '../../../src/desk/clients/receive-registration.ts'
import { recordNotice } from '../../../src/desk/clients/record-notice.ts'
import { renewRegistration } from '../../../src/desk/clients/renew-registration.ts'
import { sectionSchemas } from '../../../src/desk/clients/section-forms.ts'
import { writeSection } from '../../../src/desk/clients/write-section.ts'
import { initialSettings } from '../../../src/desk/settings/settings.ts'
import { letterOf } from '../../../src/text/mail.ts'
import { openDeskStage, startedAt } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const dayMs = 86_400_000
const mine = (days = 0) => stage.desk(stage.consultant, { at: startedAt + days * dayMs })
const received = { receivedOn: '2026-11-20', noticeBy: 'hand' } as const
const head = async (clientId: string, days = 0) => (await readAbout(mine(days), { clientId })).head
const notices = async () => (await stage.mails()).filter(({ kind }) => kind === 'registrationNotice').length

describe('the reception', () => {
  test('is in force until the end of the month after next, and renewed from the day of the renewal', async () => {
    const clientId = await stage.client()
    expect(await head(clientId)).toMatchObject({ validUntil: null, hasEnded: false })
    stage.forget()
    await receiveRegistration(mine(), { clientId, ...received })
    expect(stage.requests()).toBe(2)
    expect(await head(clientId)).toMatchObject({ validUntil: '2027-01-31', hasEnded: false })
    await renewRegistration(mine(30), { clientId, version: 1 })
    expect((await head(clientId, 30)).validUntil).toBe('2027-02-28')
    expect(await head(clientId, 120)).toMatchObject({ validUntil: null, hasEnded: true })
    const stale = renewRegistration(mine(31), { clientId, version: 1 })
    await expect(stale).rejects.toMatchObject({ reason: 'stale' })
    const ended = renewRegistration(mine(120), { clientId, version: 2 })
    await expect(ended).rejects.toMatchObject({ reason: 'notRegistered' })
  })

  test('is one at a time, and never of a day to come or long past', async () => {
    const clientId = await stage.client()
    for (const receivedOn of ['2026-11-21', '2026-08-31']) {
      const wrong = receiveRegistration(mine(), { clientId, ...received, receivedOn })
      await expect(wrong).rejects.toMatchObject({ reason: 'dateOutOfRange' })
    }
    await receiveRegistration(mine(), { clientId, ...received })
    const twice = receiveRegistration(mine(), { clientId, ...received })
    await expect(twice).rejects.toMatchObject({ reason: 'registeredAlready' })
    await receiveRegistration(mine(120), { clientId, ...received, receivedOn: '2027-03-20' })
    expect((await head(clientId, 120)).validUntil).toBe('2027-05-31')
  })

  test('of another’s client looks absent, and the desk has no part in it', async () => {
    const clientId = await stage.client()
    const other = receiveRegistration(stage.desk({ ...stage.consultant, id: 'another' }), { clientId, ...received })
    await expect(other).rejects.toMatchObject({ reason: 'absent' })
    const officer = receiveRegistration(stage.desk(stage.officer), { clientId, ...received })
    await expect(officer).rejects.toMatchObject({ reason: 'wrongRole' })
  })
})

describe('R1-42: the notice', () => {
  test('on paper waits until it was handed over, once, on a day that can be', async () => {
    const clientId = await stage.client()
    await receiveRegistration(mine(), { clientId, ...received })
    const [owed] = await stage.raw.all('select notice_on from registration where client_id = ?', [clientId])
    expect(owed?.notice_on).toBe(null)
    for (const noticeOn of ['2026-11-19', '2026-11-21']) {
      const wrong = recordNotice(mine(), { clientId, version: 1, noticeOn })
      await expect(wrong).rejects.toMatchObject({ reason: 'dateOutOfRange' })
    }
    await recordNotice(mine(), { clientId, version: 1, noticeOn: '2026-11-20' })
    const [done] = await stage.raw.all('select notice_on from registration where client_id = ?', [clientId])
    expect(done?.notice_on).toBe('2026-11-20')
    const again = recordNotice(mine(), { clientId, version: 2, noticeOn: '2026-11-20' })
    await expect(again).rejects.toMatchObject({ reason: 'reviewedAlready' })
  })

  test('by mail goes out with the act, with a neutral subject and nothing of the person', async () => {
    const clientId = await stage.client({ email: 'hoshi@example.jp' })
    const before = await notices()
    await receiveRegistration(mine(), { clientId, ...received, noticeBy: 'mail' })
    expect(await notices()).toBe(before + 1)
    const [row] = await stage.raw.all('select notice_on from registration where client_id = ?', [clientId])
    expect(row?.notice_on).toBe('2026-11-20')
    const written = { baseUrl: 'https://desk.example.jp', town: initialSettings }
    const { subject, text } = letterOf({ kind: 'registrationNotice', params: {} }, written)
    expect(subject).toBe('窓口からのお知らせ')
    expect(subject).not.toMatch(/求職|仕事|紹介|相談/u)
    expect(text).not.toMatch(/山田|太郎|受付番号|求職の受付をし/u)
    expect(text).toContain(initialSettings.complaints)
  })

  test('to whom the desk writes unseen is a word to come by, in the hours they named, and the paper stays owed', async () => {
    const clientId = await stage.client({ email: 'quiet@example.jp' })
    const body = v.parse(sectionSchemas.reach, { discreet: 'yes', hours: ['evening'] })
    await writeSection(mine(), { clientId, section: 'reach', body, version: 0, keepsWords: false })
    const before = await notices()
    await receiveRegistration(mine(), { clientId, ...received, noticeBy: 'mail' })
    expect(await notices()).toBe(before)
    const [quiet] = await stage.raw.all("select not_before from outbox where kind = 'clientNotice'")
    expect(Number(quiet?.not_before)).toBe(Date.parse('2026-11-20T17:00:00+09:00'))
    const [row] = await stage.raw.all('select notice_by, notice_on from registration where client_id = ?', [clientId])
    expect([row?.notice_by, row?.notice_on]).toEqual(['hand', null])
  })

  test('by mail waits for the hours the person named', async () => {
    const clientId = await stage.client({ email: 'late@example.jp' })
    const body = v.parse(sectionSchemas.reach, { hours: ['evening'] })
    await writeSection(mine(), { clientId, section: 'reach', body, version: 0, keepsWords: false })
    await receiveRegistration(mine(), { clientId, ...received, noticeBy: 'mail' })
    const [late] = await stage.raw.all("select max(not_before) as at from outbox where kind = 'registrationNotice'")
    expect(Number(late?.at)).toBe(Date.parse('2026-11-20T17:00:00+09:00'))
  })

  test('goes by no way that was not told or is never used', async () => {
    const without = receiveRegistration(mine(), { clientId: await stage.client(), ...received, noticeBy: 'mail' })
    await expect(without).rejects.toMatchObject({ reason: 'noClientEmail' })
    const clientId = await stage.client({ email: 'a@example.jp' })
    const body = v.parse(sectionSchemas.reach, { never: ['mail', 'letter'] })
    await writeSection(mine(), { clientId, section: 'reach', body, version: 0, keepsWords: false })
    for (const noticeBy of ['mail', 'letter'] as const) {
      const never = receiveRegistration(mine(), { clientId, ...received, noticeBy })
      await expect(never).rejects.toMatchObject({ reason: 'neverUsed' })
    }
  })
})
