import { fromBase64Url, isSameBytes, toBase64Url } from '../crypto/bytes.ts'
import { honeypotName, sinceName } from '../ui/honeypot.tsx'
import type { DeskContext } from './factory.ts'
import { readBody } from './form.ts'
import type { Sent } from './form.ts'

// Spam is held back without a puzzle: a field nobody sees, and the time a person needs to fill a form in.

const leastMs = 3_000
const mostMs = 86_400_000

/** `hasty`: pressed faster than anybody writes, or a form a day old; `caught`: something stands where nobody writes. */
export type Pace = 'calm' | 'hasty' | 'caught'
type Unhurried = { sent: Sent; pace: Pace; since: string }

const signed = (c: DeskContext, at: string) => c.get('deps').keys.codeHash(`since.${at}`)

/** When the form was shown, under the pepper. */
export const newSince = async (c: DeskContext): Promise<string> => {
  const at = c.get('deps').now().toString(36)
  return `${at}.${toBase64Url(await signed(c, at))}`
}

/** How long ago the form was shown; null where its time is not one of ours, or a day old. */
const ageOf = async (c: DeskContext, since: string): Promise<number | null> => {
  const [, at = '', signature = ''] = /^([0-9a-z]{1,11})\.([\w-]{43})$/u.exec(since) ?? []
  if (at === '' || !isSameBytes(await signed(c, at), fromBase64Url(signature))) return null
  const age = c.get('deps').now() - Number.parseInt(at, 36)
  return age <= mostMs ? age : null
}

/** The form without the two fields, and how it was filled in. A form that comes back keeps its time: a second press is calm. */
export const readUnhurried = async (c: DeskContext): Promise<Unhurried> => {
  const { key, typed } = await readBody(c)
  const { [sinceName]: given, [honeypotName]: bait, ...rest } = typed
  const since = given?.[0] ?? ''
  const age = await ageOf(c, since)
  const isCaught = bait?.some((text) => text !== '') ?? false
  const isCalm = age !== null && age >= leastMs
  return {
    sent: { key, typed: rest },
    pace: isCaught ? 'caught' : isCalm ? 'calm' : 'hasty',
    since: age === null ? await newSince(c) : since,
  }
}
