import { beforeAll, describe, expect, test } from 'vitest'
import { contactOf, sealContact } from '../../../src/desk/employers/contact.ts'
import { changeEmployer, employerById } from '../../../src/desk/employers/store.ts'
import { askFirm } from '../../../src/desk/openings/ask.ts'
import { claimOpening } from '../../../src/desk/openings/claim.ts'
import { rejectOpening } from '../../../src/desk/openings/reject.ts'
import { replyToQuestion } from '../../../src/desk/openings/reply.ts'
import { returnOpening } from '../../../src/desk/openings/return.ts'
import { Refused, found } from '../../../src/desk/refusals.ts'
import { openDeskStage, startedAt } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage

beforeAll(async () => {
  stage = await openDeskStage()
})

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : Promise.reject(error)),
  )
const question = 'いつ始まりますか。'
const newestQuestion = async (openingId: string) => {
  const [row] = await stage.raw.all('select * from opening_question where opening_id = ? order by id desc', [openingId])
  return found(row)
}

describe('who may', () => {
  test('neither a consultant nor the firm takes in hand or asks; a consultant answers nothing', async () => {
    const id = await stage.submitted('regularJob', { places: 1 })
    await askFirm(stage.desk(stage.officer), { id, question })
    const { id: asked } = await newestQuestion(id)
    for (const actor of [stage.consultant, stage.firm, stage.admin]) {
      expect(await outcomeOf(claimOpening(stage.desk(actor), { id, seen: '' }))).toBe('wrongRole')
      expect(await outcomeOf(askFirm(stage.desk(actor), { id, question }))).toBe('wrongRole')
    }
    const reply = { openingId: id, asked: String(asked), answer: 'はい' }
    expect(await outcomeOf(replyToQuestion(stage.desk(stage.consultant), reply))).toBe('wrongRole')
    const stranger = { ...stage.firm, employerIds: ['another'] }
    expect(await outcomeOf(replyToQuestion(stage.desk(stranger), reply))).toBe('absent')
    const elsewhere = await stage.submitted('regularJob', { places: 1 })
    expect(await outcomeOf(replyToQuestion(stage.desk(stage.firm), { ...reply, openingId: elsewhere }))).toBe('absent')
    expect(await outcomeOf(replyToQuestion(stage.desk(stage.firm), reply))).toBe('done')
    expect(await outcomeOf(replyToQuestion(stage.desk(stage.officer), reply))).toBe('gone')
  })
})

describe('two at one moment', () => {
  test('two officers who press together: one has it in hand, the other is told', async () => {
    const id = await stage.submitted('regularJob', { places: 1 })
    const other = { ...stage.consultant, role: 'desk' } as const
    const both = await Promise.all(
      [stage.officer, other].map((actor) => outcomeOf(claimOpening(stage.desk(actor), { id, seen: '' }))),
    )
    expect(both.toSorted()).toEqual(['done', 'stale'])
    expect(await stage.raw.all('select count(*) n from opening_review where opening_id = ?', [id])).toEqual([{ n: 1 }])
  })

  test('the firm and the officer who answer together: one answer stands', async () => {
    const id = await stage.submitted('regularJob', { places: 1 })
    await askFirm(stage.desk(stage.officer), { id, question })
    const asked = String((await newestQuestion(id))['id'])
    const answers = [stage.firm, stage.officer].map((actor) =>
      outcomeOf(replyToQuestion(stage.desk(actor), { openingId: id, asked, answer: actor.role })),
    )
    const outcomes = await Promise.all(answers)
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(['employer', 'desk']).toContain((await newestQuestion(id))['answer'])
  })

  test('a claim of two hours ago is taken by the next without a word', async () => {
    const id = await stage.submitted('regularJob', { places: 1 })
    await claimOpening(stage.desk(stage.officer), { id, seen: '' })
    const later = startedAt + 2 * 3_600_000
    expect(await outcomeOf(claimOpening(stage.desk(stage.officer, { at: later }), { id, seen: '' }))).toBe('done')
  })
})

describe('a firm without e-mail', () => {
  test('is asked, sent back and turned down without a mail and without a link', async () => {
    const desk = stage.desk(stage.officer)
    const read = await desk.read({ firm: employerById(stage.firm.employerIds[0] ?? '') })
    const employer = found(read.firm)
    const contact = { ...(await contactOf(desk.keys, employer)), email: '' }
    const sealed = await sealContact(desk.keys, { id: employer.id, contact })
    await desk.write([changeEmployer({ employer, act: 'employer.change', set: { contact: sealed } })])

    const counts = async () => {
      const [row] = await stage.raw.all(
        "select (select count(*) from outbox where kind <> 'listing' and kind <> 'openingReceived') as mails, (select count(*) from matter) as links",
      )
      return row
    }
    const [back, no] = [
      await stage.submitted('regularJob', { places: 1 }),
      await stage.submitted('regularJob', { places: 1 }),
    ]
    const before = await counts()
    await askFirm(stage.desk(stage.officer), { id: back, question })
    expect((await newestQuestion(back))['question']).toBe(question)
    await returnOpening(stage.desk(stage.officer), { id: back, version: 2, reason: '直してください', marks: [] })
    await rejectOpening(stage.desk(stage.officer), { id: no, version: 2, ground: 'outOfScope', reason: '市外です' })
    expect(await counts()).toEqual(before)
  })
})
