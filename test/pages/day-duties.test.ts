import { beforeAll, describe, expect, test } from 'vitest'
import type { Staff } from '../../src/access/actor.ts'
import { lookAtDay } from '../../src/desk/caseloads/look-at-day.ts'
import { agreePlan } from '../../src/desk/clients/agree-plan.ts'
import { noteNoAnswer } from '../../src/desk/clients/note-no-answer.ts'
import { noteOnClient } from '../../src/desk/clients/note.ts'
import { receiveRegistration } from '../../src/desk/clients/receive-registration.ts'
import { recordNotice } from '../../src/desk/clients/record-notice.ts'
import { startPlan } from '../../src/desk/clients/start-plan.ts'
import { suspendClient } from '../../src/desk/clients/suspend.ts'
import { writePlan } from '../../src/desk/clients/write-plan.ts'
import { prepareImport } from '../../src/desk/imports/prepare.ts'
import { dayGroups, onOnePage } from '../../src/pages/desk/day-line.ts'
import type { DayLine } from '../../src/pages/desk/day-line.ts'
import { linesOf } from '../../src/pages/desk/day-lines.ts'
import { paths } from '../../src/paths.ts'
import { dayText } from '../../src/text/day.ts'
import { startedAt } from '../desk/desk-stage.ts'
import { openImportStage, sixty } from '../desk/imports/import-stage.ts'
import type { ImportStage } from '../desk/imports/import-stage.ts'
import { note, planInput } from '../desk/record-inputs.ts'

// What the day asks for by a date that stands in the record itself.

let stage: ImportStage
beforeAll(async () => {
  stage = await openImportStage()
})

const dayMs = 86_400_000
const mine = (days = 0) => stage.desk(stage.consultant, { at: startedAt + days * dayMs })
const linesFor = async (clientId: string, days = 0) => {
  const lines = linesOf(await lookAtDay(mine(days)))
  return dayGroups.flatMap((group) => lines[group]).filter((line) => line.clientId === clientId)
}
const seen = async (clientId: string, days = 0) =>
  (await linesFor(clientId, days)).map(({ group, what, open }) => [group, what, open?.href])

describe('the day', () => {
  test('asks for a plan to be looked back on from a week before, in one request with everything else', async () => {
    const clientId = await stage.client()
    await startPlan(mine(), { clientId })
    const dates = { startsOn: '2026-11-20', endsOn: '2027-05-20', reviewOn: '2026-11-30' }
    await writePlan(mine(), { clientId, edition: 1, ...planInput, ...dates })
    const line = (group: string) => [group, dayText.review('11月30日（月）'), paths.desk.plan({ clientId, edition: 1 })]
    expect(await seen(clientId, 5)).not.toContainEqual(line('soon'))
    await agreePlan(mine(), { clientId, edition: 1, version: 2, agreedOn: '2026-11-20', agreedHow: 'meeting' })
    expect(await seen(clientId, 2)).not.toContainEqual(line('soon'))
    expect(await seen(clientId, 3)).toContainEqual(line('soon'))
    expect(await seen(clientId, 10)).toContainEqual(line('today'))
    expect(await seen(clientId, 11)).toContainEqual(line('late'))
    stage.forget()
    await lookAtDay(mine())
    expect(stage.requests()).toBe(1)
  })

  test('asks for whoever rested until today, and not before', async () => {
    const clientId = await stage.client()
    const rest = { reason: 'ownWish', turnedOn: '2026-11-20', untilOn: '2026-11-25', note: '' } as const
    await suspendClient(mine(), { clientId, version: 1, ...rest })
    expect(await seen(clientId, 4)).toEqual([])
    const line = (group: string) => [group, dayText.restOver('11月25日（水）'), paths.desk.clientReopen(clientId)]
    expect(await seen(clientId, 5)).toEqual([line('today')])
    expect(await seen(clientId, 6)).toEqual([line('late')])
  })

  test('R1-42: asks for the notice of reception until it was handed over, and for a reception that ends within a fortnight', async () => {
    const clientId = await stage.client()
    await receiveRegistration(mine(), { clientId, receivedOn: '2026-11-20', noticeBy: 'hand' })
    const open = paths.desk.registration(clientId)
    expect(await seen(clientId, 1)).toContainEqual(['today', dayText.noticeOwed, open])
    await recordNotice(mine(), { clientId, version: 1, noticeOn: '2026-11-20' })
    expect((await seen(clientId, 1)).map(([, what]) => what)).not.toContain(dayText.noticeOwed)
    // 31 January 2027 is the seventy-second day from 20 November.
    const ends = (group: string) => [group, dayText.receptionEnds('1月31日（日）'), open]
    expect(await seen(clientId, 57)).not.toContainEqual(ends('soon'))
    expect(await seen(clientId, 58)).toContainEqual(ends('soon'))
    expect(await seen(clientId, 72)).toContainEqual(ends('today'))
    expect((await seen(clientId, 73)).map(([, what]) => what)).not.toContain(dayText.receptionEnds('1月31日（日）'))
  })

  test('DAY-2: hears nothing of a call that nobody answered', async () => {
    const clientId = await stage.client()
    await noteNoAnswer(mine(29), { clientId, body: '電話した・出なかった' })
    expect(await seen(clientId, 30)).toContainEqual(['silent', dayText.silent(30), paths.desk.client(clientId)])
    await noteOnClient(mine(30), { clientId, ...note, notedOn: '2026-12-20' })
    expect((await linesFor(clientId, 30)).map(({ group }) => group)).not.toContain('silent')
  })

  test('names the list that waits for this person as the second, and nobody’s own', async () => {
    const id = await stage.check(stage.colleague, { sheet: sixty() })
    const waiting = async (who: Staff) => (await lookAtDay(stage.desk(who))).imports
    expect(await waiting(stage.consultant)).toEqual([])
    await prepareImport(stage.desk(stage.colleague), { id, version: 1, others: [] })
    expect(await waiting(stage.consultant)).toEqual([{ id, preparedBy: stage.colleague.name }])
    expect(await waiting(stage.colleague)).toEqual([])
    // A supervisor's yes goes before a colleague's.
    await stage.hire('supervisor')
    expect(await waiting(stage.consultant)).toEqual([])
  })
})

test('the sheet of the day takes what fits on one page and counts the rest under its heading', () => {
  const line = (group: DayLine['group']): DayLine => ({
    group,
    icon: 'flag',
    clientId: 'x',
    name: 'A.B. 1234',
    standIn: null,
    what: '',
    paper: '',
    when: '',
  })
  const many = (group: DayLine['group'], count: number) => Array.from({ length: count }, () => line(group))
  const lines = {
    late: many('late', 3),
    today: many('today', 30),
    waiting: [],
    silent: many('silent', 5),
    noStep: many('noStep', 2),
    soon: [],
  }
  expect(onOnePage(lines).map((of) => [of.group, of.lines.length, of.more])).toEqual([
    ['late', 3, 0],
    ['today', 30, 0],
    ['silent', 3, 2],
    ['noStep', 0, 2],
  ])
})
