import { allow, shown } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import { isLetterOf, letterOfFirm, messagesOf } from './message-store.ts'
import { openMeeting, openMessages } from './message.ts'

/** What the firm sees of one referral beside its slip: what was asked and answered, and what the two write to each other. */
export const lookAtLetter = async (desk: Desk, referralId: string) => {
  const of = { referralId, employerIds: 'employerIds' in desk.actor ? desk.actor.employerIds : [] }
  const read = await desk.look(
    { act: 'referral.answerOwn', entity: 'referral', entityId: referralId, isInScope: isLetterOf(of) },
    { letter: letterOfFirm(of), messages: messagesOf(referralId), town: settingsOn(desk.today) },
  )
  const { meeting, ...letter } = shown(read.letter)
  allow(desk, 'referral.answerOwn', letter)
  return {
    letter: { ...letter, meeting: await openMeeting(desk.keys, { id: letter.id, meeting }) },
    messages: await openMessages(desk.keys, read.messages),
    town: read.town.settings,
  }
}
export type FirmLetter = Awaited<ReturnType<typeof lookAtLetter>>
