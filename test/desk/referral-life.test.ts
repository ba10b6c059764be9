import * as fc from 'fast-check'
import { beforeAll, expect, inject, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { writeKeepAway } from '../../src/desk/clients/write-keep-away.ts'
import { changeEmployer, employerById } from '../../src/desk/employers/store.ts'
import { pauseOpening } from '../../src/desk/openings/pause.ts'
import { publishOpening } from '../../src/desk/openings/publish.ts'
import { resumeOpening } from '../../src/desk/openings/resume.ts'
import { stopOpening } from '../../src/desk/openings/stop.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { found } from '../../src/desk/refusals.ts'
import { closeSlips } from '../../src/jobs/close-slips.ts'
import { expireOpenings } from '../../src/jobs/expire-openings.ts'
import { keepReferralClock } from '../../src/jobs/keep-referral-clock.ts'
import { addDays } from '../../src/law/calendar.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { checked } from './life-checks.ts'
import { answering, firmMoves, telling } from './life-firm.ts'
import { deskMoves, lastMove, settling } from './life-moves.ts'
import type { Move } from './life-moves.ts'
import { at, by, firstDay, isLiving, lastDay, noClock, outcome, ticks, tidies, validFrom } from './life.ts'
import type { Life, Model, Real } from './life.ts'

// A model of an opening, its referrals and what follows, played against the verbs and the real database:
// what the model forbids is refused and changes nothing, and nothing else is refused; after every command the database is the model.

const numRuns = inject('isSoak') ? 1_000 : 200

type Command = fc.AsyncCommand<Model, Real>

const proposing = (client: number): Command => ({
  check: () => true,
  run: async (model, real) => {
    const clientId = real.clients[client % real.clients.length] ?? ''
    const isTaken = model.lives.some((life) => life.clientId === clientId && isLiving(life))
    const isOpen = model.opening.state === 'published'
    const expected = model.keptAway.has(clientId)
      ? 'keptAway'
      : !isOpen
        ? 'notOpen'
        : isTaken
          ? 'alreadyReferred'
          : 'done'
    const proposal = { clientId, openingId: real.openingId, whyFits: '近い', support: '' }
    let id = ''
    const work = proposeReferral(by(real, { model }), proposal)
    expect(await outcome(work.then((made) => (id = made.id))), 'propose').toBe(expected)
    if (expected === 'done') model.lives.push({ ...born, words: [], id, clientId, edition: model.opening.edition })
    await checked(model, { real, isSame: expected !== 'done' })
  },
  toString: () => `propose ${client}`,
})
const born: Omit<Life, 'id' | 'clientId' | 'edition'> = {
  state: 'proposed',
  version: 1,
  clock: noClock,
  closedFrom: null,
  slots: [],
  visitOn: null,
  resultOn: null,
  isAsked: false,
  hasLetter: false,
  slip: null,
  placement: null,
  words: [],
  hasResultLink: false,
  hasTriedCode: false,
  papers: 0,
  mails: 0,
  acts: 1,
}

const moving = (move: Move, which: number): Command => ({
  check: (model) => model.lives.length > 0,
  run: async (model, real) => {
    const life = model.lives[which % model.lives.length]
    if (!life) return
    const of = { model, life, real }
    if (move.isPossible?.(of) === false) return
    const expected = move.obstacle(of) ?? 'done'
    expect(await outcome(move.act(of)), `${move.name} from ${life.state}`).toBe(expected)
    if (expected === 'done') {
      life.version += move.versions ?? 1
      life.acts += move.acts ?? 1
      move.after(of)
    }
    await checked(model, { real, isSame: expected !== 'done' })
  },
  toString: () => `${move.name} ${which}`,
})
const allMoves = [...deskMoves, ...settling, ...answering, ...telling, ...firmMoves]

/** One of the ways that stand open, so that lives grow old. */
const going = ([ways, way, which]: readonly [readonly Move[], number, number]): Command => ({
  check: (model) => model.lives.length > 0,
  run: async (model, real) => {
    const life = model.lives[which % model.lives.length]
    if (!life) return
    const of = { model, life, real }
    const open = ways.filter((move) => move.isPossible?.(of) !== false && move.obstacle(of) === null)
    const move = open[way % Math.max(open.length, 1)]
    if (move) await moving(move, which).run(model, real)
  },
  toString: () => `go ${way} ${which}`,
})

const changed = ({ opening }: Model, more: Partial<Model['opening']>) =>
  Object.assign(opening, { version: opening.version + 1, ...more })

const turning = (to: 'published' | 'paused'): Command => ({
  check: () => true,
  run: async (model, real) => {
    const { state, version } = model.opening
    const isLegal = to === 'paused' ? state === 'published' : state === 'paused' || state === 'submitted'
    if (to === 'published' && state === 'submitted') return
    const verb = to === 'paused' ? pauseOpening : resumeOpening
    const desk = by(real, { model, who: real.stage.officer })
    expect(await outcome(verb(desk, { id: real.openingId, version }))).toBe(isLegal ? 'done' : 'illegalTransition')
    if (isLegal) changed(model, { state: to })
    await checked(model, { real, isSame: !isLegal })
  },
  toString: () => to,
})
const publishing: Command = {
  check: ({ opening }) => opening.state === 'submitted',
  run: async (model, real) => {
    const desk = by(real, { model, who: real.stage.officer })
    await publishOpening(desk, { id: real.openingId, version: model.opening.version })
    changed(model, { state: 'published' })
    model.validUntil = validFrom(model.day)
    await checked(model, { real, isSame: false })
  },
  toString: () => 'publish',
}
const stopping: Command = {
  check: () => true,
  run: async (model, real) => {
    const isOver = model.opening.state === 'closed'
    await stopOpening(by(real, { model, who: real.stage.officer }), { id: real.openingId })
    if (!isOver) changed(model, { state: 'closed', closedAs: 'stopped' })
    await checked(model, { real, isSame: isOver })
  },
  toString: () => 'stop',
}
let words = 0
const editing = (isMaterial: boolean): Command => ({
  check: () => true,
  run: async (model, real) => {
    const { state, version, edition } = model.opening
    const isLegal = state === 'published' || state === 'paused'
    words += 1
    const said = `床を拭く ${words}`
    const more = isMaterial ? { tasks: said } : { tasks: model.tasks, bring: said }
    const rung = model.family === 'trial' ? 'experience' : 'regularJob'
    const posted = { id: real.openingId, rung, version, places: model.places, more, at: at(model.day) } as const
    expect(await outcome(real.stage.edited(posted)), `edit ${state}`).toBe(isLegal ? 'done' : 'gone')
    if (isLegal && isMaterial) model.tasks = said
    if (isLegal) changed(model, { edition: edition + 1, ...(isMaterial && { state: 'submitted' }) })
    if (isLegal && !isMaterial) model.validUntil = validFrom(model.day)
    await checked(model, { real, isSame: !isLegal })
  },
  toString: () => (isMaterial ? 'edit' : 'edit a little'),
})

/** Days go by; after an outage the clock finds several of them at once. */
const passing = (days: number, isOut: boolean): Command => ({
  check: (model) => model.lives.length > 0 && addDays(model.day, days) <= lastDay,
  run: async (model, real) => {
    const clock = () => real.stage.desk(systemActor('clock'), { at: at(model.day) })
    for (let left = days; left > 0; left -= 1) {
      model.day = addDays(model.day, 1)
      if (isOut && left > 1) continue
      await keepReferralClock(clock())
      ticks(model)
    }
    await expireOpenings(clock())
    await closeSlips(clock())
    tidies(model)
    await checked(model, { real, isSame: false })
  },
  toString: () => `${isOut ? 'out for' : 'pass'} ${days}`,
})
const keepingAway = (client: number): Command => ({
  check: () => true,
  run: async (model, real) => {
    const clientId = real.clients[client % real.clients.length] ?? ''
    const employerId = real.stage.firm.employerIds[0] ?? ''
    const kept = { clientId, kind: 'firm', employerId, workplaceId: '', words: '前の職場', keepsWords: true } as const
    await writeKeepAway(by(real, { model }), kept)
    model.keptAway.add(clientId)
    await checked(model, { real, isSame: true })
  },
  toString: () => `keep away ${client}`,
})

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const nth = fc.nat({ max: 5 })
const one = (moves: readonly Move[]) =>
  fc.tuple(fc.constantFrom(...moves), nth).map(([move, which]) => moving(move, which))
const go = (...ways: Move[]) => fc.tuple(fc.constant(ways), fc.nat({ max: 60 }), nth).map(going)
const [first = lastMove, ...otherMoves] = deskMoves
const commands = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: nth.map(proposing) },
    { weight: 6, arbitrary: go(first, ...otherMoves.slice(2, 4)) },
    { weight: 3, arbitrary: go(...answering) },
    { weight: 4, arbitrary: go(...settling, ...telling) },
    { weight: 5, arbitrary: go(...allMoves) },
    { weight: 4, arbitrary: one(allMoves) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()).map(([n, isOut]) => passing(n, isOut)),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(turning('paused'), turning('published'), turning('published'), publishing),
    },
    { weight: 1, arbitrary: fc.constantFrom(editing(true), editing(false), publishing) },
    { weight: 1, arbitrary: fc.oneof(nth.map(keepingAway), fc.constant(stopping), fc.constant(publishing)) },
  ),
  { minLength: 16, maxLength: 28 },
)

