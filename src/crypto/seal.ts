import { fromBase64Url, joined, textOf, utf8 } from './bytes.ts'

// A sealed field is 0x01 | iv(12) | AES-256-GCM(text padded to 32 bytes). The address binds it to its table, column and row:
// a ciphertext moved elsewhere does not open (trust.md 4.4).

export type Sealed = Uint8Array<ArrayBuffer>
export type FieldAddress = { table: string; column: string; row: string }

const formatVersion = 1
const block = 32
const additional = ({ table, column, row }: FieldAddress) => utf8(`${table}|${column}|${row}|${formatVersion}`)

const padded = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = utf8(text)
  const size = Math.ceil((bytes.length + 1) / block) * block
  const whole = new Uint8Array(size)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  return whole
}

const unpadded = (bytes: Uint8Array): string => textOf(bytes.subarray(0, bytes.lastIndexOf(0x80)))

export const importKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

const encrypt = async (key: CryptoKey, plain: Uint8Array<ArrayBuffer>, additionalData: Uint8Array<ArrayBuffer>) => {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain)
  return joined(Uint8Array.of(formatVersion), iv, new Uint8Array(cipher))
}

const decrypt = async (key: CryptoKey, sealed: Sealed, additionalData: Uint8Array<ArrayBuffer>) => {
  if (sealed[0] !== formatVersion) throw new Error('sealed field of an unknown format')
  const iv = sealed.slice(1, 13)
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed.slice(13)))
}

export const sealText = (key: CryptoKey, text: string, address: FieldAddress): Promise<Sealed> =>
  encrypt(key, padded(text), additional(address))

export const openText = async (key: CryptoKey, sealed: Sealed, address: FieldAddress): Promise<string> =>
  unpadded(await decrypt(key, sealed, additional(address)))

// The key of one agency's clients is derived, never stored.
export const deriveKey = async (master: string, purpose: string): Promise<CryptoKey> => {
  const base = await crypto.subtle.importKey('raw', fromBase64Url(master), 'HKDF', false, ['deriveKey'])
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: utf8('desk/kek/v1'), info: utf8(purpose) }
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

export type WrappedKey = Sealed

export const newWrappedKey = async (
  wrapping: CryptoKey,
  label: string,
): Promise<{ key: CryptoKey; wrapped: WrappedKey }> => {
  const raw = crypto.getRandomValues(new Uint8Array(32))
  return { key: await importKey(raw), wrapped: await encrypt(wrapping, raw, utf8(label)) }
}

type Holder = { wrapping: CryptoKey; label: string }

/** One random key for two holders who know nothing of each other. */
export const newSharedKey = async (
  one: Holder,
  other: Holder,
): Promise<{ key: CryptoKey; one: WrappedKey; other: WrappedKey }> => {
  const raw = crypto.getRandomValues(new Uint8Array(32))
  const wrap = ({ wrapping, label }: Holder) => encrypt(wrapping, raw, utf8(label))
  return { key: await importKey(raw), one: await wrap(one), other: await wrap(other) }
}

/** The same key for a second holder; it is never out of this function unwrapped. */
export const rewrapKey = async (from: Holder, to: Holder & { wrapped: WrappedKey }): Promise<WrappedKey> =>
  encrypt(to.wrapping, await decrypt(from.wrapping, to.wrapped, utf8(from.label)), utf8(to.label))

export const unwrapKey = async (wrapping: CryptoKey, wrapped: WrappedKey, label: string): Promise<CryptoKey> =>
  importKey(await decrypt(wrapping, wrapped, utf8(label)))
