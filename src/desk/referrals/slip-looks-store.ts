import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { first, mapped } from '../../db/client.ts'
import { audit } from '../../db/desk-schema.ts'
import { opening } from '../../db/opening-schema.ts'
import { referral, slip } from '../../db/referral-schema.ts'

/** trust.md 4.11: so many looks at slips in a day by the people of one firm. */
export const looksADay = 30

const dayOf = sql`date(a.at / 1000, 'unixepoch', '+9 hours')`

// The trail is asked: what was looked at stands there already, and lifting is an entry of its own.
const slipsOf = (employerId: SQL) =>
  sql`select r.id from ${opening} o join ${referral} r on r.opening_id = o.id where o.employer_id = ${employerId}`
const liftedAt = (employerId: SQL) =>
  sql`(select coalesce(max(l.at), 0) from ${audit} l where l.entity = 'referral' and l.act = 'slip.lift' and l.outcome = 'done' and l.entity_id in (${slipsOf(employerId)}))`

/** A row when the people of this firm looked at slips so often on one day that somebody has to ask them why; it stays so until it is lifted. */
const oftenOn = (employerId: SQL): SQL =>
  sql`select 1 from ${audit} a where a.entity = 'referral' and a.act in ('referral.readSlip', 'slip.readNamed') and a.actor_role = 'employer' and a.outcome = 'shown'
    and a.entity_id in (${slipsOf(employerId)}) and a.at > ${liftedAt(employerId)} group by ${dayOf} having count(*) >= ${looksADay}`

const firmOf = (referralId: string) => sql`(select s.employer_id from ${slip} s where s.referral_id = ${referralId})`

export const isShut = (referralId: string): SQL => sql`exists (${oftenOn(firmOf(referralId))})`

/** Whether the firm of this referral is shut out of its slips. */
export const doorOf = (referralId: string) =>
  mapped(
    first((from) => from.select({ isShut: sql<number>`${isShut(referralId)}` }).from(sql`(select 1)`)),
    (row) => row?.isShut === 1,
  )
