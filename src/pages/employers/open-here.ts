import { openDraft } from '../../desk/openings/open-draft.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import type { Desk } from '../../desk/desk.ts'
import { refuse, Refused } from '../../desk/refusals.ts'
import { readCookie } from '../../http/cookies.ts'
import type { DeskContext } from '../../http/factory.ts'
import { idIn } from '../../http/id.ts'

/** As long as the mailed link is good: thirty days, in seconds. */
export const mailedLife = 30 * 86_400

/** The link this browser mailed for its draft. Only the browser itself says so, and so it learns nothing it did not know. */
export const mailedMatter = (c: DeskContext): string | undefined => {
  const [draftId, matterId] = readCookie(c, 'mailed').split('.')
  return draftId === idIn(c) && /^[\w-]{1,64}$/u.test(matterId ?? '') ? matterId : undefined
}

/** The draft of this address in this browser; where it was mailed on from here, it goes on elsewhere. */
export const openHere = async (c: DeskContext, desk: Desk): Promise<DraftAtHand> => {
  try {
    return await openDraft(desk, { id: idIn(c), browser: readCookie(c, 'browser') })
  } catch (error) {
    const isAbsent = error instanceof Refused && error.reason === 'absent'
    return isAbsent && mailedMatter(c) !== undefined ? refuse('movedOn') : Promise.reject(error)
  }
}
