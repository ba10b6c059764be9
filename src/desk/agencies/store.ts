import { and, asc, eq } from 'drizzle-orm'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import { account, agency } from '../../db/desk-schema.ts'
import type { Change } from '../desk.ts'
import type { Agency } from './agency.ts'

export const agencyById = (id: string) => first((from) => from.select().from(agency).where(eq(agency.id, id)))
export const agencies = () => many((from) => from.select().from(agency).orderBy(asc(agency.kana)))

/** The agency an account belongs to, for the basis under which it may refer. */
export const agencyOfAccount = (accountId: string) =>
  first((from) =>
    from
      .select({
        id: agency.id,
        name: agency.name,
        phone: agency.phone,
        placementBasis: agency.placementBasis,
        licenceNumber: agency.licenceNumber,
        licenceUntil: agency.licenceUntil,
        state: agency.state,
      })
      .from(agency)
      .innerJoin(account, eq(account.agencyId, agency.id))
      .where(eq(account.id, accountId)),
  )

export const addAgency = (row: Omit<Agency, 'version' | 'auditId' | 'state'>): Change => ({
  audit: { act: 'agency.manage', entity: 'agency', entityId: row.id },
  statements: (auditId) => [
    statementOf(building.insert(agency).values({ ...row, state: 'active', version: 1, auditId })),
  ],
})

export const changeAgencyRow = (of: {
  id: string
  version: number
  set: Partial<Agency>
  fields: readonly string[]
}): Change => ({
  audit: { act: 'agency.manage', entity: 'agency', entityId: of.id, fields: of.fields },
  statements: (auditId) => [
    statementOf(
      building
        .update(agency)
        .set({ ...of.set, version: of.version + 1, auditId })
        .where(and(eq(agency.id, of.id), eq(agency.version, of.version))),
    ),
    assertOne,
  ],
})
