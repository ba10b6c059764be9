import { readerOf } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { isCoverInReach } from './cover.ts'
import { addCover, consultantById, consultantsOf, sameCover } from './cover-store.ts'
import type { CoverInput } from './forms.ts'

/** For the days of an absence a colleague of the same agency holds the cases, and not a day longer. */
export const planCover = async (desk: Desk, input: CoverInput) => {
  const { absent, colleagues, same } = await desk.read({
    absent: consultantById(input.absentId),
    colleagues: consultantsOf(readerOf(desk)),
    same: sameCover(input),
  })
  const { id: consultantId, agencyId } = found(absent)
  allow(desk, 'cover.plan', { consultantId, agencyId })
  const isColleague = colleagues.some(({ id }) => id === input.standInId)
  refuseUnless(isColleague && input.standInId !== consultantId, 'colleagueUnknown')
  refuseUnless(isCoverInReach(input, desk.today), 'coverOutOfRange')
  refuseIf(same ? 'stale' : null)

  const id = desk.newId()
  await desk.write([addCover({ id, ...input, createdAt: desk.now })])
  return { id }
}
