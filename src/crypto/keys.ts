import { blindIndex } from './blind-index.ts'
import type { IndexedField } from './blind-index.ts'
import { createInquiryKeys } from './inquiry-keys.ts'
import type { InquiryKeys } from './inquiry-keys.ts'
import { deriveKey, newWrappedKey, openText, rewrapKey, sealText, unwrapKey } from './seal.ts'
import type { FieldAddress, Sealed, WrappedKey } from './seal.ts'
import { hmac } from './tokens.ts'
import type { Digest } from './tokens.ts'

// The four secrets of a deployment, each 32 random bytes in base64url, and what may be done with them.

/** What faces the world is given neither of the first two: it opens no client's key and finds no client (trust.md 4.0). */
export type Secrets = {
  clientMaster: string | undefined
  indexKey: string | undefined
  employerMaster: string
  pepper: string
}

const held = (secret: string | undefined): string => {
  if (secret === undefined) throw new Error('this Worker holds no key of clients')
  return secret
}

const ofClients: readonly IndexedField[] = ['kana', 'phone', 'email', 'bornOn']
export type ClientKeyKind = 'register' | 'special'
export type ClientKeys = Record<ClientKeyKind, CryptoKey>

export type Keys = {
  seal: (text: string, address: FieldAddress) => Promise<Sealed>
  open: (sealed: Sealed, address: FieldAddress) => Promise<string>
  index: (field: IndexedField, text: string) => Promise<Digest>
  codeHash: (code: string) => Promise<Digest>
  newClientKey: (of: ClientKeyOf) => Promise<{ key: CryptoKey; wrapped: WrappedKey }>
  clientKey: (of: ClientKeyOf, wrapped: WrappedKey) => Promise<CryptoKey>
  /** The same key wrapped for another agency, which a consent names (trust.md 4.4). */
  shareClientKey: (of: ClientKeyOf, share: { wrapped: WrappedKey; agencyId: string }) => Promise<WrappedKey>
  inquiry: InquiryKeys
}

export type ClientKeyOf = { clientId: string; agencyId: string; kind: ClientKeyKind }

export const masterName = 'm1'

const label = ({ clientId, agencyId, kind }: ClientKeyOf) => `dek|${kind}|${clientId}|${agencyId}|${masterName}`

const remembered = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

/** `seal`/`open` are for what the desk itself holds (contacts of firms, addresses of mails); client fields go through their own keys. */
export const createKeys = (secrets: Secrets): Keys => {
  const ofAgency = remembered((agencyId: string) => deriveKey(held(secrets.clientMaster), `agency:${agencyId}`))
  const ofDesk = remembered((purpose: string) => deriveKey(secrets.employerMaster, purpose))
  return {
    seal: async (text, address) => sealText(await ofDesk(address.table), text, address),
    open: async (sealed, address) => openText(await ofDesk(address.table), sealed, address),
    index: async (field, text) =>
      blindIndex(ofClients.includes(field) ? held(secrets.indexKey) : secrets.pepper, field, text),
    codeHash: (code) => hmac(secrets.pepper, code),
    newClientKey: async (of) => newWrappedKey(await ofAgency(of.agencyId), label(of)),
    clientKey: async (of, wrapped) => unwrapKey(await ofAgency(of.agencyId), wrapped, label(of)),
    shareClientKey: async (of, { wrapped, agencyId }) => {
      const [own, other] = await Promise.all([ofAgency(of.agencyId), ofAgency(agencyId)])
      const theirs = { wrapping: other, label: label({ ...of, agencyId }), wrapped }
      return rewrapKey({ wrapping: own, label: label(of) }, theirs)
    },
    inquiry: createInquiryKeys({ pepper: secrets.pepper, ofDesk: () => ofDesk('inquiry') }),
  }
}
