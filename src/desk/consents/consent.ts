import type { ClientKeyKind, ClientKeys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { consent } from '../../db/casework-schema.ts'
import { addDays, addMonths } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'

// A consent is specific, free and ends by itself (職業安定法5条の5, 指針第五: R1-33; 個人情報保護法69条: R8-04).

export type Consent = typeof consent.$inferSelect
export type ConsentAudience = Consent['audience']

/** The same machine lies in the database; that a consent is over is derived from its dates. */
export const consentTransitions = { given: ['revoked'], revoked: [] } as const satisfies Record<
  Consent['state'],
  readonly Consent['state'][]
>

export const audiences = ['agency', 'employer', 'family', 'other'] as const
export const givenWays = ['paper', 'spoken', 'screen'] as const

/** What may be ticked, and the key that opens it: illness, disability and what was said in confidence lie under `special` (R8-05). */
export const itemKeys = {
  contact: 'register',
  birth: 'register',
  wish: 'register',
  work: 'register',
  placements: 'register',
  helps: 'special',
  strengths: 'special',
  readiness: 'special',
  topics: 'special',
  around: 'special',
  notes: 'special',
  plan: 'special',
} as const satisfies Record<string, ClientKeyKind>
export type ConsentItem = keyof typeof itemKeys
export const consentItems = Object.keys(itemKeys).filter((name): name is ConsentItem => name in itemKeys)
export const specialItems = consentItems.filter((item) => itemKeys[item] === 'special')

export const itemsIn = (codes: readonly string[]): readonly ConsentItem[] =>
  consentItems.filter((item) => codes.includes(item))

/** The name stands under the register key, so that one always; the special key only for what lies under it (trust.md 4.4). */
export const keysNeeded = (items: readonly ConsentItem[]): readonly ClientKeyKind[] =>
  items.some((item) => itemKeys[item] === 'special') ? ['register', 'special'] : ['register']

const usualMonths = 3
const longestMonths = 6
const endingDays = 14

export const usualUntil = (givenOn: CivilDate): CivilDate => addMonths(givenOn, usualMonths)
/** Six calendar months at most: 31 August ends on the last of February (product §10.1). */
export const latestUntil = (givenOn: CivilDate): CivilDate => addMonths(givenOn, longestMonths)
export const isLawfulUntil = ({ givenOn, untilOn }: Pick<Consent, 'givenOn' | 'untilOn'>): boolean =>
  untilOn >= givenOn && untilOn <= latestUntil(givenOn)

export type ConsentStanding = 'live' | 'ending' | 'expired' | 'revoked'

/** The last day is still a day of the consent; the next one is not. */
export const standingOn = (
  { state, untilOn }: Pick<Consent, 'state' | 'untilOn'>,
  today: CivilDate,
): ConsentStanding => {
  if (state === 'revoked') return 'revoked'
  if (untilOn < today) return 'expired'
  return untilOn <= addDays(today, endingDays) ? 'ending' : 'live'
}

export const isInForce = (of: Pick<Consent, 'state' | 'untilOn'>, today: CivilDate): boolean =>
  ['live', 'ending'].includes(standingOn(of, today))

/** What may tell of a person: to whom by name where it is no entry of the desk's, and what it is for. */
export type ConsentWords = {
  receiver: string
  purpose: string
  spokenReason: string
  /** R1-32: what others know of a person is heard from them only with the person's yes. */
  mayAsk: boolean
}

const addressOf = (id: string) => ({ table: 'consent', column: 'body', row: id })

export const sealConsent = (
  keys: Pick<ClientKeys, 'register'>,
  { id, words }: { id: string; words: ConsentWords },
): Promise<Sealed> => sealText(keys.register, JSON.stringify(words), addressOf(id))

// oxlint-disable-next-line typescript/consistent-type-assertions -- sealConsent wrote it: the seal vouches for its shape
const wordsIn = (text: string): ConsentWords => JSON.parse(text) as ConsentWords

export const openConsent = async (keys: Pick<ClientKeys, 'register'>, row: { id: string; body: Sealed }) =>
  wordsIn(await openText(keys.register, row.body, addressOf(row.id)))

/** 041288-2: what stands on the tear-off card, and is enough to revoke by phone. */
export const consentNumber = (of: { caseNumber: string; ordinal: number }): string => `${of.caseNumber}-${of.ordinal}`

export const readConsentNumber = (typed: string): { caseNumber: string; ordinal: number } | null => {
  const [, caseNumber = '', ordinal = ''] =
    /^(\d{6})-?(\d{1,3})$/u.exec(
      typed.normalize('NFKC').replaceAll(/[\s‐‑–—―ー−]/gu, (sign) => (/\s/u.test(sign) ? '' : '-')),
    ) ?? []
  return caseNumber === '' ? null : { caseNumber, ordinal: Number(ordinal) }
}
