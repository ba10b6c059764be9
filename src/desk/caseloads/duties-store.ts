import { and, asc, eq, lte, ne, sql } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { account, client, clientKey } from '../../db/desk-schema.ts'
import { importRun } from '../../db/import-schema.ts'
import { clientTurn, plan } from '../../db/plan-schema.ts'
import { registration } from '../../db/registration-schema.ts'
import { addDays } from '../../law/calendar.ts'
import { heldBy } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { registerKey, sealedInitials } from '../clients/store.ts'
import { consentNoticeDays, daysAhead } from './due.ts'

// What the day asks for by a date that stands in the record itself: nobody wrote a step for it.

/** Plans that were agreed to and are to be looked back on within the week. */
export const plansToReview = (by: Reader) =>
  many((from) =>
    from
      .select({ clientId: plan.clientId, edition: plan.edition, reviewOn: plan.reviewOn, ...sealedInitials })
      .from(plan)
      .innerJoin(client, eq(client.id, plan.clientId))
      .innerJoin(clientKey, registerKey)
      .where(
        and(
          heldBy(by),
          eq(client.state, 'open'),
          eq(plan.state, 'agreed'),
          lte(plan.reviewOn, addDays(by.today, daysAhead)),
        ),
      )
      .orderBy(asc(plan.reviewOn), asc(plan.clientId)),
  )

const isLastTurn = sql`not exists (select 1 from client_turn later where later.client_id = ${clientTurn.clientId} and later.id > ${clientTurn.id})`

/** Whose rest was to last until today or a day before: it is time to ask how they are. */
export const restsOver = (by: Reader) =>
  many((from) =>
    from
      .select({ clientId: clientTurn.clientId, untilOn: sql<string>`${clientTurn.untilOn}`, ...sealedInitials })
      .from(clientTurn)
      .innerJoin(client, eq(client.id, clientTurn.clientId))
      .innerJoin(clientKey, registerKey)
      .where(and(heldBy(by), eq(client.state, 'suspended'), isLastTurn, lte(clientTurn.untilOn, by.today)))
      .orderBy(asc(clientTurn.untilOn), asc(clientTurn.clientId)),
  )

const isLastReception = sql`not exists (select 1 from registration later where later.client_id = ${registration.clientId} and later.received_on > ${registration.receivedOn})`

/** Receptions of which the notice is still owed (職業安定法29条の4), and those that end within a fortnight. */
export const receptionsToSee = (by: Reader) =>
  many((from) =>
    from
      .select({
        clientId: registration.clientId,
        receivedOn: registration.receivedOn,
        validUntil: registration.validUntil,
        noticeOn: registration.noticeOn,
        ...sealedInitials,
      })
      .from(registration)
      .innerJoin(client, eq(client.id, registration.clientId))
      .innerJoin(clientKey, registerKey)
      .where(
        and(
          heldBy(by),
          ne(client.state, 'closed'),
          isLastReception,
          sql`${registration.validUntil} >= ${by.today}`,
          sql`(${registration.noticeOn} is null or ${registration.validUntil} <= ${addDays(by.today, consentNoticeDays)})`,
        ),
      )
      .orderBy(asc(registration.validUntil), asc(registration.clientId)),
  )

const otherSupervisor = sql`exists (select 1 from account s where s.agency_id = ${importRun.agencyId} and s.role = 'supervisor' and s.state = 'active' and s.id <> ${importRun.preparedBy})`

/** Lists that wait for this person as the second: another supervisor's yes goes before a colleague's (product §4). */
export const importsWaitingFor = (by: Reader, role: string) =>
  many((from) =>
    from
      .select({ id: importRun.id, preparedBy: account.name })
      .from(importRun)
      .innerJoin(account, eq(account.id, importRun.preparedBy))
      .where(
        and(
          eq(importRun.kind, 'clients'),
          eq(importRun.state, 'prepared'),
          eq(importRun.agencyId, by.agencyId),
          ne(importRun.preparedBy, by.actorId),
          sql`${importRun.until} > ${by.now}`,
          role === 'supervisor' ? undefined : sql`not ${otherSupervisor}`,
        ),
      )
      .orderBy(asc(importRun.createdAt)),
  )
export type ImportWaiting = Awaited<ReturnType<ReturnType<typeof importsWaitingFor>['pick']>>[number]
