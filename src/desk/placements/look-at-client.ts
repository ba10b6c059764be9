import { isKeptAwayFrom, openKept } from '../clients/keep-away.ts'
import { keptAwayOfMine } from '../clients/keep-away-store.ts'
import { lookInto } from '../clients/look-into.ts'
import { keysOf, openClient, openNote } from '../clients/seal.ts'
import { mayRead, readerOf } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { keysOfMine, myClient, notesOfMine } from '../clients/store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import { openOpenings } from '../openings/store.ts'
import { referralsOfMine } from '../referrals/store.ts'
import { settingsOn } from '../settings/store.ts'
import { openTask } from '../tasks/task.ts'
import { openTasksOf } from '../tasks/store.ts'
import type { TaskLine } from '../tasks/store.ts'
import { placementsOfMine } from './store.ts'

// The whole record reaches from the client to the placements, so its look stands in the last of these rooms.

const entryFor = (mine: { clientId: string; by: Reader }) =>
  ({ act: 'client.look', entity: 'client', entityId: mine.clientId, isInScope: mayRead(mine) }) as const

// At most one is shown as the next step: the nearest.
const openSteps = (key: CryptoKey, tasks: readonly TaskLine[]) =>
  Promise.all(
    tasks
      .filter(({ kind }) => kind === 'step')
      .slice(0, 1)
      .map(async (task) => ({ ...task, text: await openTask(key, task) })),
  )

/** The client's record for the consultant who holds it; the look is on record with it, whatever came of it. */
export const lookAtClient = async (desk: Desk, clientId: string) => {
  const { read, client, head, keys, town } = await lookInto(desk, {
    clientId,
    readings: (mine) => ({
      notes: notesOfMine(mine),
      referrals: referralsOfMine(mine),
      placements: placementsOfMine(mine),
      kept: keptAwayOfMine(mine),
      tasks: openTasksOf(mine),
    }),
  })
  const [text, kept, steps, notes] = await Promise.all([
    openClient(keys, client),
    openKept(keys, read.kept),
    openSteps(keys.special, read.tasks),
    Promise.all(read.notes.map(async (note) => ({ ...note, body: await openNote(keys, note) }))),
  ])
  const { referrals, placements } = read
  return { client, head, text, kept, notes, step: steps[0], referrals, placements, town }
}

/** Choosing an opening for a client: who it is by initials, what they wish, what is open. */
export const lookForClient = async (desk: Desk, clientId: string) => {
  const mine = { clientId, by: readerOf(desk) }
  const read = await desk.look(entryFor(mine), {
    client: myClient(mine),
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
