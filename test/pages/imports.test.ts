import { beforeAll, describe, expect, test } from 'vitest'
import { clientColumns, firmColumns } from '../../src/desk/imports/columns.ts'
import { mostFileBytes } from '../../src/desk/imports/import.ts'
import { readFile } from '../../src/desk/imports/read-file.ts'
import { paths } from '../../src/paths.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { inCp932 } from '../../src/ui/cp932.ts'
import { fewOf, sixty } from '../desk/imports/import-stage.ts'
import { idIn, natsui, whereTo } from '../journeys/casework.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'
import { workbook } from '../support/workbook.ts'
import type { Sheet } from '../support/workbook.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let consultant: Person
let supervisor: Person
let officer: Person
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  consultant = await app.signInAs(natsui)
  supervisor = await app.signInAs('supervisor')
  officer = await app.signInAs('desk')
})

const yes = { purposeShown: 'yes' }
const excel = (sheet: Sheet) => ({ name: '名簿.xlsx', bytes: workbook(sheet) })
const text = (words: string) => ({ name: 'meibo.csv', bytes: new Uint8Array(new TextEncoder().encode(words)) })
const said = async (response: Response) => ({ status: response.status, text: await response.text() })
const pageAt = async (who: Person, path: string) => {
  desk.forget()
  const answer = await said(await who.get(path))
  return { ...answer, requests: desk.requests() }
}
const brought = async (who: Person, sheet = fewOf(3)) => {
  const response = await who.upload(paths.bring.clients(), { fields: yes, file: excel(sheet) })
  expect(response.status).toBe(303)
  return idIn(whereTo(response))
}

describe('an Excel of sixty clients', () => {
  test('goes from the file to sixty records less five, page by page, without a script', async () => {
    const id = await brought(consultant, sixty())
    const run = paths.bring.run('clients', { id })
    const checked = await pageAt(consultant, run)
    expect([checked.status, checked.requests, await faultsIn(checked.text)]).toEqual([200, 2, []])
    for (const words of [
      '直す行 5',
      'このまま進める行 55',
      '19行目',
      'いまの値：昭和64年2月30日',
      '使いません：備考',
    ]) {
      expect(checked.text).toContain(words)
    }
    const prepare = paths.bring.step('clients', { id, step: 'prepare' })
    expect(whereTo(await consultant.press(checked.text, { action: prepare }))).toBe(run)

    const waiting = await pageAt(consultant, run)
    expect(waiting.text).toContain('別の人の確認を待っています')
    expect(waiting.text).not.toContain(paths.bring.step('clients', { id, step: 'approve' }))
    const second = await pageAt(supervisor, run)
    expect([second.requests, await faultsIn(second.text)]).toEqual([2, []])
    expect(second.text).not.toMatch(/相談 太郎|タロウ|朝の仕事|090-0000/u)
    expect(second.text).toContain('A.T.')
    await supervisor.press(second.text, { action: paths.bring.step('clients', { id, step: 'approve' }) })

    const write = paths.bring.step('clients', { id, step: 'write' })
    const counts: string[] = []
    for (
      let page = await pageAt(supervisor, run);
      page.text.includes(write);
      page = await pageAt(supervisor, `${run}?on=yes`)
    ) {
      counts.push(/<h2[^>]*>(\d+行中 \d+行)/u.exec(page.text)?.[1] ?? '')
      await supervisor.press(page.text, { action: write })
    }
    expect(counts).toEqual(['55行中 0行', '55行中 25行', '55行中 50行'])
    const done = await pageAt(consultant, `${run}?on=yes`)
    expect([done.text.includes('55人を登録しました'), await faultsIn(done.text)]).toEqual([true, []])
    // What has just been written is not taken back by a page that is opened.
    expect(done.text).not.toContain('data-goes-on')

    const undo = paths.bring.step('clients', { id, step: 'undo' })
    for (let left = done.text; left.includes(undo); left = (await pageAt(consultant, run)).text) {
      await consultant.press(left, { action: undo })
    }
    expect((await pageAt(consultant, run)).text).toContain('取り消した行 55')
  })
})

