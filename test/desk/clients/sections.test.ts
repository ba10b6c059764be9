import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeClient } from '../../../src/desk/clients/change-client.ts'
import { takenIn } from '../../../src/desk/clients/intake.ts'
import { readAbout } from '../../../src/desk/clients/read-about.ts'
import { registerClient } from '../../../src/desk/clients/register.ts'
import { sectionForms, sectionSchemas } from '../../../src/desk/clients/section-forms.ts'
import { sentenceOf, strengthCards } from '../../../src/desk/clients/strength-cards.ts'
import { writeSection } from '../../../src/desk/clients/write-section.ts'
import { clientInput, openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const mine = () => stage.desk(stage.consultant)
const work = v.parse(sectionSchemas.work, { jobs: '清掃', days: ['mon'], workNote: 'まずは見学から' })
const write = (clientId: string, more: { version?: number; workNote?: string; keepsWords?: boolean } = {}) =>
  writeSection(mine(), {
    clientId,
    section: 'work',
    body: { ...work, workNote: more.workNote ?? work.workNote },
    version: more.version ?? 0,
    keepsWords: more.keepsWords ?? false,
  })
const bytesIn = (value: unknown) => Buffer.from(value instanceof ArrayBuffer ? value : []).toString('utf8')

describe('a section', () => {
  test('is sealed under its own place, read on record in one request, and saved in two', async () => {
    const id = await stage.client()
    stage.forget()
    await write(id)
    expect(stage.requests()).toBe(2)
    const [row] = await stage.raw.all(
      "select body, version from client_section where client_id = ? and section = 'work'",
      [id],
    )
    expect([row?.version, bytesIn(row?.body).includes('見学')]).toEqual([1, false])

    stage.forget()
    const record = await readAbout(mine(), { clientId: id })
    expect([record.sections.work, record.versions, stage.requests()]).toEqual([work, { work: 1 }, 1])
    const looks = await stage.raw.all("select outcome from audit where act = 'client.look' and entity_id = ?", [id])
    expect(looks).toEqual([{ outcome: 'shown' }])
  })

  test('T19: is not saved over what somebody else wrote meanwhile', async () => {
    const id = await stage.client()
    await write(id)
    await write(id, { version: 1, workNote: '二人目が書いた' })
    await expect(write(id, { version: 1 })).rejects.toMatchObject({ reason: 'stale' })
    await expect(write(id)).rejects.toMatchObject({ reason: 'stale' })
    expect((await readAbout(mine(), { clientId: id })).sections.work.workNote).toBe('二人目が書いた')
  })

  test('of another’s client looks absent, to read and to write', async () => {
    const id = await stage.client()
    const other = stage.desk({ ...stage.consultant, id: 'another' })
    await expect(readAbout(other, { clientId: id })).rejects.toMatchObject({ reason: 'absent' })
    const wrote = writeSection(other, { clientId: id, section: 'work', body: work, version: 0, keepsWords: false })
    await expect(wrote).rejects.toMatchObject({ reason: 'absent' })
    const asDesk = writeSection(stage.desk(stage.officer), {
      clientId: id,
      section: 'work',
      body: work,
      version: 0,
      keepsWords: false,
    })
    await expect(asDesk).rejects.toMatchObject({ reason: 'wrongRole' })
  })

  test.each(Object.entries(sectionSchemas))(
    '%s reads its own output back, and is empty without any',
    (_name, schema) => {
      const empty = v.parse(schema, {})
      expect(v.parse(schema, empty)).toEqual(empty)
      expect(v.parse(schema, JSON.parse(JSON.stringify(empty)))).toEqual(empty)
    },
  )
})

describe('R1-31: a word that is not collected', () => {
  test('is asked about, and what staff keep is on record by its field alone', async () => {
    const id = await stage.client()
    await expect(write(id, { workNote: '宗教の集まりがある日は休む' })).rejects.toMatchObject({
      reason: 'unaskedWords',
    })
    await write(id, { workNote: '宗教の集まりがある日は休む', keepsWords: true })
    const [row] = await stage.raw.all("select fields from audit where act = 'client.write' and entity_id = ?", [id])
    expect(row?.fields).toBe('work kept.workNote')
  })

  test('is asked about at the intake and in the base too', async () => {
    const asked = registerClient(mine(), clientInput({ concern: '本籍は遠い町' }))
    await expect(asked).rejects.toMatchObject({ reason: 'unaskedWords' })
    const kept = await registerClient(mine(), {
      ...clientInput({ concern: '本籍は遠い町' }),
      told: { keepsWords: true },
    })
    const [row] = await stage.raw.all("select fields from audit where act = 'client.register' and entity_id = ?", [
      kept.id,
    ])
    expect(row?.fields).toBe('kept.concern')
  })

  test('R8-18: a My Number is kept by nobody', async () => {
    const id = await stage.client()
    const told = write(id, { workNote: '番号は1234 5678 9018', keepsWords: true })
    await expect(told).rejects.toMatchObject({ reason: 'myNumber' })
  })
})

describe('the intake', () => {
  test('works for someone without phone, mail and address, and begins the sections that were told', async () => {
    const { id } = await registerClient(
      mine(),
      takenIn({
        ...clientInput({ phone: '' }),
        channels: ['none'],
        never: ['letter'],
        discreet: true,
        came: 'family',
        keepsWords: false,
      }),
    )
    const { sections, versions, purposeVersion } = await readAbout(mine(), { clientId: id })
    expect([sections.reach.channels, sections.reach.never, sections.reach.discreet]).toEqual([
      ['none'],
      ['letter'],
      true,
    ])
    expect([sections.around.came, versions, purposeVersion !== '']).toEqual(['family', { reach: 1, around: 1 }, true])
  })
})

describe('the base', () => {
  test('is changed over its version, and the old phone finds nobody any more', async () => {
    const id = await stage.client({ phone: '0199-55-1111', email: 'old@example.jp' })
    const hits = async (field: 'phone' | 'email', text: string) =>
      (
        await stage.raw.all('select client_id from client_index where field = ? and hash = ?', [
          field,
          await mine().keys.index(field, text),
        ])
      ).map((row) => row.client_id)
    expect(await hits('phone', '0199-55-1111')).toContain(id)

    const text = { phone: '0199-55-2222', email: '', kana: 'サトウ ハナ' }
    stage.forget()
    await changeClient(mine(), { clientId: id, version: 1, keepsWords: false, text })
    expect(stage.requests()).toBe(2)
    expect([await hits('phone', '0199-55-1111'), await hits('email', 'old@example.jp')]).toEqual([[], []])
    expect(await hits('phone', '0199-55-2222')).toEqual([id])
    const record = await readAbout(mine(), { clientId: id })
    expect([record.text.phone, record.text.email, record.head.initials, record.head.version]).toEqual([
      '0199-55-2222',
      '',
      'S.H.',
      2,
    ])
    const again = changeClient(mine(), { clientId: id, version: 1, keepsWords: false, text: { wish: '別の希望' } })
    await expect(again).rejects.toMatchObject({ reason: 'stale' })
    const [row] = await stage.raw.all("select fields from audit where act = 'client.change' and entity_id = ?", [id])
    expect(row?.fields).toBe('initials kana phone email')
  })
})

describe('the cards', () => {
  test('are forty, and what fits becomes a sentence of at most eight', () => {
    expect(strengthCards.length).toBe(40)
    expect(sentenceOf({ greet: 'fits', cook: 'fits', calm: 'some' })).toBe(
      '私の得意なこと・好きなことは、料理をすること、自分からあいさつすることです。',
    )
    expect(sentenceOf({})).toBe('')
    const all = Object.fromEntries(strengthCards.map((card) => [card, 'fits']))
    expect(sentenceOf(all).split('こと、').length).toBe(8)
    expect(sentenceOf(all).length).toBeLessThanOrEqual(400)
  })

  test('a sentence that is not there is agreed to by nobody, and none in days to come', async () => {
    const form = { version: '0', agreedOn: '2026-11-20' }
    expect(v.safeParse(sectionForms.strengths, form).success).toBe(false)
    expect(v.safeParse(sectionForms.strengths, { ...form, sentence: '手先が器用' }).success).toBe(true)
    const id = await stage.client()
    const body = v.parse(sectionSchemas.strengths, { sentence: '手先が器用', agreedOn: '2026-11-21' })
    const told = writeSection(mine(), { clientId: id, section: 'strengths', body, version: 0, keepsWords: false })
    await expect(told).rejects.toMatchObject({ reason: 'dateOutOfRange' })
  })
})

test('what is never used is no way to be reached, and what helps is not what is hard', () => {
  const issueAt = (result: { issues?: readonly v.BaseIssue<unknown>[] | undefined }) =>
    result.issues?.map((issue) => issue.path?.[0]?.key)
  const reach = { version: '0', channels: ['phone'], never: ['phone'] }
  expect(issueAt(v.safeParse(sectionForms.reach, reach))).toEqual(['never'])
  expect(issueAt(v.safeParse(sectionForms.reach, { version: '0', channels: ['phone', 'none'] }))).toEqual(['never'])
  const helps = { version: '0', helps: ['sound:quiet'], hard: ['sound:quiet'] }
  expect(issueAt(v.safeParse(sectionForms.helps, helps))).toEqual(['hard'])
})
