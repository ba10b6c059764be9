import { endMattersFor } from '../accounts/matter-store.ts'
import { allow } from '../desk.ts'
import type { Change, Desk } from '../desk.ts'
import { addWorkplace, changeEmployer } from '../employers/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { placeOf } from '../openings/answers.ts'
import type { Posting } from '../openings/answers.ts'
import { onBehalf } from './key-in.ts'
import type { DraftAtHand } from '../openings/open-draft.ts'
import { submitted } from '../openings/submitted.ts'

type Submitting = {
  draft: DraftAtHand
  posting: Posting
  version: number
  /** The self-declaration on the sheet was ticked by the firm (職業安定法5条の6). */
  isDeclared: boolean
}

/** What was written down is frozen and waits for the firm's yes: without it the database publishes nothing. */
export const submitKeyIn = async (desk: Desk, { draft, posting, version, isDeclared }: Submitting) => {
  const { opening, settings } = draft
  const employer = found(draft.firm)
  allow(desk, 'opening.keyIn')
  refuseUnless(version === opening.version, 'stale')
  refuseUnless(isDeclared || employer.selfDeclaredOn !== null, 'notSelfDeclared')

  const audit = onBehalf(opening)
  const { what, place } = posting
  const added = place && {
    id: desk.newId(),
    employerId: employer.id,
    createdAt: desk.now,
    ...placeOf(place, settings.prefecture),
  }
  const where = found(added ?? draft.workplaces.find(({ id }) => id === what.workplaceId))
  const of = { opening, what, where, employer, settings, now: desk.now, today: desk.today, assent: null, audit }
  const { change } = submitted(of)
  // An older link shows what is no longer asked.
  const ended = endMattersFor({ act: 'opening.assent', subjectId: opening.id, now: desk.now })
  const declared: readonly Change[] =
    employer.selfDeclaredOn === null
      ? [
          changeEmployer({
            employer,
            act: 'employer.register',
            set: { selfDeclaredOn: desk.today },
            audit: declaring(audit),
          }),
        ]
      : []
  await desk.write([
    ...(added ? [addWorkplace(added, audit)] : []),
    ...declared,
    { ...change, statements: (auditId) => [...change.statements(auditId), ended] },
  ])
  return { id: opening.id }
}

const declaring = ({ onBehalfOf, channel }: Change['audit'] | Partial<Change['audit']>) => ({
  ...(onBehalfOf && { onBehalfOf }),
  ...(channel && { channel }),
})
