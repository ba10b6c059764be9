import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import type { Typed } from './answers.ts'
import { sealAnswers } from './draft.ts'
import type { DraftAtHand } from './open-draft.ts'
import { moveOpening } from './store.ts'

type Saving = { draft: DraftAtHand; typed: Typed; version: number }

/** Keeps what was typed, faults and all, so that it can be taken up again; what another tab kept meanwhile is not lost unseen. */
export const saveDraft = async (desk: Desk, { draft, typed, version }: Saving): Promise<DraftAtHand> => {
  const { opening } = draft
  allow(desk, 'opening.draft')
  // The same words again overwrite nothing: an answer was lost, or a button pressed twice.
  const isKeptAlready = JSON.stringify(typed) === JSON.stringify(draft.typed)
  refuseUnless(version === opening.version || isKeptAlready, 'stale')

  const answers = await sealAnswers(desk.keys, { id: opening.id, typed })
  await desk.write([moveOpening({ opening, act: 'opening.draft', set: { answers } })])
  return { ...draft, typed, opening: { ...opening, answers, version: opening.version + 1 } }
}
