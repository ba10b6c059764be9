import { and, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { assertOne, building, many, statementOf } from '../../db/client.ts'
import { client, clientIndex, clientKey } from '../../db/desk-schema.ts'
import { employer } from '../../db/opening-schema.ts'
import type { Change } from '../desk.ts'
import type { ImportKind, ImportRow } from './import.ts'
import { rowLeft } from './store.ts'

// What has happened to a record since it came is told by what points to it. A table that points to one and is not named here fails the test.

/** Goes with the record. */
export const partsOf = { clients: ['client_key', 'client_index'], firms: [] } as const
export const keptBy = {
  clients: [
    'client_note',
    'client_section',
    'client_conflict',
    'unsealing',
    'consent',
    'referral',
    'placement',
    'follow_up',
    'registration',
    'note_draft',
    'plan',
    'client_turn',
    'client_task',
    'keep_away',
  ],
  firms: [
    'employer_member',
    'workplace',
    'opening',
    'slip',
    'placement',
    'labour_dispute',
    'complaint',
    'consent',
    'keep_away',
  ],
} as const

const tables = { clients: client, firms: employer } as const
const pointer = { clients: sql.raw('client_id'), firms: sql.raw('employer_id') } as const

/** 1 where the record is as it came. */
const isUntouched = (kind: ImportKind): SQL => {
  const table = tables[kind]
  const pointing = keptBy[kind].map(
    (name) => sql`not exists (select 1 from ${sql.raw(name)} x where x.${pointer[kind]} = ${table.id})`,
  )
  const survivor =
    kind === 'firms' ? [sql`not exists (select 1 from employer y where y.merged_into = ${table.id})`] : []
  return sql`(${table.version} = 1 and ${sql.join([...pointing, ...survivor], sql` and `)})`
}

/** Of the records of these rows: whether each may go again, and whether it was only changed. */
export const nextStanding = (kind: ImportKind, { importId, most }: { importId: string; most: number }) =>
  many((from) =>
    from
      .select({
        id: tables[kind].id,
        version: tables[kind].version,
        mayGo: sql<number>`${isUntouched(kind)}`.mapWith(Boolean),
      })
      .from(tables[kind])
      .where(
        sql`${tables[kind].id} in (select made_id from import_row where import_id = ${importId} and state = 'made' order by number limit ${most})`,
      ),
  )

type Made = Pick<ImportRow, 'importId' | 'number'> & { madeId: string }

export const undoClient = ({ madeId, ...row }: Made): Change => ({
  audit: { act: 'import.undo', entity: 'client', entityId: madeId },
  statements: () => [
    statementOf(building.delete(client).where(and(eq(client.id, madeId), isUntouched('clients')))),
    assertOne,
    statementOf(building.delete(clientKey).where(eq(clientKey.clientId, madeId))),
    statementOf(building.delete(clientIndex).where(eq(clientIndex.clientId, madeId))),
    ...rowLeft({ ...row, state: 'undone', reason: null }),
  ],
})

export const undoFirm = ({ madeId, ...row }: Made): Change => ({
  audit: { act: 'import.firms', entity: 'employer', entityId: madeId },
  statements: () => [
    statementOf(building.delete(employer).where(and(eq(employer.id, madeId), isUntouched('firms')))),
    assertOne,
    ...rowLeft({ ...row, state: 'undone', reason: null }),
  ],
})
