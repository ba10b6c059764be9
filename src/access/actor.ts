// Everything that acts is an actor; nothing in the trail is anonymous (product §4).

export const roles = [
  'visitor',
  'employer',
  'referrer',
  'consultant',
  'supervisor',
  'desk',
  'admin',
  'auditor',
  'system',
] as const
export type Role = (typeof roles)[number]
export type StaffRole = 'referrer' | 'consultant' | 'supervisor' | 'desk' | 'admin' | 'auditor'

export type Visitor = { role: 'visitor'; id: 'visitor' }
export type Employer = { role: 'employer'; id: string; name: string; employerIds: readonly string[]; only?: string }
export type Staff = { role: StaffRole; id: string; name: string; agencyId: string | null }
export type System = { role: 'system'; id: `system:${string}` }
export type Actor = Visitor | Employer | Staff | System

export const visitor: Visitor = { role: 'visitor', id: 'visitor' }
export const systemActor = (job: string): System => ({ role: 'system', id: `system:${job}` })

export const agencyOf = (actor: Actor): string | null => ('agencyId' in actor ? actor.agencyId : null)
export const isStaff = (actor: Actor): actor is Staff =>
  actor.role !== 'visitor' && actor.role !== 'employer' && actor.role !== 'system'
