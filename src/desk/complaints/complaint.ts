import type { complaint } from '../../db/opening-schema.ts'
import type { Keys } from '../../crypto/keys.ts'

export type Complaint = typeof complaint.$inferSelect
export type ComplaintState = Complaint['state']

export const complaintChannels = ['phone', 'counter', 'letter', 'mail', 'web'] as const
export const complaintSides = ['client', 'employer', 'resident'] as const

// A person may stand in the words of a complaint: they are sealed, each in its own place.
type Words = { id: string; column: 'content' | 'response' }
const address = ({ id, column }: Words) => ({ table: 'complaint', column, row: id })

export const sealWords = (keys: Keys, { text, ...words }: Words & { text: string }) => keys.seal(text, address(words))

export const openWords = async (keys: Keys, row: Pick<Complaint, 'id' | 'content' | 'response'>) => ({
  content: await keys.open(row.content, address({ id: row.id, column: 'content' })),
  response: row.response ? await keys.open(row.response, address({ id: row.id, column: 'response' })) : null,
})
