import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import type { Employer } from '../../src/access/actor.ts'
import { answerOnBehalf } from '../../src/desk/referrals/answer-on-behalf.ts'
import { liftSlips } from '../../src/desk/referrals/lift-slips.ts'
import { lettersOfFirms } from '../../src/desk/referrals/firm-slip-store.ts'
import { lookAtOwnSlip } from '../../src/desk/referrals/look-at-own-slip.ts'
import { lookAtNamed, lookAtSlip } from '../../src/desk/referrals/look-at-slip.ts'
import { agreeToReferral, writeSlip } from '../../src/desk/referrals/agree.ts'
import { nameSlip, takeBackName } from '../../src/desk/referrals/name-slip.ts'
import { closesAfter, closingOf } from '../../src/desk/referrals/slip-closing.ts'
import { slipTicked, ticks } from '../../src/desk/referrals/slip-forms.ts'
import { openSlip, slipFields, slipOnly } from '../../src/desk/referrals/slip.ts'
import { requestIssue } from '../../src/desk/referrals/request-issue.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { Refused } from '../../src/desk/refusals.ts'
import { closeSlips } from '../../src/jobs/close-slips.ts'
import { addDays } from '../../src/law/calendar.ts'
import { openDeskStage, startedAt } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import {
  agreed,
  firmAt,
  fresh,
  issued,
  issuedAt,
  mine,
  named,
  naming,
  proposed,
  slipRow,
  told,
  versionOf,
} from './slip-stage.ts'

const today = '2026-11-20'
const day = 86_400_000
const minute = 60_000

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.reason
      throw error
    },
  )

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

describe('what a slip may hold', () => {
  const anything = fc.dictionary(fc.oneof(fc.constantFrom(...slipFields), fc.string()), fc.anything())

  test('trust.md T4: whatever is typed, only ticked sentences of the list come out', () => {
    fc.assert(
      fc.property(
        anything,
        fc.record(Object.fromEntries(slipFields.map((field) => [field, fc.string()]))),
        (more, sentences) => {
          const ticked = Object.fromEntries(slipFields.map((field, index) => [ticks[field], index % 2 === 0]))
          const slip = slipTicked({ ...more, ...sentences, ...ticked })
          expect(Object.keys(slip).every((field) => field === 'support' || field === 'times')).toBe(true)
          for (const [field, sentence] of Object.entries(slip)) expect(sentence).toBe(sentences[field])
        },
      ),
    )
  })

  test('trust.md T5: whatever lies in the sealed text, nothing but the four sentences is read back', () => {
    fc.assert(
      fc.property(anything, (more) => {
        const words = Object.fromEntries(slipFields.map((field) => [field, 'ことば']))
        const read = slipOnly({ ...more, name: '山田', phone: '090', illness: 'x', ...words })
        expect(read).toEqual(words)
      }),
    )
  })

  test('a slip of the older kind is read as it was', async () => {
    const { id } = await issued(stage, {})
    const content = await stage
      .desk(stage.consultant)
      .keys.seal('{"support":"休憩"}', { table: 'slip', column: 'content', row: id })
    expect(await openSlip(mine(stage).keys, { referralId: id, content })).toEqual({ support: '休憩' })
  })
})

