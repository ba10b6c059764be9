import { eq } from 'drizzle-orm'
import { first } from '../../db/client.ts'
import { client, clientKey } from '../../db/desk-schema.ts'
import { registerKey, sealedInitials } from './store.ts'

/** A case as a list shows it: number and initials. Whoever asks is judged by `standing` beside it. */
export const caseLine = (clientId: string) =>
  first((from) =>
    from.select(sealedInitials).from(client).innerJoin(clientKey, registerKey).where(eq(client.id, clientId)),
  )
