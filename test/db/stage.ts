import { auditRow, insertInto, newId, openRaw, update } from './raw.ts'
import type { Named, Raw, Row, Statement } from './raw.ts'

// One small desk in plain SQL: an agency, three accounts, a firm with its workplace. Openings, clients and referrals are made where they are tried.

export const blob = () => new Uint8Array([1, 2, 3])

/** An audit row of this record and the change that carries it. */
export const audited = (
  { entity, id }: { entity: string; id: string },
  statement: (auditId: string) => Statement,
): Statement[] => {
  const row = auditRow({ entity, entityId: id })
  return [insertInto('audit', row), statement(row.id)]
}

const idOf = ({ id }: Row): string => (typeof id === 'string' ? id : '')

export const adding = (table: string, { entity, row }: { entity: string; row: Row }): Statement[] =>
  audited({ entity, id: idOf(row) }, (auditId) => insertInto(table, { ...row, audit_id: auditId }))

export const changed = (table: string, { id, set, auditId }: { id: string; set: Row; auditId: string }): Statement => {
  const { sql, args } = update(table, { set: { ...set, audit_id: auditId }, where: { id } })
  return { sql: sql.replace(' set ', ' set version = version + 1, '), args }
}

/** A lawful change of a row whatever its version is. */
export const changing = (
  table: string,
  { entity = table, id, set }: { entity?: string; id: string; set: Row },
): Statement[] => audited({ entity, id }, (auditId) => changed(table, { id, set, auditId }))

const turnActs: Record<string, string> = { suspended: 'client.suspend', closed: 'client.close', open: 'client.reopen' }

/** A turn of a record by this account: its reason first, then the record itself. */
export const turned = (by: string, { id, state, ...more }: { id: string; state: string } & Row): Statement[] => {
  const audit = { ...auditRow({ entity: 'client', entityId: id }), act: turnActs[state] ?? '' }
  const turn = {
    client_id: id,
    id: newId('turn'),
    state,
    reason: 'other',
    turned_on: '2026-11-20',
    author_id: by,
    created_at: 1,
    audit_id: audit.id,
    ...more,
  }
  return [
    insertInto('audit', audit),
    insertInto('client_turn', turn),
    changed('client', { id, set: { state }, auditId: audit.id }),
  ]
}

export const inquiryRow = (): Named => {
  const id = newId('inquiry')
  return {
    id,
    language: 'ja',
    state: 'open',
    code_hash: new TextEncoder().encode(id),
    by_code: blob(),
    by_desk: blob(),
    created_at: 1,
    asked_at: 1,
    version: 1,
  }
}

export const agencyRow = (id = newId('agency')): Named => ({
  id,
  name: 'はたらく支援室',
  kana: 'ハタラクシエンシツ',
  kind: 'other',
  placement_basis: 'none',
  phone: '0123-45-6789',
  email: 'a@example.jp',
  state: 'active',
  version: 1,
})

export const accountRow = (role: string, more: Row = {}): Named => {
  const id = newId('account')
  return {
    id,
    role,
    name: '担当',
    email: blob(),
    email_index: new TextEncoder().encode(id),
    state: role === 'employer' ? 'active' : 'invited',
    created_at: 1,
    version: 1,
    ...more,
  }
}

export const employerRow = (): Named => ({
  id: newId('employer'),
  name: '旅館',
  kana: 'リョカン',
  kind: 'firm',
  trade: 'M',
  staff_count: 3,
  phone: '0123-45-6789',
  phone_index: blob(),
  contact: blob(),
  called_on: '2026-11-20',
  state: 'active',
  created_at: 1,
  version: 1,
})

export const workplaceRow = (employerId: string): Named => ({
  id: newId('workplace'),
  employer_id: employerId,
  name: '本館',
  prefecture: '02',
  area: '中央',
  address: '1-1',
  way_there: '',
  passive_smoking: 'indoorNoSmoking',
  facts: '[]',
  created_at: 1,
  version: 1,
})

export const openingRow = (family: 'trial' | 'employment', more: Row = {}): Named => {
  const id = newId('opening')
  return {
    id,
    number: id.toUpperCase(),
    family,
    rung: family === 'trial' ? 'experience' : 'regularJob',
    state: 'draft',
    edition: 0,
    places: 50,
    in_flight: 50,
    created_at: 1,
    version: 1,
    ...more,
  }
}

