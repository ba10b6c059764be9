import { beforeAll, describe, expect, test } from 'vitest'
import { auditRow, insertInto, update } from './raw.ts'
import type { Row } from './raw.ts'
import { openStage, publishedDates, toEdition } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

const sayingRow = (openingId: string, more: Row = {}): Row => ({
  opening_id: openingId,
  language: 'easy',
  edition: 1,
  state: 'shown',
  title: '{仕事|しごと}',
  tasks: '{皿|さら}を {洗|あら}います',
  first_day: '',
  way_there: '',
  meets: '',
  bring: '',
  version: 1,
  ...more,
})

const withAudit = (openingId: string, outcome = 'done') => auditRow({ entity: 'opening', entityId: openingId, outcome })

const inserted = (openingId: string, more: Row = {}) => {
  const audit = withAudit(openingId)
  return [
    insertInto('audit', audit),
    insertInto('opening_saying', sayingRow(openingId, { audit_id: audit.id, ...more })),
  ]
}
const changed = (openingId: string, set: Row) => {
  const audit = withAudit(openingId)
  const where = { opening_id: openingId, language: 'easy' }
  return [insertInto('audit', audit), update('opening_saying', { set: { audit_id: audit.id, ...set }, where })]
}

describe('opening_saying', () => {
  test('begins shown, at version 1, of the edition of today, once a language, on record', async () => {
    const id = await stage.opening('trial')
    for (const [more, word] of [
      [{ state: 'takenBack' }, 'BAD_INITIAL_STATE'],
      [{ version: 2 }, 'BAD_INITIAL_STATE'],
      [{ edition: 2 }, 'STALE'],
      [{ edition: 0 }, 'STALE'],
      [{ audit_id: 'none' }, 'UNAUDITED'],
      [{ title: '' }, 'CHECK'],
      [{ language: 'fr' }, 'CHECK'],
    ] as const) {
      expect(await stage.probe(...inserted(id, more)), JSON.stringify(more)).toBe(word)
    }
    const denied = withAudit(id, 'denied')
    const insert = insertInto('opening_saying', sayingRow(id, { audit_id: denied.id }))
    expect(await stage.probe(insertInto('audit', denied), insert)).toBe('UNAUDITED')
    expect(await stage.answer(...inserted(id))).toBe('done')
    expect(await stage.answer(...inserted(id))).toBe('EXISTS')
    expect(await stage.answer(...inserted(id, { language: 'en' }))).toBe('done')
  })

  test('changes by one version with a fresh audit row, and keeps its opening and its language', async () => {
    const id = await stage.opening('trial')
    await stage.run(...inserted(id))
    const bare = update('opening_saying', { set: { title: 'x', version: 2 }, where: { opening_id: id } })
    expect(await stage.probe(bare)).toBe('UNAUDITED')
    for (const [set, word] of [
      [{ version: 1 }, 'STALE'],
      [{ version: 3 }, 'STALE'],
      [{ version: 2, language: 'en' }, 'STALE'],
      [{ version: 2, edition: 2 }, 'STALE'],
      [{ version: 2, title: 'よみ' }, 'done'],
    ] as const) {
      expect(await stage.probe(...changed(id, set)), JSON.stringify(set)).toBe(word)
    }
    expect(await stage.answer({ sql: 'delete from opening_saying where opening_id = ?', args: [id] })).toBe('KEPT')
  })

  test('is taken back and shown again, and may be taken back when its edition is past', async () => {
    const id = await stage.opening('trial')
    await stage.run(...inserted(id))
    await stage.run(...toEdition(id, { family: 'trial', edition: 2, set: { ...publishedDates, assent_edition: 2 } }))
    expect(await stage.answer(...changed(id, { state: 'takenBack', version: 2 }))).toBe('done')
    expect(await stage.answer(...changed(id, { state: 'shown', version: 3, edition: 2 }))).toBe('done')
  })
})
