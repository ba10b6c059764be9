import type { Employer } from '../../src/access/actor.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

/** The small town with letters that wait for an answer. */
export type AnswerStage = DeskStage & {
  employerId: string
  issued: () => Promise<{ id: string; letterNumber: string; matterId: string; code: string }>
  /** Whoever holds the mailed link and its code. */
  holder: (matterId: string) => Employer
}

export const withLetters = (stage: DeskStage): AnswerStage => {
  const employerId = stage.firm.employerIds[0] ?? ''
  return {
    ...stage,
    employerId,
    issued: async () => {
      const desk = () => stage.desk(stage.consultant)
      const [openingId, clientId] = [await stage.opening('experience', { places: 2 }), await stage.client()]
      const { id } = await proposeReferral(desk(), { clientId, openingId, whyFits: '近い', support: '休憩' })
      await agreeToReferral(desk(), { id, version: 1, agreedHow: 'phone' })
      await issueReferral(desk(), { id, version: 2, method: 'paper', clientAsked: false, urgentReason: '' })
      const mail = (await stage.mails()).find(({ kind }) => kind === 'referralIssued')
      if (mail?.kind !== 'referralIssued') throw new Error('no letter went out')
      const { path, letterNumber, code } = mail.params
      return { id, letterNumber, matterId: path.slice('/m/'.length), code }
    },
    holder: (matterId) => ({
      role: 'employer',
      id: `matter:${matterId}`,
      name: '',
      employerIds: [employerId],
      only: 'referral.answer',
    }),
  }
}

export const openAnswerStage = async (): Promise<AnswerStage> => withLetters(await openDeskStage())
