import { openText, sealText } from '../../crypto/seal.ts'
import type { Sealed } from '../../crypto/seal.ts'
import type { Message } from './inquiry.ts'

const address = (id: string) => ({ table: 'inquiry_message', column: 'body', row: id })

type Words = { id: string; text: string }
export const sealWords = (key: CryptoKey, { id, text }: Words): Promise<Sealed> => sealText(key, text, address(id))

export type Said = Pick<Message, 'id' | 'side' | 'createdAt'> & { text: string; authorName: string | null }
type Row = Pick<Message, 'id' | 'side' | 'createdAt' | 'body'> & { authorName: string | null }

export const openTalk = (key: CryptoKey, rows: readonly Row[]): Promise<Said[]> =>
  Promise.all(rows.map(async ({ body, ...row }) => ({ ...row, text: await openText(key, body, address(row.id)) })))
