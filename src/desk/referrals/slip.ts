import type { Sealed } from '../../crypto/seal.ts'
import type { ClientKeys, Keys } from '../../crypto/keys.ts'
import { openText, sealText } from '../../crypto/seal.ts'

// What one firm may know about one client: an allow-list of fields, sealed for the desk's side, never the record itself (trust.md A3).

/** Stage one has no name (product §10.9): only the sentence written with the client. */
export type Slip = { support: string }

const address = (row: string) => ({ table: 'slip', column: 'content', row })

export const sealSlip = (keys: Keys, { referralId, slip }: { referralId: string; slip: Slip }): Promise<Sealed> =>
  keys.seal(JSON.stringify(slip), address(referralId))

// oxlint-disable-next-line typescript/consistent-type-assertions -- sealSlip wrote it: the seal vouches for its shape
const slipIn = (text: string): Slip => JSON.parse(text) as Slip

export const openSlip = async (
  keys: Keys,
  { referralId, content }: { referralId: string; content: Sealed },
): Promise<Slip> => slipIn(await keys.open(content, address(referralId)))

type ReferralText = { whyFits: string; support: string }

const own = (column: string, row: string) => ({ table: 'referral', column, row })

// 配慮 can tell of an illness or a disability: it lies under the key that is erased first (R8-05).
export const sealReferralText = async (keys: ClientKeys, { id, text }: { id: string; text: ReferralText }) => ({
  whyFits: await sealText(keys.register, text.whyFits, own('why_fits', id)),
  support: text.support === '' ? null : await sealText(keys.special, text.support, own('support', id)),
})

export const openReferralText = async (
  keys: ClientKeys,
  row: { id: string; whyFits: Sealed; support: Sealed | null },
): Promise<ReferralText> => ({
  whyFits: await openText(keys.register, row.whyFits, own('why_fits', row.id)),
  support: row.support ? await openText(keys.special, row.support, own('support', row.id)) : '',
})
