import type { CivilDate } from '../../law/calendar.ts'
import { endMattersOf } from '../accounts/matter-store.ts'
import type { Employer } from '../employers/employer.ts'
import type { Settings } from '../settings/settings.ts'
import { circumstancesOf } from './circumstances.ts'
import type { AuditEntry, Change } from '../desk.ts'
import { refuseIf, refuseUnless } from '../refusals.ts'
import { editionOf } from './answers.ts'
import type { Posting, Where } from './answers.ts'
import { findingsOf, stopsOf } from './lawfulness.ts'
import { mayMove } from './opening.ts'
import type { Opening, OpeningEdition } from './opening.ts'
import { moveToEdition } from './store.ts'

type Submission = {
  opening: Opening
  what: Posting['what']
  where: Where & { id: string }
  employer: Pick<Employer, 'id' | 'name' | 'trade' | 'staffCount' | 'employs'>
  settings: Settings
  now: number
  today: CivilDate
  /** The firm's own yes with its own press; what the desk wrote down for it still waits for one. */
  assent: 'web' | null
  audit?: Partial<AuditEntry>
}

/** The step both ways of posting share: what was answered is frozen as the next edition and waits for the desk. */
export const submitted = (of: Submission): { edition: OpeningEdition; change: Change } => {
  refuseUnless(mayMove(of.opening.state, 'submitted'), 'illegalTransition')
  const edition = editionOf({ what: of.what, where: of.where, employerName: of.employer.name })
  const around = circumstancesOf(of.employer, of.settings)
  const stops = stopsOf(findingsOf({ edition, rung: of.opening.rung, on: of.today, around }))
  refuseIf(stops.length > 0 ? 'draftIncomplete' : null)

  const set = {
    state: 'submitted',
    employerId: of.employer.id,
    workplaceId: of.where.id,
    places: of.what.places,
    inFlight: of.what.places,
    receivedOn: of.today,
    answers: null,
    browserHash: null,
    marks: [],
    assentBy: of.assent,
    assentAt: of.assent && of.now,
    assentEdition: of.assent && of.opening.edition + 1,
  } as const
  const audit = of.audit && { audit: of.audit }
  const move = moveToEdition({ opening: of.opening, act: 'opening.submit', set, edition, now: of.now, ...audit })
  // The link to go on with the draft ends with it.
  const links = endMattersOf({ subjectId: of.opening.id, now: of.now })
  return { edition, change: { ...move, statements: (auditId) => [...move.statements(auditId), links] } }
}
