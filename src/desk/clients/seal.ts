import type { Sealed } from '../../crypto/seal.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { ClientKeys, Keys } from '../../crypto/keys.ts'
import type { clientKey } from '../../db/desk-schema.ts'
import { registerFields, specialFields } from './client.ts'
import type { ClientText, RegisterField, SpecialField } from './client.ts'

// A client's fields open only with the client's own two keys, and those only with the agency's (trust.md 4.4).

export type WrappedKeys = readonly (typeof clientKey.$inferSelect)[]
type Field = RegisterField | SpecialField
type SealedFields = Partial<Record<Field, Sealed | null>>

const kindOf = (field: Field): keyof ClientKeys =>
  specialFields.some((special) => special === field) ? 'special' : 'register'
const columnOf: Record<Field, string> = {
  initials: 'initials',
  name: 'name',
  kana: 'kana',
  phone: 'phone',
  email: 'email',
  bornOn: 'born_on',
  address: 'address',
  reachable: 'reachable',
  wish: 'wish',
  concern: 'concern',
  strength: 'strength',
}
const addressOf = (field: Field, row: string) => ({ table: 'client', column: columnOf[field], row })

export const keysOf = async (keys: Keys, wrapped: WrappedKeys): Promise<ClientKeys> => {
  const open = async (kind: keyof ClientKeys) => {
    const row = wrapped.find((key) => key.kind === kind)
    if (!row) throw new Error('a client without its key')
    return keys.clientKey({ clientId: row.clientId, agencyId: row.agencyId, kind }, row.wrapped)
  }
  return { register: await open('register'), special: await open('special') }
}

const fields: readonly Field[] = [...registerFields, ...specialFields]

export const sealClient = async (keys: ClientKeys, { id, text }: { id: string; text: ClientText }) => {
  const seal = (field: Field) => sealText(keys[kindOf(field)], text[field], addressOf(field, id))
  const optional = async (field: Field) => (text[field] === '' ? null : seal(field))
  return {
    initials: await seal('initials'),
    name: await seal('name'),
    kana: await seal('kana'),
    phone: await optional('phone'),
    email: await optional('email'),
    bornOn: await optional('bornOn'),
    address: await optional('address'),
    reachable: await optional('reachable'),
    wish: await optional('wish'),
    concern: await optional('concern'),
    strength: await optional('strength'),
  }
}

const emptyText: ClientText = {
  initials: '',
  name: '',
  kana: '',
  phone: '',
  email: '',
  bornOn: '',
  address: '',
  reachable: '',
  wish: '',
  concern: '',
  strength: '',
}

export const openClient = async (keys: ClientKeys, row: SealedFields & { id: string }): Promise<ClientText> => {
  const opened = await Promise.all(
    fields.map(async (field) => {
      const sealed = row[field]
      return [field, sealed ? await openText(keys[kindOf(field)], sealed, addressOf(field, row.id)) : ''] as const
    }),
  )
  return { ...emptyText, ...Object.fromEntries(opened) }
}

/** Empty where it was not told. */
export const openBirth = async (keys: ClientKeys, row: { id: string; bornOn: Sealed | null } | undefined) =>
  row ? (await openClient(keys, row)).bornOn : ''

/** For lists: one key, one field. */
export const openInitials = async (
  keys: Keys,
  row: { id: string; agencyId: string; initials: Sealed; wrapped: Sealed },
): Promise<string> => {
  const key = await keys.clientKey({ clientId: row.id, agencyId: row.agencyId, kind: 'register' }, row.wrapped)
  return openText(key, row.initials, addressOf('initials', row.id))
}

export const sealNote = (keys: ClientKeys, { id, body }: { id: string; body: string }) =>
  sealText(keys.special, body, { table: 'client_note', column: 'body', row: id })
export const openNote = (keys: ClientKeys, note: { id: string; body: Sealed }) =>
  openText(keys.special, note.body, { table: 'client_note', column: 'body', row: note.id })
