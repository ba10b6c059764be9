import { beforeAll, expect, test } from 'vitest'
import { keptBy, partsOf } from '../../../src/desk/imports/undo-store.ts'
import { checkImport } from '../../../src/desk/imports/check.ts'
import { prepareImport } from '../../../src/desk/imports/prepare.ts'
import { undoImport } from '../../../src/desk/imports/undo.ts'
import { writeImport } from '../../../src/desk/imports/write.ts'
import { recordCall } from '../../../src/desk/employers/record-call.ts'
import { openImportStage } from './import-stage.ts'
import type { ImportStage } from './import-stage.ts'

let stage: ImportStage
beforeAll(async () => {
  stage = await openImportStage()
})

const sheet = [
  ['会社名', 'カナ', '産業分類', '従業員数', 'TEL', '法人番号', '担当者'],
  ['みどり食堂', 'ミドリショクドウ', '飲食', '５人', '0123-11-2222', '', '店長'],
  ['コモレビ旅館', 'コモレビリョカン', '宿泊・飲食', 12, '0123-99-0000', '', ''],
  ['別の名前', 'ベツノナマエ', 'E', 3, '0123-45-6789', '', ''],
  ['あおば製作所', 'アオバ', '製造業', 'たくさん', '0123-33-4444', '1234567890123', ''],
  ['ひかり製作所', 'ヒカリ', '製造', '30', '0123-33-5555', '', ''],
] as const

test('firms come by the desk’s one hand: told apart, twins by phone and name, written and taken back', async () => {
  const officer = () => stage.desk(stage.officer)
  const id = await stage.check(stage.officer, { kind: 'firms', sheet })
  const seen = await stage.seen(stage.officer, { id, kind: 'firms' })
  expect(
    seen.lines.map(({ number, state, problems }) => [
      number,
      state,
      problems.map((one) => `${one.column}.${one.problem}`),
    ]),
  ).toEqual([
    [2, 'fine', []],
    [3, 'twin', []],
    [4, 'twin', []],
    [5, 'mend', ['staffCount.number', 'corporateNumber.corporateNumber']],
    [6, 'fine', []],
  ])
  expect(seen.lines[2]?.twins).toEqual(['こもれび旅館'])
  await prepareImport(officer(), { id, version: 1, others: [4] })
  expect(await writeImport(officer(), { id })).toEqual({ id, left: 0 })

  const rows = await stage.raw.all(
    'select id, name, trade, staff_count, self_declared_on, called_on from employer order by created_at, id',
  )
  expect(rows.slice(1).map(({ name, trade, staff_count: staff }) => [name, trade, staff])).toEqual([
    ['みどり食堂', 'M', 5],
    ['別の名前', 'E', 3],
    ['ひかり製作所', 'E', 30],
  ])
  expect(rows.slice(1).map((row) => [row.self_declared_on, row.called_on])).toEqual(
    rows.slice(1).map(() => [null, null]),
  )

  await recordCall(officer(), { id: String(rows[1]?.id), version: 1 })
  await undoImport(officer(), { id })
  const after = await stage.seen(stage.officer, { id, kind: 'firms' })
  expect(after.lines.map(({ state, reason }) => [state, reason])).toEqual([
    ['kept', 'changed'],
    ['undone', null],
    ['undone', null],
  ])
  expect((await stage.raw.all('select name from employer')).map(({ name }) => name)).toEqual([
    'こもれび旅館',
    'みどり食堂',
  ])
})

test('a firm leaves no other way, and consultants bring none', async () => {
  const [firm] = await stage.raw.all('select id from employer limit 1')
  await expect(stage.raw.run({ sql: 'delete from employer where id = ?', args: [String(firm?.id)] })).rejects.toThrow(
    'KEPT',
  )
  const bytes = new Uint8Array(new TextEncoder().encode('事業所名,カナ,業種,人数,電話\nあ,ア,E,1,0123-11-1111'))
  await expect(checkImport(stage.desk(stage.consultant), { kind: 'firms', bytes })).rejects.toMatchObject({
    reason: 'wrongRole',
  })
})

test('every table that points to a client or a firm is asked before one is taken back', async () => {
  const tables = (await stage.raw.all("select name from sqlite_schema where type = 'table'")).map(({ name }) =>
    String(name),
  )
  const pointing = async (to: string) => {
    const found = await Promise.all(
      tables.map(async (name) => {
        const keys = await stage.raw.all('select "from" as place, "table" as target from pragma_foreign_key_list(?)', [
          name,
        ])
        return keys.some(({ target, place }) => target === to && String(place) === `${to}_id`) ? [name] : []
      }),
    )
    return found.flat().toSorted()
  }
  expect(await pointing('client')).toEqual([...keptBy.clients, ...partsOf.clients].toSorted())
  expect(await pointing('employer')).toEqual([...keptBy.firms, ...partsOf.firms].toSorted())
})
