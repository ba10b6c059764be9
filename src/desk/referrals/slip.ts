import * as v from 'valibot'
import type { Sealed } from '../../crypto/seal.ts'
import type { ClientKeys, Keys } from '../../crypto/keys.ts'
import { openText, sealText } from '../../crypto/seal.ts'

// What one firm may know about one client: an allow-list of fields, sealed for the desk's side, never the record itself (trust.md A3).

/** Sentences written with the person for this firm; each is there only where the person ticked it (product §10.9). */
export const slipFields = ['support', 'wish', 'times', 'asks'] as const
export type SlipField = (typeof slipFields)[number]
/** Stage one: nothing of it names anybody. */
export type Slip = Partial<Record<SlipField, string>>

/** Stage two (R2-12): the name; the telephone and the age only where ticked. No photo, no address. */
export type Named = { name: string; phone?: string | undefined; age?: number | undefined }

const sentence = v.optional(v.string())
// What is not named here does not come out, whatever lies in the sealed text.
const slipShape = v.object({ support: sentence, wish: sentence, times: sentence, asks: sentence })
const namedShape = v.object({ name: v.string(), phone: v.optional(v.string()), age: v.optional(v.number()) })

/** The same text read by the list alone; a sentence that says nothing is none. */
export const slipOnly = (told: unknown): Slip => {
  const read = v.parse(slipShape, told)
  return Object.fromEntries(slipFields.flatMap((field) => (read[field] ? [[field, read[field]] as const] : [])))
}

const structureIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const contentOf = (row: string) => ({ table: 'slip', column: 'content', row })
const namedOf = (row: string) => ({ table: 'slip', column: 'named', row })

export const sealSlip = (keys: Keys, { referralId, slip }: { referralId: string; slip: Slip }): Promise<Sealed> =>
  keys.seal(JSON.stringify(slipOnly(slip)), contentOf(referralId))

export const openSlip = async (
  keys: Keys,
  { referralId, content }: { referralId: string; content: Sealed },
): Promise<Slip> => slipOnly(structureIn(await keys.open(content, contentOf(referralId))))

export const sealNamed = (keys: Keys, { referralId, named }: { referralId: string; named: Named }): Promise<Sealed> =>
  keys.seal(JSON.stringify(v.parse(namedShape, named)), namedOf(referralId))

export const openNamed = async (
  keys: Keys,
  { referralId, named }: { referralId: string; named: Sealed },
): Promise<Named> => v.parse(namedShape, structureIn(await keys.open(named, namedOf(referralId))))

/** Where nobody has agreed yet, what the consultant proposed to say; afterwards what the person ticked. */
type ReferralText = { whyFits: string; support: string; agreed: Slip | null }

const own = (column: string, row: string) => ({ table: 'referral', column, row })

// 配慮 can tell of an illness or a disability: it lies under the key that is erased first (R8-05).
export const sealReferralText = async (
  keys: ClientKeys,
  { id, text }: { id: string; text: Pick<ReferralText, 'whyFits' | 'support'> },
) => ({
  whyFits: await sealText(keys.register, text.whyFits, own('why_fits', id)),
  support: text.support === '' ? null : await sealText(keys.special, text.support, own('support', id)),
})

/** What the person ticked, until it is handed on; it takes the place of the sentence that was proposed. */
export const sealAgreed = (keys: ClientKeys, { id, agreed }: { id: string; agreed: Slip }): Promise<Sealed> =>
  sealText(keys.special, JSON.stringify(slipOnly(agreed)), own('support', id))

const agreedIn = (text: string): Slip | null => {
  const read = v.safeParse(slipShape, structureIn(text))
  return read.success ? slipOnly(read.output) : null
}

export const openReferralText = async (
  keys: ClientKeys,
  row: { id: string; whyFits: Sealed; support: Sealed | null },
): Promise<ReferralText> => {
  const told = row.support ? await openText(keys.special, row.support, own('support', row.id)) : ''
  const agreed = agreedIn(told)
  const whyFits = await openText(keys.register, row.whyFits, own('why_fits', row.id))
  return { whyFits, agreed, support: agreed ? (agreed.support ?? '') : told }
}
