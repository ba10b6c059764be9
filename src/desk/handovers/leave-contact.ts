import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { consentEdition, sealContact } from './card.ts'
import type { ContactInput } from './forms.ts'
import { proveCard } from './prove-card.ts'
import { changeCard } from './store.ts'

type Leaving = ContactInput & { from: string; language: string }

/** What the desk needs for one call, sealed, once for each card. The giver never learns of it. */
export const leaveContact = async (desk: Desk, { code, from, language, ...contact }: Leaving) => {
  allow(desk, 'card.use')
  const card = await proveCard(desk, { code, from })
  refuseUnless(card.state === 'used', 'codeWrong')
  refuseUnless(card.contactState === null, 'reviewedAlready')

  const sealed = await sealContact(desk.keys, { id: card.id, contact })
  const set = {
    contact: sealed,
    contactState: 'waiting',
    contactAt: desk.now,
    consent: `${consentEdition} ${language}`,
  } as const
  await desk.write([changeCard({ card, act: 'card.use', set })])
  return { id: card.id }
}
