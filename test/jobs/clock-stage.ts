import { systemActor } from '../../src/access/actor.ts'
import { contactOf, sealContact } from '../../src/desk/employers/contact.ts'
import { changeEmployer, employerById } from '../../src/desk/employers/store.ts'
import type { Employer } from '../../src/desk/employers/employer.ts'
import type { Rung } from '../../src/desk/openings/opening.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { found } from '../../src/desk/refusals.ts'
import { keepReferralClock } from '../../src/jobs/keep-referral-clock.ts'
import { addDays } from '../../src/law/calendar.ts'
import { openDeskStage } from '../desk/desk-stage.ts'
import type { DeskStage } from '../desk/desk-stage.ts'
import type { Fault } from '../support/faults.ts'

// A firm that was asked and says nothing, and the days that pass.

export const atOf = (day: string, clock = '10:00'): number => Date.parse(`${day}T${clock}:00+09:00`)

type Asked = { on: string; rung?: Rung; openingId?: string }
export type ClockStage = DeskStage & {
  issued: (of: Asked) => Promise<string>
  run: (day: string, more?: { clock?: string; fault?: () => Fault }) => Promise<number>
  /** Every day of the span, and what the clock had done after each day on which it did something. */
  live: (id: string, of: { from: string; days: number }) => Promise<string[]>
  row: (id: string) => Promise<Record<string, unknown>>
  change: (set: Partial<Employer>) => Promise<void>
  setEmail: (email: string) => Promise<void>
}

const how = { method: 'paper', clientAsked: false, urgentReason: '' } as const

export const openClockStage = async (): Promise<ClockStage> => {
  const stage = await openDeskStage()
  const employerId = stage.firm.employerIds[0] ?? ''

  const issued: ClockStage['issued'] = async ({ on, rung = 'regularJob', openingId }) => {
    const by = stage.desk(stage.consultant, { at: atOf(on) })
    const opening = openingId ?? (await stage.opening(rung, { places: 2 }))
    const clientId = await stage.client()
    const { id } = await proposeReferral(by, { clientId, openingId: opening, whyFits: '近い', support: '' })
    await agreeToReferral(by, { id, version: 1, agreedHow: 'phone' })
    await issueReferral(by, { id, version: 2, ...how })
    return id
  }
  const run: ClockStage['run'] = (day, { clock = '10:00', fault } = {}) =>
    keepReferralClock(stage.desk(systemActor('referral-clock'), { at: atOf(day, clock), ...(fault && { fault }) }))

  const row: ClockStage['row'] = async (id) => {
    const [first = {}] = await stage.raw.all('select * from referral where id = ?', [id])
    return first
  }
  const change: ClockStage['change'] = async (set) => {
    const desk = stage.desk(stage.officer)
    const read = await desk.read({ firm: employerById(employerId) })
    await desk.write([changeEmployer({ employer: found(read.firm), act: 'employer.change', set })])
  }
  return {
    ...stage,
    issued,
    run,
    row,
    change,
    live: async (id, { from, days }) => {
      const seen: string[] = []
      let { version } = await row(id)
      for (let nth = 1; nth <= days; nth += 1) {
        const day = addDays(from, nth)
        if ((await run(day)) === 0) continue
        const after = await row(id)
        if (after['version'] === version) continue
        version = after['version']
        seen.push(`${day} ${String(after['state'] === 'noAnswer' ? 'noAnswer' : after['clock_step'])}`)
      }
      return seen
    },
    setEmail: async (email) => {
      const desk = stage.desk(stage.officer)
      const read = await desk.read({ firm: employerById(employerId) })
      const firm = found(read.firm)
      const contact = await contactOf(desk.keys, firm)
      await change({ contact: await sealContact(desk.keys, { id: firm.id, contact: { ...contact, email } }) })
    },
  }
}
