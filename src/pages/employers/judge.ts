import { firmFields, placeFields } from '../../desk/employers/forms.ts'
import { posterOf, postingForm, postingOf } from '../../desk/openings/answers.ts'
import type { Poster, Posting } from '../../desk/openings/answers.ts'
import { findingsOf, stopsOf } from '../../desk/openings/lawfulness.ts'
import type { Finding } from '../../desk/openings/lawfulness.ts'
import { editionOfDraft } from '../../desk/openings/open-draft.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import type { OpeningEdition } from '../../desk/openings/opening.ts'
import { readAs } from '../../http/form.ts'
import type { FieldErrors, Typed } from '../../http/form.ts'
import type { CivilDate } from '../../law/calendar.ts'

export type Fine = { isFine: true; posting: Posting; edition: OpeningEdition; findings: readonly Finding[] }
export type Judged = Fine | { isFine: false; errors: FieldErrors; stops: readonly Finding[] }

const uncounted: Readonly<Record<Poster, readonly string[]>> = {
  firstPosting: ['workplaceId'],
  newPlace: Object.keys(firmFields),
  knownPlace: [...Object.keys(placeFields), ...Object.keys(firmFields)],
}

/** The page always shows the fields of a new place, and someone may sign in half-way: each counts only where it is asked. */
const countedIn = (typed: Typed, poster: Poster): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !uncounted[poster].includes(name)))

/** What was typed, by the form and then by the law. */
export const judge = (draft: DraftAtHand, { typed, on }: { typed: Typed; on: CivilDate }): Judged => {
  const { rung } = draft.opening
  const poster = posterOf(typed, draft.firm !== null)
  const read = readAs(postingForm(rung, poster), { key: '', typed: countedIn(typed, poster) })
  if (!read.isFine) return { isFine: false, errors: read.errors, stops: [] }

  const posting = postingOf(read.input)
  const edition = editionOfDraft(draft, posting)
  if (!edition) return { isFine: false, errors: { workplaceId: 'choice' }, stops: [] }
  const findings = findingsOf({ edition, rung, on })
  const stops = stopsOf(findings)
  return stops.length > 0 ? { isFine: false, errors: {}, stops } : { isFine: true, posting, edition, findings }
}