const begun = async ({ family, places }: Pick<Model, 'family' | 'places'>): Promise<{ model: Model; real: Real }> => {
  const desk = stage.desk(stage.officer)
  const { firm } = await desk.read({ firm: employerById(stage.firm.employerIds[0] ?? '') })
  await desk.write([changeEmployer({ employer: found(firm), act: 'employer.change', set: { closings: [] } })])
  const [openingId, ...clients] = await Promise.all([
    stage.opening(family === 'trial' ? 'experience' : 'regularJob', { places }),
    stage.client(),
    stage.client(),
    stage.client(),
  ])
  const opening = { state: 'published', closedAs: null, version: 3, edition: 1 } as const
  const rest = {
    closings: [],
    keptAway: new Set<string>(),
    lives: [],
    last: '',
    listed: 0,
    tasks: 'ベッドを整え、床を拭く',
  }
  const model = { family, places, opening: { ...opening }, validUntil: validFrom(firstDay), day: firstDay, ...rest }
  const real = { stage, openingId, clients }
  await checked(model, { real, isSame: false })
  return { model, real }
}

/** Whoever is left steps back, so that no clock runs for the next town. */
const over = async ({ model, real }: { model: Model; real: Real }) => {
  for (const [which] of model.lives.entries()) await moving(lastMove, which).run(model, real)
  await stopping.run(model, real)
}

test(
  `an opening, its referrals and what follows live as the model says (${numRuns} lives)`,
  { timeout: 900_000 },
  async () => {
    const town = fc.record({ family: fc.constantFrom('trial', 'employment'), places: fc.integer({ min: 1, max: 3 }) })
    await fc.assert(
      fc.asyncProperty(town, commands, async (of, played) => {
        const start = await begun(of)
        await fc.asyncModelRun(() => start, played)
        await over(start)
      }),
      { numRuns },
    )
  },
)