describe('agreeing item by item', () => {
  test('R1-33: whoever ticks nothing is referred all the same, and the firm reads nothing of them', async () => {
    const { id } = await issued(stage, { support: '休憩', wish: '近い' })
    expect((await lookAtSlip(firmAt(stage), id)).slip).toEqual({})
  })

  test('what was ticked is kept until it is issued, may be said otherwise, and is frozen with the letter', async () => {
    const { id } = await agreed(stage)
    expect((await lookAtOwnSlip(mine(stage), id)).text.agreed).toEqual({ support: told.support, wish: told.wish })
    const again = { id, version: 2, agreedHow: 'writing', asks: '同行します', showsAsks: true } as const
    expect(await outcome(writeSlip(mine(stage), again))).toBe('done')
    expect((await lookAtOwnSlip(mine(stage), id)).text.agreed).toEqual({ asks: '同行します' })
    const out = await issued(stage)
    expect(await outcome(writeSlip(mine(stage), { id: out.id, version: 3, agreedHow: 'phone' }))).toBe(
      'illegalTransition',
    )
  })

  test('R2-41: words that tell of health or benefits are asked about before they are saved, those of R1-31 too', async () => {
    const { id } = await proposed(stage)
    const saying = (support: string, keepsWords = false) =>
      agreeToReferral(mine(stage), { id, version: 1, agreedHow: 'phone', support, showsSupport: true, keepsWords })
    expect(await outcome(saying('うつ病のため午前がつらい'))).toBe('tellingWords')
    expect(await outcome(saying('本籍は東京です'))).toBe('unaskedWords')
    expect(await outcome(saying('番号は123456789018です', true))).toBe('myNumber')
    expect(await outcome(saying('通院の日は休みます', true))).toBe('done')
    const [entry] = await stage.raw.all("select fields from audit where entity_id = ? and act = 'referral.agree'", [id])
    expect(entry?.fields).toBe('kept.support')
  })
})

describe('the name', () => {
  test('R2-12: goes out with a fresh sign-in alone, and only what was ticked goes with it', async () => {
    const { id } = await issued(stage)
    expect(await outcome(nameSlip(mine(stage), { id, version: 3, ...naming }))).toBe('notFresh')
    const late = { ...mine(stage), signedInAt: startedAt - 6 * minute }
    expect(await outcome(nameSlip(late, { id, version: 3, ...naming }))).toBe('notFresh')
    expect(await outcome(nameSlip(fresh(stage), { id, version: 3, ...naming, showsAge: true }))).toBe('ageNotAsked')
    expect(await outcome(nameSlip(fresh(stage), { id, version: 3, ...naming, agreedOn: '2026-11-21' }))).toBe(
      'dateOutOfRange',
    )
    expect(await outcome(lookAtNamed(firmAt(stage), id))).toBe('nameTakenBack')
    expect(await outcome(nameSlip(fresh(stage), { id, version: 3, ...naming, showsPhone: false }))).toBe('done')
    expect((await lookAtNamed(firmAt(stage), id)).named).toEqual({ name: '山田 太郎' })
    expect(await outcome(nameSlip(fresh(stage), { id, version: 3, ...naming }))).toBe('stale')
    expect(await outcome(nameSlip(fresh(stage), { id, version: 4, ...naming }))).toBe('done')
    expect((await lookAtNamed(firmAt(stage), id)).named).toEqual({ name: '山田 太郎', phone: '090-1234-5678' })
  })

  test('is not let out before the letter', async () => {
    const { id } = await agreed(stage)
    expect(await outcome(nameSlip(fresh(stage), { id, version: 2, ...naming }))).toBe('illegalTransition')
  })

  test('R2-12: the age goes with it only where the offer has a lawful age condition, as of that day', async () => {
    const more = { ageLimit: '60歳未満', ageException: '1' }
    const [openingId, clientId] = [
      await stage.opening('regularJob', { places: 1, more }),
      await stage.client({ bornOn: '1985-11-21' }),
    ]
    const { id } = await issuedAt(stage, { openingId, clientId })
    expect((await lookAtOwnSlip(mine(stage), id)).person).toMatchObject({ age: 41 })
    await nameSlip(fresh(stage), { id, version: 3, ...naming, showsPhone: false, showsAge: true })
    expect((await lookAtNamed(firmAt(stage), id)).named).toEqual({ name: '山田 太郎', age: 41 })
  })

  test('is taken back at any time: the firm reads stage one from then on', async () => {
    const { id } = await named(stage)
    expect(await outcome(takeBackName(mine(stage), { id, version: 4 }))).toBe('done')
    expect(await slipRow(stage, id)).toMatchObject({ named: null, named_on: null })
    expect(await outcome(lookAtNamed(firmAt(stage), id))).toBe('nameTakenBack')
    expect((await lookAtSlip(firmAt(stage), id)).slip).toEqual({ support: told.support, wish: told.wish })
    expect(await outcome(takeBackName(mine(stage), { id, version: 5 }))).toBe('illegalTransition')
  })

  test('trust.md T6: is read by whoever signed in a quarter of an hour ago at most', async () => {
    const { id } = await named(stage)
    const sitting = (since: number) => ({ ...firmAt(stage), signedInAt: startedAt - since })
    expect(await outcome(lookAtNamed(sitting(15 * minute), id))).toBe('done')
    expect(await outcome(lookAtNamed(sitting(15 * minute + 1), id))).toBe('notFresh')
    expect(await outcome(lookAtNamed(stage.desk(stage.firm), id))).toBe('notFresh')
  })
})

