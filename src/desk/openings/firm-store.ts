import { sql } from 'drizzle-orm'
import { statementFrom } from '../../db/client.ts'
import { opening } from '../../db/opening-schema.ts'

/** Last in the batch that stops a firm: what was published while it was being stopped makes it stale. */
export const nothingPublishedOf = (employerId: string) =>
  statementFrom(
    sql`insert into assert_one (hits) select not exists (select 1 from ${opening} where employer_id = ${employerId} and state = 'published')`,
  )
