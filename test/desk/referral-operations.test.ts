import { beforeAll, expect, inject, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { answerOnBehalf } from '../../src/desk/referrals/answer-on-behalf.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { Refused } from '../../src/desk/refusals.ts'
import type { Press } from '../../src/desk/replay.ts'
import type { Fault } from '../support/faults.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { today, told } from './result-stage.ts'

// Two of five answers never arrive. Each form is pressed until somebody is told, and then once more: everything happened once.

const operations = inject('isSoak') ? 2_000 : 200
const stepsOfLife = 5
const places = 10

let stage: DeskStage
let seed = inject('seed')
const chance = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}
// The server did it, and nobody heard: the worst that can happen to an answer.
const fault = (): Fault => (chance() < 0.4 ? 'cutAfter' : 'none')

beforeAll(async () => {
  stage = await openDeskStage()
})

type Verb = (desk: Desk) => Promise<{ id: string }>
const tally = { lost: 0, first: 0, replays: 0 }

const once = async (verb: Verb, of: { press: Press; fault?: () => Fault }): Promise<string> => {
  try {
    const { id } = await verb(stage.desk(stage.consultant, of))
    tally.first += 1
    return `/to/${id}`
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.reason !== 'replayed') return error.reason
    tally.replays += 1
    return String(error.location)
  }
}

/** Pressed until told, and pressed again afterwards: the same place both times. */
const untilTold = async (verb: Verb): Promise<string> => {
  const press: Press = { key: newSecret(), bodyHash: 'as typed', leadsTo: (id) => `/to/${id}` }
  for (;;) {
    const answer = await once(verb, { press, fault })
    if (answer === 'away' || answer === 'unsure') {
      tally.lost += 1
      continue
    }
    expect(await once(verb, { press }), 'told once more').toBe(answer)
    return answer
  }
}

const ends = ['withdrawn', 'hired', 'notContinuing'] as const
type End = (typeof ends)[number]

const ending =
  (id: string, end: End): Verb =>
  (desk) =>
    end === 'withdrawn'
      ? withdrawReferral(desk, { id, version: 4 })
      : settleReferral(desk, { id, version: 4, result: end, startedOn: today, reason: 'schedule', ...told })

const life = async (of: { openingId: string; clientId: string; end: End }) => {
  const proposal = { clientId: of.clientId, openingId: of.openingId, whyFits: '近い', support: '休憩' }
  const first = await untilTold((desk) => proposeReferral(desk, proposal))
  const id = first.slice('/to/'.length)
  const yes = { answer: 'accepted', reason: '', channel: 'phone', behalfReason: '電話で聞いた' } as const
  const steps: Verb[] = [
    (desk) => agreeToReferral(desk, { id, version: 1, agreedHow: 'phone' }),
    (desk) => issueReferral(desk, { id, version: 2, method: 'paper', clientAsked: false, urgentReason: '' }),
    (desk) => answerOnBehalf(desk, { id, version: 3, ...yes }),
    ending(id, of.end),
  ]
  for (const step of steps) expect(await untilTold(step)).toBe(first)
  return { id, end: of.end }
}

const counted = async (sql: string) => Number((await stage.raw.all(`select count(*) as n from ${sql}`))[0]?.['n'])

test(
  `${operations} presses of which two answers in five are lost are ${operations} acts`,
  { timeout: 900_000 },
  async () => {
    const count = operations / stepsOfLife
    const clients = await Promise.all(Array.from({ length: 8 }, () => stage.client()))
    const before = await counted('idem')
    const lives: Awaited<ReturnType<typeof life>>[] = []
    while (lives.length < count) {
      const openingId = await stage.opening('regularJob', { places })
      const some = clients.map((clientId, nth) =>
        life({ openingId, clientId, end: ends[(lives.length + nth) % ends.length] ?? 'withdrawn' }),
      )
      lives.push(...(await Promise.all(some)))
    }

    expect(tally.lost).toBeGreaterThan(operations / 4)
    // Every replay was told that it worked: an act is acknowledged as new once at the most, and everything else as done.
    expect(tally.first).toBeLessThanOrEqual(operations)
    expect(tally.first + tally.replays).toBe(2 * operations)

    const hires = lives.filter(({ end }) => end === 'hired').length
    expect(new Set(lives.map(({ id }) => id)).size).toBe(count)
    const rows = await stage.raw.all('select id, state, version from referral order by id')
    const expected = lives.map(({ id, end }) => ({ id, state: end, version: stepsOfLife }))
    expect(rows).toEqual(expected.toSorted((one, two) => (one.id < two.id ? -1 : 1)))
    const found = {
      keys: (await counted('idem')) - before,
      acts: await counted("audit where entity = 'referral' and outcome = 'done'"),
      disclosures: await counted('disclosure'),
      slips: await counted('slip'),
      letters: await counted("outbox where kind = 'referralIssued'"),
      links: await counted("matter where act = 'referral.answer'"),
      openLinks: await counted("matter where act = 'referral.answer' and state = 'open'"),
      placements: await counted('placement'),
      doubled: await counted(
        '(select subject_id, kind from outbox where subject_id in (select id from referral) group by 1, 2 having count(*) > 1)',
      ),
    }
    expect(found).toEqual({
      keys: operations,
      acts: operations,
      disclosures: count,
      slips: count,
      letters: count,
      links: count,
      openLinks: 0,
      placements: hires,
      doubled: 0,
    })
  },
)
