import { insertInto, newId } from './raw.ts'
import type { Named, Row, Statement } from './raw.ts'
import { adding, audited, blob, changing } from './stage.ts'
import type { Stage } from './stage.ts'

// Referrals and what follows them, in plain SQL.

export const referralRow = (
  stage: Pick<Stage, 'agencyId' | 'consultantId'>,
  of: { openingId: string; clientId: string },
): Named => ({
  id: newId('referral'),
  opening_id: of.openingId,
  edition: 1,
  client_id: of.clientId,
  agency_id: stage.agencyId,
  consultant_id: stage.consultantId,
  state: 'proposed',
  why_fits: blob(),
  created_at: 1,
  version: 1,
})

export const disclosureRow = (of: { id: string; openingId: string }, more: Row = {}): Row => ({
  id: newId('disclosure'),
  referral_id: of.id,
  opening_id: of.openingId,
  edition: 1,
  method: 'paper',
  client_asked: 0,
  given_on: '2026-11-20',
  created_at: 1,
  ...more,
})

export const disclosing = (of: { id: string; openingId: string }, more: Row = {}): Statement[] =>
  audited({ entity: 'referral', id: of.id }, (auditId) =>
    insertInto('disclosure', { ...disclosureRow(of, more), audit_id: auditId }),
  )

export const agreement: Row = { agreed_on: '2026-11-20', agreed_how: 'phone' }
export const issueSet = (stage: Pick<Stage, 'agencyId' | 'consultantId'>, more: Row = {}): Row => ({
  state: 'issued',
  letter_number: newId('letter'),
  issued_on: '2026-11-20',
  issued_by: stage.consultantId,
  issued_agency_id: stage.agencyId,
  issued_basis: 'art29',
  ...more,
})

export type StagedReferral = {
  id: string
  clientId: string
  openingId: string
  disclose: () => Promise<unknown>
  issue: () => Promise<unknown>
  move: (set: Row) => Promise<unknown>
  issuing: (more?: Row) => Statement[]
}

export const proposing = (
  stage: Pick<Stage, 'agencyId' | 'consultantId'>,
  of: { openingId: string; clientId: string },
) => {
  const row = referralRow(stage, of)
  return { id: row.id, statements: adding('referral', { entity: 'referral', row }) }
}

export const agreed = async (stage: Stage, of: { openingId: string; clientId?: string }): Promise<StagedReferral> => {
  const clientId = of.clientId ?? (await stage.client())
  const { openingId } = of
  const { id, statements } = proposing(stage, { openingId, clientId })
  const move = (set: Row) => stage.run(...changing('referral', { id, set }))
  await stage.run(...statements, ...changing('referral', { id, set: { state: 'agreed', ...agreement } }))
  const issuing = (more: Row = {}) => changing('referral', { id, set: issueSet(stage, more) })
  return {
    id,
    clientId,
    openingId,
    move,
    issuing,
    disclose: () => stage.run(...disclosing({ id, openingId })),
    issue: () => stage.run(...disclosing({ id, openingId }), ...issuing()),
  }
}

export const placementRow = (
  stage: Pick<Stage, 'employerId' | 'consultantId'>,
  referral: { id: string; clientId: string; openingId: string },
): Named => ({
  id: newId('placement'),
  referral_id: referral.id,
  client_id: referral.clientId,
  opening_id: referral.openingId,
  employer_id: stage.employerId,
  consultant_id: stage.consultantId,
  kind: 'employment',
  state: 'started',
  started_on: '2026-11-21',
  created_at: 1,
  version: 1,
})

export const followUpRow = (
  stage: Pick<Stage, 'consultantId'>,
  of: { placementId: string; clientId: string },
): Named => ({
  id: newId('task'),
  placement_id: of.placementId,
  client_id: of.clientId,
  consultant_id: stage.consultantId,
  milestone: 'day1',
  side: 'client',
  method: 'phone',
  state: 'due',
  asked_on: '2026-11-21',
  due_on: '2026-11-22',
  version: 1,
})
