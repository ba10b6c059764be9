import { beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { employmentQuestions, trialQuestions } from '../../src/desk/openings/forms.ts'
import { placeFields } from '../../src/desk/employers/forms.ts'
import { questionGroups } from '../../src/pages/parts/posting-questions.ts'
import { paths } from '../../src/paths.ts'
import { whereTo } from '../journeys/posting.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'
import { arrival, begin, begun, jobSheet, knownFirm, newFirm, newPlace, press } from './key-in-stage.ts'
import { countOf, oneOf } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let app: TestApp
let desk: TestDatabase
let officer: Person & { account: { id: string } }
let firm: Awaited<ReturnType<typeof knownFirm>>

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  officer = await app.signInAs('desk')
  firm = await knownFirm(desk)
})

const opening = (id: string) => oneOf(desk, `select * from opening where id = '${id}'`)

describe('the questions', () => {
  test.each([
    ['trial', trialQuestions],
    ['employment', employmentQuestions],
  ] as const)('of a sheet (%s) are those of the form, none missing and none besides', (family, groups) => {
    const asked = questionGroups[family].flatMap(({ questions }) => questions.map(({ name }): string => name))
    const { prefecture: _ours, ...place } = placeFields
    const wanted = [
      ...Object.values(groups).flatMap((group) => Object.keys(group)),
      ...Object.keys(place),
      'workplaceId',
    ]
    expect([...asked, 'endsAt'].toSorted()).toEqual(wanted.toSorted())
  })
})

