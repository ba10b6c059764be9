import { isStaff } from '../../access/actor.ts'
import type { Staff } from '../../access/actor.ts'
import { nameCases } from '../../desk/clients/name-cases.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
import { clientsIn } from '../../desk/clients/store.ts'
import type { Desk } from '../../desk/desk.ts'
import { inquiryCounts } from '../../desk/inquiries/store.ts'
import { openingsReported } from '../../desk/corrections/store.ts'
import { contactsWaiting } from '../../desk/handovers/store.ts'
import { countsByState } from '../../desk/openings/store.ts'
import { followUpsDueBy } from '../../desk/placements/follow-up-store.ts'
import { refuse } from '../../desk/refusals.ts'
import { slipsToIssue } from '../../desk/referrals/slip-store.ts'
import { liveReferralsOf, referralsOfAgency } from '../../desk/referrals/store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { addDays } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import type { Frame } from './frame.tsx'
import { frameOf } from './frame.tsx'
import { OfficerDayView, StartView, SupervisorDayView } from './today-others.view.tsx'
import { TodayView } from './today.view.tsx'

const daysAhead = 7

const consultantDay = async (desk: Desk, frame: Frame) => {
  const { today } = desk
  const by = readerOf(desk)
  const read = await desk.read({
    due: followUpsDueBy({ by, day: addDays(today, daysAhead) }),
    referrals: liveReferralsOf(by),
    town: settingsOn(today),
  })
  const followUps = await nameCases(
    desk.keys,
    read.due.map((row) => ({ ...row, clientId: row.followUp.clientId })),
  )
  const referrals = await nameCases(desk.keys, read.referrals)
  return (
    <TodayView frame={frame} today={today} followUps={followUps} referrals={referrals} settings={read.town.settings} />
  )
}

const officerDay = async (desk: Desk, frame: Frame) => {
  const { counts, slips, inquiries, corrections, contacts, town } = await desk.read({
    counts: countsByState(),
    slips: slipsToIssue(readerOf(desk)),
    inquiries: inquiryCounts(),
    corrections: openingsReported(),
    contacts: contactsWaiting(),
    town: settingsOn(desk.today),
  })
  const waiting = {
    submitted: counts.find(({ state }) => state === 'submitted')?.openings ?? 0,
    slips: slips.length,
    inquiries: inquiries.find(({ state }) => state === 'open')?.inquiries ?? 0,
    corrections,
    contacts,
  }
  return <OfficerDayView frame={frame} today={desk.today} counts={counts} waiting={waiting} town={town.settings} />
}

const supervisorDay = async (desk: Desk, { frame, actor }: { frame: Frame; actor: Staff }) => {
  const { clients, referrals, town } = await desk.read({
    clients: clientsIn(actor, readerOf(desk)),
    referrals: referralsOfAgency(readerOf(desk)),
    town: settingsOn(desk.today),
  })
  return (
    <SupervisorDayView frame={frame} today={desk.today} clients={clients} referrals={referrals} town={town.settings} />
  )
}

const dayOf = async (desk: Desk, frame: Frame) => {
  const { actor } = desk
  if (!isStaff(actor)) return refuse('wrongRole')
  if (actor.role === 'consultant') return consultantDay(desk, frame)
  if (actor.role === 'desk') return officerDay(desk, frame)
  if (actor.role === 'supervisor') return supervisorDay(desk, { frame, actor })
  const { town } = await desk.read({ town: settingsOn(desk.today) })
  return <StartView frame={frame} today={desk.today} town={town.settings} />
}

export const todayPages = factory
  .createApp()
  .get(paths.desk.today(), can('today.read'), async (c) => page(c, await dayOf(deskOf(c), frameOf(c))))
