import { sealDraft } from '../desk/clients/draft.ts'
import { keepDraft } from '../desk/clients/draft-store.ts'
import { movePlan } from '../desk/clients/plan-store.ts'
import { sealNote } from '../desk/clients/seal.ts'
import { addNote } from '../desk/clients/note-store.ts'
import { sealTurnNote } from '../desk/clients/turn.ts'
import { turnClient } from '../desk/clients/turn-store.ts'
import { addDays, partsOf } from '../law/calendar.ts'
import { inOffice, type Days } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { inTown, known, staffOf, type World } from './seed-world.ts'
import { town } from './town/town.ts'
import type { TownCorrection, TownDraft, TownTurn } from './town/types.ts'

// Pauses, ends and new beginnings; what was corrected; what lies half written.

const consultantOf = (client: string) => staffOf(inTown(town.clients, client).consultant)

/** With the end of the support its plan ends. */
const planEnded = (world: World, { client, state }: TownTurn) => {
  const plan = world.plans.get(client)
  if (state !== 'closed' || plan?.state !== 'agreed') return []
  world.plans.set(client, { ...plan, state: 'ended', version: plan.version + 1 })
  return [movePlan({ plan, act: 'client.close', set: { state: 'ended' } })]
}

const turned = (days: Days, of: TownTurn): Step => ({
  when: inOffice(days, { daysAgo: of.daysAgo, clock: of.state === 'open' ? '9:05' : '17:00', key: of.client }),
  by: consultantOf(of.client),
  act: async (desk, world) => {
    const { client, state, reason, untilDaysAhead, note } = of
    const holder = known(world.clients, client)
    const place = { clientId: holder.id, id: desk.newId() }
    const turn = {
      ...place,
      state,
      reason,
      turnedOn: desk.today,
      untilOn: untilDaysAhead === undefined ? null : addDays(desk.today, untilDaysAhead),
      note: await sealTurnNote(holder.keys, { ...place, note }),
      authorId: desk.actor.id,
      createdAt: desk.now,
    }
    world.clients.set(client, { ...holder, version: holder.version + 1 })
    return [...planEnded(world, of), turnClient({ turn, version: holder.version })]
  },
})

const corrected = (days: Days, { client, daysAgo, text }: TownCorrection): Step => ({
  when: inOffice(days, { daysAgo, clock: '16:45', key: text }),
  by: consultantOf(client),
  act: async (desk, world) => {
    const { id: clientId, keys, notes } = known(world.clients, client)
    const id = desk.newId()
    const body = await sealNote(keys, { id, body: text })
    const row = {
      id,
      clientId,
      kind: 'memo',
      notedOn: desk.today,
      authorId: desk.actor.id,
      createdAt: desk.now,
    } as const
    return [addNote({ ...row, body, corrects: notes.at(-1) ?? null })]
  },
})

const halfWritten = (days: Days, { client, daysAgo, kind, text }: TownDraft): Step => ({
  when: inOffice(days, { daysAgo, clock: '17:05', key: text }),
  by: consultantOf(client),
  act: async (desk, world) => {
    const { id: clientId, keys } = known(world.clients, client)
    const { year, month, day } = partsOf(desk.today)
    const on = { 'notedOn-year': String(year), 'notedOn-month': String(month), 'notedOn-day': String(day) }
    const fields = { kind, withWhom: 'person', outcome: 'reached', ...on, body: text }
    const whose = { clientId, authorId: desk.actor.id }
    return [keepDraft({ ...whose, body: await sealDraft(keys, { ...whose, fields }), savedAt: desk.now })]
  },
})

export const courseSteps = (days: Days): Step[] => [
  ...town.turns.map((turn) => turned(days, turn)),
  ...town.corrections.map((correction) => corrected(days, correction)),
  ...town.drafts.map((draft) => halfWritten(days, draft)),
]
