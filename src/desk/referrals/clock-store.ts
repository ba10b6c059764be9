import { and, asc, eq, sql } from 'drizzle-orm'
import { first, many } from '../../db/client.ts'
import { outbox } from '../../db/desk-schema.ts'
import { employer, opening, openingEdition } from '../../db/opening-schema.ts'
import { referral } from '../../db/referral-schema.ts'
import { addDays } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { ClockDays } from '../../law/referral-clock.ts'
import { editionKey } from './store.ts'

/** Letters about a referral are found again by it: whether the newest came to nothing. */
export const letterKey = (of: { referralId: string; matterId: string }): string =>
  `referral:${of.referralId}:${of.matterId}`

// The unique index of `dedupe` is the way to the few letters of one referral; ';' is the sign after ':'.
const isMailDead = sql<number>`coalesce((select o.dead_at is not null from ${outbox} o where o.dedupe >= 'referral:' || ${referral.id} || ':' and o.dedupe < 'referral:' || ${referral.id} || ';' order by o.created_at desc, o.id desc limit 1), 0)`

// The words of the partial index, so that only what runs is looked at.
const isLive = sql`${referral.state} in ('proposed','agreed','issued','accepted','visiting','trialing')`
const isFirmClosed = (today: CivilDate) =>
  sql`exists (select 1 from json_each(${employer.closings}) c where ${today} between json_extract(c.value, '$.from') and json_extract(c.value, '$.until'))`

// Working days pass no faster than days: what is not due by the calendar is not due by the clock.
const mayBeDue = (days: ClockDays, today: CivilDate) => {
  const by = (n: number) => addDays(today, -n)
  return sql`case ${referral.clockStep}
    when 'phone' then ${referral.clockFrom} <= ${by(days.close)}
    when 'second' then ${referral.clockFrom} <= ${by(days.phone)} or ${isMailDead}
    when 'first' then ${referral.clockFrom} <= ${by(days.second)} or ${isMailDead}
    else ${referral.clockFrom} <= ${by(days.first)} end`
}

export type AwaitedReferral = ReturnType<ReturnType<typeof referralsMaybeDue>['pick']>[number]

const mostRead = 500

/** Referrals whose firm may owe a step today, those waited for longest first; a firm that is closed today is left in peace. */
export const referralsMaybeDue = (of: { today: CivilDate; answer: ClockDays; result: ClockDays }) =>
  many((from) =>
    from
      .select({
        referral,
        title: openingEdition.title,
        firm: { id: employer.id, contact: employer.contact, closings: employer.closings },
        isMailDead: isMailDead.mapWith(Boolean),
      })
      .from(referral)
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(openingEdition, editionKey)
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .where(
        and(
          isLive,
          sql`${referral.clockFrom} is not null`,
          sql`case ${referral.state} when 'issued' then ${mayBeDue(of.answer, of.today)} else ${mayBeDue(of.result, of.today)} end`,
          sql`not ${isFirmClosed(of.today)}`,
        ),
      )
      .orderBy(asc(referral.clockFrom), asc(referral.id))
      .limit(mostRead),
  )

/** Whom to call, when it is closed, and whether a letter would reach it. */
export const firmOfReferral = (referralId: string) =>
  first((from) =>
    from
      .select({
        id: employer.id,
        phone: employer.phone,
        contact: employer.contact,
        closings: employer.closings,
        isMailDead: isMailDead.mapWith(Boolean),
      })
      .from(referral)
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(employer, eq(employer.id, opening.employerId))
      .where(eq(referral.id, referralId)),
  )
