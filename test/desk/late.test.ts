import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '../../src/access/actor.ts'
import { acceptInvitation } from '../../src/desk/accounts/accept-invitation.ts'
import { changeAccount } from '../../src/desk/accounts/change-account.ts'
import { inviteAccount } from '../../src/desk/accounts/invite-account.ts'
import { visitor } from '../../src/access/actor.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { issueFromSlip, issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { requestIssue } from '../../src/desk/referrals/request-issue.ts'
import { openDeskStage, startedAt } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const agreed = async () => {
  const [openingId, clientId] = [await stage.opening('experience', { places: 1 }), await stage.client()]
  const desk = stage.desk(stage.consultant)
  const { id } = await proposeReferral(desk, { clientId, openingId, whyFits: '近い', support: '' })
  await agreeToReferral(desk, { id, version: 1, agreedHow: 'inPerson' })
  return id
}
const given = { method: 'paper', clientAsked: false, urgentReason: '' } as const

test('R1-24: past the last day of the opening nothing is issued, whether or not the job has closed it yet', async () => {
  const id = await agreed()
  const later = stage.desk(stage.consultant, { at: startedAt + 100 * 86_400_000 })
  await expect(issueReferral(later, { id, version: 2, ...given })).rejects.toThrow('notOpen')
})

test('an officer of no agency is told that the basis is missing', async () => {
  const id = await agreed()
  await requestIssue(stage.desk(stage.consultant), { id, version: 2 })
  const officer: Staff = { ...stage.officer, id: 'nobody', agencyId: null }
  await expect(issueFromSlip(stage.desk(officer), { id, version: 3, ...given })).rejects.toThrow('noBasis')
})

test('two administrators who take each other out at once leave one of them', async () => {
  const hire = async (email: string) => {
    const invited = await inviteAccount(stage.desk(stage.admin), { name: '管理', role: 'admin', agencyId: '', email })
    const matterId = invited.path.split('/').at(-1) ?? ''
    await acceptInvitation(stage.desk(visitor), { matterId, code: invited.code, accountId: invited.id })
    return invited.id
  }
  const both = [await hire('one@example.jp'), await hire('two@example.jp')]
  const out = { name: '管理', role: 'admin', agencyId: '', isDisabled: true, version: 2 } as const
  const outcomes = await Promise.allSettled(both.map((id) => changeAccount(stage.desk(stage.admin), { id, ...out })))
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
