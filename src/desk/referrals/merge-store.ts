import { and, eq, sql } from 'drizzle-orm'
import { building, first, mapped, statementFrom, statementOf } from '../../db/client.ts'
import type { Statement } from '../../db/client.ts'
import { matter } from '../../db/desk-schema.ts'
import { complaint, employerMember, labourDispute, opening, workplace } from '../../db/opening-schema.ts'
import { slip } from '../../db/referral-schema.ts'
import { moveKeptAway } from '../clients/keep-away-store.ts'
import type { CivilDate } from '../../law/calendar.ts'

export type MergeCounts = Record<
  'openings' | 'workplaces' | 'members' | 'matters' | 'slips' | 'complaints' | 'disputes',
  number
>

const none: MergeCounts = { openings: 0, workplaces: 0, members: 0, matters: 0, slips: 0, complaints: 0, disputes: 0 }

/** What would move with this firm, shown before it is done. */
export const mergeCounts = (id: string, on: CivilDate) =>
  mapped(
    first((from) =>
      from
        .select({
          openings: sql<number>`(select count(*) from ${opening} where employer_id = ${id})`,
          workplaces: sql<number>`(select count(*) from ${workplace} where employer_id = ${id})`,
          members: sql<number>`(select count(*) from ${employerMember} where employer_id = ${id})`,
          matters: sql<number>`(select count(*) from ${matter} where party_id = ${id} and state = 'open')`,
          slips: sql<number>`(select count(*) from ${slip} where employer_id = ${id})`,
          complaints: sql<number>`(select count(*) from ${complaint} where employer_id = ${id} and state = 'open')`,
          disputes: sql<number>`(select count(*) from ${labourDispute} where employer_id = ${id} and (until_on is null or until_on >= ${on}))`,
        })
        .from(sql`(select 1)`),
    ),
    (row): MergeCounts => row ?? none,
  )

type Moving = { from: string; to: string; auditId: string }

/** After the firm's own row says whom it was merged into: the triggers ask for it, and take that row's audit for what moves. */
export const moveWhatItHas = ({ from, to, auditId }: Moving): readonly Statement[] => [
  statementOf(
    building
      .update(opening)
      .set({ employerId: to, version: sql`${opening.version} + 1`, auditId })
      .where(eq(opening.employerId, from)),
  ),
  statementOf(
    building
      .update(workplace)
      .set({ employerId: to, version: sql`${workplace.version} + 1`, auditId })
      .where(eq(workplace.employerId, from)),
  ),
  statementOf(
    building
      .update(matter)
      .set({ partyId: to })
      .where(and(eq(matter.partyId, from), eq(matter.state, 'open'))),
  ),
  statementOf(building.update(slip).set({ employerId: to, auditId }).where(eq(slip.employerId, from))),
  moveKeptAway({ from, to, auditId }),
]

/** A member of both stays one; nobody is left with the firm that is no more. */
export const moveMembers = ({ from, to, auditId }: Moving): readonly Statement[] => [
  statementFrom(sql`insert into employer_member (employer_id, account_id, created_at, audit_id)
    select ${to}, m.account_id, m.created_at, ${auditId} from employer_member m where m.employer_id = ${from}
      and not exists (select 1 from employer_member o where o.employer_id = ${to} and o.account_id = m.account_id)`),
  statementOf(building.delete(employerMember).where(eq(employerMember.employerId, from))),
]