describe('the firm', () => {
  const other: Employer = { role: 'employer', id: 'other', name: '別の店', employerIds: ['another-firm'] }

  test('reads its own letters alone: to another the slip is not there, in neither stage, nor on the list', async () => {
    const { id } = await named(stage)
    const stranger = firmAt(stage, { firm: other })
    expect(await outcome(lookAtSlip(stranger, id))).toBe('absent')
    expect(await outcome(lookAtNamed(stranger, id))).toBe('absent')
    const { letters } = await stranger.read({ letters: lettersOfFirms({ employerIds: other.employerIds, today }) })
    expect(letters).toEqual([])
    const asked = "select outcome, count(*) as n from audit where actor_id = 'other' and entity_id = ? group by outcome"
    expect(await stage.raw.all(asked, [id])).toEqual([{ outcome: 'denied', n: 2 }])
  })

  test('reads nothing before the letter was issued', async () => {
    const { id } = await agreed(stage)
    expect(await outcome(lookAtSlip(firmAt(stage), id))).toBe('absent')
    // Handed to the officer, the slip lies there; the firm has no letter yet.
    await requestIssue(mine(stage), { id, version: 2 })
    expect(await outcome(lookAtSlip(firmAt(stage), id))).toBe('absent')
    const { letters } = await firmAt(stage).read({
      letters: lettersOfFirms({ employerIds: stage.firm.employerIds, today }),
    })
    expect(letters.map((letter) => letter.id)).not.toContain(id)
  })

  test('R8: each look at both stages is on record, under an act of its own', async () => {
    const { id } = await named(stage)
    await lookAtSlip(firmAt(stage), id)
    await lookAtNamed(firmAt(stage), id)
    const looks = "select act, outcome from audit where entity_id = ? and actor_role = 'employer' order by id"
    expect(await stage.raw.all(looks, [id])).toEqual([
      { act: 'referral.readSlip', outcome: 'shown' },
      { act: 'slip.readNamed', outcome: 'shown' },
    ])
  })
})

