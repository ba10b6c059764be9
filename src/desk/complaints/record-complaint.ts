import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { employerById } from '../employers/store.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { sealWords } from './complaint.ts'
import type { ComplaintInput } from './forms.ts'
import { addComplaint, openingByNumber } from './store.ts'

/** 職業安定法29条の4 (R1-43): every complaint is written down with its day, its way and its words. About an opening it is about its firm too. */
export const recordComplaint = async (desk: Desk, input: ComplaintInput) => {
  const { opening, firm } = await desk.read({
    opening: openingByNumber(input.openingNumber),
    firm: employerById(input.employerId),
  })
  allow(desk, 'complaint.record')
  refuseIf(input.openingNumber !== '' && !opening ? 'openingUnknown' : null)
  refuseUnless(input.receivedOn <= desk.today, 'dateOutOfRange')
  const employerId = opening?.employerId ?? (input.employerId === '' ? null : found(firm).id)

  const id = desk.newId()
  await desk.write([
    addComplaint({
      id,
      receivedOn: input.receivedOn,
      channel: input.channel,
      side: input.side,
      employerId,
      openingId: opening?.id ?? null,
      content: await sealWords(desk.keys, { id, column: 'content', text: input.content }),
      createdAt: desk.now,
    }),
  ])
  return { id }
}
