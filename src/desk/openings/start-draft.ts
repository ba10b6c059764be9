import { newNumber, sha256 } from '../../crypto/tokens.ts'
import { countHit } from '../accounts/session-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { sealAnswers } from './draft.ts'
import { familyOf } from './opening.ts'
import type { Rung } from './opening.ts'
import { addDraft } from './store.ts'

type Start = { rung: Rung; browser: string; from: string; employerId: string | null }

const hour = 3_600_000

/** The rung comes first and fixes the family for life. From one place at most 20 drafts an hour (T13). */
export const startDraft = async (desk: Desk, { rung, browser, from, employerId }: Start) => {
  await desk.read({})
  allow(desk, 'opening.draft')

  const id = desk.newId()
  const answers = await sealAnswers(desk.keys, { id, typed: {} })
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
  })
  const limit = countHit({ bucket: `d1h:${place.join('.')}`, at: desk.now, span: hour, most: 20 })
  await desk.write([{ ...draft, statements: (auditId) => [limit, ...draft.statements(auditId)] }])
  return { id }
}
