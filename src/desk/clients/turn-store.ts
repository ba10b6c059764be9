import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Act } from '../../access/acts.ts'
import { assertOne, building, many, statementOf } from '../../db/client.ts'
import { client } from '../../db/desk-schema.ts'
import { clientTurn } from '../../db/plan-schema.ts'
import type { Change } from '../desk.ts'
import { isMine } from './scope-store.ts'
import type { Mine } from './scope-store.ts'
import type { Turn } from './turn.ts'

/** Newest first: the first one is why the record stands as it does. */
export const turnsOfMine = (mine: Mine) =>
  many((from) =>
    from
      .select(getTableColumns(clientTurn))
      .from(clientTurn)
      .innerJoin(client, eq(client.id, clientTurn.clientId))
      .where(isMine(mine))
      .orderBy(desc(clientTurn.turnedOn), desc(clientTurn.id)),
  )

const acts = { suspended: 'client.suspend', closed: 'client.close', open: 'client.reopen' } as const satisfies Record<
  Turn['state'],
  Act
>

/** The reason stands before the record turns: the trigger asks for it. */
export const turnClient = (of: { turn: Omit<Turn, 'auditId'>; version: number }): Change => ({
  audit: { act: acts[of.turn.state], entity: 'client', entityId: of.turn.clientId },
  statements: (auditId) => [
    statementOf(building.insert(clientTurn).values({ ...of.turn, auditId })),
    statementOf(
      building
        .update(client)
        .set({ state: of.turn.state, version: of.version + 1, auditId })
        .where(and(eq(client.id, of.turn.clientId), eq(client.version, of.version))),
    ),
    assertOne,
  ],
})
