import { shown } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import { openContact } from './card.ts'
import { anyone, contactsLeft } from './store.ts'

/** Everybody who waits for a call; that the list was opened is on record. */
export const readContacts = async (desk: Desk) => {
  const read = await desk.look(
    { act: 'card.read', entity: 'card', entityId: 'contacts', isInScope: anyone },
    { cards: contactsLeft(), town: settingsOn(desk.today) },
  )
  const contacts = await Promise.all(
    shown(read.cards).map(async (card) => ({ card, contact: await openContact(desk.keys, card) })),
  )
  return { contacts, town: read.town.settings }
}

export type ContactsLeft = Awaited<ReturnType<typeof readContacts>>['contacts']
