import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { answersOf } from '../openings/draft.ts'
import { isKeyedIn } from './key-in.ts'
import { workplacesOfOpening } from './store.ts'
import type { DraftAtHand } from '../openings/open-draft.ts'
import { firmOfOpening, fullOpening } from '../openings/store.ts'
import { typedOf } from '../openings/typed-of.ts'

/** A posting the desk is writing down, with everything its page needs: one read. What is submitted is no draft any more. */
export const openKeyIn = async (desk: Desk, id: string): Promise<DraftAtHand> => {
  const { full, firm, workplaces, town } = await desk.read({
    full: fullOpening(id),
    firm: firmOfOpening(id),
    workplaces: workplacesOfOpening(id),
    town: settingsOn(desk.today),
  })
  allow(desk, 'opening.keyIn')
  const { opening, edition } = found(full)
  refuseUnless(isKeyedIn(opening), 'absent')
  refuseUnless(opening.state === 'draft' || opening.state === 'returned', 'gone')

  const isUntouched = opening.answers === null && edition !== null
  return {
    opening,
    typed: isUntouched ? typedOf(edition, opening) : await answersOf(desk.keys, opening),
    firm: found(firm).employer,
    workplaces,
    settings: town.settings,
    current: edition,
  }
}
