import * as v from 'valibot'
import type { ClientKeys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { noteDraft } from '../../db/plan-schema.ts'

export type NoteDraft = typeof noteDraft.$inferSelect
type Whose = { clientId: string; authorId: string }

const address = ({ clientId, authorId }: Whose) => ({
  table: 'note_draft',
  column: 'body',
  row: `${clientId}.${authorId}`,
})

/** As it was typed, field by field. */
const typed = v.record(v.string(), v.string())
export type HalfWritten = v.InferOutput<typeof typed>

export const sealDraft = (keys: ClientKeys, { fields, ...whose }: Whose & { fields: HalfWritten }) =>
  sealText(keys.special, JSON.stringify(fields), address(whose))

export const openDraft = async (keys: ClientKeys, row: Whose & { body: Sealed }): Promise<HalfWritten> =>
  v.parse(typed, JSON.parse(await openText(keys.special, row.body, address(row))))
