import { isStaff } from '../../access/actor.ts'
import { casesOfAgency } from '../../desk/caseloads/case-store.ts'
import { consultantsOf, coversOfAgency } from '../../desk/caseloads/cover-store.ts'
import { importsWaitingFor } from '../../desk/caseloads/duties-store.ts'
import { hiresNeverBegun } from '../../desk/caseloads/result-store.ts'
import { loadsOf } from '../../desk/caseloads/load.ts'
import { lookAtDay } from '../../desk/caseloads/look-at-day.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
import type { Desk } from '../../desk/desk.ts'
import { inquiryCounts } from '../../desk/inquiries/store.ts'
import { openingsReported } from '../../desk/corrections/store.ts'
import { contactsWaiting } from '../../desk/handovers/store.ts'
import { countsByState } from '../../desk/openings/store.ts'
import { refuse } from '../../desk/refusals.ts'
import { firmsToVisit, silencesFor } from '../../desk/referrals/silent-firms.ts'
import { slipsToIssue } from '../../desk/referrals/slip-store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import type { DayQuery } from '../../paths.ts'
import { linesOf } from './day-lines.ts'
import { DaySheetView } from './day-sheet.view.tsx'
import type { Frame } from './frame.tsx'
import { frameOf } from './frame.tsx'
import { OfficerDayView, StartView, SupervisorDayView } from './today-others.view.tsx'
import { TodayView } from './today.view.tsx'

const afterIn = (c: DeskContext): DayQuery => {
  const { done, kind, line, version, was } = c.req.query()
  return Object.fromEntries(
    Object.entries({ done, kind, line, version, was }).filter(([, value]) => value !== undefined),
  )
}

const consultantDay = async (c: DeskContext, desk: Desk) => {
  const day = await lookAtDay(desk)
  const { today, covers, imports, settings } = day
  return (
    <TodayView {...{ frame: frameOf(c), today, lines: linesOf(day), covers, imports, settings, after: afterIn(c) }} />
  )
}

const officerDay = async (desk: Desk, frame: Frame) => {
  const { counts, slips, inquiries, corrections, contacts, silences, neverBegun, town } = await desk.read({
    counts: countsByState(),
    slips: slipsToIssue(readerOf(desk)),
    inquiries: inquiryCounts(),
    corrections: openingsReported(),
    contacts: contactsWaiting(),
    silences: silencesFor(desk.today),
    neverBegun: hiresNeverBegun(desk.today),
    town: settingsOn(desk.today),
  })
  const waiting = {
    submitted: counts.find(({ state }) => state === 'submitted')?.openings ?? 0,
    slips: slips.length,
    inquiries: inquiries.find(({ state }) => state === 'open')?.inquiries ?? 0,
    corrections,
    contacts,
    visits: firmsToVisit(silences, { settings: town.settings, today: desk.today }).length,
  }
  return <OfficerDayView {...{ frame, today: desk.today, counts, waiting, neverBegun, town: town.settings }} />
}

const supervisorDay = async (desk: Desk, frame: Frame) => {
  const by = readerOf(desk)
  const read = await desk.read({
    consultants: consultantsOf(by),
    cases: casesOfAgency(by),
    covers: coversOfAgency(by),
    imports: importsWaitingFor(by, desk.actor.role),
    town: settingsOn(desk.today),
  })
  const loads = loadsOf(read, desk.today)
  const { covers, imports } = read
  return <SupervisorDayView {...{ frame, today: desk.today, loads, covers, imports, town: read.town.settings }} />
}

const dayOf = async (c: DeskContext) => {
  const [desk, frame] = [deskOf(c), frameOf(c)]
  const { actor } = desk
  if (!isStaff(actor)) return refuse('wrongRole')
  if (actor.role === 'consultant') return consultantDay(c, desk)
  if (actor.role === 'desk') return officerDay(desk, frame)
  if (actor.role === 'supervisor') return supervisorDay(desk, frame)
  const { town } = await desk.read({ town: settingsOn(desk.today) })
  return <StartView frame={frame} today={desk.today} town={town.settings} />
}

const daySheet = async (c: DeskContext) => {
  const day = await lookAtDay(deskOf(c))
  return page(c, <DaySheetView frame={frameOf(c)} today={day.today} settings={day.settings} lines={linesOf(day)} />)
}

export const todayPages = factory
  .createApp()
  .get(paths.desk.today(), can('today.read'), async (c) => page(c, await dayOf(c)))
  .get(paths.desk.daySheet(), can('task.move'), daySheet)
