import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { first } from '../../db/client.ts'
import { account } from '../../db/desk-schema.ts'
import { employerMember, opening } from '../../db/opening-schema.ts'
import { followUp, referral } from '../../db/referral-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Account } from './account.ts'

const due = (day: CivilDate) =>
  sql<number>`(select count(*) from ${followUp} where ${followUp.consultantId} = ${account.id} and ${followUp.state} = 'due' and ${followUp.dueOn} <= ${day})`
const waiting = sql<number>`(select count(*) from ${referral} join ${opening} on ${opening.id} = ${referral.openingId}
  join ${employerMember} on ${employerMember.employerId} = ${opening.employerId}
  where ${employerMember.accountId} = ${account.id} and ${referral.state} = 'issued' and ${opening.state} = 'published')`

/** Whose day has the most to see: a consultant with follow-ups due, a firm with answers to give. */
export const accountToPlay = (role: Account['role'], day: CivilDate) =>
  first((from) =>
    from
      .select({ id: account.id, role: account.role, epoch: account.epoch })
      .from(account)
      .where(and(eq(account.role, role), eq(account.state, 'active')))
      .orderBy(desc(sql`${due(day)} + ${waiting}`), asc(account.id))
      .limit(1),
  )
