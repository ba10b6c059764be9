import { isKeptAwayFrom, openKept } from '../clients/keep-away.ts'
import { keptAwayOfMine } from '../clients/keep-away-store.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { openDraft } from '../clients/draft.ts'
import { myDraft } from '../clients/draft-store.ts'
import { lookInto } from '../clients/look-into.ts'
import { plansOfMine, reviewsOfMine } from '../clients/plan-store.ts'
import { keysOf, openClient, openNote } from '../clients/seal.ts'
import { mayHold, readerOf } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { notesAround } from '../clients/note-store.ts'
import { heldClient, keysOfMine } from '../clients/store.ts'
import { openTurnNote } from '../clients/turn.ts'
import { turnsOfMine } from '../clients/turn-store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import { openOpenings } from '../openings/store.ts'
import { referralsOfMine } from '../referrals/case-store.ts'
import { settingsOn } from '../settings/store.ts'
import { openTask } from '../tasks/task.ts'
import { openTasksOf } from '../tasks/store.ts'
import type { TaskLine } from '../tasks/store.ts'
import { placementsOfMine } from './store.ts'
import { eventsOf, pageLength, timelinePage } from './timeline.ts'
import type { Line, TimelineEvent } from './timeline.ts'

// The whole record reaches from the client to the placements, so its look stands in the last of these rooms.

const entryFor = (mine: { clientId: string; by: Reader }) =>
  ({ act: 'client.look', entity: 'client', entityId: mine.clientId, isInScope: mayHold(mine) }) as const

type NoteLine = Awaited<ReturnType<ReturnType<typeof notesAround>['pick']>>[number]

type OpenedLine =
  | { on: string; note: Omit<NoteLine, 'body'> & { body: string } }
  | { on: string; event: TimelineEvent; told: string }

const openLine = async (keys: ClientKeys, line: Line<NoteLine>): Promise<OpenedLine> => {
  if ('note' in line) return { on: line.on, note: { ...line.note, body: await openNote(keys, line.note) } }
  const { on, event } = line
  return { on, event, told: event.what === 'turn' ? await openTurnNote(keys, event.turn) : '' }
}

// At most one is shown as the next step: the nearest.
const openSteps = (key: CryptoKey, tasks: readonly TaskLine[]) =>
  Promise.all(
    tasks
      .filter(({ kind }) => kind === 'step')
      .slice(0, 1)
      .map(async (task) => ({ ...task, text: await openTask(key, task) })),
  )

/** The client's record for whoever may read it, a page of its timeline at a time; the look is on record with it, whatever came of it. */
export const lookAtClient = async (desk: Desk, { clientId, page }: { clientId: string; page: number }) => {
  const { read, client, head, keys, town } = await lookInto(desk, {
    clientId,
    readings: (mine) => ({
      notes: notesAround({ ...mine, start: (page - 1) * pageLength, length: pageLength }),
      draft: myDraft(mine),
      referrals: referralsOfMine(mine),
      placements: placementsOfMine(mine),
      kept: keptAwayOfMine(mine),
      tasks: openTasksOf(mine),
      plans: plansOfMine(mine),
      reviews: reviewsOfMine(mine),
      turns: turnsOfMine(mine),
    }),
  })
  const { referrals, placements, turns } = read
  const { lines, hasOlder } = timelinePage({ page, notes: read.notes, events: eventsOf(read) })
  return {
    client,
    head,
    text: await openClient(keys, client),
    kept: await openKept(keys, read.kept),
    step: (await openSteps(keys.special, read.tasks))[0],
    lines: await Promise.all(lines.map((line) => openLine(keys, line))),
    page,
    hasOlder,
    draft: read.draft && { fields: await openDraft(keys, read.draft), savedAt: read.draft.savedAt },
    referrals,
    placements,
    lastTurn: turns[0],
    town,
  }
}

/** Choosing an opening for a client: who it is by initials, what they wish, what is open. */
export const lookForClient = async (desk: Desk, clientId: string) => {
  const mine = { clientId, by: readerOf(desk) }
  const read = await desk.look(entryFor(mine), {
    client: heldClient(mine),
    wrapped: keysOfMine(mine),
    openings: openOpenings(desk.today),
    kept: keptAwayOfMine(mine),
    disputes: disputesOn(desk.today),
    town: settingsOn(desk.today),
  })
  const { id, caseNumber, initials, wish } = shown(read.client)
  const keys = await keysOf(desk.keys, read.wrapped)
  const text = await openClient(keys, { id, initials, wish })
  const openings = read.openings.filter(({ opening }) => !isKeptAwayFrom(read.kept, opening))
  return {
    client: { id, caseNumber, initials: text.initials, wish: text.wish },
    openings,
    hidden: read.openings.length - openings.length,
    kept: await openKept(keys, read.kept),
    disputes: read.disputes,
    today: desk.today,
    town: read.town.settings,
  }
}

export type ClientRecord = Awaited<ReturnType<typeof lookAtClient>>
export type ClientChoice = Awaited<ReturnType<typeof lookForClient>>
