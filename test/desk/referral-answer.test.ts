import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { addClosing, removeClosing } from '../../src/desk/employers/change-closings.ts'
import { answerAsFirm, answerByMatter } from '../../src/desk/referrals/answer.ts'
import type { Answer } from '../../src/desk/referrals/answer.ts'
import { answerOnBehalf } from '../../src/desk/referrals/answer-on-behalf.ts'
import { changeVisit, chooseSlot, declineSlots } from '../../src/desk/referrals/choose-slot.ts'
import { findByLetter } from '../../src/desk/referrals/find-by-letter.ts'
import { lookAtLetter } from '../../src/desk/referrals/look-at-letter.ts'
import { messageFirm, passMessage, returnMessage } from '../../src/desk/referrals/message-firm.ts'
import type { ReferralState } from '../../src/desk/referrals/referral.ts'
import { referralTransitions } from '../../src/desk/referrals/referral.ts'
import { writeMessage } from '../../src/desk/referrals/write-message.ts'
import { Refused } from '../../src/desk/refusals.ts'
import type { Employer } from '../../src/access/actor.ts'
import { update } from '../db/raw.ts'
import { openAnswerStage } from './answer-stage.ts'
import type { AnswerStage } from './answer-stage.ts'

// How a firm answers, whichever way; what follows; what is written to and fro. The stage is on Friday 2026-11-20.

let stage: AnswerStage
beforeAll(async () => {
  stage = await openAnswerStage()
})

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.reason
      throw error
    },
  )

const rowOf = async (id: string) => {
  const [row = {}] = await stage.raw.all(
    'select state, version, slots, clock_from, answer_channel, answered_on, visit_on, visit_at, meeting is not null as met from referral where id = ?',
    [id],
  )
  return row
}
const linksOf = async (id: string) =>
  (await stage.raw.all('select state from matter where subject_id = ? order by created_at, id', [id])).map(
    ({ state }) => state,
  )
const kindsOf = async () => (await stage.mails()).map(({ kind }) => kind)
const monday = { on: '2026-11-24', at: '10:00' }
const tuesday = { on: '2026-11-25', at: '14:30' }
const offer: Answer = { answer: 'otherTime', reason: '', slots: [tuesday, monday, tuesday] }
const yes: Answer = { answer: 'accepted', reason: '' }
const phone = { channel: 'phone', behalfReason: '電話で聞いた' }
const byFirm = () => stage.desk(stage.firm)
const byDesk = () => stage.desk(stage.consultant)

