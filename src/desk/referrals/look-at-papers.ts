import type { Act } from '../../access/acts.ts'
import { keysOf, openInitials } from '../clients/seal.ts'
import { readerOf } from '../clients/scope-store.ts'
import { keysOfClient } from '../clients/store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { linkOfPaper } from '../accounts/new-matter.ts'
import { openingOfReferral } from '../openings/store.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { openPaper, subjectOf } from './paper.ts'
import { openNamed } from './slip.ts'
import type { Paper, PaperWords } from './paper.ts'
import { clientSeen, editionOfPapers, linesSeen, namedSeen, newestSeen, papersSeen } from './paper-store.ts'
import type { Seen, WhichPapers } from './paper-store.ts'
import { holdsReferral, keysOfMyReferral, myReferral } from './record-store.ts'
import { hasSlipToIssue, slipToIssue } from './slip-store.ts'

/** The papers given for one referral, and what the next one begins with. */
export const lookAtPapers = async (desk: Desk, referralId: string) => {
  const mine = { referralId, by: readerOf(desk) }
  const seen = { referralId, scope: holdsReferral(mine) }
  const read = await desk.look(
    { act: 'paper.print', entity: 'referral', entityId: referralId, isInScope: holdsReferral(mine) },
    {
      row: myReferral(mine),
      wrapped: keysOfMyReferral(mine),
      papers: linesSeen(seen),
      firstDay: newestSeen({ ...seen, kind: 'firstDay' }),
      full: openingOfReferral(referralId),
      town: settingsOn(desk.today),
    },
  )
  const { referral, ...sealed } = shown(read.row)
  const keys = await keysOf(desk.keys, read.wrapped)
  const { opening, edition } = found(read.full)
  const typed = read.firstDay?.words ? await openPaper(keys, { ...read.firstDay, words: read.firstDay.words }) : null
  return {
    referral,
    caseNumber: sealed.caseNumber,
    initials: await openInitials(desk.keys, { ...sealed, id: referral.clientId }),
    wantsEmailDisclosure: sealed.wantsEmailDisclosure,
    papers: read.papers,
    firstDay: typed?.firstDay ?? null,
    opening,
    edition: found(edition),
    town: read.town.settings,
  }
}
export type PapersRecord = Awaited<ReturnType<typeof lookAtPapers>>

type Asked = Seen & { which: WhichPapers; act: Act }
export type OpenedPaper = Omit<Paper, 'words'> & { words: PaperWords; link: { id: string; code: string } | null }

const openOne = async (desk: Desk, { paper, keys }: { paper: Paper; keys: Parameters<typeof openPaper>[0] }) => {
  const { words, ...rest } = paper
  const link = paper.kind === 'replyCard' ? await linkOfPaper(desk.keys, subjectOf(paper)) : null
  return { ...rest, link, words: await openPaper(keys, { ...paper, words: found(words ?? undefined) }) }
}

const lookAt = async (desk: Desk, { referralId, which, act, scope }: Asked) => {
  const seen = { referralId, scope }
  const read = await desk.look(
    { act, entity: 'referral', entityId: referralId, isInScope: scope },
    {
      papers: papersSeen({ ...seen, which }),
      wrapped: keysOfClient(clientSeen(seen)),
      named: namedSeen(seen),
      full: editionOfPapers({ referralId, which }),
    },
  )
  shown(read.papers[0])
  const { opening, edition } = found(read.full)
  const keys = await keysOf(desk.keys, read.wrapped)
  const papers: OpenedPaper[] = await Promise.all(read.papers.map(async (paper) => openOne(desk, { paper, keys })))
  return { referralId, papers, opening, edition: found(edition), named: read.named?.named ?? null }
}

/** Papers as they were given: the edition, the words and the numbers of that day. The name is there while the consent stands. */
export const lookAtPaper = async (desk: Desk, { referralId, which }: Pick<Asked, 'referralId' | 'which'>) => {
  const scope = holdsReferral({ referralId, by: readerOf(desk) })
  const { named, ...record } = await lookAt(desk, { referralId, which, act: 'paper.print', scope })
  return { ...record, name: named ? (await openNamed(desk.keys, { referralId, named })).name : '' }
}

/** The officer's own prints: by number, never by name. */
export const lookAtSlipPaper = async (desk: Desk, { referralId, which }: Pick<Asked, 'referralId' | 'which'>) => {
  const scope = hasSlipToIssue({ referralId, by: readerOf(desk) })
  const { named: _, ...record } = await lookAt(desk, { referralId, which, act: 'paper.printFromSlip', scope })
  return { ...record, name: '' }
}
export type PaperRecord = Awaited<ReturnType<typeof lookAtPaper>>

export const lookAtSlipPapers = async (desk: Desk, referralId: string) => {
  const asked = { referralId, by: readerOf(desk) }
  const scope = hasSlipToIssue(asked)
  const read = await desk.look(
    { act: 'paper.printFromSlip', entity: 'referral', entityId: referralId, isInScope: scope },
    { row: slipToIssue(asked), papers: linesSeen({ referralId, scope }), town: settingsOn(desk.today) },
  )
  const { content: _, ...slip } = shown(read.row)
  return { slip, papers: read.papers, town: read.town.settings }
}
export type SlipPapersRecord = Awaited<ReturnType<typeof lookAtSlipPapers>>
