import { newNumber } from '../../crypto/tokens.ts'
import { allow } from '../desk.ts'
import type { AuditEntry, Change, Desk } from '../desk.ts'
import { askedFor, firmMeant } from '../employers/find-firm.ts'
import type { KeyedFirmInput } from '../employers/forms.ts'
import { newFirm } from '../employers/new-firm.ts'
import { addEmployer, employerById, employersMatching } from '../employers/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { sealAnswers } from '../openings/draft.ts'
import type { KeyedChannel } from './key-in.ts'
import { familyOf } from '../openings/opening.ts'
import type { Rung } from '../openings/opening.ts'
import { addDraft } from '../openings/store.ts'

export type FirmToKeyIn =
  | { by: 'number'; typed: string }
  | { by: 'register'; id: string }
  | { by: 'new'; firm: KeyedFirmInput; isAnother: boolean }

type KeyIn = { id: string; rung: Rung; channel: KeyedChannel; reason: string; from: FirmToKeyIn }
type Firm = { id: string; employs: boolean; changes: readonly Change[] }
type Read = { matching: Parameters<typeof firmMeant>[0]; known: Parameters<typeof found>[0] }

const typedNumber = (from: FirmToKeyIn): string => {
  if (from.by === 'number') return from.typed
  return from.by === 'new' ? from.firm.employerPhone : ''
}

const registered = async (
  desk: Desk,
  {
    from,
    matching,
    audit,
  }: { from: FirmToKeyIn & { by: 'new' }; matching: Read['matching']; audit: Partial<AuditEntry> },
): Promise<Firm> => {
  allow(desk, 'employer.register')
  refuseUnless(matching.length === 0 || from.isAnother, 'firmKnown')
  const row = await newFirm(desk, from.firm)
  const added = addEmployer({ row, memberId: null, audit: { ...audit, act: 'employer.register' } })
  return { id: row.id, employs: row.employs, changes: [added] }
}

/** A posting that came by FAX, phone, letter or at the counter is begun for the firm; a firm nobody knew is registered with it. */
export const keyInDraft = async (desk: Desk, { id, rung, channel, reason, from }: KeyIn) => {
  const asked = await askedFor(desk, typedNumber(from))
  const { matching, known } = await desk.read({
    matching: employersMatching(asked),
    known: employerById(from.by === 'register' ? from.id : ''),
  })
  allow(desk, 'opening.keyIn')
  const audit = { onBehalfOf: 'employer', channel, purpose: reason } as const
  const firmOf = async (): Promise<Firm> => {
    if (from.by === 'new') return registered(desk, { from, matching, audit })
    const firm = from.by === 'register' ? known : firmMeant(matching, asked)
    refuseUnless(firm !== undefined && firm.mergedInto === null, 'firmUnknown')
    return { ...found(firm), changes: [] }
  }
  const firm = await firmOf()
  // Where nobody is employed there is no one to be employed by (product §10.18).
  refuseUnless(firm.employs || familyOf(rung) === 'trial', 'hostEmploysNobody')

  const draft = addDraft(
    {
      id,
      number: newNumber(),
      rung,
      family: familyOf(rung),
      employerId: firm.id,
      browserHash: null,
      answers: await sealAnswers(desk.keys, { id, typed: {} }),
      createdAt: desk.now,
      channel,
      enteredBy: desk.actor.id,
      enteredReason: reason,
    },
    { ...audit, act: 'opening.keyIn' },
  )
  await desk.write([...firm.changes, draft])
  return { id }
}
