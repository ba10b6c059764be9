import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { account, client } from '../../db/desk-schema.ts'
import type { Reader } from '../clients/scope-store.ts'
import { sealedInitials } from '../clients/store.ts'
import { liveStates } from '../referrals/referral.ts'
import type { ReferralState } from '../referrals/referral.ts'

// What a list says of a case without opening it: states and dates alone.

/** The newest day on which something was heard of the person: an entry of a talk that came about, a follow-up with them that was done. A call nobody answered is none. */
export const heardOn = sql<string | null>`nullif(max(
  coalesce((select max(n.noted_on) from client_note n where n.client_id = ${client.id} and n.kind <> 'memo' and coalesce(n.outcome, 'reached') = 'reached'), ''),
  coalesce((select max(f.done_on) from follow_up f where f.client_id = ${client.id} and f.state = 'done' and f.side = 'client'), '')), '')`
export const stepOn = sql<
  string | null
>`(select min(t.due_on) from client_task t where t.client_id = ${client.id} and t.kind = 'step' and t.state = 'open')`

const live = sql.join(
  liveStates.map((state) => sql`${state}`),
  sql`, `,
)
const newestLive = sql`from referral r where r.client_id = ${client.id} and r.state in (${live}) order by r.id desc limit 1`
export const waitsSince = sql<
  string | null
>`(select min(r.issued_on) from referral r where r.client_id = ${client.id} and r.state = 'issued')`
const followUpOn = sql<
  string | null
>`(select min(f.due_on) from follow_up f where f.client_id = ${client.id} and f.state = 'due')`
export const isOnTheWay = sql`(exists (select 1 from referral r where r.client_id = ${client.id} and r.state in (${live})) or exists (select 1 from placement p where p.client_id = ${client.id} and p.state = 'started'))`
const overdueBefore = (today: string) =>
  sql<number>`(select count(*) from follow_up f where f.client_id = ${client.id} and f.state = 'due' and f.due_on < ${today})`
/** Nothing comes before what is due first: a step somebody wrote, or the next follow-up. */
export const nextOn: SQL = sql`min(coalesce(${stepOn}, '9999'), coalesce(${followUpOn}, '9999'))`

export const caseFacts = ({ today }: Reader) => ({
  clientId: client.id,
  state: client.state,
  registeredOn: client.registeredOn,
  silentAfter: client.silentAfter,
  version: client.version,
  ...sealedInitials,
  consultantName: account.name,
  heardOn,
  stepOn,
  followUpOn,
  waitsSince,
  liveState: sql<ReferralState | null>`(select r.state ${newestLive})`,
  issuerRequestedOn: sql<string | null>`(select r.issuer_requested_on ${newestLive})`,
  isOnTheWay: sql<number>`${isOnTheWay}`.mapWith(Boolean),
  overdue: overdueBefore(today),
})
