import type { Staff } from '../../src/access/actor.ts'
import { visitor } from '../../src/access/actor.ts'
import { acceptInvitation } from '../../src/desk/accounts/accept-invitation.ts'
import { inviteAccount } from '../../src/desk/accounts/invite-account.ts'
import { auditRow, insertInto } from '../db/raw.ts'
import type { DeskStage } from './desk-stage.ts'

// Colleagues of the consultant in charge: one who stands in, one who does not, one who stands in and is on the client's conflict list.

export type Who = 'inCharge' | 'standIn' | 'colleague' | 'conflicted'
export const everybody = ['inCharge', 'standIn', 'colleague', 'conflicted'] as const satisfies readonly Who[]
export const mayWrite = (who: Who): boolean => who === 'inCharge' || who === 'standIn'

const hire = async (stage: DeskStage, name: string): Promise<Staff> => {
  const agencyId = stage.consultant.agencyId ?? ''
  const input = { name, role: 'consultant', agencyId, email: `${name}@example.jp` } as const
  const invited = await inviteAccount(stage.desk(stage.admin), input)
  const matterId = invited.path.split('/').at(-1) ?? ''
  await acceptInvitation(stage.desk(visitor), { matterId, code: invited.code, accountId: invited.id })
  return { role: 'consultant', id: invited.id, name, agencyId }
}

const standIn = async (stage: DeskStage, who: Staff) => {
  const id = `cover-${who.name}`
  const audit = auditRow({ entity: 'cover', entityId: id })
  const days = { from_on: '2026-11-01', until_on: '2026-12-31' }
  const row = { id, absent_id: stage.consultant.id, stand_in_id: who.id, ...days, state: 'planned' }
  await stage.raw.run(
    insertInto('audit', audit),
    insertInto('cover', { ...row, created_at: 1, version: 1, audit_id: audit.id }),
  )
}

export const colleaguesOf = async (stage: DeskStage): Promise<Record<Who, Staff>> => {
  const [second, third, fourth] = [await hire(stage, 'second'), await hire(stage, 'third'), await hire(stage, 'fourth')]
  await standIn(stage, second)
  await standIn(stage, fourth)
  return { inCharge: stage.consultant, standIn: second, colleague: third, conflicted: fourth }
}

/** Must not even see that the record is there. */
export const inConflict = async (stage: DeskStage, { clientId, who }: { clientId: string; who: Staff }) => {
  const audit = auditRow({ entity: 'client', entityId: clientId })
  const row = { client_id: clientId, account_id: who.id, added_at: 1, audit_id: audit.id }
  await stage.raw.run(insertInto('audit', audit), insertInto('client_conflict', row))
}
