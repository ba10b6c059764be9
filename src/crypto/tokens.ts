import { customAlphabet } from 'nanoid'
import { fromBase64Url, utf8 } from './bytes.ts'

// Secrets are 256 random bits, stored as SHA-256; codes typed by people are short-lived and stored as HMAC under the pepper (ASVS 6.5.2).

export type Digest = Uint8Array<ArrayBuffer>

export const sha256 = async (text: string): Promise<Digest> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)))

const hmacKey = (key: string) =>
  crypto.subtle.importKey('raw', fromBase64Url(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

export const hmac = async (key: string, text: string): Promise<Digest> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey(key), utf8(text)))

const secretOf = customAlphabet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 43)
const digits = customAlphabet('0123456789', 8)
// No look-alikes: the codes are read aloud on the phone and copied from paper.
const plainLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const letters = customAlphabet(plainLetters, 8)
const linkLetters = '23456789abcdefghjkmnpqrstuvwxyz0'
const matterLetters = customAlphabet(linkLetters, 16)

export const newSecret = (): string => secretOf()
export const newSignInCode = (): string => digits()
export const newMatterCode = (): string => letters()

/** Eight of the same letters out of a digest: the same digest, the same code. */
export const codeFrom = (digest: Digest): string =>
  Array.from(digest.subarray(0, 8), (byte) => plainLetters[byte % plainLetters.length]).join('')
/** Eighty bits out of a digest: the same digest, the same link. */
export const matterIdFrom = (digest: Digest): string =>
  Array.from(digest.subarray(0, 16), (byte) => linkLetters[byte % linkLetters.length]).join('')
export const newMatterId = (): string => matterLetters()
export const newCaseNumber = customAlphabet('0123456789', 6)
export const newNumber = (): string => letters()

const hex = (digest: Uint8Array): string => Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const hashBytes = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
export const hashText = async (text: string): Promise<string> => hex(await sha256(text))
