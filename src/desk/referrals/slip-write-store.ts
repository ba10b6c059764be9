import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Act } from '../../access/acts.ts'
import { building, many, statementOf } from '../../db/client.ts'
import { placement, referral, slip } from '../../db/referral-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { AuditEntry, Change } from '../desk.ts'
import { liveStates } from './referral.ts'
import type { Referral } from './referral.ts'
import { moveReferral } from './store.ts'

type SlipSet = Partial<Pick<typeof slip.$inferSelect, 'named' | 'namedOn' | 'agreedHow' | 'closesOn'>>
type Naming = { referral: Referral; act: Act; set: SlipSet; audit?: Partial<AuditEntry> }

const slipRow = (referralId: string, set: SlipSet & { auditId: string }) =>
  statementOf(building.update(slip).set(set).where(eq(slip.referralId, referralId)))

/** The referral goes on by a version, so that of two who change the slip at once the later is told. */
export const writeNamed = ({ referral: of, act, set, audit = {} }: Naming): Change => {
  const moved = moveReferral({ referral: of, act, set: {}, audit })
  return {
    ...moved,
    statements: (auditId) => [...moved.statements(auditId), slipRow(of.id, { ...set, auditId })],
  }
}

/** The firm may read slips again: on record alone, the trail is what is counted. */
export const liftedFor = (referralId: string): Change => ({
  audit: { act: 'slip.lift', entity: 'referral', entityId: referralId },
  statements: () => [],
})

const most = 50

/** Closed, and the name still lies there. */
export const slipsToWipe = (today: CivilDate) =>
  many((from) =>
    from
      .select({ referralId: slip.referralId })
      .from(slip)
      .where(and(isNotNull(slip.named), lte(slip.closesOn, today)))
      .orderBy(asc(slip.referralId))
      .limit(most),
  )

const endedOn = sql<CivilDate | null>`case when ${inArray(referral.state, [...liveStates])} then ${placement.endedOn}
  else coalesce(${placement.endedOn}, ${referral.resultOn}, ${referral.answeredOn}, ${referral.issuedOn}) end`

/** Decided, or ended with what followed, and nobody has said yet from when the firm reads no more. */
export const slipsToClose = () =>
  many((from) =>
    from
      .select({ referralId: slip.referralId, state: referral.state, endedOn })
      .from(slip)
      .innerJoin(referral, eq(referral.id, slip.referralId))
      .leftJoin(placement, eq(placement.referralId, referral.id))
      .where(and(isNull(slip.closesOn), sql`${endedOn} is not null`))
      .orderBy(asc(slip.referralId))
      .limit(most),
  )

export const closeSlip = ({ referralId, set }: { referralId: string; set: SlipSet }): Change => ({
  audit: { act: 'slip.close', entity: 'referral', entityId: referralId },
  statements: (auditId) => [slipRow(referralId, { ...set, auditId })],
})
