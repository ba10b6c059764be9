import { openKept } from '../clients/keep-away.ts'
import { keptAwayOfMine } from '../clients/keep-away-store.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { openDraft } from '../clients/draft.ts'
import { myDraft } from '../clients/draft-store.ts'
import { lookInto } from '../clients/look-into.ts'
import { plansOfMine, reviewsOfMine } from '../clients/plan-store.ts'
import { openClient, openNote } from '../clients/seal.ts'
import { notesAround } from '../clients/note-store.ts'
import { openTurnNote } from '../clients/turn.ts'
import { turnsOfMine } from '../clients/turn-store.ts'
import type { Desk } from '../desk.ts'
import { referralsOfMine } from '../referrals/case-store.ts'
import { openTask } from '../tasks/task.ts'
import { openTasksOf } from '../tasks/store.ts'
import type { TaskLine } from '../tasks/store.ts'
import { placementsOfMine } from './store.ts'
import { eventsOf, pageLength, timelinePage } from './timeline.ts'
import type { Line, TimelineEvent } from './timeline.ts'

// The whole record reaches from the client to the placements, so its look stands in the last of these rooms.

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

export type ClientRecord = Awaited<ReturnType<typeof lookAtClient>>
