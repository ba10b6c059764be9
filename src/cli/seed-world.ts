import type { Employer, Staff } from '../access/actor.ts'
import type { ClientKeyKind, ClientKeys } from '../crypto/keys.ts'
import type { WrappedKey } from '../crypto/seal.ts'
import type { Agency } from '../desk/agencies/agency.ts'
import type { NewEmployer, Workplace } from '../desk/employers/employer.ts'
import type { Plan } from '../desk/clients/plan.ts'
import type { Inquiry } from '../desk/inquiries/inquiry.ts'
import type { Opening, OpeningEdition } from '../desk/openings/opening.ts'
import type { Saying } from '../desk/openings/saying.ts'
import type { FollowUp, Placement } from '../desk/placements/placement.ts'
import type { Referral } from '../desk/referrals/referral.ts'

// What the steps have made so far, by the keys of the town.

export type KnownClient = {
  id: string
  agencyId: string
  consultantId: string
  keys: ClientKeys
  wrapped: Record<ClientKeyKind, WrappedKey>
  wantsEmailDisclosure: boolean
  version: number
  notes: readonly string[]
}
export type KnownOpening = {
  opening: Opening
  edition: OpeningEdition | null
  sayings: readonly Saying[]
  hires: number
}
export type KnownFirm = { row: NewEmployer; actor: Employer; email: string }
export type KnownReferral = { row: Referral; matterId: string | null }
export type KnownInquiry = { row: Inquiry; key: CryptoKey }
export type KnownPlacement = { row: Placement; followUps: readonly FollowUp[] }

export const emptyWorld = () => ({
  agencies: new Map<string, Agency>(),
  staff: new Map<string, Staff>(),
  firms: new Map<string, KnownFirm>(),
  workplaces: new Map<string, Omit<Workplace, 'version' | 'auditId'>>(),
  openings: new Map<string, KnownOpening>(),
  clients: new Map<string, KnownClient>(),
  referrals: new Map<string, KnownReferral>(),
  placements: new Map<string, KnownPlacement>(),
  plans: new Map<string, Plan>(),
  inquiries: new Map<string, KnownInquiry>(),
})
export type World = ReturnType<typeof emptyWorld>

export const known = <T>(rows: ReadonlyMap<string, T>, key: string): T => {
  const row = rows.get(key)
  if (row === undefined) throw new Error(`The town speaks of ${key} before it is there`)
  return row
}

export const inTown = <Row extends { key: string }>(rows: readonly Row[], key: string): Row => {
  const row = rows.find((each) => each.key === key)
  if (row === undefined) throw new Error(`The town has no ${key}`)
  return row
}

export const staffOf = (key: string) => (world: World) => known(world.staff, key)
export const firmOf = (key: string) => (world: World) => known(world.firms, key).actor
