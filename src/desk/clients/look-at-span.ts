import type { CivilDate } from '../../law/calendar.ts'
import type { Desk } from '../desk.ts'
import { lookInto } from './look-into.ts'
import { openNote } from './seal.ts'
import { notesBetween } from './note-store.ts'

type Span = { clientId: string; from: CivilDate; until: CivilDate; purpose: string }

/** What was written from one day to another, the oldest first, for paper. */
export const lookAtSpan = async (desk: Desk, { clientId, from, until, purpose }: Span) => {
  const { read, head, keys, town } = await lookInto(desk, {
    clientId,
    purpose,
    readings: (mine) => ({ notes: notesBetween({ ...mine, from, until }) }),
  })
  const notes = await Promise.all(read.notes.map(async (note) => ({ ...note, body: await openNote(keys, note) })))
  return { head, town, from, until, notes: notes.toReversed() }
}

export type SpanRecord = Awaited<ReturnType<typeof lookAtSpan>>
