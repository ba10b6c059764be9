import type { Keys } from '../../crypto/keys.ts'
import type { Contact, Employer } from './employer.ts'

const address = (row: string) => ({ table: 'employer', column: 'contact', row })

export const sealContact = (keys: Keys, { id, contact }: { id: string; contact: Contact }) =>
  keys.seal(JSON.stringify(contact), address(id))

// oxlint-disable-next-line typescript/consistent-type-assertions -- sealContact wrote it: the seal vouches for its shape
const contactIn = (text: string): Contact => JSON.parse(text) as Contact

export const contactOf = async (keys: Keys, employer: Pick<Employer, 'id' | 'contact'>): Promise<Contact> =>
  contactIn(await keys.open(employer.contact, address(employer.id)))
