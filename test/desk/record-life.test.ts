import * as fc from 'fast-check'
import { beforeAll, expect, inject, test } from 'vitest'
import type { Staff } from '../../src/access/actor.ts'
import { agreePlan } from '../../src/desk/clients/agree-plan.ts'
import { clientTransitions } from '../../src/desk/clients/client.ts'
import { correctNote } from '../../src/desk/clients/correct-note.ts'
import { noteNoAnswer } from '../../src/desk/clients/note-no-answer.ts'
import { noteOnClient } from '../../src/desk/clients/note.ts'
import type { PlanState } from '../../src/desk/clients/plan.ts'
import { reopenClient } from '../../src/desk/clients/reopen.ts'
import { reviewPlan } from '../../src/desk/clients/review-plan.ts'
import { reviewNexts } from '../../src/desk/clients/review.ts'
import { saveDraft } from '../../src/desk/clients/save-draft.ts'
import { startPlan } from '../../src/desk/clients/start-plan.ts'
import { suspendClient } from '../../src/desk/clients/suspend.ts'
import { tickSteps } from '../../src/desk/clients/tick-steps.ts'
import { writePlan } from '../../src/desk/clients/write-plan.ts'
import { closeClient } from '../../src/desk/placements/close-client.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { Refused } from '../../src/desk/refusals.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { halfNote, note, planInput, reviewInput } from './record-inputs.ts'
import { colleaguesOf, everybody, inConflict, mayWrite } from './record-stage.ts'
import type { Who } from './record-stage.ts'

// A model of a record's life, played against the verbs and the real database by four people of whom two may write; after every act the database is the model.

const numRuns = inject('isSoak') ? 1_000 : 200

type State = keyof typeof clientTransitions
type ModelPlan = { state: PlanState; version: number; isWhole: boolean; done: readonly boolean[]; reviews: number }
type Model = {
  state: State
  version: number
  notes: { corrects: number | null; isCorrected: boolean }[]
  drafts: Set<Who>
  plans: ModelPlan[]
  turns: number
  referral: { id: string; version: number } | null
  acts: number
}
type Real = { stage: DeskStage; people: Record<Who, Staff>; clientId: string; openingId: string }
type Command = fc.AsyncCommand<Model, Real>

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.reason
      throw error
    },
  )

/** The whole record in one request, and with it the rows whose audit row is not one of their own record, or is shared by two acts. */
const snapshot = `with written as (
    select audit_id, 'client' as entity, client_id as entity_id from client_note where client_id = ?1
    union all select audit_id, 'client', client_id from note_draft where client_id = ?1
    union all select audit_id, 'client', client_id from client_turn where client_id = ?1
    union all select audit_id, 'plan', client_id || '.' || edition from plan where client_id = ?1)
  select json_object(
    'client', (select json_object('state', state, 'version', version) from client where id = ?1),
    'notes', (select json_group_array(json_object('id', id, 'corrects', corrects)) from (select id, corrects from client_note where client_id = ?1 order by id)),
    'drafts', (select json_group_array(author_id) from (select author_id from note_draft where client_id = ?1 order by author_id)),
    'plans', (select json_group_array(json_object('state', state, 'version', version, 'done', json(steps_done), 'reviews', reviews)) from (select state, version, steps_done,
        (select count(*) from plan_review r where r.client_id = p.client_id and r.edition = p.edition) as reviews from plan p where client_id = ?1 order by edition)),
    'turns', (select count(*) from client_turn where client_id = ?1),
    'acts', (select count(*) from audit where outcome = 'done' and (entity = 'client' and entity_id = ?1 or entity in ('client', 'plan') and entity_id > ?1 || '.' and entity_id < ?1 || '/') and (act like 'client.%' or act like 'plan.%')),
    'strangers', (select json_group_array(audit_id) from (
        select w.audit_id from written w left join audit a on a.id = w.audit_id
        where a.id is null or a.entity <> w.entity or a.entity_id <> w.entity_id or a.outcome <> 'done'
        union all select audit_id from written group by audit_id having count(*) > 1))) as said`

type Said = { notes: { id: string; corrects: string | null }[] }

const asInModel = async (model: Model, { stage, clientId, people }: Real) => {
  const [row] = await stage.raw.all(snapshot, [clientId])
  const said: Said = JSON.parse(String(row?.said))
  const placeOf = (corrects: string | null) => said.notes.findIndex(({ id }) => id === corrects)
  const notes = said.notes.map(({ corrects }) => (corrects === null ? null : placeOf(corrects)))
  expect({ ...said, notes }).toEqual({
    client: { state: model.state, version: model.version },
    notes: model.notes.map(({ corrects }) => corrects),
    drafts: [...model.drafts].map((who) => people[who].id).toSorted(),
    plans: model.plans.map(({ state, version, done, reviews }) => ({ state, version, done, reviews })),
    turns: model.turns,
    acts: model.acts,
    strangers: [],
  })
}

type Act = {
  name: string
  who: Who
  /** null = nothing stands in the way. */
  obstacle: (model: Model) => string | null
  play: (desk: Desk, of: { model: Model; real: Real }) => Promise<unknown>
  after: (model: Model) => void
  isPossible?: (model: Model) => boolean
}

