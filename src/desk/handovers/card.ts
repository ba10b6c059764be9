import type { Keys } from '../../crypto/keys.ts'
import type { doorCard } from '../../db/card-schema.ts'

// The no-wrong-door card (product §8.15): another window hands it on, its holder decides. The plain code stands on paper alone.

export type Card = typeof doorCard.$inferSelect
type CardState = Card['state']
export type ContactState = NonNullable<Card['contactState']>

/** The machines of a card and of what its holder left; the database holds the same tables. */
export const cardTransitions = { given: ['used'], used: [] } as const satisfies Record<CardState, readonly CardState[]>
export const contactTransitions = {
  waiting: ['inTouch', 'closed'],
  inTouch: ['closed'],
  closed: [],
} as const satisfies Record<ContactState, readonly ContactState[]>

export const mayMoveContact = (from: ContactState, to: ContactState): boolean => {
  const open: readonly ContactState[] = contactTransitions[from]
  return open.includes(to)
}

const day = 86_400_000
export const cardsOnSheet = 8
export const cardLifeMs = 180 * day
/** An ended card can still say that it has ended for so long; a closed contact is kept as long. */
export const keptAfterEndMs = 30 * day

/** Which words the holder agreed to; a new wording gets a new edition. */
export const consentEdition = '1'

export const callWays = ['phone', 'counter'] as const
export type Contact = { nickname: string; way: (typeof callWays)[number]; phone: string; callTime: string }

export const hashOfCode = (keys: Keys, code: string) => keys.codeHash(`card.${code}`)

const address = (row: string) => ({ table: 'door_card', column: 'contact', row })

export const sealContact = (keys: Keys, { id, contact }: { id: string; contact: Contact }) =>
  keys.seal(JSON.stringify(contact), address(id))

// oxlint-disable-next-line typescript/consistent-type-assertions -- sealContact wrote it: the seal vouches for its shape
const contactIn = (text: string): Contact => JSON.parse(text) as Contact

export const openContact = async (keys: Keys, { id, contact }: Pick<Card, 'id' | 'contact'>): Promise<Contact | null> =>
  contact ? contactIn(await keys.open(contact, address(id))) : null
