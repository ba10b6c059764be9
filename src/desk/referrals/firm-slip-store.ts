import { and, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Act } from '../../access/acts.ts'
import { first, many } from '../../db/client.ts'
import { audit } from '../../db/desk-schema.ts'
import { opening, openingEdition } from '../../db/opening-schema.ts'
import { referral, slip } from '../../db/referral-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { isShut } from './slip-looks-store.ts'
import { editionKey } from './store.ts'

// What a firm reads of the people it was asked about: its own letters, and nothing of anybody's record.

type Asked = { referralId: string; employerIds: readonly string[]; today: CivilDate }

// Issued is what has a letter: what was agreed or handed to the officer has left nobody's desk yet.
const isOpenOn = (today: CivilDate) => or(sql`${slip.closesOn} is null`, sql`${slip.closesOn} > ${today}`)
const isOwn = ({ referralId, employerIds }: Pick<Asked, 'referralId' | 'employerIds'>) =>
  and(eq(slip.referralId, referralId), inArray(slip.employerId, [...employerIds]), isNotNull(referral.letterNumber))

/** A row when the look goes through: their own, not closed, and not too many of them. */
export const mayReadSlip = (asked: Asked): SQL =>
  sql`select 1 from ${slip} join ${referral} on ${referral.id} = ${slip.referralId}
    where ${isOwn(asked)} and ${isOpenOn(asked.today)} and not ${isShut(asked.referralId)}`
export const mayReadNamed = (asked: Asked): SQL =>
  sql`select 1 from ${slip} join ${referral} on ${referral.id} = ${slip.referralId}
    where ${isOwn(asked)} and ${isOpenOn(asked.today)} and ${slip.named} is not null and not ${isShut(asked.referralId)}`

const letter = {
  id: referral.id,
  state: referral.state,
  letterNumber: referral.letterNumber,
  issuedOn: referral.issuedOn,
  answeredOn: referral.answeredOn,
  visitOn: referral.visitOn,
  visitAt: referral.visitAt,
  clockFrom: referral.clockFrom,
  slots: referral.slots,
  title: openingEdition.title,
  placeName: openingEdition.placeName,
  area: openingEdition.area,
  openingId: referral.openingId,
  number: opening.number,
  family: opening.family,
  rung: opening.rung,
  closesOn: slip.closesOn,
  isNamed: sql<number>`${slip.named} is not null`.mapWith(Boolean),
}

export type Letter = NonNullable<ReturnType<ReturnType<typeof letterOfFirm>['pick']>>

const longestList = 200

/** The letters of these firms that are still open to them, the newest first. */
export const lettersOfFirms = ({ employerIds, today }: Pick<Asked, 'employerIds' | 'today'>) =>
  many((from) =>
    from
      .select(letter)
      .from(opening)
      .innerJoin(referral, eq(referral.openingId, opening.id))
      .innerJoin(slip, eq(slip.referralId, referral.id))
      .innerJoin(openingEdition, editionKey)
      .where(
        and(
          // The opening moves with its firm as the slip does, and is found by index.
          inArray(opening.employerId, [...employerIds]),
          inArray(slip.employerId, [...employerIds]),
          isNotNull(referral.letterNumber),
          isOpenOn(today),
        ),
      )
      .orderBy(desc(referral.issuedOn), desc(referral.id))
      .limit(longestList),
  )

/** Their own letter, whether it is still open or not; the sealed text is another reading. */
export const letterOfFirm = (asked: Asked) =>
  first((from) =>
    from
      .select(letter)
      .from(slip)
      .innerJoin(referral, eq(referral.id, slip.referralId))
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .innerJoin(openingEdition, editionKey)
      .where(isOwn(asked)),
  )

// Read after the look was written, in the same batch: what the look's own entry says was shown is handed out, nothing else.
const wasShown = ({ referralId, requestId, act }: { referralId: string; requestId: string; act: Act }): SQL =>
  sql`(select a.outcome from ${audit} a where a.entity = 'referral' and a.entity_id = ${referralId} and a.act = ${act} and a.request_id = ${requestId}
    order by a.id desc limit 1) = 'shown'`

export const shownSlip = (look: { referralId: string; requestId: string; act: Act }) =>
  first((from) =>
    from
      .select({ content: slip.content, named: slip.named })
      .from(slip)
      .where(and(eq(slip.referralId, look.referralId), wasShown(look))),
  )
