import { newNumber, sha256 } from '../../crypto/tokens.ts'
import { limits } from '../accounts/limits.ts'
import { countHit } from '../accounts/session-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { sealAnswers } from './draft.ts'
import { found } from '../refusals.ts'
import type { Typed } from './answers.ts'
import { familyOf } from './opening.ts'
import type { Family, Rung } from './opening.ts'
import { carriedOver } from './questions.ts'
import { addDraft, fullOpening } from './store.ts'
import type { FullOpening } from './store.ts'
import { typedOf } from './typed-of.ts'

type Start = {
  rung: Rung
  browser: string
  from: string
  employerId: string | null
  /** An opening of the firm's own to begin from; '' begins with nothing written. */
  basis?: string
}

// The day until which someone was looked for then is not the day of now.
const begunFrom = (earlier: FullOpening | undefined, family: Family): Typed => {
  if (!earlier?.edition) return {}
  const { edition, opening } = earlier
  return carriedOver(typedOf({ ...edition, startsOn: null, recruitsUntil: null }, opening), family)
}

/** The rung comes first and fixes the family for life. From one place at most 20 drafts an hour (T13). */
export const startDraft = async (desk: Desk, { rung, browser, from, employerId, basis = '' }: Start) => {
  const { earlier } = await desk.read({ earlier: fullOpening(basis) })
  allow(desk, 'opening.draft')
  if (basis !== '') allow(desk, 'opening.readOwn', found(earlier).opening)

  const id = desk.newId()
  const answers = await sealAnswers(desk.keys, { id, typed: begunFrom(earlier, familyOf(rung)) })
  const browserHash = browser === '' ? null : await sha256(browser)
  const place = await desk.keys.index('rate', `from:${from}`)
  const draft = addDraft({
    id,
    number: newNumber(),
    rung,
    family: familyOf(rung),
    employerId,
    browserHash,
    answers,
    createdAt: desk.now,
    begunFrom: earlier?.opening.id ?? null,
  })
  const limit = countHit({ bucket: `d1h:${place.join('.')}`, at: desk.now, ...limits.draftsFromPlace })
  await desk.write([{ ...draft, statements: (auditId) => [limit, ...draft.statements(auditId)] }])
  return { id }
}
