import { and, eq, getTableColumns } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { clientSection } from '../../db/casework-schema.ts'
import { assertOne, building, many, statementOf } from '../../db/client.ts'
import { client } from '../../db/desk-schema.ts'
import type { Change } from '../desk.ts'
import { isMine } from './scope-store.ts'
import type { Mine } from './scope-store.ts'
import type { SectionRow } from './section.ts'

export const sectionsOfMine = (mine: Mine) =>
  many((from) =>
    from
      .select(getTableColumns(clientSection))
      .from(clientSection)
      .innerJoin(client, eq(client.id, clientSection.clientId))
      .where(isMine(mine)),
  )

/** How a person may be reached, for what is sent to them whoever presses. */
export const reachSectionOf = (clientId: SQL) =>
  many((from) =>
    from
      .select(getTableColumns(clientSection))
      .from(clientSection)
      .where(and(eq(clientSection.clientId, clientId), eq(clientSection.section, 'reach'))),
  )

/** Saved over the version that was read; 0 where nothing was written yet. */
export const saveSection = (row: Omit<SectionRow, 'auditId'>): Change => ({
  audit: { act: 'client.write', entity: 'client', entityId: row.clientId, fields: [row.section] },
  statements: (auditId) =>
    row.version === 0
      ? [statementOf(building.insert(clientSection).values({ ...row, version: 1, auditId }))]
      : [
          statementOf(
            building
              .update(clientSection)
              .set({
                body: row.body,
                updatedAt: row.updatedAt,
                updatedBy: row.updatedBy,
                version: row.version + 1,
                auditId,
              })
              .where(
                and(
                  eq(clientSection.clientId, row.clientId),
                  eq(clientSection.section, row.section),
                  eq(clientSection.version, row.version),
                ),
              ),
          ),
          assertOne,
        ],
})
