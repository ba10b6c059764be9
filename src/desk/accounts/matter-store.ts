import { and, desc, eq, sql } from 'drizzle-orm'
import { assertOne, building, first, many, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { matter } from '../../db/desk-schema.ts'
import type { Matter, MatterAct } from './matter.ts'

export const matterById = (id: string) => first((from) => from.select().from(matter).where(eq(matter.id, id)))

export const addMatter = (row: Omit<Matter, 'state' | 'tries' | 'doneAt'>): Statement =>
  statementOf(building.insert(matter).values({ ...row, state: 'open' }))

/** The act and its link end together; a second press finds it used. */
export const finishMatter = (of: { id: string; now: number }): readonly Statement[] => [
  statementOf(
    building
      .update(matter)
      .set({ state: 'done', doneAt: of.now })
      .where(and(eq(matter.id, of.id), eq(matter.state, 'open'))),
  ),
  assertOne,
]

/** However the referral ends, its link ends with it. */
export const endMattersOf = (of: { subjectId: string; now: number }): Statement =>
  statementOf(
    building
      .update(matter)
      .set({ state: 'ended', doneAt: of.now })
      .where(and(eq(matter.subjectId, of.subjectId), eq(matter.state, 'open'))),
  )

export const countWrongCode = (of: { id: string; now: number }): Statement =>
  statementOf(
    building
      .update(matter)
      .set({
        tries: sql`${matter.tries} + 1`,
        state: sql`case when ${matter.tries} + 1 >= 5 then 'ended' else 'open' end`,
        doneAt: sql`case when ${matter.tries} + 1 >= 5 then ${of.now} end`,
      })
      .where(and(eq(matter.id, of.id), eq(matter.state, 'open'))),
  )

/** Of one act only: a subject may have links of several kinds open. */
export const endMattersFor = (of: { act: MatterAct; subjectId: string; now: number }): Statement =>
  statementOf(
    building
      .update(matter)
      .set({ state: 'ended', doneAt: of.now })
      .where(and(eq(matter.subjectId, of.subjectId), eq(matter.act, of.act), eq(matter.state, 'open'))),
  )

/** The newest link of an act, whatever became of it. */
export const matterFor = (of: { act: MatterAct; subjectId: string }) =>
  first((from) =>
    from
      .select()
      .from(matter)
      .where(and(eq(matter.subjectId, of.subjectId), eq(matter.act, of.act)))
      .orderBy(desc(matter.createdAt))
      .limit(1),
  )

/** Every link that asks the same question and is open still. */
export const openMattersFor = (of: { act: MatterAct; subjectId: string }) =>
  many((from) =>
    from
      .select()
      .from(matter)
      .where(and(eq(matter.subjectId, of.subjectId), eq(matter.act, of.act), eq(matter.state, 'open'))),
  )
