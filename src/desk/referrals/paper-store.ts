import { and, asc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { building, first, many, statementOf } from '../../db/client.ts'
import { matter } from '../../db/desk-schema.ts'
import { opening } from '../../db/opening-schema.ts'
import { paper, referral, slip } from '../../db/referral-schema.ts'
import { editionOf } from '../openings/store.ts'
import type { Paper, PaperPlace } from './paper.ts'

const line = { kind: paper.kind, issue: paper.issue, edition: paper.edition, way: paper.way, issuedOn: paper.issuedOn }

/** Which papers there are, without a word of them. */
export const papersOf = (referralId: string) =>
  many((from) => from.select(line).from(paper).where(eq(paper.referralId, referralId)).orderBy(asc(paper.createdAt)))
export type PaperLine = Pick<Paper, keyof typeof line>

export const addPaper = (row: Paper) => statementOf(building.insert(paper).values(row))

/** `scope`: a row where whoever asks may see the referral. */
export type Seen = { referralId: string; scope: SQL }
export type WhichPapers = Pick<PaperPlace, 'kind' | 'issue'> | 'last'

const isWhich = ({ referralId, which }: { referralId: string; which: WhichPapers }): SQL =>
  which === 'last'
    ? sql`${paper.createdAt} = (select max(created_at) from ${paper} where referral_id = ${referralId})`
    : sql`${paper.kind} = ${which.kind} and ${paper.issue} = ${which.issue}`
const isSeen = ({ referralId, scope }: Seen) => and(eq(paper.referralId, referralId), sql`exists (${scope})`)

export const papersSeen = (of: Seen & { which: WhichPapers }) =>
  many((from) =>
    from
      .select()
      .from(paper)
      .where(and(isSeen(of), isWhich(of)))
      .orderBy(asc(paper.createdAt), asc(paper.kind)),
  )
/** The newest of a kind, with its words: what was typed then is where the next form begins. */
export const newestSeen = (of: Seen & { kind: Paper['kind'] }) =>
  first((from) =>
    from
      .select()
      .from(paper)
      .where(and(isSeen(of), eq(paper.kind, of.kind)))
      .orderBy(sql`${paper.issue} desc`)
      .limit(1),
  )
export const linesSeen = (of: Seen) =>
  many((from) => from.select(line).from(paper).where(isSeen(of)).orderBy(asc(paper.createdAt), asc(paper.kind)))

export const editionOfPapers = (of: { referralId: string; which: WhichPapers }) =>
  editionOf({
    openingId: sql`(select opening_id from ${referral} where id = ${of.referralId})`,
    edition: sql`(select edition from ${paper} where referral_id = ${of.referralId} and ${isWhich(of)} limit 1)`,
  })

export const clientSeen = ({ referralId, scope }: Seen): SQL =>
  sql`(select client_id from ${referral} where id = ${referralId} and exists (${scope}))`
export const namedSeen = ({ referralId, scope }: Seen) =>
  first((from) =>
    from
      .select({ named: slip.named })
      .from(slip)
      .where(and(eq(slip.referralId, referralId), sql`exists (${scope})`)),
  )

// `subjectOf` the other way round: an id of 26 letters, then the kind and the issue.
const subject = (matterId: string) =>
  sql`(select subject_id from ${matter} where id = ${matterId} and act = 'paper.read')`
const isOfMatter = (matterId: string): SQL =>
  sql`${paper.referralId} = substr(${subject(matterId)}, 1, 26) and ${paper.kind} || '.' || ${paper.issue} = substr(${subject(matterId)}, 28)`

/** What a link may show of a paper: numbers and days, nobody's name and none of its words. */
export const paperOfMatter = (matterId: string) =>
  first((from) =>
    from
      .select({ ...line, letterNumber: referral.letterNumber, state: referral.state, number: opening.number })
      .from(paper)
      .innerJoin(referral, eq(referral.id, paper.referralId))
      .innerJoin(opening, eq(opening.id, referral.openingId))
      .where(isOfMatter(matterId)),
  )
export const editionOfMatter = (matterId: string) =>
  editionOf({
    openingId: sql`(select r.opening_id from ${referral} r where r.id = substr(${subject(matterId)}, 1, 26))`,
    edition: sql`(select ${paper.edition} from ${paper} where ${isOfMatter(matterId)})`,
  })