describe('closing', () => {
  test('the day is that of the decision and thirty more; what is opened again is open, and what goes on changes nothing', () => {
    const [resultOn, answeredOn] = ['2026-11-20', '2026-11-10']
    expect(closingOf('issued', { state: 'declined', answeredOn })).toEqual({ closesOn: '2026-12-10' })
    for (const state of ['hired', 'nextRung', 'notContinuing', 'employerCancelled', 'noAnswer'] as const) {
      expect(closingOf('accepted', { state, resultOn, answeredOn })).toEqual({ closesOn: '2026-12-20' })
    }
    expect(closingOf('noAnswer', { state: 'issued' })).toEqual({ closesOn: null })
    expect(closingOf('issued', { state: 'noAnswer' })).toBeNull()
    expect(closingOf('issued', { state: 'accepted', answeredOn })).toBeNull()
    expect(closingOf('hired', {})).toBeNull()
  })

  const on = (date: string) => Date.parse(`${date}T12:00:00+09:00`)
  const decline = async (id: string) =>
    answerOnBehalf(mine(stage), {
      id,
      version: await versionOf(stage, id),
      answer: 'declined',
      reason: 'filled',
      channel: 'phone',
      behalfReason: '電話で聞いた',
    })

  test('trust.md 4.10: thirty days after the decision the firm reads nothing, and the name is wiped by the job', async () => {
    const { id } = await named(stage)
    await decline(id)
    const closesOn = addDays(today, 30)
    expect(await slipRow(stage, id)).toMatchObject({ closes_on: closesOn })
    const before = firmAt(stage, { at: on(addDays(closesOn, -1)) })
    expect((await lookAtSlip(before, id)).slip).not.toBeNull()
    const job = (date: string) => closeSlips(stage.desk(systemActor('slips'), { at: on(date) }))
    await job(addDays(closesOn, -1))
    expect((await slipRow(stage, id))?.named).not.toBeNull()

    const after = firmAt(stage, { at: on(closesOn) })
    expect(await lookAtSlip(after, id)).toMatchObject({ slip: null, isClosed: true })
    expect(await outcome(lookAtNamed(after, id))).toBe('gone')
    const { letters } = await after.read({
      letters: lettersOfFirms({ employerIds: stage.firm.employerIds, today: closesOn }),
    })
    expect(letters.map((letter) => letter.id)).not.toContain(id)
    expect(await job(closesOn)).toBeGreaterThan(0)
    expect(await slipRow(stage, id)).toMatchObject({ named: null, named_on: null })
    expect(await job(closesOn)).toBe(0)
    expect((await lookAtOwnSlip(mine(stage), id)).released?.slip).toEqual({ support: told.support, wish: told.wish })
    const late = { ...stage.desk(stage.consultant, { at: on(closesOn) }), signedInAt: on(closesOn) }
    expect(await outcome(nameSlip(late, { id, version: await versionOf(stage, id), ...naming }))).toBe('slipClosed')
  })

  test('whoever steps back closes it at once, the name with it', async () => {
    const { id } = await named(stage)
    await withdrawReferral(mine(stage), { id, version: 4 })
    expect(await slipRow(stage, id)).toMatchObject({ closes_on: today, named: null, named_on: null })
    expect(await lookAtSlip(firmAt(stage), id)).toMatchObject({ slip: null, isClosed: true })
  })

  test('a slip nobody gave a last day gets one from the job: after the decision, or the end of what followed', async () => {
    const [declined, running] = [await issued(stage), await issued(stage)]
    await decline(declined.id)
    const audit =
      "insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values (?, 1, 'system', 't', 't', 'referral', ?, 'done', 'r')"
    const clear = async (id: string) => {
      await stage.raw.run({ sql: audit, args: [`clear-${id}`, id] })
      await stage.raw.run({
        sql: 'update slip set closes_on = null, audit_id = ? where referral_id = ?',
        args: [`clear-${id}`, id],
      })
    }
    await clear(declined.id)
    expect(await closeSlips(stage.desk(systemActor('slips')))).toBe(1)
    expect(await slipRow(stage, declined.id)).toMatchObject({ closes_on: closesAfter('declined', today) })
    expect(await slipRow(stage, running.id)).toMatchObject({ closes_on: null })
  })
})

describe('thirty looks a day', () => {
  test('trust.md 4.11: the thirty-first finds the door shut, the next day too, until a consultant lifts it on record', async () => {
    const own = await openDeskStage()
    const { id } = await named(own)
    const results: string[] = []
    for (let look = 0; look < 31; look += 1) {
      const { slip, isClosed } = await lookAtSlip(firmAt(own), id)
      expect(isClosed).toBe(false)
      results.push(slip === null ? 'shut' : 'shown')
    }
    expect(results).toEqual([...Array.from({ length: 30 }, () => 'shown'), 'shut'])
    expect(await outcome(lookAtNamed(firmAt(own), id))).toBe('slipsOften')
    const later = startedAt + day
    expect((await lookAtSlip(firmAt(own, { at: later }), id)).slip).toBeNull()
    expect((await lookAtOwnSlip(mine(own), id)).isShut).toBe(true)

    const lifting = own.desk(own.consultant, { at: later + minute })
    expect(await outcome(liftSlips(lifting, { id }))).toBe('done')
    const again = firmAt(own, { at: later + 2 * minute })
    expect((await lookAtSlip(again, id)).slip).toEqual({ support: told.support, wish: told.wish })
    expect(await outcome(lookAtNamed(again, id))).toBe('done')
    expect(await outcome(liftSlips(lifting, { id }))).toBe('illegalTransition')
  }, 30_000)
})