const acting = (act: Act): Command => ({
  check: (model) => act.isPossible?.(model) ?? true,
  run: async (model, real) => {
    const expected = mayWrite(act.who) ? (act.obstacle(model) ?? 'done') : 'absent'
    const desk = real.stage.desk(real.people[act.who])
    expect(await outcome(act.play(desk, { model, real })), `${act.name} by ${act.who}`).toBe(expected)
    if (expected === 'done') {
      act.after(model)
      model.acts += 1
    }
    await asInModel(model, real)
  },
  toString: () => `${act.name} by ${act.who}`,
})

const unlessClosed = ({ state }: Model) => (state === 'closed' ? 'recordClosed' : null)
const addingNote = (model: Model, corrects: number | null = null) => model.notes.push({ corrects, isCorrected: false })

const noting = (who: Who): Command =>
  acting({
    name: 'note',
    who,
    obstacle: unlessClosed,
    play: (desk, { real: { clientId } }) => noteOnClient(desk, { clientId, ...note }),
    after: (model) => {
      addingNote(model)
      model.drafts.delete(who)
    },
  })
const callingInVain = (who: Who): Command =>
  acting({
    name: 'no answer',
    who,
    obstacle: unlessClosed,
    play: (desk, { real: { clientId } }) => noteNoAnswer(desk, { clientId, body: '電話、出なかった' }),
    after: (model) => void addingNote(model),
  })
const correcting = (who: Who, which: number): Command => {
  const at = (model: Model) => which % model.notes.length
  return acting({
    name: `correct ${which}`,
    who,
    isPossible: (model) => model.notes.length > 0,
    obstacle: (model) => unlessClosed(model) ?? (model.notes[at(model)]?.isCorrected ? 'stale' : null),
    play: async (desk, { model, real: { stage, clientId } }) => {
      const sql = 'select id from client_note where client_id = ? order by id'
      const noteId = String((await stage.raw.all(sql, [clientId]))[at(model)]?.id)
      return correctNote(desk, { clientId, noteId, ...note, body: '訂正した' })
    },
    after: (model) => {
      const place = at(model)
      const old = model.notes[place]
      if (old) old.isCorrected = true
      addingNote(model, place)
    },
  })
}
const drafting = (who: Who, body: string): Command =>
  acting({
    name: `draft "${body}"`,
    who,
    obstacle: unlessClosed,
    play: (desk, { real: { clientId } }) => saveDraft(desk, { clientId, ...halfNote, body }),
    after: ({ drafts }) => void (body === '' ? drafts.delete(who) : drafts.add(who)),
  })

const starting = (who: Who): Command =>
  acting({
    name: 'start plan',
    who,
    obstacle: (model) => unlessClosed(model) ?? (model.plans.at(-1)?.state === 'draft' ? 'planDraftOpen' : null),
    play: (desk, { real: { clientId } }) => startPlan(desk, { clientId }),
    after: ({ plans }) => {
      const isWhole = plans.at(-1)?.isWhole ?? false
      plans.push({ state: 'draft', version: 1, isWhole, done: [], reviews: 0 })
    },
  })

type OnPlan = Pick<Act, 'name' | 'who'> & {
  obstacle: (plan: ModelPlan) => string | null
  play: (desk: Desk, of: { clientId: string; edition: number; version: number }) => Promise<unknown>
  after: (plan: ModelPlan, model: Model) => void
}
/** Something done to the newest edition, as its page had it. */
const onPlan = ({ obstacle, play, after, ...of }: OnPlan): Command =>
  acting({
    ...of,
    isPossible: (model) => model.plans.length > 0,
    obstacle: (model) => {
      const plan = model.plans.at(-1)
      return unlessClosed(model) ?? (plan ? obstacle(plan) : 'absent')
    },
    play: (desk, { model, real: { clientId } }) =>
      play(desk, { clientId, edition: model.plans.length, version: model.plans.at(-1)?.version ?? 0 }),
    after: (model) => {
      const plan = model.plans.at(-1)
      if (!plan) return
      plan.version += 1
      after(plan, model)
    },
  })

const unlessDraft = ({ state }: ModelPlan) => (state === 'draft' ? null : 'planFrozen')
const unlessAgreed = ({ state }: ModelPlan) => (state === 'agreed' ? null : 'illegalTransition')

const writing = (who: Who, isWhole: boolean): Command =>
  onPlan({
    name: isWhole ? 'write plan' : 'write half a plan',
    who,
    obstacle: unlessDraft,
    play: (desk, of) => writePlan(desk, { ...planInput, ...of, cautions: isWhole ? 'とくになし' : '' }),
    after: (plan) => {
      plan.isWhole = isWhole
    },
  })
const agreeing = (who: Who): Command =>
  onPlan({
    name: 'agree',
    who,
    obstacle: (plan) => unlessDraft(plan) ?? (plan.isWhole ? null : 'planIncomplete'),
    play: (desk, of) => agreePlan(desk, { ...of, agreedOn: '2026-11-20', agreedHow: 'meeting' }),
    after: (plan, model) => {
      const old = model.plans.find(({ state }) => state === 'agreed')
      plan.state = 'agreed'
      if (!old) return
      old.state = 'replaced'
      old.version += 1
      model.acts += 1
    },
  })