describe('another time', () => {
  test('§10.3 is offered in the order of the days, stops the clock and leaves the link good; chosen, it is agreed and its link ends', async () => {
    const { id, matterId, code } = await stage.issued()
    const holder = stage.holder(matterId)
    const offering = { ...offer, meeting: 'https://talk.example.jp/a', matterId, code, referralId: id }
    await answerByMatter(stage.desk(holder), offering)
    expect(await rowOf(id)).toMatchObject({
      state: 'issued',
      slots: JSON.stringify([monday, tuesday]),
      clock_from: null,
      answer_channel: 'matter',
      met: 1,
    })
    expect(await linksOf(id)).toEqual(['open'])

    expect(await outcome(chooseSlot(byDesk(), { id, version: 4, slot: 2, tell: 'self' }))).toBe('stale')
    expect(await outcome(chooseSlot(byDesk(), { id, version: 4, slot: 1, tell: 'mail' }))).toBe('noClientEmail')
    await chooseSlot(byDesk(), { id, version: 4, slot: 1, tell: 'self' })
    expect(await rowOf(id)).toMatchObject({
      state: 'accepted',
      slots: '[]',
      clock_from: tuesday.on,
      visit_on: tuesday.on,
      visit_at: tuesday.at,
      met: 1,
    })
    expect(await linksOf(id)).toEqual(['ended'])
    expect((await kindsOf())[0]).toBe('visitAgreed')

    await changeVisit(byDesk(), { id, version: 5, visitOn: '2026-11-27', visitAt: '09:00', meeting: '' })
    expect(await rowOf(id)).toMatchObject({
      state: 'accepted',
      visit_on: '2026-11-27',
      clock_from: '2026-11-27',
      met: 0,
    })
  })

  test('that suits nobody asks the firm anew by a new link, days counted from today', async () => {
    const { id, matterId, code } = await stage.issued()
    await answerByMatter(stage.desk(stage.holder(matterId)), { ...offer, matterId, code, referralId: id })
    await declineSlots(byDesk(), { id, version: 4 })
    expect(await rowOf(id)).toMatchObject({ state: 'issued', slots: '[]', clock_from: '2026-11-20' })
    expect(new Set(await linksOf(id))).toEqual(new Set(['ended', 'open']))
    const [mail] = await stage.mails()
    if (mail?.kind !== 'timeAskedAgain') throw new Error('no new link was sent')
    const next = { matterId: mail.params.path.slice('/m/'.length), code: mail.params.code, referralId: id }
    await answerByMatter(stage.desk(stage.holder(next.matterId)), { ...yes, ...next })
    expect(await rowOf(id)).toMatchObject({ state: 'accepted', clock_from: '2026-11-20' })
    expect(await linksOf(id)).not.toContain('open')
  })

  test('is never past, and asked once more where the desk or the firm is closed', async () => {
    const { id } = await stage.issued()
    const said = { id, version: 3, ...phone, answer: 'otherTime', reason: '' } as const
    const on = (day: string, isDayOffFine = false) =>
      outcome(answerOnBehalf(byDesk(), { ...said, slots: [{ on: day, at: '10:00' }], isDayOffFine }))
    expect(await on('2026-11-19')).toBe('slotPast')
    expect(await on('2027-02-21')).toBe('slotPast')
    expect(await on('2026-11-22')).toBe('slotClosed')
    expect(await outcome(answerOnBehalf(byDesk(), said))).toBe('slotPast')
    expect(await on('2026-11-22', true)).toBe('done')
    expect(await rowOf(id)).toMatchObject({ state: 'issued', answer_channel: 'phone' })
  })
})

