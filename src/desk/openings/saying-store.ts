import { and, eq } from 'drizzle-orm'
import { assertOne, building, statementOf } from '../../db/client.ts'
import { openingSaying } from '../../db/opening-schema.ts'
import type { Act } from '../../access/acts.ts'
import type { Change } from '../desk.ts'
import type { Opening } from './opening.ts'
import type { Saying } from './saying.ts'
import { moveOpening } from './store.ts'

type Row = Saying & { openingId: string; auditId: string }

const added = (row: Row) => [statementOf(building.insert(openingSaying).values(row))]

const changed = (row: Row) => [
  statementOf(
    building
      .update(openingSaying)
      .set(row)
      .where(
        and(
          eq(openingSaying.openingId, row.openingId),
          eq(openingSaying.language, row.language),
          eq(openingSaying.version, row.version - 1),
        ),
      ),
  ),
  assertOne,
]

type Putting = { opening: Opening; act: Act; saying: Saying }

/** The opening's own version rises with it: the public database takes the newer one. */
export const putSaying = ({ opening, act, saying }: Putting): Change => {
  const moved = moveOpening({ opening, act, set: {}, audit: { fields: [`saying:${saying.language}`] } })
  return {
    ...moved,
    statements: (auditId) => {
      const row = { ...saying, openingId: opening.id, auditId }
      return [...moved.statements(auditId), ...(saying.version === 1 ? added(row) : changed(row))]
    },
  }
}
