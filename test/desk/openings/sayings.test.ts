import { beforeAll, describe, expect, test } from 'vitest'
import { pauseOpening } from '../../../src/desk/openings/pause.ts'
import { publishOpening } from '../../../src/desk/openings/publish.ts'
import { stopOpening } from '../../../src/desk/openings/stop.ts'
import { fullOpening } from '../../../src/desk/openings/store.ts'
import { takeBackSaying } from '../../../src/desk/openings/take-back-saying.ts'
import { writeSaying } from '../../../src/desk/openings/write-saying.ts'
import { Refused, found } from '../../../src/desk/refusals.ts'
import { connect } from '../../../src/db/client.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const words = {
  title: '{部屋|へや}の {掃除|そうじ}',
  tasks: 'ベッドを {直|なお}します。',
  firstDay: '',
  wayThere: '',
  meets: '',
  bring: '',
}
const officer = () => stage.desk(stage.officer)
const at = (id: string, more: { edition?: number; version?: number } = {}) =>
  ({ id, language: 'easy', edition: 1, version: 0, ...more }) as const
const fullOf = async (id: string) => found((await officer().read({ full: fullOpening(id) })).full)
const listed = async (id: string) => {
  const { opening } = await fullOf(id)
  const [row] = await stage.publicRaw.all('select version, state, content from listing where number = ?', [
    opening.number,
  ])
  return row && { version: row.version, state: row.state, listing: JSON.parse(String(row.content)) }
}
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : Promise.reject(error)),
  )

describe('R7-10: a saying', () => {
  test('is in the public list in the same request, in three requests, and the older listing cannot come back', async () => {
    const id = await stage.opening('tour', { places: 1 })
    const before = await listed(id)
    expect(before?.listing.sayings).toEqual({})
    stage.forget()
    expect(await writeSaying(officer(), { ...at(id), ...words })).toEqual({ id, isListed: true })
    expect(stage.requests()).toBe(3)
    const after = await listed(id)
    expect(after?.listing.sayings).toEqual({ easy: words })
    expect(after?.version).toBe(Number(before?.version) + 1)
    const [trail] = await stage.raw.all(
      "select entity, fields, actor_id from audit where act = 'saying.write' and entity_id = ?",
      [id],
    )
    expect(trail).toEqual({ entity: 'opening', fields: 'saying:easy', actor_id: stage.officer.id })
  })

  test('is written over by whoever saw the last one, and two at one moment do not both win', async () => {
    const id = await stage.opening('tour', { places: 1 })
    await writeSaying(officer(), { ...at(id), ...words })
    expect(await reasonOf(writeSaying(officer(), { ...at(id), ...words }))).toBe('stale')
    const both = await Promise.all(
      ['一', '二'].map((title) => reasonOf(writeSaying(officer(), { ...at(id, { version: 1 }), ...words, title }))),
    )
    expect(both.toSorted()).toEqual(['done', 'stale'])
    expect((await fullOf(id)).sayings.map(({ version }) => version)).toEqual([2])
  })

  test('is the desk’s alone', async () => {
    const id = await stage.opening('tour', { places: 1 })
    for (const actor of [stage.consultant, stage.firm, stage.admin]) {
      expect(await reasonOf(writeSaying(stage.desk(actor), { ...at(id), ...words }))).toBe('wrongRole')
      expect(await reasonOf(takeBackSaying(stage.desk(actor), at(id)))).toBe('wrongRole')
    }
    expect(await reasonOf(writeSaying(officer(), { ...at('nothing'), ...words }))).toBe('absent')
  })

  test('is taken back, once and again, and written anew', async () => {
    const id = await stage.opening('tour', { places: 1 })
    expect(await reasonOf(takeBackSaying(officer(), at(id)))).toBe('absent')
    await writeSaying(officer(), { ...at(id), ...words })
    expect(await reasonOf(takeBackSaying(officer(), at(id)))).toBe('stale')
    await takeBackSaying(officer(), at(id, { version: 1 }))
    expect((await listed(id))?.listing.sayings).toEqual({})
    const [kept] = (await fullOf(id)).sayings
    expect(kept).toMatchObject({ state: 'takenBack', title: words.title, version: 2 })
    expect(await reasonOf(takeBackSaying(officer(), at(id, { version: 2 })))).toBe('done')
    await writeSaying(officer(), { ...at(id, { version: 2 }), ...words, title: '{掃除|そうじ}' })
    expect((await listed(id))?.listing.sayings.easy.title).toBe('{掃除|そうじ}')
  })

  test('may be written before the opening goes out, and goes out with it; pausing keeps it', async () => {
    const id = await stage.submitted('tour', { places: 1 })
    await writeSaying(officer(), { ...at(id), ...words })
    expect(await listed(id)).toBeUndefined()
    await publishOpening(officer(), { id, version: 3 })
    expect((await listed(id))?.listing.sayings).toEqual({ easy: words })
    await pauseOpening(officer(), { id, version: 4 })
    expect(await listed(id)).toMatchObject({ state: 'paused', listing: { sayings: { easy: words } } })
  })

  test('is none of a closed opening, nor of an edition that is no more', async () => {
    const id = await stage.opening('tour', { places: 1 })
    expect(await reasonOf(writeSaying(officer(), { ...at(id, { edition: 2 }), ...words }))).toBe('stale')
    await stopOpening(officer(), { id })
    expect(await reasonOf(writeSaying(officer(), { ...at(id), ...words }))).toBe('illegalTransition')
    expect((await listed(id))?.listing).toEqual({})
  })

  test('that could not reach the public database is told, and kept for the job', async () => {
    const id = await stage.opening('tour', { places: 1 })
    const desk = { ...officer(), listings: connect({ url: 'http://127.0.0.1:9' }) }
    expect(await writeSaying(desk, { ...at(id), ...words })).toEqual({ id, isListed: false })
    const [work] = await stage.raw.all(
      "select count(*) n from outbox where kind = 'listing' and subject_id = ? and dedupe = ?",
      [id, `listing:${id}:${(await fullOf(id)).opening.version}`],
    )
    expect(work).toEqual({ n: 1 })
  })
})
