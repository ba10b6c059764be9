import type { ClientKeys } from '../../crypto/keys.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { paperKinds } from '../../db/referral-schema.ts'
import type { paper } from '../../db/referral-schema.ts'
import type { PlacementBasis } from '../agencies/agency.ts'
import type { Family } from '../openings/opening.ts'
import type { RefusalReason } from '../refusals.ts'
import type { Settings } from '../settings/settings.ts'
import type { FirstDay, NeutralSentence } from './paper-forms.ts'
import { isLive } from './referral.ts'
import type { Referral } from './referral.ts'
import { slipFields } from './slip.ts'
import type { Slip } from './slip.ts'

// The papers of a referral: each issue is on record and says for ever what it said that day.

export type Paper = typeof paper.$inferSelect
export type PaperKind = Paper['kind']
export type PaperWay = Paper['way']
export const isPaperKind = (kind: string): kind is PaperKind => paperKinds.some((known) => known === kind)
export type PaperPlace = Pick<Paper, 'referralId' | 'kind' | 'issue'>

/** What a link to a paper names. */
export const subjectOf = ({ referralId, kind, issue }: PaperPlace): string => `${referralId}.${kind}.${issue}`

export type Issuer = { agency: string; phone: string; person: string; basis: PlacementBasis; licence: string }

/** What a paper says besides the frozen conditions; under the key that is erased first, for 配慮 stands in it (R8-05). */
export type PaperWords = {
  town: Settings
  issuer: Issuer
  consultant: string
  letterNumber: string
  referredOn: string
  disclosedOn: string
  visitOn: string
  visitAt: string
  /** The fields of the slip as the firm may read them. */
  told: readonly (readonly [field: string, text: string])[]
  firstDay: FirstDay | null
  neutral: { sentence: NeutralSentence; name: string; address: string } | null
}

const address = (place: PaperPlace) => ({ table: 'paper', column: 'words', row: subjectOf(place) })

export const sealPaper = (keys: ClientKeys, { place, words }: { place: PaperPlace; words: PaperWords }) =>
  sealText(keys.special, JSON.stringify(words), address(place))

// oxlint-disable-next-line typescript/consistent-type-assertions -- sealPaper wrote it: the seal vouches for its shape
const wordsIn = (text: string): PaperWords => JSON.parse(text) as PaperWords

export const openPaper = async (
  keys: ClientKeys,
  { words, ...place }: PaperPlace & { words: Sealed },
): Promise<PaperWords> => wordsIn(await openText(keys.special, words, address(place)))

/** Every field of a slip that says something, whatever its fields are. */
export const toldIn = (slip: Slip): PaperWords['told'] =>
  slipFields.flatMap((field) => (slip[field] ? [[field, slip[field]] as const] : []))

export const waysOf = {
  letter: ['print', 'email', 'fax', 'post'],
  disclosure: ['print', 'email', 'fax', 'post'],
  replyCard: ['print', 'fax', 'post'],
  consent: ['print'],
  firstDay: ['print', 'post'],
  mirror: ['print', 'email', 'fax', 'post'],
  neutral: ['post'],
} as const satisfies Record<PaperKind, readonly PaperWay[]>

/** What goes to the firm; it is not written while the person does not want to be known there. */
export const firmKinds: readonly PaperKind[] = ['letter', 'replyCard', 'mirror']

const mayStandAt: Record<PaperKind, (referral: Pick<Referral, 'state' | 'letterNumber'>) => boolean> = {
  letter: ({ state, letterNumber }) => letterNumber !== null && isLive(state),
  mirror: ({ state, letterNumber }) => letterNumber !== null && isLive(state),
  replyCard: ({ state }) => state === 'issued',
  disclosure: ({ state }) => isLive(state),
  consent: ({ state }) => isLive(state),
  firstDay: ({ state }) => state === 'hired' || (isLive(state) && state !== 'proposed'),
  neutral: () => true,
}
export const kindsAt = (referral: Pick<Referral, 'state' | 'letterNumber'>, kinds: readonly PaperKind[]) =>
  kinds.filter((kind) => mayStandAt[kind](referral))

type Asked = { kinds: readonly PaperKind[]; way: PaperWay }
type Facts = { referral: Pick<Referral, 'state' | 'letterNumber'>; wantsEmailDisclosure: boolean }

/** Why these papers may not be given this way now; null when nothing is in the way. */
export const obstacleToPapers = ({ kinds, way }: Asked, facts: Facts): RefusalReason | null => {
  if (kindsAt(facts.referral, kinds).length < kinds.length) return 'illegalTransition'
  const allows = (kind: PaperKind): boolean => waysOf[kind].some((known) => known === way)
  if (!kinds.every(allows)) return 'paperWay'
  // 職業安定法施行規則4条の2④ (R1-03): FAX and e-mail only where the person asked for it.
  const isAsked = way === 'print' || way === 'post' || facts.wantsEmailDisclosure
  return kinds.includes('disclosure') && !isAsked ? 'emailNotAsked' : null
}

/** The papers a step asks for, chosen beforehand. */
export const setFor = (referral: Pick<Referral, 'state' | 'letterNumber'>, family: Family): readonly PaperKind[] => {
  if (referral.state === 'proposed') return ['consent']
  if (referral.letterNumber === null) return ['disclosure']
  if (referral.state === 'issued') return ['letter', 'disclosure', 'replyCard']
  return family === 'trial' ? ['mirror', 'disclosure'] : ['mirror']
}
