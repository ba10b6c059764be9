import { beforeAll, describe, expect, test } from 'vitest'
import { recordDispute } from '../../src/desk/employers/record-dispute.ts'
import { disputeAt } from '../../src/desk/employers/dispute.ts'
import { endDispute } from '../../src/desk/employers/end-dispute.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { issueFromSlip, issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { requestIssue } from '../../src/desk/referrals/request-issue.ts'
import type { Rung } from '../../src/desk/openings/opening.ts'
import { toEdition } from '../db/stage.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
let employerId: string
beforeAll(async () => {
  stage = await openDeskStage()
  employerId = stage.firm.employerIds[0] ?? ''
})

const officer = () => stage.desk(stage.officer)
const consultant = () => stage.desk(stage.consultant)
const today = '2026-11-20'
const told = { source: '労働委員会', workplaceId: '', fromOn: today, untilOn: '' } as const
const given = { method: 'paper', clientAsked: false, urgentReason: '' } as const

const agreed = async (rung: Rung) => {
  const [openingId, clientId] = [await stage.opening(rung, { places: 3 }), await stage.client()]
  const { id } = await proposeReferral(consultant(), { clientId, openingId, whyFits: '近い', support: '' })
  await agreeToReferral(consultant(), { id, version: 1, agreedHow: 'inPerson' })
  return id
}
const stateOf = async (id: string) => {
  const [row] = await stage.raw.all('select state, headcount_reason as reason from referral where id = ?', [id])
  return row
}

describe('R1-41: while a dispute lasts', () => {
  test('nobody is referred to a job there, by the consultant or from the slip; a trial goes on', async () => {
    const [job, asked, trial] = [await agreed('shortHoursJob'), await agreed('regularJob'), await agreed('experience')]
    await requestIssue(consultant(), { id: asked, version: 2 })
    const { id } = await recordDispute(officer(), { employerId, kind: 'strike', ...told })
    const refused = { reason: 'labourDispute' }
    await expect(issueReferral(consultant(), { id: job, version: 2, ...given })).rejects.toMatchObject(refused)
    const withReason = { ...given, headcountReason: '前の人数' }
    await expect(issueReferral(consultant(), { id: job, version: 2, ...withReason })).rejects.toMatchObject(refused)
    await expect(issueFromSlip(officer(), { id: asked, version: 3, ...given })).rejects.toMatchObject(refused)
    await issueReferral(consultant(), { id: trial, version: 2, ...given })

    await expect(endDispute(officer(), { id, version: 1, untilOn: '2026-11-21' })).rejects.toMatchObject({
      reason: 'dateOutOfRange',
    })
    await expect(endDispute(officer(), { id, version: 1, untilOn: '2026-11-19' })).rejects.toMatchObject({
      reason: 'dateOutOfRange',
    })
    await expect(endDispute(stage.desk(stage.firm), { id, version: 1, untilOn: today })).rejects.toMatchObject({
      reason: 'wrongRole',
    })
    await endDispute(officer(), { id, version: 1, untilOn: today })
    // Its last day is still a day of it; the day after is none.
    await expect(issueReferral(consultant(), { id: job, version: 2, ...given })).rejects.toMatchObject(refused)
    const tomorrow = stage.desk(stage.consultant, { at: Date.parse('2026-11-21T10:00:00+09:00') })
    await issueReferral(tomorrow, { id: job, version: 2, ...given })
    expect(await stateOf(job)).toEqual({ state: 'issued', reason: null })
  })

  test('that is only likely, as many are referred as keep the headcount, each with its reason on record', async () => {
    const stageTwo = await openDeskStage()
    const firm = stageTwo.firm.employerIds[0] ?? ''
    const [openingId, clientId] = [await stageTwo.opening('shortHoursJob', { places: 2 }), await stageTwo.client()]
    const hand = () => stageTwo.desk(stageTwo.consultant)
    const { id } = await proposeReferral(hand(), { clientId, openingId, whyFits: '近い', support: '' })
    await agreeToReferral(hand(), { id, version: 1, agreedHow: 'phone' })
    await recordDispute(stageTwo.desk(stageTwo.officer), { employerId: firm, kind: 'warned', ...told })
    await expect(issueReferral(hand(), { id, version: 2, ...given })).rejects.toMatchObject({ reason: 'labourDispute' })
    await issueReferral(hand(), { id, version: 2, ...given, headcountReason: '1人やめた補充' })
    const [row] = await stageTwo.raw.all('select state, headcount_reason as reason from referral')
    expect(row).toEqual({ state: 'issued', reason: '1人やめた補充' })
  })

  test('of another firm’s workplace is not written down', async () => {
    const foreign = recordDispute(officer(), { employerId, kind: 'strike', ...told, workplaceId: 'elsewhere' })
    await expect(foreign).rejects.toMatchObject({ reason: 'stale' })
  })
})

describe('which dispute stands at a workplace', () => {
  const one = {
    employerId: 'a',
    workplaceId: null,
    kind: 'warned',
    fromOn: '2026-11-10',
    untilOn: '2026-11-20',
  } as const
  const strike = { ...one, kind: 'strike', workplaceId: 'w' } as const
  const at = (more: object = {}) => ({ employerId: 'a', workplaceId: 'w', on: '2026-11-15', ...more })

  test.each([
    [[one], {}, 'warned'],
    [[one, strike], {}, 'strike'],
    [[one, strike], { workplaceId: 'other' }, 'warned'],
    [[strike], { workplaceId: null }, null],
    [[strike], { employerId: 'b' }, null],
    [[one], { on: '2026-11-09' }, null],
    [[one], { on: '2026-11-10' }, 'warned'],
    [[one], { on: '2026-11-20' }, 'warned'],
    [[one], { on: '2026-11-21' }, null],
    [[{ ...one, untilOn: null }], { on: '2027-11-21' }, 'warned'],
  ] as const)('%o at %o: %s', (...[disputes, more, expected]) => {
    expect(disputeAt(disputes, at(more))).toBe(expected)
  })
})

test('R1-06: what the firm has changed since is agreed to anew before anything is issued', async () => {
  const id = await agreed('supportedShortJob')
  const [row] = await stage.raw.all('select opening_id from referral where id = ?', [id])
  const set = { assent_edition: 2 }
  await stage.raw.run(...toEdition(String(row?.opening_id), { family: 'employment', edition: 2, set }))
  await expect(issueReferral(consultant(), { id, version: 2, ...given })).rejects.toMatchObject({
    reason: 'editionChanged',
  })
})
