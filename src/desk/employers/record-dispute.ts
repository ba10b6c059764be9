import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { DisputeInput } from './dispute-forms.ts'
import { addDispute } from './dispute-store.ts'
import { employerById, workplacesOf } from './store.ts'

/** 職業安定法20条 (R1-41): what the desk learned of a dispute, and from whom. From then on nobody is referred to a job there. */
export const recordDispute = async (desk: Desk, { employerId, ...input }: DisputeInput & { employerId: string }) => {
  const { firm, places } = await desk.read({ firm: employerById(employerId), places: workplacesOf([employerId]) })
  allow(desk, 'dispute.record')
  refuseUnless(found(firm).mergedInto === null, 'gone')
  refuseUnless(input.workplaceId === '' || places.some(({ id }) => id === input.workplaceId), 'stale')

  const id = desk.newId()
  await desk.write([
    addDispute({
      id,
      employerId,
      workplaceId: input.workplaceId || null,
      kind: input.kind,
      fromOn: input.fromOn,
      untilOn: input.untilOn || null,
      source: input.source,
      createdAt: desk.now,
    }),
  ])
  return { id }
}
