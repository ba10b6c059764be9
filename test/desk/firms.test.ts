import { beforeAll, describe, expect, test } from 'vitest'
import type { Employer } from '../../src/access/actor.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { addMember } from '../../src/desk/employers/add-member.ts'
import { changeFirm } from '../../src/desk/employers/change-firm.ts'
import type { FirmChangeInput } from '../../src/desk/employers/change-forms.ts'
import { changeWorkplace } from '../../src/desk/employers/change-workplace.ts'
import { contactOf } from '../../src/desk/employers/contact.ts'
import { registerWorkplace } from '../../src/desk/employers/register-workplace.ts'
import { removeMember } from '../../src/desk/employers/remove-member.ts'
import { startFirm } from '../../src/desk/employers/start-firm.ts'
import { employerById, workplacesOf } from '../../src/desk/employers/store.ts'
import { publishOpening } from '../../src/desk/openings/publish.ts'
import { resumeOpening } from '../../src/desk/openings/resume.ts'
import { stopFirm } from '../../src/desk/openings/stop-firm.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
let id: string
beforeAll(async () => {
  stage = await openDeskStage()
  id = stage.firm.employerIds[0] ?? ''
})

const officer = () => stage.desk(stage.officer)
const firmRow = async () => {
  const { firm } = await officer().read({ firm: employerById(id) })
  if (!firm) throw new Error('the firm is gone')
  return firm
}
const version = async () => (await firmRow()).version
const stranger: Employer = { role: 'employer', id: 'stranger', name: '別の人', employerIds: ['another'] }

const changed = async (more: Partial<FirmChangeInput> = {}): Promise<FirmChangeInput> => ({
  version: await version(),
  employerName: '旅館こもれび',
  employerKana: 'リョカンコモレビ',
  trade: 'M',
  staffCount: 9,
  kind: 'npo',
  employs: 'yes',
  corporateNumber: '7000012050002',
  employerPhone: '0123-45-0000',
  fax: '0123-45-0001',
  noticeBy: 'fax',
  contactName: '女将',
  contactKana: '',
  email: 'okami@example.jp',
  ...more,
})

describe('a firm', () => {
  test('is changed by the desk and by itself, its contact sealed anew', async () => {
    await changeFirm(officer(), { id, ...(await changed()) })
    await changeFirm(stage.desk(stage.firm), { id, ...(await changed({ staffCount: 10 })) })
    const firm = await firmRow()
    expect(firm).toMatchObject({ name: '旅館こもれび', kind: 'npo', employs: true, staffCount: 10, noticeBy: 'fax' })
    expect(await contactOf(officer().keys, firm)).toEqual({ name: '女将', kana: '', email: 'okami@example.jp' })
  })

  test('is not changed by another firm, by a consultant, or from an old page', async () => {
    const input = { id, ...(await changed()) }
    await expect(changeFirm(stage.desk(stranger), input)).rejects.toMatchObject({ reason: 'absent' })
    await expect(changeFirm(stage.desk(stage.consultant), input)).rejects.toMatchObject({ reason: 'wrongRole' })
    await expect(changeFirm(officer(), { ...input, version: 1 })).rejects.toMatchObject({ reason: 'stale' })
  })

  test('has several workplaces, and each may be changed', async () => {
    const place = {
      placeKind: 'outdoors',
      placeName: '裏の畑',
      prefecture: '',
      area: '川沿い',
      address: '川沿い2-2',
      wayThere: '',
      passiveSmoking: 'outdoorWork',
    } as const
    await registerWorkplace(stage.desk(stage.firm), { employerId: id, ...place })
    const own = async () => (await officer().read({ places: workplacesOf([id]) })).places
    const added = (await own()).find(({ name }) => name === '裏の畑')
    expect(added).toMatchObject({ placeKind: 'outdoors', prefecture: '13', version: 1 })
    const change = { id: added?.id ?? '', version: 1, ...place, prefecture: '02', placeName: '北の畑' } as const
    await expect(changeWorkplace(stage.desk(stranger), change)).rejects.toMatchObject({ reason: 'absent' })
    await changeWorkplace(officer(), change)
    await expect(changeWorkplace(officer(), change)).rejects.toMatchObject({ reason: 'stale' })
    expect((await own()).map(({ name }) => name)).toContain('北の畑')
  })
})

