import { deriveKey, newSharedKey, unwrapKey } from './seal.ts'
import type { WrappedKey } from './seal.ts'
import { codeFrom, hmac } from './tokens.ts'
import type { Digest } from './tokens.ts'

// A question asked without a name has a random key of its own, wrapped once for whoever holds the code and once for the desk.
// The code's side is derived under the pepper: the database alone opens nothing, not even to someone who tries every code.

type Coded = { id: string; code: string }

export type InquiryKeys = {
  /** The code is derived from the press of the form, so that a second press can be told the same one and nothing need keep it. */
  codeFor: (press: string) => Promise<string>
  codeHash: (code: string) => Promise<Digest>
  newKey: (of: Coded) => Promise<{ key: CryptoKey; byCode: WrappedKey; byDesk: WrappedKey }>
  keyByCode: (of: Coded, wrapped: WrappedKey) => Promise<CryptoKey>
  keyOfDesk: (id: string, wrapped: WrappedKey) => Promise<CryptoKey>
}

type Roots = { pepper: string; ofDesk: () => Promise<CryptoKey> }

const label = (id: string, holder: 'code' | 'desk') => `dek|inquiry|${id}|${holder}`

export const createInquiryKeys = ({ pepper, ofDesk }: Roots): InquiryKeys => {
  const ofCode = ({ id, code }: Coded) => deriveKey(pepper, `inquiry:${id}:${code}`)
  return {
    codeFor: async (press) => codeFrom(await hmac(pepper, `inquiry-code\u001F${press}`)),
    codeHash: (code) => hmac(pepper, `inquiry\u001F${code}`),
    newKey: async (of) => {
      const code = { wrapping: await ofCode(of), label: label(of.id, 'code') }
      const made = await newSharedKey(code, { wrapping: await ofDesk(), label: label(of.id, 'desk') })
      return { key: made.key, byCode: made.one, byDesk: made.other }
    },
    keyByCode: async (of, wrapped) => unwrapKey(await ofCode(of), wrapped, label(of.id, 'code')),
    keyOfDesk: async (id, wrapped) => unwrapKey(await ofDesk(), wrapped, label(id, 'desk')),
  }
}
