import { and, asc, eq, sql } from 'drizzle-orm'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { client } from '../../db/desk-schema.ts'
import { keepAway } from '../../db/keep-away-schema.ts'
import { employer, workplace } from '../../db/opening-schema.ts'
import type { Change } from '../desk.ts'
import type { KeptAway } from './keep-away.ts'
import { isMine } from './scope-store.ts'
import type { Mine, Which } from './scope-store.ts'

const isKept = eq(keepAway.state, 'kept')

/** For a verb's rule: firms and workplaces alone. */
export const keptAwayOf = (clientId: Which) =>
  many((from) =>
    from
      .select({ kind: keepAway.kind, employerId: keepAway.employerId, workplaceId: keepAway.workplaceId })
      .from(keepAway)
      .where(and(eq(keepAway.clientId, clientId), isKept)),
  )

/** With its words and names, for whoever may read the record. */
export const keptAwayOfMine = (mine: Mine) =>
  many((from) =>
    from
      .select({
        id: keepAway.id,
        clientId: keepAway.clientId,
        kind: keepAway.kind,
        employerId: keepAway.employerId,
        workplaceId: keepAway.workplaceId,
        words: keepAway.words,
        version: keepAway.version,
        createdAt: keepAway.createdAt,
        employerName: employer.name,
        workplaceName: workplace.name,
      })
      .from(keepAway)
      .innerJoin(client, eq(client.id, keepAway.clientId))
      .leftJoin(employer, eq(employer.id, keepAway.employerId))
      .leftJoin(workplace, eq(workplace.id, keepAway.workplaceId))
      .where(and(isMine(mine), isKept))
      .orderBy(asc(keepAway.id)),
  )

export const keptAwayRow = (of: { clientId: string; id: string }) =>
  first((from) =>
    from
      .select()
      .from(keepAway)
      .where(and(eq(keepAway.clientId, of.clientId), eq(keepAway.id, of.id))),
  )

/** To choose from, by the firm's name. */
export const workplaceNames = () =>
  many((from) =>
    from
      .select({ id: workplace.id, name: workplace.name, employerName: employer.name })
      .from(workplace)
      .innerJoin(employer, eq(employer.id, workplace.employerId))
      .where(eq(employer.state, 'active'))
      .orderBy(asc(employer.kana), asc(workplace.name)),
  )

export const workplaceById = (id: string) =>
  first((from) => from.select({ id: workplace.id }).from(workplace).where(eq(workplace.id, id)))

const written = (clientId: string, statements: Change['statements']): Change => ({
  audit: { act: 'keepAway.write', entity: 'client', entityId: clientId, fields: ['keepAway'] },
  statements,
})

type NewKept = Omit<KeptAway, 'state' | 'version' | 'auditId'>

export const addKeptAway = (row: NewKept): Change =>
  written(row.clientId, (auditId) => [
    statementOf(building.insert(keepAway).values({ ...row, state: 'kept', version: 1, auditId })),
  ])

export const liftKeptAway = ({ clientId, id, version }: Pick<KeptAway, 'clientId' | 'id' | 'version'>): Change =>
  written(clientId, (auditId) => [
    statementOf(
      building
        .update(keepAway)
        .set({ state: 'lifted', version: version + 1, auditId })
        .where(and(eq(keepAway.clientId, clientId), eq(keepAway.id, id), eq(keepAway.version, version), isKept)),
    ),
    assertOne,
  ])

/** A firm that was merged into another is kept away under that entry: it is the same people. */
export const moveKeptAway = ({ from, to, auditId }: { from: string; to: string; auditId: string }): Statement =>
  statementOf(
    building
      .update(keepAway)
      .set({ employerId: to, version: sql`${keepAway.version} + 1`, auditId })
      .where(eq(keepAway.employerId, from)),
  )
