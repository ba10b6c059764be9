import { heldClaim, waitOf } from '../../desk/openings/review.ts'
import type { waitingFacts } from '../../desk/openings/review-store.ts'
import type { FullOpening } from '../../desk/openings/store.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { examine } from './review-findings.ts'
import type { Waiting } from './review-queue.view.tsx'

type Fact = ReturnType<ReturnType<typeof waitingFacts>['pick']>[number]
type At = { today: CivilDate; now: number; settings: Settings }

/** Each waiting opening beside what is known of its firm and its review. */
export const queueOf = (
  { fulls, facts }: { fulls: readonly FullOpening[]; facts: readonly Fact[] },
  { today, now, settings }: At,
): readonly Waiting[] => {
  const known = new Map(facts.map((fact) => [fact.openingId, fact]))
  return fulls.flatMap((full) => {
    const { opening, edition } = full
    const fact = known.get(opening.id)
    if (!edition || !fact) return []
    return [
      {
        full,
        checked: examine({ edition, rung: opening.rung, on: today, employer: fact, settings }),
        wait: waitOf({ receivedOn: opening.receivedOn ?? today, today, targetDays: settings.reviewTargetDays }),
        claim: heldClaim(fact.claim, now),
        isCalled: fact.calledOn !== null,
        isAssented: opening.assentEdition === opening.edition,
        unanswered: fact.unanswered,
        answered: fact.answered,
      },
    ]
  })
}
