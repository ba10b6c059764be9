import * as fc from 'fast-check'
import { beforeAll, expect, inject, test } from 'vitest'
import { pauseOpening } from '../../src/desk/openings/pause.ts'
import { resumeOpening } from '../../src/desk/openings/resume.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { answerOnBehalf } from '../../src/desk/referrals/answer-on-behalf.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { isLive, mayMove, resultsOf } from '../../src/desk/referrals/referral.ts'
import type { ReferralState } from '../../src/desk/referrals/referral.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { Refused } from '../../src/desk/refusals.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

// A model of a referral's life, played against the verbs and the real database: what the model forbids is refused, and nothing else is.

const numRuns = inject('isSoak') ? 1_000 : 60

type Family = 'trial' | 'employment'
type Life = { id: string; clientId: string; state: ReferralState; version: number }
type Model = {
  family: Family
  places: number
  openingState: 'published' | 'paused' | 'closed'
  openingVersion: number
  lives: Life[]
  acts: number
}
type Real = { stage: DeskStage; openingId: string; clients: readonly string[] }
type Command = fc.AsyncCommand<Model, Real>

const holding: readonly ReferralState[] = ['issued', 'accepted', 'visiting', 'trialing']
const hires = (model: Model) => model.lives.filter(({ state }) => state === 'hired').length
const held = (model: Model) => model.lives.filter(({ state }) => holding.includes(state)).length

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.reason
      throw error
    },
  )

const proposing = (client: number): Command => ({
  check: () => true,
  run: async (model, { stage, openingId, clients }) => {
    const clientId = clients[client % clients.length] ?? ''
    const isTaken = model.lives.some((life) => life.clientId === clientId && isLive(life.state))
    const expected = model.openingState !== 'published' ? 'notOpen' : isTaken ? 'alreadyReferred' : 'done'
    let id = ''
    const work = proposeReferral(stage.desk(stage.consultant), { clientId, openingId, whyFits: '近い', support: '' })
    expect(await outcome(work.then((made) => (id = made.id)))).toBe(expected)
    if (expected !== 'done') return
    model.lives.push({ id, clientId, state: 'proposed', version: 1 })
    model.acts += 1
  },
  toString: () => `propose ${client}`,
})

type Move = {
  name: string
  act: (real: Real, life: Life) => Promise<unknown>
  to: ReferralState
  obstacle: (model: Model, life: Life) => string | null
  after?: (model: Model) => void
}

const moving = (of: Move, which: number): Command => ({
  check: (model) => model.lives.length > 0,
  run: async (model, real) => {
    const life = model.lives[which % model.lives.length]
    if (!life) return
    const expected = of.obstacle(model, life) ?? 'done'
    expect(await outcome(of.act(real, life)), `${of.name} from ${life.state}`).toBe(expected)
    if (expected !== 'done') return
    life.state = of.to
    life.version += 1
    model.acts += 1
    of.after?.(model)
  },
  toString: () => `${of.name} ${which}`,
})

const unless = (isFine: boolean, reason: string) => (isFine ? null : reason)

const agree: Move = {
  name: 'agree',
  to: 'agreed',
  act: ({ stage }, { id, version }) =>
    agreeToReferral(stage.desk(stage.consultant), { id, version, agreedHow: 'phone' }),
  obstacle: (_, { state }) => unless(state === 'proposed', 'illegalTransition'),
}
const issue: Move = {
  name: 'issue',
  to: 'issued',
  act: ({ stage }, { id, version }) =>
    issueReferral(stage.desk(stage.consultant), { id, version, method: 'paper', clientAsked: false, urgentReason: '' }),
  obstacle: (model, { state }) => {
    if (state === 'proposed') return 'notAgreed'
    if (state !== 'agreed') return 'illegalTransition'
    if (model.openingState !== 'published') return 'notOpen'
    return unless(held(model) < model.places && hires(model) < model.places, 'full')
  },
}
const answering = (answer: 'accepted' | 'declined'): Move => ({
  name: answer,
  to: answer,
  act: ({ stage }, { id, version }) =>
    answerOnBehalf(stage.desk(stage.consultant), {
      id,
      version,
      answer,
      reason: 'filled',
      channel: 'phone',
      behalfReason: '電話で聞いた',
    }),
  obstacle: (_, { state }) => unless(state === 'issued', 'illegalTransition'),
})
const settling = (
  result: 'visiting' | 'trialing' | 'hired' | 'nextRung' | 'notContinuing' | 'employerCancelled',
): Move => ({
  name: result,
  to: result,
  act: ({ stage }, { id, version }) =>
    settleReferral(stage.desk(stage.consultant), { id, version, result, startedOn: '2026-11-20', reason: 'schedule' }),
  obstacle: (model, { state }) => {
    const possible: readonly ReferralState[] = resultsOf[model.family]
    if (!possible.includes(result) || !mayMove(state, result)) return 'illegalTransition'
    return unless(result !== 'hired' || hires(model) < model.places, 'full')
  },
  after: (model) => {
    if (result !== 'hired' || hires(model) < model.places || model.openingState === 'closed') return
    model.openingState = 'closed'
    model.openingVersion += 1
  },
})
const withdraw: Move = {
  name: 'withdraw',
  to: 'withdrawn',
  act: ({ stage }, { id, version }) => withdrawReferral(stage.desk(stage.consultant), { id, version }),
  obstacle: (_, { state }) => unless(isLive(state), 'illegalTransition'),
}
const moves = [
  agree,
  issue,
  answering('accepted'),
  answering('declined'),
  ...(['visiting', 'trialing', 'hired', 'nextRung', 'notContinuing', 'employerCancelled'] as const).map(settling),
  withdraw,
]

