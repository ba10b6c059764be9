import { addDays } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { countedDay, isCounted, waitedDays } from '../../law/referral-clock.ts'
import type { Clock, Closing } from '../../law/referral-clock.ts'
import { answerDaysOf, closedDaysOf, resultDaysOf } from '../settings/settings.ts'
import type { Settings } from '../settings/settings.ts'
import type { Referral } from './referral.ts'

/** The states in which a firm owes something: an answer, later a result. */
export const waitedStates = ['issued', 'accepted', 'visiting', 'trialing'] as const
export type WaitedState = (typeof waitedStates)[number]
export const isWaited = (state: Referral['state']): state is WaitedState => waitedStates.some((one) => one === state)

/** What is waited for: whether the firm takes the person, or what came of it. */
export const awaitedIn = (state: Referral['state']): 'answer' | 'result' => (state === 'issued' ? 'answer' : 'result')

/** Why a referral was closed by the clock. */
export const silentReasons = { answer: 'noAnswerInTime', result: 'noResultInTime' } as const

type Waiting = Pick<Referral, 'state' | 'clockFrom' | 'clockStep'> & {
  closings: readonly Closing[]
  isByPhone?: boolean
}

/** The clock of this referral by the town's settings; null while nobody is waited for. */
export const clockOf = (of: Waiting, settings: Settings): Clock | null =>
  of.clockFrom === null || !isWaited(of.state)
    ? null
    : {
        from: of.clockFrom,
        days: awaitedIn(of.state) === 'answer' ? answerDaysOf(settings) : resultDaysOf(settings),
        step: of.clockStep,
        isByPhone: of.isByPhone ?? false,
        closedDays: closedDaysOf(settings),
        closings: of.closings,
      }

/** Whether somebody should call today: the phone's day has come, nobody was called in vain today, and the firm is open. */
export const isCallDue = (clock: Clock, { on, today }: { on: CivilDate | null; today: CivilDate }): boolean => {
  if (!isCounted(today, clock)) return false
  return clock.step === 'phone' ? on === null || on <= today : waitedDays(clock, today) >= clock.days.phone
}

/** After a call in vain: the firm's next open day. */
export const nextCallOn = (clock: Clock, today: CivilDate): CivilDate =>
  countedDay({ ...clock, from: today }, 1) ?? addDays(today, 1)

/** Closed by the clock, and the person was not told yet. */
export const isToTell = (of: Pick<Referral, 'state' | 'clockOn'>): boolean =>
  of.state === 'noAnswer' && of.clockOn !== null
