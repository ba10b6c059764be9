import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { seededTown } from '../support/town.ts'
import { firstOpening, oneOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let officer: Awaited<ReturnType<TestApp['signInAs']>>
let desk: TestDatabase
let opening: { id: string; number: string }

beforeAll(async () => {
  const town = await seededTown()
  app = testApp(town)
  desk = town.desk
  officer = await app.signInAs('yokoyama@city-komorebi.example.jp')
  const bare = await oneOf(
    desk,
    "select id, number from opening o where state = 'published' and not exists (select 1 from opening_saying s where s.opening_id = o.id) order by id",
  )
  opening = { id: String(bare['id']), number: String(bare['number']) }
})

const words = {
  title: '{皿|さら}を {洗|あら}う {仕事|しごと}',
  tasks: '{皿|さら}を {洗|あら}います。\n{棚|たな}に {並|なら}べます。',
  firstDay: '',
  wayThere: '',
  meets: '',
  bring: '',
}
const about = { language: 'easy', edition: '1', version: '0' }
const at = () => paths.desk.openingSayings(opening.id)
const send = (more: Record<string, string>) => officer.post(at(), { ...about, ...words, ...more })

describe('the page of the three ways of saying it', () => {
  test('shows the firm’s words beside an empty form, and the opening leads there', async () => {
    const page = await (await officer.get(at())).text()
    const { title } = await oneOf(desk, `select title from opening_edition where opening_id = '${opening.id}'`)
    expect(page).toContain(String(title))
    expect(page).not.toContain('id="marks"')
    expect(await faultsIn(page)).toEqual([])
    expect(await (await officer.get(paths.desk.opening(opening.id))).text()).toContain(`href="${at()}"`)
  })

  test('checking marks the places, keeps every letter and writes nothing', async () => {
    const answer = await send({ press: 'check', tasks: '山田さんの 仕事を 随時 します。', title: '' })
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('読みがなのない漢字です：「山田」')
    expect(page).toContain('むずかしい言葉です：「随時」→「いつでも」')
    expect(page).toContain('山田さんの 仕事を 随時 します。')
    expect(await faultsIn(page)).toEqual([])
    expect(await oneOf(desk, `select count(*) n from opening_saying where opening_id = '${opening.id}'`)).toEqual({
      n: 0,
    })
  })

  test('the glossary puts in the readings it is sure of', async () => {
    const page = await (await send({ press: 'readings', tasks: '山田さんと 棚に 並べます' })).text()
    expect(page).toContain('山田さんと {棚|たな}に {並|なら}べます')
    expect(page).toContain('<rt>たな</rt>')
  })

  test('a missing title is said at its field, and what was typed stays', async () => {
    const answer = await send({ press: 'write', title: '' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('href="#f-title"')
    expect(page).toContain('{棚|たな}に {並|なら}べます。')
    expect(await faultsIn(page)).toEqual([])
  })

  test('written in easy Japanese and English it is what residents read in their language at once', async () => {
    const easyUrl = paths.opening('easy', opening.number)
    const visitor = app.visitor()
    expect(await (await visitor.get(easyUrl)).text()).toContain('まだ やさしい')
    expect((await send({ press: 'write' })).headers.get('location')).toBe(
      paths.desk.openingSayings(opening.id, { in: 'easy', done: 'write' }),
    )
    await send({ press: 'write', language: 'en', title: 'Wash <dishes>', tasks: 'You wash dishes & {cups|x}.' })
    const [easy, english, japanese] = await Promise.all(
      (['easy', 'en', 'ja'] as const).map(async (language) =>
        (await visitor.get(paths.opening(language, opening.number))).text(),
      ),
    )
    expect(easy).toContain('<h1><ruby>皿<rp>（</rp><rt>さら</rt><rp>）</rp></ruby>を ')
    expect(easy).not.toContain('まだ やさしい')
    expect(english).toContain('<h1>Wash &lt;dishes&gt;</h1>')
    expect(english).toContain('<p>You wash dishes &amp; {cups|x}.</p>')
    expect(english).toContain('put this text into English')
    expect(japanese).not.toContain('Wash')
    for (const page of [easy, english, japanese]) expect(await faultsIn(page ?? '')).toEqual([])
  })

  test('somebody else was quicker: it is told, and what was typed stays', async () => {
    const answer = await send({ press: 'write', tasks: '{私|わたし}の {文|ぶん}' })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('ほかの人が先に変更しました')
    expect(page).toContain('{私|わたし}の {文|ぶん}')
  })

  test('taken back, residents read the firm’s words again; written once more, the new ones', async () => {
    const back = await officer.post(paths.desk.openingSayingBack(opening.id), { ...about, version: '1' })
    expect(back.headers.get('location')).toBe(paths.desk.openingSayings(opening.id, { in: 'easy', done: 'back' }))
    const easy = () =>
      app
        .visitor()
        .get(paths.opening('easy', opening.number))
        .then((page) => page.text())
    expect(await easy()).toContain('まだ やさしい')
    const page = await (await officer.get(at())).text()
    expect(page).toContain('取り下げています')
    await send({ press: 'write', version: '2' })
    expect(await easy()).not.toContain('まだ やさしい')
  })

  test('is the desk’s alone, and nothing of a closed opening is put into other words', async () => {
    const consultant = await app.signInAs('consultant')
    expect((await consultant.get(at())).status).toBe(403)
    const closed = await firstOpening(desk, 'closed')
    const page = await (await officer.get(paths.desk.openingSayings(closed.id))).text()
    expect(page).toContain('いまは書きかえられません')
    expect(await faultsIn(page)).toEqual([])
    expect((await officer.get(paths.desk.openingSayings('nothing'))).status).toBe(404)
    expect((await send({ press: 'write', language: 'fr' })).status).toBe(400)
  })
})
