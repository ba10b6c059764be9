import { lookInto } from '../clients/look-into.ts'
import { keysOf, openClient, openNote } from '../clients/seal.ts'
import { mayHold, readerOf } from '../clients/scope-store.ts'
import type { Reader } from '../clients/scope-store.ts'
import { heldClient, keysOfMine, notesOfMine } from '../clients/store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { disputesOn } from '../employers/dispute-store.ts'
import { openOpenings } from '../openings/store.ts'
import { referralsOfMine } from '../referrals/store.ts'
import { settingsOn } from '../settings/store.ts'
import { placementsOfMine } from './store.ts'

// The whole record reaches from the client to the placements, so its look stands in the last of these rooms.

const entryFor = (mine: { clientId: string; by: Reader }) =>
  ({ act: 'client.look', entity: 'client', entityId: mine.clientId, isInScope: mayHold(mine) }) as const

/** The client's record for the consultant who holds it; the look is on record with it, whatever came of it. */
export const lookAtClient = async (desk: Desk, clientId: string) => {
  const { read, client, head, keys, town } = await lookInto(desk, {
    clientId,
    readings: (mine) => ({
      notes: notesOfMine(mine),
      referrals: referralsOfMine(mine),
      placements: placementsOfMine(mine),
    }),
  })
  const [text, notes] = await Promise.all([
    openClient(keys, client),
    Promise.all(read.notes.map(async (note) => ({ ...note, body: await openNote(keys, note) }))),
  ])
  return { client, head, text, notes, referrals: read.referrals, placements: read.placements, town }
}

/** Choosing an opening for a client: who it is by initials, what they wish, what is open. */
export const lookForClient = async (desk: Desk, clientId: string) => {
  const mine = { clientId, by: readerOf(desk) }
  const read = await desk.look(entryFor(mine), {
    client: heldClient(mine),
    wrapped: keysOfMine(mine),
    openings: openOpenings(desk.today),
    disputes: disputesOn(desk.today),
    town: settingsOn(desk.today),
  })
  const { id, caseNumber, initials, wish } = shown(read.client)
  const text = await openClient(await keysOf(desk.keys, read.wrapped), { id, initials, wish })
  return {
    client: { id, caseNumber, initials: text.initials, wish: text.wish },
    openings: read.openings,
    disputes: read.disputes,
    today: desk.today,
    town: read.town.settings,
  }
}

export type ClientRecord = Awaited<ReturnType<typeof lookAtClient>>
export type ClientChoice = Awaited<ReturnType<typeof lookForClient>>
