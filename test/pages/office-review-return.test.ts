import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import type { Typed } from '../../src/desk/openings/answers.ts'
import { postingForm, postingOf } from '../../src/desk/openings/answers.ts'
import { contactOf } from '../../src/desk/employers/contact.ts'
import { marksOf, noteName } from '../../src/desk/openings/marks.ts'
import { openDraft } from '../../src/desk/openings/open-draft.ts'
import { submitOpening } from '../../src/desk/openings/submit.ts'
import { typedOf } from '../../src/desk/openings/typed-of.ts'
import { firmOfOpening, fullOpening, openingById } from '../../src/desk/openings/store.ts'
import { readAs } from '../../src/http/form.ts'
import { paths } from '../../src/paths.ts'
import { mailsOf, whereTo } from '../journeys/posting.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { oneOf, openingsIn } from './office-stage.ts'

let app: TestApp
let desk: TestDatabase
let officer: Person

beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
  officer = await app.signInAs('desk')
})

const textOf = async (person: Person, path: string) => (await person.get(path)).text()
const waiting = async (family: 'trial' | 'employment') => {
  const rows = await openingsIn(desk, 'submitted')
  for (const { id } of rows) {
    const row = await oneOf(desk, `select family from opening where id = '${id}'`)
    if (row['family'] === family) return id
  }
  throw new Error(`no ${family} waits`)
}
const firmOf = async (id: string) => {
  const db = app.deskAs(visitor)
  const { firm } = await db.read({ firm: firmOfOpening(id) })
  if (!firm) throw new Error('an opening without a firm')
  const [name = '', host = ''] = (await contactOf(db.keys, firm.employer)).email.split('@')
  return app.signInAs(`${name}@${host}`)
}
const pressOn = async (at: string, fields: Record<string, string | string[]>) =>
  officer.press(await textOf(officer, at), { action: at, fields })

/** The firm mends what it wrote and hands it in once more. */
const handInAgain = async (id: string, mended: Typed) => {
  const { full } = await app.deskAs(visitor).read({ full: fullOpening(id) })
  if (!full?.edition || full.opening.employerId === null) throw new Error('nothing was handed in before')
  const { opening, edition } = full
  const typed = { ...typedOf(edition, opening), ...mended }
  const read = readAs(postingForm(opening.rung, 'knownPlace'), { key: '', typed })
  if (!read.isFine) throw new Error(`cannot be handed in: ${JSON.stringify(read.errors)}`)
  const posting = postingOf(read.input)
  const { account } = await firmOf(id)
  const firm = app.deskAs({
    role: 'employer',
    id: account.id,
    name: account.name,
    employerIds: [String(opening.employerId)],
  })
  await submitOpening(firm, { draft: await openDraft(firm, { id, browser: '' }), posting })
}

describe('what is returned', () => {
  test('keeps every tick and note when a note is too long', async () => {
    const at = paths.desk.openingReturn(await waiting('employment'))
    const long = 'あ'.repeat(201)
    const fields = { reason: 'お願いします。', marked: ['wageYen', 'days'], [noteName('wageYen')]: long }
    const answer = await pressOn(at, fields)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    for (const kept of ['お願いします。', long, 'value="wageYen" checked', 'value="days" checked']) {
      expect(html).toContain(kept)
    }
    expect(html).toContain('「賃金・手当のどこを、どう直すか」を短くしてください')
  })

  test('carries its marks to the firm’s page and into its mail, passage by passage', async () => {
    const id = await waiting('employment')
    const note = '手当と基本の賃金を、分けて書いてください。'
    const fields = { reason: '2か所お願いします。', marked: ['wageYen', 'days'], [noteName('wageYen')]: note }
    expect((await pressOn(paths.desk.openingReturn(id), fields)).status).toBe(303)

    const { row } = await app.deskAs(visitor).read({ row: openingById(id) })
    expect(row && [...marksOf(row)]).toEqual([
      ['days', ''],
      ['wageYen', note],
    ])
    const firm = await firmOf(id)
    const html = await textOf(firm, paths.employer.opening(id))
    expect(html).toContain('2か所お願いします。')
    expect(html).toContain(`賃金・手当：${note}`)
    expect(html).toContain('曜日と時刻：もう一度確かめてください')
    // The way to mend leads to the first mark; there and at the check every other one is a press away.
    const [when, pay] = [paths.employer.draftQuestion(id, 'when'), paths.employer.draftQuestion(id, 'pay')]
    expect(whereTo(await firm.get(paths.employer.draft(id)))).toBe(`${when}?from=check`)
    const shown = await textOf(firm, `${when}?from=check`)
    expect(shown).toContain('窓口から：ここを確かめてください')
    expect(shown).toContain(`<a href="${pay}?from=check#f-wageYen">賃金・手当</a>：${note}`)
    const mail = (await mailsOf(app)).map((one) => one.mail).find(({ kind }) => kind === 'openingReturned')
    expect(mail?.kind === 'openingReturned' && mail.params.marks).toEqual([
      { field: 'days', note: '' },
      { field: 'wageYen', note },
    ])
    expect(await textOf(officer, paths.desk.opening(id))).toContain(note)
  })

  test('a trial has no pay to mark', async () => {
    const id = await waiting('trial')
    const at = paths.desk.openingReturn(id)
    expect(await textOf(officer, at)).not.toContain('value="wageYen"')
    expect((await pressOn(at, { reason: 'お願いします。', marked: ['wageYen', 'title'] })).status).toBe(303)
    const { row } = await app.deskAs(visitor).read({ row: openingById(id) })
    expect(row && [...marksOf(row)]).toEqual([['title', '']])
  })

  test('handed in again it shows what changed since, and the marks are gone', async () => {
    const [first] = await openingsIn(desk, 'returned')
    const id = first?.id ?? ''
    const title = '題名を新しくしました'
    await handInAgain(id, { title: [title] })
    const html = await textOf(officer, paths.desk.opening(id))
    expect(html).toContain('前の版から変わったところ')
    expect(html).toContain('働く人に知らせる条件は、変わっていません。')
    expect(html).toContain(`<ins class="now">${title}</ins>`)
    const { row } = await app.deskAs(visitor).read({ row: openingById(id) })
    expect(row?.marks).toEqual([])
  })
})

describe('what is not taken', () => {
  test('R1-11: has a notice with ground, article and reason, in the mail and on paper', async () => {
    const id = await waiting('employment')
    const sheet = paths.desk.openingRejection(id)
    expect((await officer.get(sheet)).status).toBe(404)
    const reason = '同じ仕事の賃金と比べて、著しく低いためです。'
    expect((await pressOn(paths.desk.openingReject(id), { ground: 'improper', reason })).status).toBe(303)
    const html = await textOf(officer, sheet)
    for (const said of [
      '著しく不適当（同項第2号）',
      reason,
      '職業安定法施行規則第4条の5第4項',
      '御中',
      '2026年11月18日',
    ]) {
      expect(html).toContain(said)
    }
    expect(await textOf(officer, paths.desk.opening(id))).toContain(sheet)
    const mail = (await mailsOf(app)).map((one) => one.mail).find(({ kind }) => kind === 'openingRejected')
    expect(mail?.kind === 'openingRejected' && mail.params).toMatchObject({ ground: 'improper', reason })
    expect((await (await app.signInAs('consultant')).get(sheet)).status).toBe(403)
  })
})
