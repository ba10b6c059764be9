import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import { assertOne, building, many, statementOf } from '../../db/client.ts'
import { client } from '../../db/desk-schema.ts'
import { registration } from '../../db/registration-schema.ts'
import type { Change } from '../desk.ts'
import type { Registration } from './registration.ts'
import { isMine } from './scope-store.ts'
import type { Mine } from './scope-store.ts'

/** The newest first. */
export const registrationsOfMine = (mine: Mine) =>
  many((from) =>
    from
      .select(getTableColumns(registration))
      .from(registration)
      .innerJoin(client, eq(client.id, registration.clientId))
      .where(isMine(mine))
      .orderBy(desc(registration.receivedOn)),
  )

const audited = (clientId: string, fields: readonly string[]) =>
  ({ act: 'registration.record', entity: 'client', entityId: clientId, fields }) as const

export const addRegistration = (row: Omit<Registration, 'version' | 'auditId' | 'renewedOn'>): Change => ({
  audit: audited(row.clientId, ['registration']),
  statements: (auditId) => [
    statementOf(building.insert(registration).values({ ...row, renewedOn: null, version: 1, auditId })),
  ],
})

type RegistrationChange = {
  registration: Registration
  set: Partial<Pick<Registration, 'renewedOn' | 'validUntil' | 'noticeBy' | 'noticeOn'>>
}

export const changeRegistration = ({ registration: row, set }: RegistrationChange): Change => ({
  audit: audited(
    row.clientId,
    Object.keys(set).map((field) => `registration.${field}`),
  ),
  statements: (auditId) => [
    statementOf(
      building
        .update(registration)
        .set({ ...set, version: row.version + 1, auditId })
        .where(and(eq(registration.id, row.id), eq(registration.version, row.version))),
    ),
    assertOne,
  ],
})
