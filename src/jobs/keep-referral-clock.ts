import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { contactOf } from '../desk/employers/contact.ts'
import { isByDay } from '../desk/outbox/quiet-hours.ts'
import { closeSilent } from '../desk/placements/close-silent.ts'
import { clockOf } from '../desk/referrals/clock.ts'
import { referralsMaybeDue } from '../desk/referrals/clock-store.ts'
import type { AwaitedReferral } from '../desk/referrals/clock-store.ts'
import { askByPhone, remindFirm } from '../desk/referrals/take-step.ts'
import { Refused } from '../desk/refusals.ts'
import { answerDaysOf, closedDaysOf, resultDaysOf } from '../desk/settings/settings.ts'
import type { Settings } from '../desk/settings/settings.ts'
import { settingsOn } from '../desk/settings/store.ts'
import { isWorkingDay } from '../law/calendar.ts'
import { dueStep } from '../law/referral-clock.ts'

// A minute's share: after a long outage the letters of a town go out over some minutes.
const mostAtOnce = 10

type Turn = { awaited: AwaitedReferral; settings: Settings }

/** Whether a step was taken. */
const takeTurn = async (desk: Desk, { awaited, settings }: Turn): Promise<boolean> => {
  const { referral, firm, isMailDead } = awaited
  const { email } = await contactOf(desk.keys, firm)
  const clock = clockOf({ ...referral, closings: firm.closings, isByPhone: email === '' || isMailDead }, settings)
  const step = clock && dueStep(clock, desk.today)
  if (!clock || step === null) return false
  if (step === 'close') await closeSilent(desk, referral)
  else if (step === 'phone') await askByPhone(desk, { awaited, clock, email })
  else await remindFirm(desk, { awaited, clock, email, step })
  return true
}

// Somebody moved it a moment ago, or a run at the same minute did: the next one looks again.
const isOvertaken = (error: unknown) =>
  error instanceof Refused && (error.reason === 'stale' || error.reason === 'illegalTransition')
const isAway = (error: unknown) => error instanceof Refused && error.reason === 'away'

const takeTurns = async (desk: Desk, turns: readonly Turn[]): Promise<number> => {
  let taken = 0
  const failures: unknown[] = []
  for (const turn of turns) {
    if (taken + failures.length >= mostAtOnce) break
    try {
      taken += (await takeTurn(desk, turn)) ? 1 : 0
    } catch (error) {
      if (isAway(error)) throw error
      // One that cannot be read does not keep the others waiting.
      if (!isOvertaken(error)) failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return taken
}

/** Product §10.3, §10.26: what firms owe is asked for, then called for, then closed; by day, on working days, each step once. A day that the demo's clock has passed had its daylight. */
export const keepReferralClock = async (desk: Desk, isDayOver = false): Promise<number> => {
  allow(desk, 'referral.remind')
  if (!isDayOver && !isByDay(desk.now)) return 0
  const { town } = await desk.read({ town: settingsOn(desk.today) })
  const { settings } = town
  if (!isWorkingDay(desk.today, closedDaysOf(settings))) return 0
  const { waiting } = await desk.read({
    waiting: referralsMaybeDue({
      today: desk.today,
      answer: answerDaysOf(settings),
      result: resultDaysOf(settings),
    }),
  })
  return takeTurns(
    desk,
    waiting.map((awaited) => ({ awaited, settings })),
  )
}
