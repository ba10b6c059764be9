import type { Rung } from '../../src/desk/openings/opening.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { answerOnBehalf } from '../../src/desk/referrals/answer-on-behalf.ts'
import { askForResult } from '../../src/desk/referrals/ask-result.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import type { DeskStage } from './desk-stage.ts'

// A referral on its way, as far as a result can be told of it.

export const today = '2026-11-20'
export const told = { saidBy: 'employer', channel: 'phone', behalfReason: '店長から電話' } as const

export type Begun = { id: string; clientId: string; openingId: string }

/** Accepted, in its fourth version. */
export const accepted = async (stage: DeskStage, rung: Rung): Promise<Begun> => {
  const desk = stage.desk(stage.consultant)
  const [openingId, clientId] = [await stage.opening(rung, { places: 2 }), await stage.client()]
  const { id } = await proposeReferral(desk, { clientId, openingId, whyFits: '近い', support: '' })
  await agreeToReferral(desk, { id, version: 1, agreedHow: 'phone' })
  await issueReferral(desk, { id, version: 2, method: 'paper', clientAsked: false, urgentReason: '' })
  const yes = { answer: 'accepted', reason: '', channel: 'phone', behalfReason: '電話で聞いた' } as const
  await answerOnBehalf(desk, { id, version: 3, ...yes })
  return { id, clientId, openingId }
}

/** A trial that began, or begins, on that day; its fifth version. */
export const trialing = async (stage: DeskStage, startedOn: string = today): Promise<Begun> => {
  const begun = await accepted(stage, 'experience')
  const start = { id: begun.id, version: 4, result: 'trialing', startedOn, reason: '', ...told } as const
  await settleReferral(stage.desk(stage.consultant), start)
  return begun
}

/** The link and the code of the letter that asks the firm; the referral is one version further. */
export const askedByLetter = async (stage: DeskStage, { id, version }: { id: string; version: number }) => {
  await askForResult(stage.desk(stage.consultant), { id, version })
  const letter = (await stage.mails()).find((mail) => mail.kind === 'resultAsked' && mail.params.path.startsWith('/m/'))
  if (letter?.kind !== 'resultAsked') throw new Error('no letter asks for the result')
  return { matterId: letter.params.path.slice('/m/'.length), code: letter.params.code }
}
