import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import type { Employer, Workplace } from '../employers/employer.ts'
import { employersIn, workplacesOf } from '../employers/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { Settings } from '../settings/settings.ts'
import { settingsOn } from '../settings/store.ts'
import { editionOf, placeOf } from './answers.ts'
import type { Posting, Typed } from './answers.ts'
import { answersOf, requireOwnDraft } from './draft.ts'
import type { Opening, OpeningEdition } from './opening.ts'
import { fullOpening } from './store.ts'
import { typedOf } from './typed-of.ts'

/** A posting being written, with everything its form, its check and its handing in need: one read. */
export type DraftAtHand = {
  opening: Opening
  typed: Typed
  /** null before the first posting: the firm comes into being with it. */
  firm: Employer | null
  workplaces: readonly Workplace[]
  settings: Settings
  /** The edition that stands, where there is one: returned, or public and being edited. */
  current: OpeningEdition | null
}

const firmsOf = ({ actor }: Desk): readonly string[] => ('employerIds' in actor ? actor.employerIds : [])

// A public one is written on while it stays as it is; its next edition takes effect when it is handed in.
const isWritable = (state: Opening['state']): boolean =>
  state === 'draft' || state === 'returned' || state === 'published' || state === 'paused'

/** One that was handed in and not returned is no draft any more. */
export const openDraft = async (desk: Desk, input: { id: string; browser: string }): Promise<DraftAtHand> => {
  const { full, firms, workplaces, town } = await desk.read({
    full: fullOpening(input.id),
    firms: employersIn(firmsOf(desk)),
    workplaces: workplacesOf(firmsOf(desk)),
    town: settingsOn(desk.today),
  })
  allow(desk, 'opening.draft')
  const opening = await requireOwnDraft(desk, { draft: full?.opening, browser: input.browser })
  refuseUnless(isWritable(opening.state), 'gone')

  const { edition } = found(full)
  // A draft begun before signing in becomes the firm's own with the first thing it does.
  const firmId = opening.employerId ?? firms[0]?.id
  const isUntouched = opening.answers === null && edition !== null
  return {
    opening,
    typed: isUntouched ? typedOf(edition, opening) : await answersOf(desk.keys, opening),
    firm: firms.find(({ id }) => id === firmId) ?? null,
    workplaces: workplaces.filter(({ employerId }) => employerId === firmId),
    settings: town.settings,
    current: edition,
  }
}

/** As it would be frozen today; null when the workplace is none of the firm's. */
export const editionOfDraft = (draft: DraftAtHand, { what, place, firm }: Posting): OpeningEdition | null => {
  const known = draft.workplaces.find(({ id }) => id === what.workplaceId)
  const where = place ? placeOf(place, draft.settings.prefecture) : known
  if (!where) return null
  return editionOf({ what, where, employerName: draft.firm?.name ?? firm?.employerName ?? '' })
}
