import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import type { Typed } from '../openings/answers.ts'
import { sealAnswers } from '../openings/draft.ts'
import { onBehalf } from './key-in.ts'
import type { DraftAtHand } from '../openings/open-draft.ts'
import { moveOpening } from '../openings/store.ts'

type Saving = { draft: DraftAtHand; typed: Typed; version: number }

/** Keeps what stands on the sheet, gaps and all; what another officer kept meanwhile is not lost unseen. */
export const saveKeyIn = async (desk: Desk, { draft, typed, version }: Saving): Promise<DraftAtHand> => {
  const { opening } = draft
  allow(desk, 'opening.keyIn')
  const isKeptAlready = JSON.stringify(typed) === JSON.stringify(draft.typed)
  refuseUnless(version === opening.version || isKeptAlready, 'stale')

  const answers = await sealAnswers(desk.keys, { id: opening.id, typed })
  await desk.write([moveOpening({ opening, act: 'opening.keyIn', set: { answers }, audit: onBehalf(opening) })])
  return { ...draft, typed, opening: { ...opening, answers, version: opening.version + 1 } }
}
