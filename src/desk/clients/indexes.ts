import type { Keys } from '../../crypto/keys.ts'

/** Searched by exact value through blind indexes; nothing else of a client is (trust.md 4.4). */
export const indexedFields = ['kana', 'phone', 'email', 'bornOn'] as const
export type IndexedField = (typeof indexedFields)[number]

type Indexed = { text: Readonly<Record<IndexedField, string>>; fields?: readonly IndexedField[] }

export const indexesOf = async (keys: Keys, { text, fields = indexedFields }: Indexed) =>
  Promise.all(
    fields
      .filter((field) => text[field] !== '')
      .map(async (field) => ({ field, hash: await keys.index(field, text[field]) })),
  )
