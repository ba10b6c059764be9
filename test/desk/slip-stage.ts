import type { Employer } from '../../src/access/actor.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { nameSlip } from '../../src/desk/referrals/name-slip.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import type { SlipTyped } from '../../src/desk/referrals/slip-forms.ts'
import { startedAt } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

// A slip on its way: proposed, agreed item by item, issued, named.

export const told: SlipTyped = {
  support: '指示は一つずつ',
  showsSupport: true,
  wish: '体を動かしたい',
  showsWish: true,
  times: '火・木の午前',
  showsTimes: false,
}
const how = { method: 'paper', clientAsked: false, urgentReason: '' } as const
export const naming = { how: 'phone', agreedOn: '2026-11-20', showsPhone: true, showsAge: false } as const

export const mine = (stage: DeskStage): Desk => stage.desk(stage.consultant)
export const fresh = (stage: DeskStage): Desk => ({ ...mine(stage), signedInAt: startedAt })
export const firmAt = (
  stage: DeskStage,
  { at = startedAt, firm = stage.firm }: { at?: number; firm?: Employer } = {},
) => ({
  ...stage.desk(firm, { at }),
  signedInAt: at,
})

type Place = { openingId: string; clientId: string }
const propose = (stage: DeskStage, of: Place) =>
  proposeReferral(mine(stage), { ...of, whyFits: '近い', support: '休憩' })
export const proposed = async (stage: DeskStage) =>
  propose(stage, { openingId: await stage.opening('regularJob', { places: 2 }), clientId: await stage.client() })
export const agreed = async (stage: DeskStage, typed: SlipTyped = told) => {
  const { id } = await proposed(stage)
  return agreeToReferral(mine(stage), { id, version: 1, agreedHow: 'phone', ...typed })
}
export const issued = async (stage: DeskStage, typed: SlipTyped = told) => {
  const { id } = await agreed(stage, typed)
  return issueReferral(mine(stage), { id, version: 2, ...how })
}
export const issuedAt = async (stage: DeskStage, of: Place) => {
  const { id } = await propose(stage, of)
  await agreeToReferral(mine(stage), { id, version: 1, agreedHow: 'phone', ...told })
  return issueReferral(mine(stage), { id, version: 2, ...how })
}
export const named = async (stage: DeskStage) => {
  const { id } = await issued(stage)
  return nameSlip(fresh(stage), { id, version: 3, ...naming })
}

export const slipRow = async (stage: DeskStage, id: string) => {
  const [row] = await stage.raw.all('select * from slip where referral_id = ?', [id])
  return row
}
export const versionOf = async (stage: DeskStage, id: string): Promise<number> => {
  const [row] = await stage.raw.all('select version from referral where id = ?', [id])
  return Number(row?.version)
}