export const editionRow = (openingId: string, edition: number): Row => ({
  opening_id: openingId,
  edition,
  title: '仕込みの手伝い',
  tasks: '野菜を洗う',
  days: '[]',
  starts_at: '09:00',
  ends_at: '12:00',
  meets: '',
  bring: '',
  first_day: '',
  support: '[]',
  employer_name: '旅館',
  place_name: '本館',
  prefecture: '02',
  area: '中央',
  address: '1-1',
  way_there: '',
  passive_smoking: 'indoorNoSmoking',
  facts: '[]',
  created_at: 1,
})

export const trialTermsRow = (openingId: string, edition: number): Row => ({
  opening_id: openingId,
  edition,
  length_days: 3,
  insured_by: 'city',
  work_content: 'practise',
  reimbursement: '',
  harassment_contact: '店主',
})

export const employmentTermsRow = (openingId: string, edition: number): Row => ({
  opening_id: openingId,
  edition,
  duties_change_scope: 'なし',
  workplace_change_scope: 'なし',
  contract_term: 'indefinite',
  renewal: 'none',
  renewal_criteria: '',
  probation: 'none',
  probation_terms: '',
  overtime: 'なし',
  break_minutes: 0,
  holidays: '日曜',
  wage_basis: 'hourly',
  wage_yen: 1200,
  wage_note: '',
  insured_health: 'yes',
  insured_pension: 'yes',
  insured_accident: 'yes',
  insured_employment: 'yes',
  selection: 'none',
})

/** The next edition of an opening with its terms, and the opening moved to it. */
export const toEdition = (
  openingId: string,
  { family, edition, set }: { family: 'trial' | 'employment'; edition: number; set: Row },
): Statement[] => {
  const audit = auditRow({ entity: 'opening', entityId: openingId })
  const auditId = audit.id
  const [terms, row] =
    family === 'trial'
      ? ['trial_terms', trialTermsRow(openingId, edition)]
      : ['employment_terms', employmentTermsRow(openingId, edition)]
  return [
    insertInto('audit', audit),
    insertInto('opening_edition', { ...editionRow(openingId, edition), audit_id: auditId }),
    insertInto(terms, row),
    changed('opening', { id: openingId, set: { ...set, edition }, auditId }),
  ]
}

const dates = { published_on: '2026-11-20', confirmed_on: '2026-11-20', valid_until: '2027-01-31' }
export const publishedDates: Row = { ...dates, assent_by: 'web', assent_at: 1, assent_edition: 1 }

export type Stage = Raw & {
  agencyId: string
  consultantId: string
  employerId: string
  workplaceId: string
  /** A published opening. */
  opening: (family: 'trial' | 'employment', more?: Row) => Promise<string>
  submitted: (family: 'trial' | 'employment', more?: Row) => Promise<string>
  client: (more?: Row) => Promise<string>
}

export const clientRow = (stage: Pick<Stage, 'agencyId' | 'consultantId'>, more: Row = {}): Named => {
  const id = newId('client')
  return {
    id,
    case_number: id,
    agency_id: stage.agencyId,
    consultant_id: stage.consultantId,
    state: 'open',
    purpose_version: '1',
    registered_on: '2026-11-20',
    initials: blob(),
    name: blob(),
    kana: blob(),
    wants_email_disclosure: 0,
    created_at: 1,
    version: 1,
    ...more,
  }
}

export const openStage = async (): Promise<Stage> => {
  const raw = await openRaw()
  const agency = agencyRow()
  const consultant = accountRow('consultant', { agency_id: agency.id })
  const employer = employerRow()
  const workplace = workplaceRow(employer.id)
  await raw.run(
    ...adding('agency', { entity: 'agency', row: agency }),
    ...adding('account', { entity: 'account', row: consultant }),
    ...adding('employer', { entity: 'employer', row: employer }),
    ...adding('workplace', { entity: 'workplace', row: workplace }),
  )
  const ids = {
    agencyId: agency.id,
    consultantId: consultant.id,
    employerId: employer.id,
    workplaceId: workplace.id,
  }
  const firm = { employer_id: ids.employerId, workplace_id: ids.workplaceId, received_on: '2026-11-20' }
  const submitted: Stage['submitted'] = async (family, more = {}) => {
    const row = openingRow(family, more)
    const id = row.id
    await raw.run(
      ...adding('opening', { entity: 'opening', row }),
      ...toEdition(id, { family, edition: 1, set: { state: 'submitted', ...firm } }),
    )
    return id
  }
  return {
    ...raw,
    ...ids,
    submitted,
    opening: async (family, more) => {
      const id = await submitted(family, more)
      await raw.run(...changing('opening', { id, set: { state: 'published', ...publishedDates } }))
      return id
    },
    client: async (more) => {
      const row = clientRow(ids, more)
      await raw.run(...adding('client', { entity: 'client', row }))
      return row.id
    },
  }
}
