import type { CivilDate } from '../../law/calendar.ts'
import { countedDay, countsFrom } from '../../law/referral-clock.ts'
import type { Clock } from '../../law/referral-clock.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import type { AwaitedReferral } from './clock-store.ts'
import { reminderOf } from './reminder.ts'
import { moveReferral } from './store.ts'

type Stepping = { awaited: AwaitedReferral; clock: Clock; email: string }

/** A reminder: a letter of its own words, and the step kept, in one write. */
export const remindFirm = async (desk: Desk, of: Stepping & { step: 'first' | 'second' }): Promise<void> => {
  allow(desk, 'referral.remind')
  const { referral, title, firm } = of.awaited
  const closesOn: CivilDate | null = countedDay(of.clock, of.clock.days.close)
  const { link, mail } = await reminderOf(desk, {
    referral,
    title,
    firm: { id: firm.id, email: of.email },
    turn: of.step,
    closesOn,
  })
  const set = { clockStep: of.step, clockOn: desk.today }
  const moved = moveReferral({ referral, act: 'referral.remind', set })
  await desk.write([{ ...moved, statements: (auditId) => [...moved.statements(auditId), link] }, mail])
}

/** The phone's turn: from today on it is a line of the consultant's day. */
export const askByPhone = async (desk: Desk, { awaited: { referral }, clock }: Stepping): Promise<void> => {
  allow(desk, 'referral.remind')
  const set = { clockStep: 'phone', clockOn: desk.today, clockFrom: countsFrom(clock, desk.today) } as const
  await desk.write([moveReferral({ referral, act: 'referral.remind', set, audit: { channel: 'phone' } })])
}
