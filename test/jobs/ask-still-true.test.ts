import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { contactOf, sealContact } from '../../src/desk/employers/contact.ts'
import { changeEmployer, employerById } from '../../src/desk/employers/store.ts'
import { changeSettings } from '../../src/desk/settings/change-settings.ts'
import { initialSettings } from '../../src/desk/settings/settings.ts'
import { found } from '../../src/desk/refusals.ts'
import { askStillTrue } from '../../src/jobs/ask-still-true.ts'
import { openDeskStage, startedAt } from '../desk/desk-stage.ts'
import type { DeskStage } from '../desk/desk-stage.ts'

const day = 86_400_000

let stage: DeskStage
let id: string
beforeAll(async () => {
  stage = await openDeskStage()
  id = await stage.opening('regularJob', { places: 1 })
})

const run = (days: number, at = startedAt) =>
  askStillTrue(stage.desk(systemActor('still-true'), { at: at + days * day }))
const asked = async (opening = id) => {
  const rows = await stage.raw.all(
    "select kind, dedupe, not_before from outbox where kind = 'openingStillTrue' and subject_id = ?",
    [opening],
  )
  return rows
}
const openLinks = () =>
  stage.raw.all("select id from matter where act = 'opening.stillTrue' and subject_id = ? and state = 'open'", [id])
const confirm = async (on: string, by: string) =>
  stage.raw.run(
    `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('${by}', 1, 'employer', 'x', 'opening.confirm', 'opening', '${id}', 'done', 'r')`,
    `update opening set confirmed_on = '${on}', valid_until = '2027-12-31', version = version + 1, audit_id = '${by}' where id = '${id}'`,
  )

describe('R1-24: a posting that was confirmed long ago', () => {
  test('is not asked about before the thirtieth day', async () => {
    expect(await run(29)).toBe(0)
    expect(await asked()).toEqual([])
  })

  test('is asked about once on the thirtieth, however often the job runs, two at one moment too', async () => {
    const both = await Promise.all([run(30), run(30)])
    expect(both.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await run(30)).toBe(0)
    expect(await run(45)).toBe(0)
    expect((await asked()).map(({ dedupe }) => dedupe)).toEqual([`stillTrue:${id}:2026-11-20`])
    expect(await openLinks()).toHaveLength(1)
    const trail = await stage.raw.all("select actor_role, entity_id from audit where act = 'opening.askAgain'")
    expect(trail).toEqual([{ actor_role: 'system', entity_id: id }])
  })

  test('names what it is and when it was last confirmed, and nobody', async () => {
    const mail = (await stage.mails()).find(({ kind }) => kind === 'openingStillTrue')
    expect(mail?.params).toMatchObject({ title: '客室の清掃', confirmedOn: '2026-11-20', until: '2027-01-31' })
    expect(JSON.stringify(mail)).not.toContain('店主')
  })

  test('is asked again a month after it was confirmed, and the link of before ends', async () => {
    await confirm('2027-01-10', 'again')
    expect(await run(60)).toBe(0)
    expect(await run(81)).toBe(1)
    expect(await asked()).toHaveLength(2)
    expect(await openLinks()).toHaveLength(1)
  })

  test('is asked about by day: a mail of the night waits until eight', async () => {
    await confirm('2027-03-01', 'night')
    expect(await run(131, Date.parse('2026-11-20T23:00:00+09:00'))).toBe(1)
    const [newest] = (await asked()).toSorted((one, other) => Number(other.not_before) - Number(one.not_before))
    expect(new Date(Number(newest?.not_before) + 9 * 3_600_000).toISOString()).toMatch(/T08:00/u)
  })

  test('is left alone when it is paused, or ends that day', async () => {
    const paused = await stage.opening('regularJob', { places: 1 })
    await stage.raw.run(
      `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('p', 1, 'desk', 'x', 'opening.pause', 'opening', '${paused}', 'done', 'r')`,
      `update opening set state = 'paused', version = version + 1, audit_id = 'p' where id = '${paused}'`,
    )
    const ending = await stage.opening('regularJob', { places: 1 })
    await run(72)
    expect([await asked(paused), await asked(ending)]).toEqual([[], []])
  })
})

describe('the town and the firm', () => {
  test('R1-24: a town may ask sooner', async () => {
    const soon = await stage.opening('regularJob', { places: 1 })
    const settings = { ...initialSettings, confirmDays: 14 }
    await changeSettings(stage.desk(stage.admin), { edition: 0, settings })
    await run(13)
    expect(await asked(soon)).toEqual([])
    await run(14)
    expect(await asked(soon)).toHaveLength(1)
  })

  test('a firm without e-mail is mailed nothing, and nothing is put on record as asked', async () => {
    const desk = stage.desk(stage.officer)
    const { row } = await desk.read({ row: employerById(stage.firm.employerIds[0] ?? '') })
    const employer = found(row)
    const contact = await contactOf(desk.keys, employer)
    const sealed = await sealContact(desk.keys, { id: employer.id, contact: { ...contact, email: '' } })
    await desk.write([changeEmployer({ employer, act: 'employer.change', set: { contact: sealed } })])
    const silent = await stage.opening('regularJob', { places: 1 })
    expect(await run(20)).toBe(0)
    expect(await asked(silent)).toEqual([])
    const trail = await stage.raw.all("select id from audit where act = 'opening.askAgain' and entity_id = ?", [silent])
    expect(trail).toEqual([])
  })
})