const ticking = (who: Who, done: readonly ('1' | '2')[]): Command =>
  onPlan({
    name: `tick ${done.join()}`,
    who,
    obstacle: unlessAgreed,
    play: (desk, of) => tickSteps(desk, { ...of, done: [...done] }),
    after: (plan) => {
      plan.done = [1, 2, 3, 4, 5, 6].map((step) => done.some((one) => one === String(step)))
    },
  })
const reviewing = (who: Who, next: (typeof reviewNexts)[number]): Command =>
  onPlan({
    name: `review, then ${next}`,
    who,
    obstacle: unlessAgreed,
    play: (desk, of) => reviewPlan(desk, { ...reviewInput, ...of, next }),
    after: (plan) => {
      plan.reviews += 1
    },
  })
const staleWriting = (who: Who): Command =>
  onPlan({
    name: 'write over a stale page',
    who,
    obstacle: (plan) => unlessDraft(plan) ?? 'stale',
    play: (desk, of) => writePlan(desk, { ...planInput, ...of, version: of.version + 1 }),
    after: () => undefined,
  })

const mayTurn = (from: State, to: State): boolean => {
  const open: readonly State[] = clientTransitions[from]
  return open.includes(to)
}
const verbs = { suspended: suspendClient, open: reopenClient }
const turnedOn = '2026-11-20'

const turning = (who: Who, to: State): Command =>
  acting({
    name: to,
    who,
    obstacle: (model) => {
      if (!mayTurn(model.state, to)) return 'illegalTransition'
      return to === 'closed' && model.referral ? 'stillRunning' : null
    },
    play: (desk, { model: { version }, real: { clientId } }) => {
      const input = { clientId, version, turnedOn, untilOn: '', reason: 'other' as const, note: '話した' }
      return to === 'closed' ? closeClient(desk, input) : verbs[to](desk, input)
    },
    after: (model) => {
      model.state = to
      model.version += 1
      model.turns += 1
      const plan = to === 'closed' ? model.plans.find(({ state }) => state === 'agreed') : undefined
      if (!plan) return
      plan.state = 'ended'
      plan.version += 1
      model.acts += 1
    },
  })

const referring: Command = {
  check: (model) => model.state === 'open' && model.referral === null,
  run: async (model, real) => {
    const { stage, people, clientId, openingId } = real
    const proposal = { clientId, openingId, whyFits: '近い', support: '' }
    model.referral = { id: (await proposeReferral(stage.desk(people.standIn), proposal)).id, version: 1 }
    await asInModel(model, real)
  },
  toString: () => 'propose a referral',
}
const withdrawing: Command = {
  check: (model) => model.referral !== null,
  run: async (model, real) => {
    if (model.referral) await withdrawReferral(real.stage.desk(real.people.inCharge), model.referral)
    model.referral = null
    await asInModel(model, real)
  },
  toString: () => 'withdraw the referral',
}

const writer = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Who>('inCharge', 'standIn') },
  { weight: 1, arbitrary: fc.constantFrom<Who>(...everybody) },
)
const by = (make: (who: Who) => Command) => writer.map(make)
const commands = fc.array(
  fc.oneof(
    by(noting),
    by(callingInVain),
    fc.tuple(writer, fc.nat({ max: 5 })).map(([who, which]) => correcting(who, which)),
    fc.tuple(writer, fc.constantFrom('書きかけ', '')).map(([who, body]) => drafting(who, body)),
    by(starting),
    fc.tuple(writer, fc.constantFrom(true, true, false)).map(([who, isWhole]) => writing(who, isWhole)),
    by(agreeing),
    fc.tuple(writer, fc.subarray(['1', '2'] as const)).map(([who, done]) => ticking(who, done)),
    fc.tuple(writer, fc.constantFrom(...reviewNexts)).map(([who, next]) => reviewing(who, next)),
    by(staleWriting),
    fc
      .tuple(writer, fc.constantFrom<State>('suspended', 'closed', 'open', 'open'))
      .map(([who, to]) => turning(who, to)),
    fc.constantFrom(referring, withdrawing),
  ),
  { minLength: 16, maxLength: 26 },
)

let stage: DeskStage
let people: Record<Who, Staff>
let openingId = ''
beforeAll(async () => {
  stage = await openDeskStage()
  people = await colleaguesOf(stage)
  openingId = await stage.opening('experience', { places: 9 })
})

test(`a record lives as the model says (${numRuns} lives)`, { timeout: 900_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (played) => {
      const clientId = await stage.client()
      await inConflict(stage, { clientId, who: people.conflicted })
      const model: Model = {
        state: 'open',
        version: 1,
        notes: [],
        drafts: new Set(),
        plans: [],
        turns: 0,
        referral: null,
        acts: 1,
      }
      await fc.asyncModelRun(() => ({ model, real: { stage, people, clientId, openingId } }), played)
    }),
    { numRuns },
  )
})