describe('an answer by card', () => {
  test('opens with the code of any open link, five wrong ones end them all', async () => {
    const { id, code } = await stage.issued()
    const card = { id, version: 3, ...yes, channel: 'card', behalfReason: 'はがきが届いた' }
    const wrong = { ...card, cardCode: code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA' }
    for (const _ of [1, 2, 3, 4]) expect(await outcome(answerOnBehalf(byDesk(), wrong))).toBe('codeWrong')
    await answerOnBehalf(byDesk(), { ...card, cardCode: code })
    expect(await rowOf(id)).toMatchObject({ state: 'accepted', answer_channel: 'card' })
    const [trail] = await stage.raw.all(
      "select channel, on_behalf_of, purpose from audit where entity_id = ? and act = 'referral.answer'",
      [id],
    )
    expect(trail).toEqual({ channel: 'card', on_behalf_of: 'employer', purpose: 'はがきが届いた' })

    const other = await stage.issued()
    const more = { ...wrong, id: other.id, cardCode: other.code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA' }
    for (const _ of [1, 2, 3, 4, 5]) expect(await outcome(answerOnBehalf(byDesk(), more))).toBe('codeWrong')
    expect(await linksOf(other.id)).toEqual(['ended'])
    expect(await outcome(answerOnBehalf(byDesk(), { ...more, cardCode: other.code }))).toBe('gone')
  })

  test('is found by its letter’s number by whoever has the case, and by nobody else', async () => {
    const { id, letterNumber } = await stage.issued()
    expect(await findByLetter(byDesk(), letterNumber)).toEqual({ id })
    expect(await outcome(findByLetter(byDesk(), '2026-ZZZZZZZZ'))).toBe('letterUnknown')
    expect(await outcome(findByLetter(stage.desk(stage.officer), letterNumber))).toBe('letterUnknown')
  })
})

describe('who answers', () => {
  test('a firm answers its own letters alone, and its page knows of no other', async () => {
    const { id } = await stage.issued()
    const stranger: Employer = { role: 'employer', id: 'stranger', name: '', employerIds: ['other'] }
    const desk = () => stage.desk(stranger)
    expect(await outcome(answerAsFirm(desk(), { ...yes, id, version: 3 }))).toBe('absent')
    expect(await outcome(writeMessage(desk(), { id, words: 'よろしく' }))).toBe('absent')
    expect(await outcome(lookAtLetter(desk(), id))).toBe('absent')
    await answerAsFirm(byFirm(), { ...yes, id, version: 3 })
    expect(await rowOf(id)).toMatchObject({ state: 'accepted', answer_channel: 'page' })
    expect(await linksOf(id)).toEqual(['ended'])
    expect(await outcome(answerAsFirm(byFirm(), { ...yes, id, version: 4 }))).toBe('illegalTransition')
  })
})

describe('R2-40 what a firm writes', () => {
  test('waits for staff where it asks what nobody may ask, and goes on or back with the reason; nothing of it is in a mail or lies open', async () => {
    const { id } = await stage.issued()
    await writeMessage(byFirm(), { id, words: '火曜日の10時でお願いします。' })
    await writeMessage(byFirm(), { id, words: 'ご家族の職業を教えてください。' })
    await writeMessage(byFirm(), { id, words: '通院していますか。' })
    const states = async () =>
      (
        await stage.raw.all('select id, state, author from referral_message where referral_id = ? order by id', [id])
      ).map((row) => ({ id: String(row.id), state: String(row.state), author: String(row.author) }))
    expect((await states()).map(({ state }) => state)).toEqual(['sent', 'held', 'held'])
    const [, one, two] = await states()
    const held = { id, messageId: one?.id ?? '', version: 1 }
    expect(await outcome(passMessage(stage.desk(stage.officer), held))).toBe('wrongRole')
    await returnMessage(byDesk(), { ...held, returnReason: 'ご家族のことはおたずねいただけません。' })
    expect(await outcome(passMessage(byDesk(), { ...held, version: 2 }))).toBe('reviewedAlready')
    await passMessage(byDesk(), { id, messageId: two?.id ?? '', version: 1 })
    expect((await states()).map(({ state, author }) => `${author} ${state}`)).toEqual([
      'firm sent',
      'firm returned',
      'firm passed',
      'desk sent',
    ])
    const { messages } = await lookAtLetter(byFirm(), id)
    expect(messages[1]?.questions.map(({ matter }) => matter)).toEqual([2])
    expect((await kindsOf())[0]).toBe('referralMessage')
    expect(JSON.stringify((await stage.mails()).slice(0, 1))).not.toContain('ご家族')
    const dump = await stage.raw.all('select hex(words) as words from referral_message where referral_id = ?', [id])
    expect(JSON.stringify(dump)).not.toContain(Buffer.from('家族').toString('hex').toUpperCase())
  })
})

describe('§10.3 the days a firm is closed', () => {
  test('are said by link, by the firm itself or by the desk, and are joined where they touch', async () => {
    const { id, matterId, code } = await stage.issued()
    const firm = async () => {
      const [row = {}] = await stage.raw.all('select version, closings from employer where id = ?', [stage.employerId])
      return { version: Number(row['version']), closings: JSON.parse(String(row['closings'])) }
    }
    const closed = { answer: 'closed', reason: '', closedUntil: '2026-12-06', message: '工場の点検です。' } as const
    await answerByMatter(stage.desk(stage.holder(matterId)), { ...closed, matterId, code, referralId: id })
    expect((await firm()).closings).toEqual([{ from: '2026-11-20', until: '2026-12-06' }])
    expect(await rowOf(id)).toMatchObject({ state: 'issued', version: 3, clock_from: '2026-11-20' })
    expect(await linksOf(id)).toEqual(['open'])

    const of = { id: stage.employerId }
    await addClosing(byFirm(), { ...of, version: (await firm()).version, from: '2026-12-07', until: '2026-12-08' })
    const late = { ...of, version: (await firm()).version, from: '2026-12-29', until: '2027-01-05' }
    await addClosing(stage.desk(stage.officer), late)
    const span = { from: '2026-11-20', until: '2026-12-08' }
    expect((await firm()).closings).toEqual([span, { from: '2026-12-29', until: '2027-01-05' }])
    const { version } = await firm()
    const long = { ...of, version, from: '2026-12-01', until: '2027-12-02' }
    expect(await outcome(addClosing(byFirm(), long))).toBe('closingOutOfRange')
    expect(await outcome(addClosing(byFirm(), { ...late, version: version - 1 }))).toBe('stale')
    expect(await outcome(addClosing(byDesk(), { ...late, version }))).toBe('wrongRole')
    await removeClosing(byFirm(), { ...of, version, from: '2026-12-29' })
    expect((await firm()).closings).toEqual([span])
    const past = { answer: 'closed', reason: '', closedUntil: '2026-11-19' } as const
    expect(await outcome(answerOnBehalf(byDesk(), { id, version: 3, ...past, ...phone }))).toBe('closingOutOfRange')
  })
})

const dryFirm = (): Desk => ({ ...byFirm(), write: async () => {} })
const dryDesk = (): Desk => ({ ...byDesk(), write: async () => {} })

describe('every state and every answer', () => {
  const states: readonly ReferralState[] = Object.keys(referralTransitions).filter(
    (state): state is ReferralState => state in referralTransitions,
  )
  test('only what was issued is answered, chosen or put off; only a yes has a day to change; words go while something is open', async () => {
    const { id } = await stage.issued()
    // The states are set by hand, and nothing is written: only what the verbs say is asked here.
    await stage.raw.run('drop trigger referral_update')
    const open: readonly ReferralState[] = ['issued', 'accepted', 'visiting', 'trialing']
    for (const state of states) {
      await stage.raw.run(update('referral', { set: { state, slots: '[]' }, where: { id } }))
      const version = Number((await rowOf(id))['version'])
      const of = { id, version }
      const tried = {
        yes: await outcome(answerAsFirm(dryFirm(), { ...yes, ...of })),
        behalf: await outcome(answerOnBehalf(dryDesk(), { ...offer, ...of, ...phone, isDayOffFine: true })),
        closed: await outcome(
          answerAsFirm(dryFirm(), { answer: 'closed', reason: '', closedUntil: '2026-12-01', ...of }),
        ),
        choose: await outcome(chooseSlot(dryDesk(), { ...of, slot: 0, tell: 'self' })),
        none: await outcome(declineSlots(dryDesk(), of)),
        visit: await outcome(changeVisit(dryDesk(), { ...of, visitOn: monday.on, visitAt: monday.at, meeting: '' })),
        firm: await outcome(writeMessage(dryFirm(), { id, words: 'よろしくお願いします' })),
        desk: await outcome(messageFirm(dryDesk(), { id, words: 'よろしくお願いします' })),
      }
      const answered = state === 'issued' ? 'done' : 'illegalTransition'
      const talked = open.includes(state) ? 'done' : 'illegalTransition'
      expect(tried, state).toEqual({
        yes: answered,
        behalf: answered,
        closed: answered,
        choose: 'illegalTransition',
        none: 'illegalTransition',
        visit: state === 'accepted' || state === 'visiting' ? 'done' : 'illegalTransition',
        firm: talked,
        desk: talked,
      })
    }
  })
})
