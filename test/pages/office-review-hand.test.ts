import { beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { paths } from '../../src/paths.ts'
import { auditRow, insertInto, rawOn, update } from '../db/raw.ts'
import type { Row } from '../db/raw.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { countOf, firstOpening, oneOf, openingsIn } from './office-stage.ts'

let app: TestApp
let desk: TestDatabase
let yokoyama: Person
let ebina: Person

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  yokoyama = await app.signInAs('yokoyama@city-komorebi.example.jp')
  ebina = await app.signInAs('ebina@city-komorebi.example.jp')
})

const textOf = async (person: Person, path: string) => (await person.get(path)).text()
const take = async (person: Person, id: string) =>
  person.press(await textOf(person, paths.desk.opening(id)), { action: paths.desk.openingClaim(id) })
const holderOf = async (id: string) =>
  String((await oneOf(desk, `select officer_id from opening_review where opening_id = '${id}'`))['officer_id'])
const claims = (id: string) =>
  countOf(desk, `select count(*) n from audit where act = 'opening.claim' and entity_id = '${id}' and outcome = 'done'`)

describe('what waits', () => {
  test('stands in the order of its waiting, with its age, its due day and what is open', async () => {
    const html = await textOf(yokoyama, paths.desk.openings())
    const rows = await openingsIn(desk, 'submitted')
    const received = await Promise.all(
      rows.map(async ({ id }) => ({
        at: html.indexOf(`"${paths.desk.opening(id)}"`),
        on: String((await oneOf(desk, `select received_on from opening where id = '${id}'`))['received_on']),
      })),
    )
    const shown = received.toSorted((one, other) => one.at - other.at).map(({ on }) => on)
    expect(shown).toEqual(shown.toSorted((one, other) => one.localeCompare(other)))
    expect(html).toContain('期限 11月')
    expect(html).toContain('2開庁日のうちに確かめるのが目標です')
  })

  test('past its day is said in words, whatever the colour', async () => {
    const { id } = await firstOpening(desk, 'submitted')
    const late = testApp({ ...(await seededTown()), now: app.deps.now() + 14 * 86_400_000 })
    const html = await textOf(await late.signInAs('desk'), paths.desk.openings())
    expect(html).toMatch(/期限を\d+開庁日すぎています/u)
    expect(html).toContain('data-tone="wrong"')
    expect(html).toContain(paths.desk.opening(id))
  })

  test('a firm nobody has called, and a posting it has not said yes to, are marked', async () => {
    const [first, second] = await openingsIn(desk, 'submitted')
    const before = await textOf(yokoyama, paths.desk.openings())
    const marks = (html: string, word: string) => html.split(word).length - 1
    const raw = rawOn(desk)
    const changed = async (entity: string, of: Record<string, unknown>) => {
      const audit = auditRow({ entity, entityId: String(of['id']) })
      const set: Row = entity === 'opening' ? { assent_edition: null } : { called_on: null }
      const at = { version: Number(of['version']) + 1, audit_id: audit.id }
      await raw.run(
        insertInto('audit', audit),
        update(entity, { set: { ...set, ...at }, where: { id: String(of['id']) } }),
      )
    }
    await changed('opening', first ?? {})
    const firm = `select id, version from employer where id = (select employer_id from opening where id = '${second?.id}')`
    await changed('employer', await oneOf(desk, firm))
    const html = await textOf(yokoyama, paths.desk.openings())
    expect(marks(html, '事業所の「はい」待ち')).toBe(marks(before, '事業所の「はい」待ち') + 1)
    expect(marks(html, '電話がまだ')).toBeGreaterThan(marks(before, '電話がまだ'))
  })
})

describe('two officers', () => {
  test('the second sees who has it in hand, on the list and on the page, and may take it over', async () => {
    const { id } = await firstOpening(desk, 'submitted')
    const to = paths.desk.opening(id, { done: 'claim' })
    const taken = await take(yokoyama, id)
    expect([taken.status, taken.headers.get('location')]).toEqual([303, to])
    expect(await textOf(yokoyama, to)).toContain('あなたが確認しています（10:00から）')

    expect(await textOf(ebina, paths.desk.openings())).toContain('横山 智子さん（10:00から）')
    const html = await textOf(ebina, paths.desk.opening(id))
    expect(html).toContain('横山 智子さんが確認中（10:00から）')
    expect(html).toContain('わたしが引き継ぐ')
    expect(await textOf(ebina, paths.desk.openingReturn(id))).toContain('横山 智子さんが確認中')

    const holder = await holderOf(id)
    expect((await take(ebina, id)).status).toBe(303)
    expect(await holderOf(id)).not.toBe(holder)
    expect(await textOf(yokoyama, paths.desk.opening(id))).toContain('海老名 亮さんが確認中')
  })

  test('who presses on an old page does not push the other aside unseen', async () => {
    const id = (await openingsIn(desk, 'submitted'))[1]?.id ?? ''
    const [one, other] = [await textOf(yokoyama, paths.desk.opening(id)), await textOf(ebina, paths.desk.opening(id))]
    const action = paths.desk.openingClaim(id)
    expect((await yokoyama.press(one, { action })).status).toBe(303)
    const second = await ebina.press(other, { action })
    expect(second.status).toBe(409)
    expect(await second.text()).toContain('横山 智子さんが確認中')
    expect(await claims(id)).toBe(1)
  })

  test('one press sent twice takes it once, in three requests and two', async () => {
    const id = (await openingsIn(desk, 'submitted'))[2]?.id ?? ''
    const typed = { ik: newSecret(), seen: '' }
    desk.forget()
    expect((await yokoyama.post(paths.desk.openingClaim(id), typed)).status).toBe(303)
    expect(desk.requests()).toBe(3)
    desk.forget()
    expect((await yokoyama.post(paths.desk.openingClaim(id), typed)).status).toBe(303)
    expect(desk.requests()).toBe(2)
    expect(await claims(id)).toBe(1)
  })

  test('after two hours it is nobody’s again', async () => {
    const id = (await openingsIn(desk, 'submitted'))[2]?.id ?? ''
    app.pass(2 * 3_600_000)
    ebina = await app.signInAs('ebina@city-komorebi.example.jp')
    const html = await textOf(ebina, paths.desk.opening(id))
    expect(html).not.toContain('さんが確認中')
    expect((await take(ebina, id)).status).toBe(303)
  })

  test('what is not waiting is not taken in hand', async () => {
    const { id } = await firstOpening(desk, 'published')
    expect(await textOf(ebina, paths.desk.opening(id))).not.toContain(paths.desk.openingClaim(id))
    expect((await ebina.post(paths.desk.openingClaim(id), { seen: '' })).status).toBe(409)
    expect((await ebina.post(paths.desk.openingClaim('01KAQZ3V5XW8Y7T6S5R4Q3P2N1'), { seen: '' })).status).toBe(404)
  })
})
