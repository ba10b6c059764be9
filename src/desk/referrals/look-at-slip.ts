import type { CivilDate } from '../../law/calendar.ts'
import { isFreshWithin } from '../accounts/must-be-fresh.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { found, refuse, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { letterOfFirm, mayReadNamed, mayReadSlip, shownSlip } from './firm-slip-store.ts'
import { openNamed, openSlip } from './slip.ts'
import { isOpenOn } from './slip-closing.ts'

// The firm's own looks. Nothing here reaches a client's record: the slip is all there is (trust.md T5).

/** trust.md T6: who was named is read by whoever signed in a moment ago. */
export const namedFreshMs = 15 * 60_000

const askedBy = (desk: Desk, referralId: string) => ({
  referralId,
  employerIds: 'employerIds' in desk.actor ? desk.actor.employerIds : [],
  today: desk.today,
})

const isClosedOn = ({ closesOn }: { closesOn: CivilDate | null }, today: CivilDate): boolean =>
  !isOpenOn(closesOn, today)

/** Stage one: always there for an own letter that is not closed, and each look is on record. */
export const lookAtSlip = async (desk: Desk, referralId: string) => {
  const asked = askedBy(desk, referralId)
  const act = 'referral.readSlip'
  const read = await desk.look(
    { act, entity: 'referral', entityId: referralId, isInScope: mayReadSlip(asked) },
    {
      letter: letterOfFirm(asked),
      row: shownSlip({ referralId, requestId: desk.requestId, act }),
      town: settingsOn(desk.today),
    },
  )
  const letter = shown(read.letter)
  const slip = read.row ? await openSlip(desk.keys, { referralId, content: read.row.content }) : null
  return { letter, slip, isClosed: isClosedOn(letter, desk.today), town: read.town.settings }
}

export type FirmSlip = Awaited<ReturnType<typeof lookAtSlip>>

/** Stage two: only while the person agrees, and with a sign-in not a quarter of an hour old. */
export const lookAtNamed = async (desk: Desk, referralId: string) => {
  refuseUnless(isFreshWithin(desk, namedFreshMs), 'notFresh')
  const asked = askedBy(desk, referralId)
  const act = 'slip.readNamed'
  const read = await desk.look(
    { act, entity: 'referral', entityId: referralId, isInScope: mayReadNamed(asked) },
    {
      letter: letterOfFirm(asked),
      row: shownSlip({ referralId, requestId: desk.requestId, act }),
      town: settingsOn(desk.today),
    },
  )
  const letter = shown(read.letter)
  if (isClosedOn(letter, desk.today)) return refuse('gone')
  if (!letter.isNamed) return refuse('nameTakenBack')
  const row = read.row ?? refuse('slipsOften')
  return {
    letter,
    isClosed: false,
    slip: await openSlip(desk.keys, { referralId, content: row.content }),
    named: await openNamed(desk.keys, { referralId, named: found(row.named) }),
    town: read.town.settings,
  }
}
