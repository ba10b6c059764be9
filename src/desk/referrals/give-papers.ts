import type { ClientKeys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import type { Statement } from '../../db/client.ts'
import { paths } from '../../paths.ts'
import { linkOfPaper, matterOf, newMatter } from '../accounts/new-matter.ts'
import { mayUse, notBeforeFor, readReach } from '../clients/reach.ts'
import { openClient } from '../clients/seal.ts'
import type { SectionRow } from '../clients/section.ts'
import type { Desk, Message } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { conditionsOf } from '../openings/conditions.ts'
import type { OpeningEdition } from '../openings/opening.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseUnless } from '../refusals.ts'
import { sealPaper, subjectOf } from './paper.ts'
import type { PaperKind, PaperPlace, PaperWay, PaperWords } from './paper.ts'
import { addPaper } from './paper-store.ts'
import type { PaperLine } from './paper-store.ts'
import type { Referral } from './referral.ts'
import type { Parties } from './store.ts'

// What giving papers writes: a row for each, the link of what can be answered or read by link, and the mail of what is mailed.

export type Giving = {
  referral: Pick<Referral, 'id' | 'clientId' | 'edition'>
  parties: Parties
  edition: OpeningEdition
  earlier: readonly PaperLine[]
  keys: ClientKeys
  delivery: { id: string; email: Sealed | null } | undefined
  reach: readonly SectionRow[]
  words: PaperWords
  kinds: readonly PaperKind[]
  way: PaperWay
}
type Given = { statements: readonly ((auditId: string) => Statement)[]; messages: readonly Message[] }
type One = { giving: Giving; place: PaperPlace }

const linkDays = 30
const dayMs = 86_400_000

const placeOf = ({ referral, earlier }: Giving, kind: PaperKind): PaperPlace => ({
  referralId: referral.id,
  kind,
  issue: 1 + earlier.filter((paper) => paper.kind === kind).length,
})

const readLink = (desk: Desk, { place, partyId }: { place: PaperPlace; partyId: string }) =>
  newMatter(desk, {
    act: 'paper.read',
    subjectId: subjectOf(place),
    partyId,
    expiresAt: desk.now + linkDays * dayMs,
  })

// 職業安定法施行規則4条の2④: to the person themselves and printable; of whom nobody may learn, the mail itself says nothing.
const mailToClient = async (desk: Desk, { giving, place }: One): Promise<Given> => {
  const { referral, keys, edition } = giving
  const { email } = await openClient(keys, found(giving.delivery))
  refuseUnless(email !== '', 'noClientEmail')
  const reach = await readReach(keys, giving.reach)
  refuseUnless(mayUse(reach, 'mail'), 'neverUsed')
  const link = await readLink(desk, { place, partyId: referral.clientId })
  const params = { path: paths.matter(link.id), code: link.code }
  const mail = reach.discreet
    ? ({ kind: 'conditionsLink', params } as const)
    : ({
        kind: 'conditionsSent',
        params: { ...params, title: edition.title, rows: conditionsOf(edition) },
      } as const)
  const notBefore = notBeforeFor(reach, desk.now)
  const message = await tell(desk, { ...mail, to: email, subjectId: referral.id, notBefore })
  return { statements: [() => link.statement], messages: [message] }
}

const mailToFirm = async (desk: Desk, { giving, place }: One): Promise<Given> => {
  const { referral, parties, edition, words } = giving
  const employerId = found(parties.employerId)
  const { email } = await contactOf(desk.keys, { id: employerId, contact: parties.contact })
  refuseUnless(email !== '', 'noEmail')
  const link = await readLink(desk, { place, partyId: employerId })
  const { letterNumber } = words
  const params = { title: edition.title, letterNumber, path: paths.matter(link.id), code: link.code }
  const message = await tell(desk, { kind: 'paperLink', params, to: email, subjectId: referral.id })
  return { statements: [() => link.statement], messages: [message] }
}

const mailOf = (desk: Desk, one: One): Promise<Given> =>
  one.place.kind === 'disclosure' ? mailToClient(desk, one) : mailToFirm(desk, one)

/** A card answers by the same link as a mail, for one act, with a code that can be printed again. */
const answerLink = async (desk: Desk, { giving: { referral, parties }, place }: One): Promise<Given> => {
  const { statement } = await matterOf(desk, {
    act: 'referral.answer',
    subjectId: referral.id,
    partyId: found(parties.employerId),
    expiresAt: null,
    link: await linkOfPaper(desk.keys, subjectOf(place)),
  })
  return { statements: [() => statement], messages: [] }
}

const nothing: Given = { statements: [], messages: [] }
const linksOf = (desk: Desk, one: One): Promise<Given> | Given => {
  if (one.giving.way === 'email') return mailOf(desk, one)
  return one.place.kind === 'replyCard' ? answerLink(desk, one) : nothing
}

const giveOne = async (desk: Desk, one: One): Promise<Given> => {
  const { giving, place } = one
  const words = await sealPaper(giving.keys, { place, words: giving.words })
  const { edition } = giving.referral
  const row = { ...place, edition, way: giving.way, words, issuedOn: desk.today, createdAt: desk.now }
  const links = await linksOf(desk, one)
  return { ...links, statements: [(auditId) => addPaper({ ...row, auditId }), ...links.statements] }
}

/** The statements and mails of one press. */
export const papersGiven = async (desk: Desk, giving: Giving) => {
  const given = await Promise.all(
    giving.kinds.map(async (kind) => giveOne(desk, { giving, place: placeOf(giving, kind) })),
  )
  return {
    statements: (auditId: string) => given.flatMap(({ statements }) => statements.map((of) => of(auditId))),
    messages: given.flatMap(({ messages }) => messages),
  }
}
