import { firmFields, placeFields } from '../../desk/employers/forms.ts'
import type { FirmInput } from '../../desk/employers/forms.ts'
import { posterOf, postingForm, postingOf } from '../../desk/openings/answers.ts'
import type { Poster, Posting } from '../../desk/openings/answers.ts'
import { circumstancesOf, firmFactsOf } from '../../desk/openings/circumstances.ts'
import { findingsOf, stopsOf } from '../../desk/openings/lawfulness.ts'
import type { Finding } from '../../desk/openings/finding.ts'
import { editionOfDraft } from '../../desk/openings/open-draft.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import type { OpeningEdition } from '../../desk/openings/opening.ts'
import { questionOf, questionsOf } from '../../desk/openings/questions.ts'
import type { Question } from '../../desk/openings/questions.ts'
import { readAs } from '../../http/form.ts'
import type { FieldErrors, Typed } from '../../http/form.ts'
import type { CivilDate } from '../../law/calendar.ts'

export type Fine = { isFine: true; posting: Posting; edition: OpeningEdition; findings: readonly Finding[] }
export type Faulty = { isFine: false; errors: FieldErrors; stops: readonly Finding[] }
export type Judged = Fine | Faulty

const uncounted: Readonly<Record<Poster, readonly string[]>> = {
  firstPosting: ['workplaceId'],
  newPlace: Object.keys(firmFields),
  knownPlace: [...Object.keys(placeFields), ...Object.keys(firmFields)],
}

/** The page always shows the fields of a new place, and someone may sign in half-way: each counts only where it is asked. */
const countedIn = (typed: Typed, poster: Poster): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !uncounted[poster].includes(name)))

export const posterOfDraft = (draft: DraftAtHand, typed: Typed): Poster => posterOf(typed, draft.firm !== null)

/** What was typed, read by the form that this rung and this poster have. */
export const readPosting = (draft: DraftAtHand, typed: Typed) => {
  const poster = posterOfDraft(draft, typed)
  return readAs(postingForm(draft.opening.rung, poster), { key: '', typed: countedIn(typed, poster) })
}

export const aroundOf = (draft: DraftAtHand, firm: FirmInput | null) =>
  circumstancesOf(draft.firm ?? (firm && firmFactsOf(firm)), draft.settings)

/** What was typed, by the form and then by the law. */
export const judge = (draft: DraftAtHand, { typed, on }: { typed: Typed; on: CivilDate }): Judged => {
  const read = readPosting(draft, typed)
  if (!read.isFine) return { isFine: false, errors: read.errors, stops: [] }

  const posting = postingOf(read.input)
  const edition = editionOfDraft(draft, posting)
  if (!edition) return { isFine: false, errors: { workplaceId: 'choice' }, stops: [] }
  const findings = findingsOf({ edition, rung: draft.opening.rung, on, around: aroundOf(draft, posting.firm) })
  const stops = stopsOf(findings)
  return stops.length > 0 ? { isFine: false, errors: {}, stops } : { isFine: true, posting, edition, findings }
}

/** The part of a judgement that one question can mend. */
export const faultsAt = (draft: DraftAtHand, { judged, question }: { judged: Faulty; question: Question }): Faulty => {
  const { family } = draft.opening
  const isHere = (field: string) => questionOf({ family, field }) === question
  return {
    isFine: false,
    errors: Object.fromEntries(Object.entries(judged.errors).filter(([field]) => isHere(field))),
    stops: judged.stops.filter(({ field }) => isHere(field)),
  }
}

export const hasFaults = ({ errors, stops }: Faulty): boolean => Object.keys(errors).length > 0 || stops.length > 0

/** The first question with something to mend or still unanswered. */
export const firstFaulty = (draft: DraftAtHand, { judged, typed }: { judged: Faulty; typed: Typed }): Question => {
  const asked = questionsOf({ rung: draft.opening.rung, poster: posterOfDraft(draft, typed) })
  return asked.find((question) => hasFaults(faultsAt(draft, { judged, question }))) ?? asked[0] ?? 'what'
}
