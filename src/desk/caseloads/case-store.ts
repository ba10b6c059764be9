import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Staff } from '../../access/actor.ts'
import { first, many, mapped } from '../../db/client.ts'
import { account, client, clientKey } from '../../db/desk-schema.ts'
import { plan } from '../../db/plan-schema.ts'
import { addDays } from '../../law/calendar.ts'
import { heldBy, listedFor, scopeOf } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { registerKey } from '../clients/store.ts'
import { caseFacts, heardOn, isOnTheWay, nextOn, stepOn, waitsSince } from './case-facts-store.ts'
import type { CaseQuery } from './case-query.ts'
import { daysAhead, usualSilentDays } from './due.ts'

export const perPage = 50

const silence = ({ today }: Reader) =>
  sql`(julianday(${today}) - julianday(coalesce(${heardOn}, ${client.registeredOn})))`

/** The same words as the rules DAY-2, DAY-3 and DAY-6, for a list that is cut into pages by the database. */
const stepIs = (step: CaseQuery['step'], { today }: Reader): SQL | undefined => {
  if (step === 'none') return sql`${client.state} = 'open' and ${stepOn} is null and not ${isOnTheWay}`
  if (step === 'late') return sql`${nextOn} < ${today}`
  if (step === 'soon') return sql`${nextOn} between ${today} and ${addDays(today, daysAhead)}`
  return undefined
}
const isQuiet = (by: Reader) =>
  sql`${client.state} = 'open' and ${silence(by)} >= coalesce(${client.silentAfter}, ${usualSilentDays}) and coalesce(${stepOn}, '') < ${by.today}`

const isPlanless = sql`not exists (select 1 from ${plan} p where p.client_id = ${client.id} and p.state = 'agreed')`

type Asked = { actor: Staff; by: Reader; query: CaseQuery }

const whoIs = ({ actor, by, query }: Asked): SQL | undefined =>
  query.tab === 'agency'
    ? and(listedFor(by), ne(client.state, 'closed'))
    : and(scopeOf(actor, by), eq(client.state, query.tab))

/** A colleague's cases are there by initials and number alone: no filter and no order tells more of them (product §10.10). */
const isOfColleagues = ({ actor, query }: Asked): boolean => query.tab === 'agency' && actor.role === 'consultant'

const narrowed = (asked: Asked): SQL | undefined => {
  const { by, query } = asked
  return isOfColleagues(asked)
    ? undefined
    : and(
        stepIs(query.step, by),
        query.isQuiet ? isQuiet(by) : undefined,
        query.isWaiting ? sql`${waitsSince} is not null` : undefined,
        query.isPlanless ? isPlanless : undefined,
      )
}
const heldByWhom = ({ query }: Asked) => (query.who === null ? undefined : eq(client.consultantId, query.who))

const orders = {
  since: () => [desc(client.registeredOn)],
  quiet: (by: Reader) => [desc(silence(by))],
  due: () => [asc(nextOn)],
} as const

const orderOf = (asked: Asked): readonly SQL[] => orders[isOfColleagues(asked) ? 'since' : asked.query.sort](asked.by)

const matching = (asked: Asked) => and(whoIs(asked), heldByWhom(asked), narrowed(asked))

export const casesOn = (asked: Asked) =>
  many((from) =>
    from
      .select(caseFacts(asked.by))
      .from(client)
      .innerJoin(clientKey, registerKey)
      .innerJoin(account, eq(account.id, client.consultantId))
      .where(matching(asked))
      .orderBy(...orderOf(asked), asc(client.caseNumber))
      .limit(perPage)
      .offset((asked.query.page - 1) * perPage),
  )
export const countOn = (asked: Asked) =>
  mapped(
    first((from) =>
      from
        .select({ cases: sql<number>`count(*)` })
        .from(client)
        .where(matching(asked)),
    ),
    (row) => row?.cases ?? 0,
  )

const casesWhere = (condition: SQL | undefined, by: Reader) =>
  many((from) =>
    from
      .select(caseFacts(by))
      .from(client)
      .innerJoin(clientKey, registerKey)
      .innerJoin(account, eq(account.id, client.consultantId))
      .where(condition)
      .orderBy(asc(heardOn), asc(client.caseNumber)),
  )
export type CaseLine = Awaited<ReturnType<ReturnType<typeof casesWhere>['pick']>>[number]

/** Whose support goes on: the day asks for nobody whose support rests or is over. */
export const openCasesOf = (by: Reader) => casesWhere(and(heldBy(by), eq(client.state, 'open')), by)
export const casesOfAgency = (by: Reader) => casesWhere(and(listedFor(by), ne(client.state, 'closed')), by)
/** One consultant's cases as their supervisor hands them on. */
export const casesOfConsultant = ({ consultantId, by }: { consultantId: string; by: Reader }) =>
  casesWhere(and(listedFor(by), eq(client.consultantId, consultantId), ne(client.state, 'closed')), by)

/** A day is always one's own. */
export const isOwnDay = sql`select 1`
