import type { Staff } from '../../../src/access/actor.ts'
import { visitor } from '../../../src/access/actor.ts'
import { acceptInvitation } from '../../../src/desk/accounts/accept-invitation.ts'
import { inviteAccount } from '../../../src/desk/accounts/invite-account.ts'
import { addAgency } from '../../../src/desk/agencies/add-agency.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

// The small town with a second agency and its two consultants: what is shared reaches them.

export type ConsentStage = DeskStage & { other: { agencyId: string; consultant: Staff; colleague: Staff } }

export const openConsentStage = async (): Promise<ConsentStage> => {
  const stage = await openDeskStage()
  const { id: agencyId } = await addAgency(stage.desk(stage.admin), {
    name: 'となりの相談室',
    kana: 'トナリノソウダンシツ',
    kind: 'other',
    placementBasis: 'none',
    licenceNumber: '',
    licenceUntil: '',
    phone: '0123-45-0000',
    email: 'other@example.jp',
  })
  const hire = async (email: string): Promise<Staff> => {
    const input = { name: '隣の支援員', role: 'consultant', agencyId, email } as const
    const invited = await inviteAccount(stage.desk(stage.admin), input)
    const matterId = invited.path.split('/').at(-1) ?? ''
    await acceptInvitation(stage.desk(visitor), { matterId, code: invited.code, accountId: invited.id })
    return { role: 'consultant', id: invited.id, name: input.name, agencyId }
  }
  const [consultant, colleague] = [await hire('one@example.jp'), await hire('two@example.jp')]
  return { ...stage, other: { agencyId, consultant, colleague } }
}

/** A day later at the same hour. */
export const daysLater = (days: number) => Date.parse('2026-11-20T10:00:00+09:00') + days * 86_400_000