describe('a file that is not taken', () => {
  const sent = async (file: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined, fields = yes) =>
    said(await consultant.upload(paths.bring.clients(), { fields, ...(file && { file }) }))

  test('comes back with what to do, and the error leads to the field', async () => {
    const answers = {
      ファイルを選んでください: await sent(undefined),
      として読めません: await sent(text('PK\u0003\u0004')),
      '列があります（職業安定法': await sent(text('氏名,フリガナ,国籍\nあ,ア,x')),
      '足りない列があります：フリガナ': await sent(text('氏名\nあ')),
      ファイルは2MBまでです: await sent({ name: 'a.csv', bytes: new Uint8Array(mostFileBytes + 1).fill(0x41) }),
    }
    for (const [words, { status, text: html }] of Object.entries(answers)) {
      expect([words, status, html.includes(words), html.includes('href="#f-file"')]).toEqual([words, 422, true, true])
      expect(await faultsIn(html)).toEqual([])
    }
    const unsaid = await sent(text('氏名,フリガナ\nあ,ア'), { purposeShown: '' })
    expect([unsaid.status, unsaid.text.includes('href="#f-purposeShown"')]).toEqual([422, true])
  })

  test('is read only here, and not beyond its size', async () => {
    const large = { name: 'a.csv', bytes: new Uint8Array(mostFileBytes + 128 * 1024) }
    expect((await consultant.upload(paths.bring.clients(), { fields: yes, file: large })).status).toBe(413)
    const medium = { name: 'a.csv', bytes: new Uint8Array(70 * 1024) }
    expect((await consultant.upload(paths.desk.newClient(), { file: medium })).status).toBe(413)
    expect((await consultant.upload(paths.desk.newClient(), { file: text('a') })).status).toBe(415)
    expect((await consultant.post(paths.bring.clients(), { file: 'a'.repeat(70_000) })).status).toBe(413)
    expect((await consultant.post(paths.bring.clients(), { ...yes, file: 'a' })).status).toBe(422)
  })

  test('is not brought by whom it does not concern', async () => {
    const id = await brought(consultant)
    const auditor = await app.signInAs('auditor')
    for (const [who, status] of [
      [officer, 403],
      [auditor, 403],
      [supervisor, 404],
    ] as const) {
      expect((await who.get(paths.bring.run('clients', { id }))).status).toBe(status)
    }
    expect((await officer.get(paths.bring.run('firms', { id }))).status).toBe(404)
    expect((await consultant.get(paths.bring.firms())).status).toBe(403)
  })
})

test('the same press is one import, and the same file pressed anew is found to be the same people', async () => {
  const [ik, file] = [newSecret(), excel(fewOf(2, 600))]
  const first = await consultant.upload(paths.bring.clients(), { fields: yes, file, ik })
  const again = await consultant.upload(paths.bring.clients(), { fields: yes, file, ik })
  expect(whereTo(again)).toBe(whereTo(first))
  const other = await consultant.upload(paths.bring.clients(), { fields: yes, file: excel(fewOf(1, 602)), ik })
  expect(other.status).toBe(409)
  const runs = await rowsOf(desk, `select count(*) as n from import_run where id = '${idIn(whereTo(first))}'`)
  expect(runs[0]?.n).toBe(1)
})

test('a CP932 file of firms is read, shown and written by the officer', async () => {
  const table =
    '事業所名,カナ,業種,従業員数,電話\r\n髙橋商店㈱,タカハシ,小売,3,0123-77-1111\r\nだめ商店,,小売,3,0123-77-2222\r\n'
  const file = { name: 'firms.csv', bytes: inCp932(table).bytes }
  const id = idIn(whereTo(await officer.upload(paths.bring.firms(), { file })))
  const run = paths.bring.run('firms', { id })
  const page = await pageAt(officer, run)
  expect([page.requests, await faultsIn(page.text)]).toEqual([2, []])
  expect(page.text).toContain('髙橋商店㈱')
  await officer.press(page.text, { action: paths.bring.step('firms', { id, step: 'prepare' }) })
  await officer.press((await pageAt(officer, run)).text, { action: paths.bring.step('firms', { id, step: 'write' }) })
  expect((await pageAt(officer, run)).text).toContain('1件を登録しました')
  expect((await pageAt(officer, paths.desk.employers())).text).toContain('髙橋商店㈱')
})

test('the template has the columns that are read, for both', async () => {
  for (const [who, kind, columns] of [
    [consultant, 'clients', clientColumns],
    [officer, 'firms', firmColumns],
  ] as const) {
    const response = await who.get(paths.bring.template(kind))
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+\.csv"$/u)
    const read = await readFile(new Uint8Array(await response.arrayBuffer()))
    expect(read.isFine && read.lines[0]?.cells).toEqual(columns.map(({ header }) => header))
  }
})

describe('the own caseload', () => {
  const purpose = '市の監査に求職管理簿を出すため'
  const asked = { purpose, encoding: 'utf8' }

  test('asks for a fresh sign-in and a purpose, and keeps what was typed', async () => {
    const late = await app.signInAs(natsui)
    app.pass(6 * 60_000)
    const refused = await said(await late.post(paths.bring.export(), asked))
    expect([refused.status, refused.text.includes(purpose)]).toEqual([403, true])
    const person = await app.signInAs(natsui)
    for (const nothing of ['監査', 'あ'.repeat(20), '1234567890123']) {
      const short = await said(await person.post(paths.bring.export(), { ...asked, purpose: nothing }))
      expect([short.status, short.text.includes('10字以上')]).toEqual([422, true])
      expect(await faultsIn(short.text)).toEqual([])
    }
    expect((await officer.get(paths.bring.export())).status).toBe(403)
  })

  test('goes out as a file of ours that nobody keeps, comes back in as it was, and a second press hands out nothing', async () => {
    const person = await app.signInAs(natsui)
    const ik = newSecret()
    const response = await person.post(paths.bring.export(), { ...asked, ik })
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="tantou-\d{4}-\d{2}-\d{2}\.csv"$/u,
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const again = await person.post(paths.bring.export(), { ...asked, ik })
    expect([again.status, whereTo(again)]).toEqual([303, paths.bring.export({ done: 'yes' })])

    const back = await person.upload(paths.bring.clients(), { fields: yes, file: { name: 'x.csv', bytes } })
    expect(back.status).toBe(303)
    const page = await pageAt(person, whereTo(back))
    expect(page.text).toContain('同じかもしれない行')
    expect(page.text).not.toContain('直す行')
  })
})