describe('the code on the sheet finds the firm', () => {
  const spellings: readonly ((code: string) => string)[] = [
    (code) => code,
    (code) => `${code.slice(0, 4)}-${code.slice(4)}`,
    (code) => ` ${code.toLowerCase().slice(0, 4)} ー ${code.toLowerCase().slice(4)} `,
    (code) => code.replaceAll(/./gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)),
    (code) =>
      code.replaceAll('8', 'B').replaceAll('5', 'S').replaceAll('2', 'Z').replaceAll('U', 'V').replaceAll('6', 'G'),
  ]

  test.each(spellings.map((spell, index) => [index, spell] as const))(
    'however it is typed (%i)',
    async (_index, spell) => {
      const id = await begun(officer, { find: spell(firm.code) })
      expect(await opening(id)).toMatchObject({ employer_id: firm.id, state: 'draft', edition: 0 })
    },
  )

  test('and so does its phone number, with or without hyphens', async () => {
    for (const find of [firm.phone, firm.phone.replaceAll('-', '')]) {
      expect((await opening(await begun(officer, { find })))['employer_id']).toBe(firm.id)
    }
  })

  test('a code nobody has is asked again at its field, and everything typed stays', async () => {
    const answer = await begin(officer, { find: 'WWWWWWWW', reason: 'FAXの字がかすれている' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('この番号の事業所は見つかりません')
    expect(html).toContain('WWWWWWWW')
    expect(html).toContain('FAXの字がかすれている')
    expect((await begin(officer, { find: '' })).status).toBe(422)
  })
})

describe('a draft that the desk writes down', () => {
  test('says by whom, for whom, on which channel and why, in its row and in the trail', async () => {
    const id = await begun(officer, { find: firm.code })
    expect(await opening(id)).toMatchObject({
      channel: 'fax',
      entered_by: officer.account.id,
      entered_reason: arrival.reason,
      browser_hash: null,
    })
    const [row] = await rowsOf(desk, `select * from audit where entity_id = '${id}'`)
    expect(row).toMatchObject({
      act: 'opening.keyIn',
      on_behalf_of: 'employer',
      channel: 'fax',
      purpose: arrival.reason,
    })
  })

  test('is kept with its gaps, says in words what is missing, and is completed later', async () => {
    const id = await begun(officer, { find: firm.code })
    const { title, tasks, ...later } = jobSheet
    const kept = await press(officer, { id, next: 'save', typed: { title, tasks, startsAt: 'あさ' } })
    expect([kept.status, whereTo(kept)]).toEqual([303, paths.keyIn.draft(id, { done: 'saved' })])
    const html = await (await officer.get(whereTo(kept))).text()
    for (const words of [
      title,
      tasks,
      'あさ',
      'まだ足りないところが',
      '「曜日」を選んでください',
      '「迎える人」を入れてください',
    ]) {
      expect(html).toContain(words)
    }
    expect(await (await officer.get(paths.keyIn.start())).text()).toContain(paths.keyIn.draft(id))

    const early = await press(officer, { id, next: 'submit' })
    expect([early.status, (await early.text()).includes(tasks)]).toEqual([422, true])
    expect(await opening(id)).toMatchObject({ state: 'draft', edition: 0 })

    const done = await press(officer, { id, next: 'submit', typed: later })
    expect([done.status, whereTo(done)]).toEqual([303, paths.keyIn.readBack(id)])
    expect(await opening(id)).toMatchObject({ state: 'submitted', edition: 1, assent_by: null, assent_edition: null })
    expect(whereTo(await officer.get(paths.keyIn.draft(id)))).toBe(paths.keyIn.readBack(id))
  })

  test('below the minimum wage says the figure and is not handed in', async () => {
    const id = await begun(officer, { find: firm.code })
    const answer = await press(officer, { id, next: 'submit', typed: { ...jobSheet, wageYen: '500' } })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('最低賃金')
  })

  test('takes three requests for a press, two for a page', async () => {
    const id = await begun(officer, { find: firm.code })
    desk.forget()
    await officer.get(paths.keyIn.draft(id))
    expect(desk.requests()).toBe(2)
    const html = await (await officer.get(paths.keyIn.draft(id))).text()
    const version = /name="version" value="(\d+)"/u.exec(html)?.[1] ?? ''
    desk.forget()
    await officer.post(paths.keyIn.draft(id), { version, title: 'あ', workplaceId: firm.place, next: 'save' })
    expect(desk.requests()).toBe(3)
    desk.forget()
    await begin(officer, { find: firm.code })
    expect(desk.requests()).toBe(3)
  })

  test('a second press of the same form begins nothing twice', async () => {
    const [ik, fields] = [newSecret(), { ...arrival, rung: 'tour', find: firm.code, employerId: '' }]
    const [one, two] = [
      await officer.post(paths.keyIn.start(), { ...fields, ik }),
      await officer.post(paths.keyIn.start(), { ...fields, ik }),
    ]
    expect(whereTo(two)).toBe(whereTo(one))
  })

  test('two officers do not overwrite one another', async () => {
    const id = await begun(officer, { find: firm.code })
    await press(officer, { id, next: 'save', typed: { title: '先に書いた題名' } })
    const stale = { version: '1', title: 'あとから書いた題名', workplaceId: firm.place, next: 'save' }
    const answer = await officer.post(paths.keyIn.draft(id), stale)
    expect([answer.status, (await answer.text()).includes('あとから書いた題名')]).toEqual([409, true])
  })
})

describe('a firm nobody knew', () => {
  test('is registered without e-mail, its declaration still to come', async () => {
    const id = await begun(officer, newFirm)
    const row = await oneOf(
      desk,
      `select e.* from employer e join opening o on o.employer_id = e.id where o.id = '${id}'`,
    )
    expect(row).toMatchObject({ name: newFirm.employerName, self_declared_on: null, staff_count: 8 })
    expect(
      await countOf(desk, `select count(*) n from employer_member where employer_id = '${String(row['id'])}'`),
    ).toBe(0)
    const [trail] = await rowsOf(desk, `select * from audit where entity_id = '${String(row['id'])}'`)
    expect(trail).toMatchObject({ act: 'employer.register', on_behalf_of: 'employer', channel: 'fax' })

    const typed = { ...jobSheet, ...newPlace }
    const undeclared = await press(officer, { id, next: 'submit', typed })
    expect([undeclared.status, (await undeclared.text()).includes('事業所の自己申告')]).toEqual([422, true])
    expect((await press(officer, { id, next: 'submit', typed: { ...typed, declares: 'yes' } })).status).toBe(303)
    const after = await oneOf(desk, `select self_declared_on from employer where id = '${String(row['id'])}'`)
    expect(after).toEqual({ self_declared_on: '2026-11-18' })
    const html = await (await officer.get(paths.keyIn.readBack(id))).text()
    expect(html).toContain('メールアドレスは登録されていません')
    const mail = await officer.post(paths.keyIn.assentMail(id), { version: '3' })
    expect(mail.status).toBe(409)
  })

  test('is not registered twice under one phone number unless the officer says so', async () => {
    const twice = { ...newFirm, employerName: 'ひだまり菓子店', employerPhone: '0199770001' }
    const answer = await begin(officer, twice)
    expect([answer.status, (await answer.text()).includes('もう登録されています')]).toEqual([409, true])
    expect((await begin(officer, { ...twice, isAnother: 'yes' })).status).toBe(303)
    expect((await begin(officer, { find: '0199-77-0001' })).status).toBe(422)
  })

  test('that employs nobody gets trials only', async () => {
    const fields = { ...newFirm, employerPhone: '0199-77-0002', kind: 'neighbourhood', employs: 'no' }
    expect((await begin(officer, fields)).status).toBe(409)
    expect((await begin(officer, { ...fields, rung: 'tour' })).status).toBe(303)
  })
})

describe('the papers', () => {
  const papers = () => [
    paths.keyIn.blankSheet('trial'),
    paths.keyIn.blankSheet('job'),
    paths.keyIn.firmSheet(firm.id, 'job'),
    paths.keyIn.script('trial'),
    paths.keyIn.script('job'),
    paths.keyIn.start(),
  ]

  test('are well-formed, and the firm’s sheet carries its name, phone and code', async () => {
    for (const path of papers()) {
      expect([path, await faultsIn(await (await officer.get(path)).text())]).toEqual([path, []])
    }
    const html = await (await officer.get(paths.keyIn.firmSheet(firm.id))).text()
    expect(html).toContain(firm.phone)
    expect(html).toContain(`${firm.code.slice(0, 4)}-${firm.code.slice(4)}`)
    const id = await begun(officer, { find: firm.code, rung: 'trainingNonEmployment' })
    expect(await faultsIn(await (await officer.get(paths.keyIn.draft(id))).text())).toEqual([])
  })

  test('the blank sheet is anybody’s, everything else the officer’s alone', async () => {
    expect((await app.visitor().get(paths.keyIn.blankSheet())).status).toBe(200)
    const consultant = await app.signInAs('consultant')
    expect((await consultant.get(paths.keyIn.blankSheet())).status).toBe(200)
    for (const path of papers().slice(2)) expect((await consultant.get(path)).status).toBe(403)
    const id = await begun(officer, { find: firm.code })
    for (const path of [
      paths.keyIn.start(),
      paths.keyIn.draft(id),
      paths.keyIn.assent(id),
      paths.keyIn.assentMail(id),
    ]) {
      expect((await consultant.post(path, { version: '1' })).status).toBe(403)
    }
  })

  test('what nobody has is not found', async () => {
    const nowhere = '01KAQZ3V5XW8Y7T6S5R4Q3P2N1'
    for (const path of [paths.keyIn.draft(nowhere), paths.keyIn.readBack(nowhere), paths.keyIn.firmSheet(nowhere)]) {
      expect((await officer.get(path)).status).toBe(404)
    }
    const { id } = await oneOf(desk, "select id from opening where state = 'draft' and channel = 'web' limit 1")
    expect((await officer.get(paths.keyIn.draft(String(id)))).status).toBe(404)
  })
})
