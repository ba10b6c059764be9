import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { issueFromSlip, issueReferral } from '../../src/desk/referrals/issue.ts'
import { issuePapers, issuePapersFromSlip } from '../../src/desk/referrals/issue-papers.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { requestIssue } from '../../src/desk/referrals/request-issue.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'
import type { AnyVerb } from './fault-verbs.ts'

// A paper with its link and its mail is given once or not at all, wherever the line is cut.

const how = { method: 'paper', clientAsked: false, urgentReason: '' } as const
const byMail = { method: 'email', clientAsked: true, urgentReason: '' } as const

const agreed = async (stage: DeskStage) => {
  const clientId = await stage.client({ email: 'taro@example.jp', wantsEmailDisclosure: true })
  const openingId = await stage.opening('regularJob', { places: 2 })
  const text = { whyFits: '近い', support: '休憩' }
  const { id } = await proposeReferral(stage.desk(stage.consultant), { clientId, openingId, ...text })
  return agreeToReferral(stage.desk(stage.consultant), { id, version: 1, agreedHow: 'phone' })
}
const issued = async (stage: DeskStage) => {
  const { id } = await agreed(stage)
  return issueReferral(stage.desk(stage.consultant), { id, version: 2, ...how })
}
const issuedFromSlip = async (stage: DeskStage) => {
  const { id } = await agreed(stage)
  await requestIssue(stage.desk(stage.consultant), { id, version: 2 })
  return issueFromSlip(stage.desk(stage.officer), { id, version: 3, ...how })
}

const verbs: readonly AnyVerb[] = [
  verb({
    name: 'give a set of papers',
    prepare: issued,
    run: (desk, { id }) => issuePapers(desk, { id, kinds: ['letter', 'replyCard'], way: 'print' }),
  }),
  verb({
    name: 'mail the conditions',
    prepare: issued,
    run: (desk, { id }) => issuePapers(desk, { id, kinds: ['disclosure'], way: 'email' }),
  }),
  verb({
    name: 'issue with the conditions by mail',
    prepare: agreed,
    run: (desk, { id }) => issueReferral(desk, { id, version: 2, ...byMail }),
  }),
  verb({
    name: 'give papers from the slip',
    prepare: issuedFromSlip,
    by: (stage) => stage.officer,
    run: (desk, { id }) => issuePapersFromSlip(desk, { id, kinds: ['letter', 'replyCard'], way: 'print' }),
  }),
]

tryAll('papers', { verbs, open: openDeskStage })
