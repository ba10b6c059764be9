import { and, eq, inArray, isNull } from 'drizzle-orm'
import { many } from '../../db/client.ts'
import { account, client, clientIndex, clientKey } from '../../db/desk-schema.ts'
import { employer } from '../../db/opening-schema.ts'
import { listedFor } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { registerKey, sealedInitials } from '../clients/store.ts'

// What a new line is held against: who works here, and who or what is here already.

/** Who works with clients in this agency. */
export const colleaguesIn = (agencyId: string) =>
  many((from) =>
    from
      .select({ id: account.id, name: account.name, role: account.role, emailIndex: account.emailIndex })
      .from(account)
      .where(
        and(
          eq(account.agencyId, agencyId),
          eq(account.state, 'active'),
          inArray(account.role, ['consultant', 'supervisor']),
        ),
      ),
  )

export const clientSignsFor = (by: Reader) =>
  many((from) =>
    from
      .select({ field: clientIndex.field, hash: clientIndex.hash, clientId: clientIndex.clientId })
      .from(clientIndex)
      .innerJoin(client, eq(client.id, clientIndex.clientId))
      .where(listedFor(by)),
  )
export const firmSignsOf = () =>
  many((from) =>
    from
      .select({
        id: employer.id,
        name: employer.name,
        phoneIndex: employer.phoneIndex,
        corporateNumber: employer.corporateNumber,
      })
      .from(employer)
      .where(isNull(employer.mergedInto)),
  )
/** By initials and number, for naming who may be the same and who was made. */
export const casesFor = (by: Reader) =>
  many((from) =>
    from
      .select({ clientId: client.id, ...sealedInitials })
      .from(client)
      .innerJoin(clientKey, registerKey)
      .where(listedFor(by)),
  )
