import { and, asc, eq, gte, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { cover } from '../../db/casework-schema.ts'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import { account } from '../../db/desk-schema.ts'
import type { Reader } from '../clients/scope-store.ts'
import type { Change } from '../desk.ts'
import type { Cover } from './cover.ts'

const absent = alias(account, 'absent')
const standIn = alias(account, 'stand_in')

export const coverById = (id: string) =>
  first((from) =>
    from
      .select({ cover, agencyId: absent.agencyId })
      .from(cover)
      .innerJoin(absent, eq(absent.id, cover.absentId))
      .where(eq(cover.id, id)),
  )

const lines = (condition: Parameters<typeof and>[0]) =>
  many((from) =>
    from
      .select({ cover, absentName: absent.name, standInName: standIn.name })
      .from(cover)
      .innerJoin(absent, eq(absent.id, cover.absentId))
      .innerJoin(standIn, eq(standIn.id, cover.standInId))
      .where(and(condition, eq(cover.state, 'planned')))
      .orderBy(asc(cover.fromOn), asc(cover.id)),
  )
export type CoverLine = Awaited<ReturnType<ReturnType<typeof lines>['pick']>>[number]

/** Not over yet, of the whole agency. */
export const coversOfAgency = ({ agencyId, today }: Reader) =>
  lines(and(eq(absent.agencyId, agencyId), gte(cover.untilOn, today)))
/** Not over yet, where this person is away or stands in. */
export const coversOf = ({ actorId, today }: Reader) =>
  lines(and(or(eq(cover.absentId, actorId), eq(cover.standInId, actorId)), gte(cover.untilOn, today)))

/** Who of the agency can hold a case. */
export const consultantsOf = ({ agencyId }: Pick<Reader, 'agencyId'>) =>
  many((from) =>
    from
      .select({ id: account.id, name: account.name })
      .from(account)
      .where(and(eq(account.role, 'consultant'), eq(account.agencyId, agencyId), eq(account.state, 'active')))
      .orderBy(asc(account.name)),
  )
export const consultantById = (id: string) =>
  first((from) =>
    from
      .select({ id: account.id, name: account.name, agencyId: account.agencyId, state: account.state })
      .from(account)
      .where(and(eq(account.id, id), eq(account.role, 'consultant'))),
  )

/** A row where the two are named together for days that meet these. */
export const sameCover = (of: Pick<Cover, 'absentId' | 'standInId' | 'fromOn' | 'untilOn'>) =>
  first((from) =>
    from
      .select({ id: cover.id })
      .from(cover)
      .where(
        and(
          eq(cover.absentId, of.absentId),
          eq(cover.standInId, of.standInId),
          ne(cover.state, 'ended'),
          sql`${cover.fromOn} <= ${of.untilOn} and ${cover.untilOn} >= ${of.fromOn}`,
        ),
      )
      .limit(1),
  )

export const addCover = (row: Omit<Cover, 'state' | 'version' | 'auditId'>): Change => ({
  audit: { act: 'cover.plan', entity: 'cover', entityId: row.id },
  statements: (auditId) => [
    statementOf(building.insert(cover).values({ ...row, state: 'planned', version: 1, auditId })),
  ],
})
export const endCoverRow = (row: Cover): Change => ({
  audit: { act: 'cover.end', entity: 'cover', entityId: row.id },
  statements: (auditId) => [
    statementOf(
      building
        .update(cover)
        .set({ state: 'ended', version: row.version + 1, auditId })
        .where(and(eq(cover.id, row.id), eq(cover.version, row.version))),
    ),
    assertOne,
  ],
})
