import type { clientSection } from '../../db/casework-schema.ts'
import type { ClientKeyKind } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { ClientKeys } from '../../crypto/keys.ts'

export type SectionRow = typeof clientSection.$inferSelect
export type SectionName = SectionRow['section']

/** How to reach a person and when they work is register; what they told of themselves is special and erased first (R8-05). */
export const sectionKeys = {
  reach: 'register',
  work: 'register',
  helps: 'special',
  strengths: 'special',
  readiness: 'special',
  topics: 'special',
  around: 'special',
} as const satisfies Record<SectionName, ClientKeyKind>

const addressOf = (clientId: string, section: SectionName) => ({
  table: 'client_section',
  column: 'body',
  row: `${clientId}.${section}`,
})

type Place = { clientId: string; section: SectionName }

export const sealSection = (
  keys: ClientKeys,
  { clientId, section, body }: Place & { body: unknown },
): Promise<Sealed> => sealText(keys[sectionKeys[section]], JSON.stringify(body), addressOf(clientId, section))

/** What was saved, as JSON; the section's own schema says whether it is still of the shape it should have. */
export const openSection = async (keys: ClientKeys, row: Place & { body: Sealed }): Promise<unknown> =>
  JSON.parse(await openText(keys[sectionKeys[row.section]], row.body, addressOf(row.clientId, row.section)))
