import { endOfMonthAfterNext } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { contactOf } from '../employers/contact.ts'
import type { Employer } from '../employers/employer.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { tellIfReachable } from '../outbox/tell-if-reachable.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Settings } from '../settings/settings.ts'
import { settingsOn } from '../settings/store.ts'
import { circumstancesOf } from './circumstances.ts'
import type { Finding } from './finding.ts'
import { firstNotice } from './first-notice.ts'
import { acceptedOf, findingsOf, stopsOf } from './lawfulness.ts'
import { moveAndShow } from './move.ts'
import type { Opening, OpeningEdition } from './opening.ts'
import { firmOfOpening, fullOpening } from './store.ts'

/** The end of the month after next (職業安定法施行規則4条の3④三, R1-24), or the last day the firm wishes where that is earlier. */
const lastDayOf = ({ recruitsUntil }: Pick<OpeningEdition, 'recruitsUntil'>, today: CivilDate): CivilDate => {
  const latest = endOfMonthAfterNext(today)
  return recruitsUntil !== null && recruitsUntil >= today && recruitsUntil < latest ? recruitsUntil : latest
}

type Ready = { employer: Employer; opening: Opening; edition: OpeningEdition; settings: Settings }

/** What must hold before anything of a firm is seen; what is to be looked at comes back, and publishing accepts it. */
const requireReady = ({ employer, opening, edition, settings }: Ready, on: CivilDate): readonly Finding[] => {
  // R1-12: without the firm's own declaration nothing of it goes out.
  refuseUnless(employer.selfDeclaredOn !== null, 'notSelfDeclared')
  // A new firm's first opening is never public before a call, nor anything of a firm that is stopped (T13).
  refuseUnless(employer.calledOn !== null && employer.state === 'active', 'notCalled')
  refuseUnless(opening.assentEdition === opening.edition, 'notAssented')
  const around = circumstancesOf(employer, settings)
  const findings = findingsOf({ edition, rung: opening.rung, on, around })
  refuseUnless(stopsOf(findings).length === 0, 'draftIncomplete')
  return findings
}

/** Accepting and publishing are one act of a person of the desk (職業安定法65条: no opening goes out unseen). */
export const publishOpening = async (desk: Desk, input: { id: string; version: number }) => {
  const { full, firm, town } = await desk.read({
    full: fullOpening(input.id),
    firm: firmOfOpening(input.id),
    town: settingsOn(desk.today),
  })
  allow(desk, 'opening.publish')
  const { opening, edition, ...counts } = found(full)
  const { employer } = found(firm)
  const findings = requireReady({ employer, opening, edition: found(edition), settings: town.settings }, desk.today)

  const until = lastDayOf(found(edition), desk.today)
  const { email } = await contactOf(desk.keys, employer)
  const params = { number: opening.number, title: found(edition).title, until }
  const told = { kind: 'openingPublished', params, to: email, subjectId: opening.id } as const
  const mails = await tellIfReachable(desk, told)
  const notice = await firstNotice(desk, { opening, title: params.title, employer, email })
  const set = {
    ...notice?.set,
    state: 'published',
    publishedOn: opening.publishedOn ?? desk.today,
    confirmedOn: desk.today,
    validUntil: until,
    reason: null,
    reasonText: null,
  } as const
  return moveAndShow(desk, {
    full: { opening, edition, ...counts },
    act: 'opening.publish',
    set,
    version: input.version,
    audit: { fields: ['state', ...acceptedOf(findings)] },
    mails: [...mails, ...(notice?.mails ?? [])],
  })
}
