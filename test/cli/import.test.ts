import { beforeAll, expect, test } from 'vitest'
import { bringFile, readAsked } from '../../src/cli/import.ts'
import type { ImportKind } from '../../src/desk/imports/import.ts'
import type { Staff } from '../../src/access/actor.ts'
import { openImportStage, sixty } from '../desk/imports/import-stage.ts'
import type { ImportStage } from '../desk/imports/import-stage.ts'
import { workbook } from '../support/workbook.ts'

let stage: ImportStage
beforeAll(async () => {
  stage = await openImportStage()
})

const count = async (table: string) => Number((await stage.raw.all(`select count(*) as n from ${table}`))[0]?.n)
const brought = async (who: Staff, of: { kind: ImportKind; bytes: Uint8Array<ArrayBuffer>; isDry: boolean }) => {
  const said: string[] = []
  const id = await bringFile(stage.desk(who), { ...of, say: (line) => said.push(line) })
  return { id, said }
}

test('the command line says a line per row and no name, and a dry run leaves nothing', async () => {
  const of = { kind: 'clients', bytes: workbook(sixty()) } as const
  const dry = await brought(stage.consultant, { ...of, isDry: true })
  expect([dry.id, dry.said.length, await count('import_row')]).toEqual([null, 61, 0])
  expect(dry.said[0]).toContain('備考')
  expect(dry.said.filter((line) => line.includes('直す行'))).toHaveLength(5)
  expect(dry.said.join('\n')).not.toMatch(/相談 太郎|タロウ|090-|5678/u)

  const { id } = await brought(stage.consultant, { ...of, isDry: false })
  expect([(await stage.seen(stage.colleague, { id: id ?? '' })).run.state, await count('client')]).toEqual([
    'prepared',
    0,
  ])
})

test('firms are written to the end; a file that is none says why', async () => {
  const firms = Array.from({ length: 30 }, (_, at) => `商店${at},ショウテン,小売,${at},0123-20-${1000 + at}`)
  const bytes = new Uint8Array(new TextEncoder().encode(['名称,カナ,業種,従業員数,電話', ...firms].join('\n')))
  const before = await count('employer')
  const { said } = await brought(stage.officer, { kind: 'firms', bytes, isDry: false })
  expect(said.slice(-2)).toEqual(['30行中 25行を登録しました', '30行中 30行を登録しました'])
  expect((await count('employer')) - before).toBe(30)
  await expect(brought(stage.officer, { kind: 'firms', bytes: Uint8Array.of(1, 2, 0), isDry: true })).rejects.toThrow(
    '読めません',
  )
})

test('a file and a person are asked for', () => {
  expect(readAsked(['a.csv', '--as', 'a@example.jp', '--dry-run'])).toEqual({
    file: 'a.csv',
    email: 'a@example.jp',
    isDry: true,
  })
  for (const args of [[], ['a.csv'], ['--as', 'x'], ['a', 'b', '--as', 'x'], ['a', '--as', 'x', '--other']]) {
    expect(() => readAsked(args)).toThrow('npm run import')
  }
})
