import { newNumber } from '../../crypto/tokens.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { sealAnswers } from './draft.ts'
import type { DraftAtHand } from './open-draft.ts'
import { familyOf } from './opening.ts'
import type { Rung } from './opening.ts'
import { carriedOver } from './questions.ts'
import { addDraft, moveOpening } from './store.ts'

type Changing = { draft: DraftAtHand; rung: Rung; version: number }

/** Within its family a draft changes its rung; the other family is a new opening, begun from the answers that carry over (product §3). */
export const changeRung = async (desk: Desk, { draft, rung, version }: Changing) => {
  const { opening, typed } = draft
  allow(desk, 'opening.draft')
  refuseUnless(version === opening.version, 'stale')
  refuseUnless(opening.state === 'draft' && opening.edition === 0, 'illegalTransition')
  const family = familyOf(rung)
  if (family === opening.family) {
    await desk.write([moveOpening({ opening, act: 'opening.draft', set: { rung } })])
    return { id: opening.id }
  }

  const { employerId, browserHash } = opening
  const id = desk.newId()
  const answers = await sealAnswers(desk.keys, { id, typed: carriedOver(typed, family) })
  const fresh = { id, number: newNumber(), rung, family, employerId, browserHash, answers, createdAt: desk.now }
  const left = { state: 'closed', closedAs: 'withdrawn', answers: null, browserHash: null } as const
  await desk.write([
    addDraft({ ...fresh, begunFrom: opening.id }),
    moveOpening({ opening, act: 'opening.draft', set: left }),
  ])
  return { id }
}
