import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import type { Typed } from './answers.ts'
import { sealAnswers } from './draft.ts'
import type { DraftAtHand } from './open-draft.ts'
import { moveOpening } from './store.ts'

/** Keeps what was typed, so that it can be taken up again. */
export const saveDraft = async (desk: Desk, { draft, typed }: { draft: DraftAtHand; typed: Typed }) => {
  const { opening } = draft
  allow(desk, 'opening.draft')

  const answers = await sealAnswers(desk.keys, { id: opening.id, typed })
  await desk.write([moveOpening({ opening, act: 'opening.draft', set: { answers } })])
  return { id: opening.id }
}