/** One of the ways that stand open, so that lives grow old. */
const going = (way: number, which: number): Command => ({
  check: (model) => model.lives.length > 0,
  run: async (model, real) => {
    const life = model.lives[which % model.lives.length]
    const open = life ? moves.filter((move) => move.obstacle(model, life) === null) : []
    const move = open[way % Math.max(open.length, 1)]
    if (move) await moving(move, which).run(model, real)
  },
  toString: () => `go ${way} ${which}`,
})

const stale: Command = {
  check: (model) => model.lives.length > 0,
  run: async (model, { stage }) => {
    const [life] = model.lives
    if (!life) return
    const work = withdrawReferral(stage.desk(stage.consultant), { id: life.id, version: life.version + 1 })
    expect(await outcome(work)).toBe('stale')
  },
  toString: () => 'a stale page',
}
const pausing = (to: 'published' | 'paused'): Command => ({
  check: () => true,
  run: async (model, { stage, openingId }) => {
    const from = to === 'paused' ? 'published' : 'paused'
    const isLegal = model.openingState === from
    const verb = to === 'paused' ? pauseOpening : resumeOpening
    const work = verb(stage.desk(stage.officer), { id: openingId, version: model.openingVersion })
    expect(await outcome(work)).toBe(isLegal ? 'done' : 'illegalTransition')
    if (!isLegal) return
    model.openingState = to
    model.openingVersion += 1
  },
  toString: () => to,
})

let stage: DeskStage
let clients: string[] = []
beforeAll(async () => {
  stage = await openDeskStage()
  clients = await Promise.all(Array.from({ length: 4 }, (_, index) => stage.client({ kana: `クライアント ${index}` })))
})

const asInModel = async (model: Model, { openingId }: Real) => {
  const rows = await stage.raw.all('select id, state, version from referral where opening_id = ? order by id', [
    openingId,
  ])
  const lives = model.lives
    .map(({ id, state, version }) => ({ id, state, version }))
    .toSorted((one, two) => (one.id < two.id ? -1 : 1))
  expect(rows).toEqual(lives)
  expect(await stage.raw.all('select state, version from opening where id = ?', [openingId])).toEqual([
    { state: model.openingState, version: model.openingVersion },
  ])
  const [trail] = await stage.raw.all(
    `select count(*) as n from audit where entity = 'referral' and outcome = 'done' and entity_id in (select id from referral where opening_id = ?)`,
    [openingId],
  )
  expect(trail?.n).toBe(model.acts)
  const [sold] = await stage.raw.all(
    `select sum(state = 'hired') as hired, sum(state in ('issued','accepted','visiting','trialing')) as held from referral where opening_id = ?`,
    [openingId],
  )
  expect(Number(sold?.hired ?? 0)).toBeLessThanOrEqual(model.places)
  expect(Number(sold?.held ?? 0)).toBeLessThanOrEqual(model.places)
  const started = await stage.raw.all(
    `select p.id from placement p join referral r on r.id = p.referral_id where r.opening_id = ? and p.state = 'started' and r.state not in ('hired','trialing')`,
    [openingId],
  )
  expect(started).toEqual([])
  const links = await stage.raw.all(
    `select m.id from matter m join referral r on r.id = m.subject_id where r.opening_id = ? and m.state = 'open' and r.state <> 'issued'`,
    [openingId],
  )
  expect(links).toEqual([])
}

const nth = fc.nat({ max: 5 })
const commands = fc.array(
  fc.oneof(
    nth.map(proposing),
    fc.tuple(fc.nat({ max: 3 }), nth).map(([way, which]) => going(way, which)),
    fc.tuple(fc.nat({ max: 9 }), nth).map(([way, which]) => going(way, which)),
    fc.tuple(fc.constant(0), nth).map(([way, which]) => going(way, which)),
    fc.tuple(fc.constantFrom(...moves), nth).map(([move, which]) => moving(move, which)),
    fc.constant(stale),
    fc.constantFrom(pausing('paused'), pausing('published')),
  ),
  { minLength: 16, maxLength: 24 },
)

test(`a referral lives as the model says (${numRuns} lives)`, { timeout: 900_000 }, async () => {
  const town = fc.record({ family: fc.constantFrom('trial', 'employment'), places: fc.integer({ min: 1, max: 3 }) })
  await fc.assert(
    fc.asyncProperty(town, commands, async ({ family, places }, played) => {
      const openingId = await stage.opening(family === 'trial' ? 'experience' : 'regularJob', { places })
      const model: Model = { family, places, openingState: 'published', openingVersion: 3, lives: [], acts: 0 }
      const real = { stage, openingId, clients }
      await fc.asyncModelRun(() => ({ model, real }), played)
      await asInModel(model, real)
    }),
    { numRuns },
  )
})
