import { isSameBytes, fromBase64Url, toBase64Url } from '../crypto/bytes.ts'
import type { DeskContext } from './factory.ts'

// A form that nobody could have filled in so quickly comes back with everything kept. No puzzle, no script, no cookie.

const leastMs = 3_000
const shape = /^(\d{13,15})\.([\w-]{43})$/u

const proofOf = (c: DeskContext, at: string) => c.get('deps').keys.codeHash(`form-shown\u001F${at}`)

/** When the form was shown, in words that only we can make. */
export const shownNow = async (c: DeskContext): Promise<string> => {
  const at = String(c.get('deps').now())
  return `${at}.${toBase64Url(await proofOf(c, at))}`
}

const shownAt = async (c: DeskContext, mark: string): Promise<number | null> => {
  const [, at = '', proof = ''] = shape.exec(mark) ?? []
  if (at === '') return null
  return isSameBytes(fromBase64Url(proof), await proofOf(c, at)) ? Number(at) : null
}

export const isUnhurried = async (c: DeskContext, mark: string): Promise<boolean> => {
  const at = await shownAt(c, mark)
  return at !== null && c.get('deps').now() - at >= leastMs
}

/** The time goes on from when the form was first shown; a mark that is none of ours begins anew. */
export const shownStill = async (c: DeskContext, mark: string): Promise<string> =>
  (await shownAt(c, mark)) === null ? shownNow(c) : mark
