import { beforeAll, describe, expect, test } from 'vitest'
import { readAbout } from '../../src/desk/clients/read-about.ts'
import { changeClient } from '../../src/desk/clients/change-client.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { ageObstacle } from '../../src/desk/referrals/age-obstacle.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { requestIssue } from '../../src/desk/referrals/request-issue.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const mine = () => stage.desk(stage.consultant)
const day = { startsAt: '09:00', endsAt: '12:00', hazards: [] }
const words = { whyFits: '合う', support: '' }

describe('R2-52: a person under 18', () => {
  test.each([
    ['2011-04-02', day, 'tooYoung'],
    ['2011-04-01', day, null],
    ['2009-06-01', day, null],
    ['2009-06-01', { ...day, startsAt: '21:00', endsAt: '23:00' }, 'notUnder18'],
    ['2009-06-01', { ...day, startsAt: '04:00', endsAt: '08:00' }, 'notUnder18'],
    ['2009-06-01', { ...day, hazards: ['scaffold'] }, 'notUnder18'],
    ['2008-11-21', { ...day, hazards: ['scaffold'] }, null],
    ['', { ...day, startsAt: '21:00', endsAt: '23:00' }, null],
  ] as const)('born %s has what stands in the way of a referral', (...[bornOn, work, reason]) => {
    expect(ageObstacle({ bornOn, on: '2026-11-21', work })).toBe(reason)
  })

  test('is named in the head of every page, by the age of the day', async () => {
    const youthOf = async (bornOn: string) =>
      (await readAbout(mine(), { clientId: await stage.client({ bornOn }) })).head.youth
    expect(await youthOf('2011-04-02')).toBe('tooYoung')
    expect(await youthOf('2009-06-01')).toBe('under18')
    expect([await youthOf('1990-06-01'), await youthOf('')]).toEqual([null, null])
  })

  test('is proposed nothing before the end of the school year, and nothing at night', async () => {
    const openingId = await stage.opening('tour', { places: 3 })
    const child = await stage.client({ bornOn: '2011-04-02' })
    await expect(proposeReferral(mine(), { clientId: child, openingId, ...words })).rejects.toMatchObject({
      reason: 'tooYoung',
    })
    const night = await stage.opening('shortHoursJob', {
      places: 3,
      more: { startsAt: '20:00', endsAt: '22:30', wageYen: '2,000円' },
    })
    const youth = await stage.client({ bornOn: '2009-06-01' })
    await expect(proposeReferral(mine(), { clientId: youth, openingId: night, ...words })).rejects.toMatchObject({
      reason: 'notUnder18',
    })
    const { id } = await proposeReferral(mine(), { clientId: youth, openingId, ...words })
    expect(id).not.toBe('')
  })

  test('is referred by no way once the birth date is known', async () => {
    const openingId = await stage.opening('tour', { places: 3 })
    const clientId = await stage.client()
    const { id } = await proposeReferral(mine(), { clientId, openingId, ...words })
    await agreeToReferral(mine(), { id, version: 1, agreedHow: 'inPerson' })
    await changeClient(mine(), { clientId, version: 1, keepsWords: false, text: { bornOn: '2011-04-02' } })
    const paper = { method: 'paper', clientAsked: false, urgentReason: '', headcountReason: '' } as const
    await expect(issueReferral(mine(), { id, version: 2, ...paper })).rejects.toMatchObject({ reason: 'tooYoung' })
    await expect(requestIssue(mine(), { id, version: 2 })).rejects.toMatchObject({ reason: 'tooYoung' })
  })
})