describe('a firm that is stopped', () => {
  test('has nothing on the lists from the same act on, in one write to each database, and publishes nothing', async () => {
    const [first, second] = [
      await stage.opening('tour', { places: 1 }),
      await stage.opening('shortHoursJob', { places: 1 }),
    ]
    const waiting = await stage.submitted('tour', { places: 1 })
    stage.forget()
    const done = await stopFirm(officer(), { id, version: await version(), reason: '連絡がとれない' })
    // The version, the read, the write, the listings.
    expect([done.isListed, stage.requests()]).toEqual([true, 4])
    expect(await firmRow()).toMatchObject({ state: 'stopped', stopReason: '連絡がとれない' })
    const states = await stage.raw.all('select state from opening where id in (?, ?)', [first, second])
    expect(states).toEqual([{ state: 'paused' }, { state: 'paused' }])
    const numbers = await stage.raw.all('select number from opening where id in (?, ?)', [first, second])
    for (const { number } of numbers) {
      const [listing] = await stage.publicRaw.all('select state from listing where number = ?', [String(number)])
      expect(listing).toEqual({ state: 'paused' })
    }
    expect(await stage.raw.all("select id from outbox where kind = 'listing' and sent_at is null")).not.toEqual([])

    const publish = publishOpening(officer(), { id: waiting, version: 2 })
    await expect(publish).rejects.toMatchObject({ reason: 'notCalled' })
    const resume = resumeOpening(stage.desk(stage.firm), { id: first, version: 4 })
    await expect(resume).rejects.toMatchObject({ reason: 'notCalled' })
    const again = stopFirm(officer(), { id, version: await version(), reason: '二度目' })
    await expect(again).rejects.toMatchObject({ reason: 'illegalTransition' })
  })

  test('is not stopped over the head of a colleague who publishes one of its openings meanwhile', async () => {
    const other = await openDeskStage()
    const [firmId = ''] = other.firm.employerIds
    const waiting = await other.submitted('tour', { places: 1 })
    const base = other.desk(other.officer)
    const slow: Desk = {
      ...base,
      read: async (readings) => {
        const found = await base.read(readings)
        await publishOpening(other.desk(other.officer), { id: waiting, version: 2 })
        return found
      },
    }
    const stop = stopFirm(slow, { id: firmId, version: 2, reason: '連絡がとれない' })
    await expect(stop).rejects.toMatchObject({ reason: 'stale' })
    const [row] = await other.raw.all('select state, version from employer where id = ?', [firmId])
    expect(row).toEqual({ state: 'active', version: 2 })
  })

  test('is started again by the desk alone, and its openings wait to be taken up', async () => {
    const start = { id, version: await version() }
    await expect(startFirm(stage.desk(stage.firm), start)).rejects.toMatchObject({ reason: 'wrongRole' })
    await startFirm(officer(), start)
    expect(await firmRow()).toMatchObject({ state: 'active', stopReason: null })
    expect(await stage.raw.all("select count(*) n from opening where state = 'paused'")).toEqual([{ n: 2 }])
    await expect(startFirm(officer(), start)).rejects.toMatchObject({ reason: 'stale' })
  })
})

describe('the people of a firm', () => {
  const members = async () => stage.raw.all('select account_id from employer_member where employer_id = ?', [id])
  const person = { name: '若女将', email: 'waka@example.jp' }

  test('are added with an account of their own and a letter that says how to come in', async () => {
    await addMember(stage.desk(stage.firm), { id, ...person })
    await addMember(officer(), { id, ...person })
    expect(await members()).toHaveLength(2)
    const letter = (await stage.mails()).find(({ kind }) => kind === 'memberAdded')
    expect(letter?.params).toEqual({ path: '/employer/sign-in' })
  })

  test('are never of the staff, and added by nobody else', async () => {
    const staff = { id, name: '担当', email: 'desk@example.jp' }
    await expect(addMember(officer(), staff)).rejects.toMatchObject({ reason: 'emailTaken' })
    await expect(addMember(stage.desk(stranger), { id, ...person })).rejects.toMatchObject({ reason: 'absent' })
    await expect(addMember(stage.desk(stage.consultant), { id, ...person })).rejects.toMatchObject({
      reason: 'wrongRole',
    })
  })

  test('are taken out one by one, never the last', async () => {
    const out = { id, accountId: stage.firm.id }
    await expect(removeMember(stage.desk(stranger), out)).rejects.toMatchObject({ reason: 'absent' })
    await removeMember(officer(), out)
    const [left] = await members()
    const last = { id, accountId: String(left?.account_id) }
    await expect(removeMember(officer(), last)).rejects.toMatchObject({ reason: 'lastMember' })
    expect(await members()).toHaveLength(1)
  })

  test('two who take each other out at once do not leave the firm with nobody', async () => {
    await addMember(officer(), { id, name: '番頭', email: 'banto@example.jp' })
    const [one, two] = (await members()).map(({ account_id: accountId }) => String(accountId))
    const outcomes = await Promise.allSettled([
      removeMember(officer(), { id, accountId: one ?? '' }),
      removeMember(officer(), { id, accountId: two ?? '' }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await members()).toHaveLength(1)
  })
})
