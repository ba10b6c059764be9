import { keyInText } from '../../text/key-in.ts'
import { endMattersFor } from '../accounts/matter-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { isAssented } from './key-in.ts'
import type { HeardBy, Sayer } from './key-in.ts'
import type { Opening } from '../openings/opening.ts'
import { moveOpening, openingById } from '../openings/store.ts'

type Heard = { id: string; version: number; by: HeardBy; who: Sayer }

// A signature comes on paper, whatever way the posting itself came.
const paperOf = (channel: Opening['channel']): Opening['channel'] =>
  channel === 'fax' || channel === 'counter' ? channel : 'letter'

/** The firm said yes on the phone or signed the sheet: an officer writes it down for it, with the place of whoever said it. */
export const recordAssent = async (desk: Desk, { id, version, by, who }: Heard) => {
  const read = await desk.read({ opening: openingById(id) })
  const opening = found(read.opening)
  allow(desk, 'opening.assent', opening)
  refuseUnless(opening.version === version, 'stale')
  refuseUnless(opening.state === 'submitted', 'illegalTransition')
  refuseUnless(!isAssented(opening), 'reviewedAlready')

  const set = { assentBy: by, assentAt: desk.now, assentEdition: opening.edition } as const
  const channel = by === 'phone' ? by : paperOf(opening.channel)
  const audit = { onBehalfOf: 'employer', channel, purpose: keyInText.assent.whoWords[who] } as const
  const moved = moveOpening({ opening, act: 'opening.assent', set, audit })
  const ended = endMattersFor({ act: 'opening.assent', subjectId: id, now: desk.now })
  await desk.write([{ ...moved, statements: (auditId) => [...moved.statements(auditId), ended] }])
  return { id }
}
