import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { SQLWrapper } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { assertOne, building, first, many, mapped, statementOf } from '../../db/client.ts'
import { account } from '../../db/desk-schema.ts'
import { employer, employerMember, workplace } from '../../db/opening-schema.ts'
import type { Act } from '../../access/acts.ts'
import type { AuditEntry, Change } from '../desk.ts'
import type { Employer, NewEmployer, NewWorkplace, Workplace } from './employer.ts'
import { lookAlikes } from './sheet-code.ts'

export const employerById = (id: string) => first((from) => from.select().from(employer).where(eq(employer.id, id)))
export const employersIn = (ids: readonly string[]) =>
  many((from) =>
    from
      .select()
      .from(employer)
      .where(inArray(employer.id, [...ids]))
      .orderBy(asc(employer.kana)),
  )
export const employersOfEmail = (emailIndex: Uint8Array<ArrayBuffer>) =>
  mapped(
    many((from) =>
      from
        .select({ employer })
        .from(employer)
        .innerJoin(employerMember, eq(employerMember.employerId, employer.id))
        .innerJoin(account, eq(account.id, employerMember.accountId))
        .where(eq(account.emailIndex, emailIndex)),
    ),
    (rows) => rows.map((row) => row.employer),
  )
export const employers = () => many((from) => from.select().from(employer).orderBy(asc(employer.kana)))
/** For the register and for finding firms that may be one; one that was merged into another is asked for by its survivor. */
export const firmNames = () =>
  many((from) =>
    from
      .select({
        id: employer.id,
        name: employer.name,
        kana: employer.kana,
        phone: employer.phone,
        phoneIndex: employer.phoneIndex,
        state: employer.state,
      })
      .from(employer)
      .where(isNull(employer.mergedInto))
      .orderBy(asc(employer.kana)),
  )
/** Those that were found to be this one. */
export const firmsMergedInto = (id: string) =>
  many((from) =>
    from
      .select({ id: employer.id, name: employer.name })
      .from(employer)
      .where(eq(employer.mergedInto, id))
      .orderBy(asc(employer.id)),
  )
export const callerOf = (employerId: string) =>
  mapped(
    first((from) =>
      from
        .select({ name: account.name })
        .from(employer)
        .innerJoin(account, eq(account.id, employer.calledBy))
        .where(eq(employer.id, employerId)),
    ),
    (row) => row?.name ?? null,
  )
/** Where a firm went that was merged. */
export const survivorOf = (id: string) =>
  first((from) =>
    from
      .select({ id: employer.id, name: employer.name })
      .from(employer)
      .where(
        inArray(employer.id, building.select({ id: employer.mergedInto }).from(employer).where(eq(employer.id, id))),
      ),
  )
export const firmOfWorkplace = (workplaceId: string) =>
  first((from) =>
    from
      .select({ workplace, firm: employer })
      .from(workplace)
      .innerJoin(employer, eq(employer.id, workplace.employerId))
      .where(eq(workplace.id, workplaceId)),
  )
export const workplaceById = (id: string) => first((from) => from.select().from(workplace).where(eq(workplace.id, id)))
const folded = (code: SQLWrapper) =>
  lookAlikes.reduce((inner, [letter, digit]) => sql`replace(${inner}, ${letter}, ${digit})`, sql`upper(${code})`)

export type Matching = { foldedCode: string; phoneIndex: Uint8Array<ArrayBuffer> | null }

const asked = alias(employer, 'asked')

/** By the code on a sheet, blurred letters folded, or by the phone number; a firm that was merged answers as the one it became. */
export const employersMatching = ({ foldedCode, phoneIndex }: Matching) =>
  many((from) =>
    from
      .select({ firm: employer, sheetCode: asked.sheetCode, phoneIndex: asked.phoneIndex })
      .from(asked)
      .innerJoin(employer, eq(employer.id, sql`coalesce(${asked.mergedInto}, ${asked.id})`))
      .where(
        or(
          foldedCode === '' ? undefined : sql`${folded(asked.sheetCode)} = ${foldedCode}`,
          phoneIndex === null ? undefined : eq(asked.phoneIndex, phoneIndex),
        ) ?? sql`0`,
      )
      .orderBy(asc(asked.id))
      .limit(20),
  )
export const workplacesOf = (employerIds: readonly string[]) =>
  many((from) =>
    from
      .select()
      .from(workplace)
      .where(inArray(workplace.employerId, [...employerIds]))
      .orderBy(asc(workplace.name)),
  )

const addMemberRow = (row: typeof employerMember.$inferSelect) =>
  statementOf(building.insert(employerMember).values(row))

export const addEmployer = (of: {
  row: NewEmployer
  /** null where the desk wrote the firm down for it. */
  memberId: string | null
  audit?: Partial<AuditEntry>
}): Change => ({
  audit: { act: 'opening.submit', entity: 'employer', entityId: of.row.id, ...of.audit },
  statements: (auditId) => [
    statementOf(building.insert(employer).values({ ...of.row, state: 'active', version: 1, auditId })),
    ...(of.memberId === null
      ? []
      : [addMemberRow({ employerId: of.row.id, accountId: of.memberId, createdAt: of.row.createdAt, auditId })]),
  ],
})

type FirmChange = {
  employer: Pick<Employer, 'id' | 'version'>
  act: Act
  set: Partial<Employer>
  audit?: Partial<AuditEntry>
}

export const changeEmployer = ({ employer: row, act, set, audit }: FirmChange): Change => ({
  audit: { act, entity: 'employer', entityId: row.id, fields: Object.keys(set), ...audit },
  statements: (auditId) => [
    statementOf(
      building
        .update(employer)
        .set({ ...set, version: row.version + 1, auditId })
        .where(and(eq(employer.id, row.id), eq(employer.version, row.version))),
    ),
    assertOne,
  ],
})

export const addWorkplace = (row: NewWorkplace, audit: Partial<AuditEntry> = {}): Change => ({
  audit: { act: 'opening.submit', entity: 'workplace', entityId: row.id, ...audit },
  statements: (auditId) => [statementOf(building.insert(workplace).values({ ...row, version: 1, auditId }))],
})

export const changeWorkplaceRow = ({
  workplace: row,
  set,
}: {
  workplace: Workplace
  set: Partial<Workplace>
}): Change => ({
  audit: { act: 'employer.change', entity: 'workplace', entityId: row.id, fields: Object.keys(set) },
  statements: (auditId) => [
    statementOf(
      building
        .update(workplace)
        .set({ ...set, version: row.version + 1, auditId })
        .where(and(eq(workplace.id, row.id), eq(workplace.version, row.version))),
    ),
    assertOne,
  ],
})
