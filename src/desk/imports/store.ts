import { and, asc, count, eq, inArray, lt, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Act } from '../../access/acts.ts'
import { assertOne, building, first, many, mapped, statementFrom, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { account } from '../../db/desk-schema.ts'
import { importRow, importRun } from '../../db/import-schema.ts'
import type { Change, Desk } from '../desk.ts'
import type { Reader } from '../clients/scope-store.ts'
import type { ImportRow, ImportRun, RowState } from './import.ts'

export const runById = (id: string) => first((from) => from.select().from(importRun).where(eq(importRun.id, id)))

/** The words of rows still to come are asked for with them. */
export const rowsOf = (importId: string, states?: readonly RowState[]) =>
  many((from) =>
    from
      .select()
      .from(importRow)
      .where(
        and(eq(importRow.importId, importId), states === undefined ? undefined : inArray(importRow.state, [...states])),
      )
      .orderBy(asc(importRow.number)),
  )
export const nextRows = (importId: string, of: { state: RowState; most: number }) =>
  many((from) =>
    from
      .select()
      .from(importRow)
      .where(and(eq(importRow.importId, importId), eq(importRow.state, of.state)))
      .orderBy(asc(importRow.number))
      .limit(of.most),
  )
export const rowCounts = (importId: string) =>
  mapped(
    many((from) =>
      from
        .select({ state: importRow.state, rows: count() })
        .from(importRow)
        .where(eq(importRow.importId, importId))
        .groupBy(importRow.state),
    ),
    (rows): Readonly<Partial<Record<RowState, number>>> =>
      Object.fromEntries(rows.map(({ state, rows: number }) => [state, number])),
  )

/** Runs of this agency, or of the desk, that somebody may still have to do with. */
export const liveRuns = (of: { kind: ImportRun['kind']; agencyId: string | null; actorId: string; now: number }) =>
  many((from) =>
    from
      .select({ id: importRun.id, state: importRun.state, createdAt: importRun.createdAt, preparedBy: account.name })
      .from(importRun)
      .innerJoin(account, eq(account.id, importRun.preparedBy))
      .where(
        and(
          eq(importRun.kind, of.kind),
          sql`${importRun.until} > ${of.now}`,
          of.kind === 'firms' ? undefined : sql`${importRun.agencyId} = ${of.agencyId}`,
          sql`(${importRun.preparedBy} = ${of.actorId} or ${importRun.state} <> 'checked')`,
        ),
      )
      .orderBy(asc(importRun.createdAt))
      .limit(20),
  )

/** A row when this person may see the run: who prepared it, and once it was handed on their colleagues. */
export const maySeeRun = (id: string, { actorId, agencyId }: Pick<Reader, 'actorId' | 'agencyId'>): SQL =>
  sql`select 1 from ${importRun} where ${importRun.id} = ${id} and ${importRun.kind} = 'clients'
    and ${importRun.agencyId} = ${agencyId} and (${importRun.preparedBy} = ${actorId} or ${importRun.state} <> 'checked')`
export const isFirmsRun = (id: string): SQL =>
  sql`select 1 from ${importRun} where ${importRun.id} = ${id} and ${importRun.kind} = 'firms'`

const chunks = <T>(all: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))

const rowsInOneStatement = 100

type NewRun = Omit<ImportRun, 'state' | 'version' | 'auditId' | 'decidedBy'>
type NewRow = Pick<ImportRow, 'importId' | 'number' | 'state' | 'body'>

export const addRun = (of: { run: NewRun; rows: readonly NewRow[]; act: Act; limit: Statement }): Change => ({
  audit: { act: of.act, entity: 'import', entityId: of.run.id, fields: [`rows.${of.rows.length}`] },
  statements: (auditId) => [
    of.limit,
    statementOf(building.insert(importRun).values({ ...of.run, state: 'checked', version: 1, auditId })),
    ...chunks(of.rows, rowsInOneStatement).map((rows) => statementOf(building.insert(importRow).values([...rows]))),
  ],
})

type RunChange = {
  run: Pick<ImportRun, 'id' | 'version'>
  act: Act
  set: Partial<Pick<ImportRun, 'state' | 'decidedBy' | 'wrapped' | 'ignored' | 'until'>>
  fields?: readonly string[]
  before?: readonly Statement[]
}

export const changeRun = ({ run, act, set, fields = [], before = [] }: RunChange): Change => ({
  audit: { act, entity: 'import', entityId: run.id, fields: [...Object.keys(set), ...fields] },
  statements: (auditId) => [
    ...before,
    statementOf(
      building
        .update(importRun)
        .set({ ...set, version: run.version + 1, auditId })
        .where(and(eq(importRun.id, run.id), eq(importRun.version, run.version))),
    ),
    assertOne,
  ],
})

const rowAt = (importId: string, number: number) => and(eq(importRow.importId, importId), eq(importRow.number, number))

/** Another person after all: what was held back as a likely twin goes on. */
export const letGoOn = (importId: string, numbers: readonly number[]): readonly Statement[] =>
  numbers.flatMap((number) => [
    statementOf(
      building
        .update(importRow)
        .set({ state: 'fine' })
        .where(and(rowAt(importId, number), eq(importRow.state, 'twin'))),
    ),
    assertOne,
  ])
export const dropRows = (importId: string, condition?: SQL): Statement =>
  statementOf(building.delete(importRow).where(and(eq(importRow.importId, importId), condition)))
export const dropUnfit = (importId: string): Statement => dropRows(importId, inArray(importRow.state, ['twin', 'mend']))

/** The words go as soon as the record is there. */
export const rowMade = ({ importId, number, madeId }: { importId: string; number: number; madeId: string }) => [
  statementOf(
    building
      .update(importRow)
      .set({ state: 'made', body: null, madeId })
      .where(and(rowAt(importId, number), eq(importRow.state, 'fine'))),
  ),
  assertOne,
]
export const rowLeft = (of: Pick<ImportRow, 'importId' | 'number' | 'reason'> & { state: 'undone' | 'kept' }) => [
  statementOf(
    building
      .update(importRow)
      .set({ state: of.state, reason: of.reason })
      .where(and(rowAt(of.importId, of.number), eq(importRow.state, 'made'))),
  ),
  assertOne,
]

/** Of those whose day has passed. */
export const overRuns = (now: number) =>
  many((from) =>
    from
      .select({ id: importRun.id, version: importRun.version })
      .from(importRun)
      .where(and(lt(importRun.until, now), inArray(importRun.state, ['checked', 'prepared', 'approved'])))
      .limit(50),
  )
export const sweepRows = ({ now }: Pick<Desk, 'now'>): Statement =>
  statementFrom(
    sql`delete from import_row where import_id in (select id from import_run where until < ${now} and state in ('written', 'undone'))`,
  )
