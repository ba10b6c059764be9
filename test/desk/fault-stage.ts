import type { Staff } from '../../src/access/actor.ts'
import { visitor } from '../../src/access/actor.ts'
import { acceptInvitation } from '../../src/desk/accounts/accept-invitation.ts'
import { inviteAccount } from '../../src/desk/accounts/invite-account.ts'
import { openConsentStage } from './consents/stage.ts'
import type { ConsentStage } from './consents/stage.ts'

/** The town of two agencies with a colleague and a supervisor of the consultant's. */
export type FaultStage = ConsentStage & { colleague: Staff; boss: Staff }

export const openFaultStage = async (): Promise<FaultStage> => {
  const stage = await openConsentStage()
  const agencyId = stage.consultant.agencyId ?? ''
  const hire = async (role: 'consultant' | 'supervisor'): Promise<Staff> => {
    const input = { name: '同僚', role, agencyId, email: `${role}-two@example.jp` }
    const invited = await inviteAccount(stage.desk(stage.admin), input)
    const matterId = invited.path.split('/').at(-1) ?? ''
    await acceptInvitation(stage.desk(visitor), { matterId, code: invited.code, accountId: invited.id })
    return { role, id: invited.id, name: input.name, agencyId }
  }
  return { ...stage, colleague: await hire('consultant'), boss: await hire('supervisor') }
}
