import type { Desk } from '../desk.ts'
import { civilDateAt, clockTimeAt } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { lookInto } from './look-into.ts'
import { trailOfMine } from './seen-store.ts'

// 「だれが見たか」: the trail of one person, as that person is to read it.

export type Trace = {
  at: number
  actorId: string
  actorRole: string
  actorName: string | null
  agencyName: string | null
  act: string
  outcome: 'done' | 'shown' | 'denied'
  purpose: string | null
}
/** One line of the log: the same act of the same person on one day, with every time of it. */
export type SeenLine = Omit<Trace, 'at'> & { times: readonly string[] }
export type SeenDay = { day: CivilDate; lines: readonly SeenLine[] }

const opens = new Set(['client.breakGlass', 'client.supervise'])
const openMs = 30 * 60_000

/** What was read behind a broken seal was read for the purpose written there, whatever page it was. */
const withPurpose = (rows: readonly Trace[]): readonly Trace[] =>
  rows.map((row) => {
    if (row.purpose !== null || row.outcome !== 'shown') return row
    const opening = rows.findLast(
      (one) => opens.has(one.act) && one.actorId === row.actorId && one.at <= row.at && row.at < one.at + openMs,
    )
    return { ...row, purpose: opening?.purpose ?? null }
  })

const lineKey = (row: Trace): string =>
  JSON.stringify([row.actorId, row.actorRole, row.act, row.outcome, row.purpose ?? ''])

const linesOf = (rows: readonly Trace[]): readonly SeenLine[] =>
  [...Map.groupBy(rows, lineKey).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { at: _at, ...line } = first
    return [{ ...line, times: [...new Set(same.map(({ at }) => clockTimeAt(at)))] }]
  })

/** By day, the newest first; inside a day as it happened. */
export const seenDays = (rows: readonly Trace[]): readonly SeenDay[] =>
  [...Map.groupBy(withPurpose(rows), ({ at }) => civilDateAt(at))]
    .map(([day, ofDay]) => ({ day, lines: linesOf(ofDay) }))
    .toSorted((one, other) => (one.day < other.day ? 1 : -1))

type Seeing = { clientId: string; paper?: 'seen' }

/** Reading the log is itself a look, and stands in it. */
export const readSeen = async (desk: Desk, { clientId, paper }: Seeing) => {
  const looking = paper ? { paper } : { act: 'client.seen' as const }
  const { read, head, town } = await lookInto(desk, {
    clientId,
    ...looking,
    readings: (mine) => ({ rows: trailOfMine(mine) }),
  })
  return { head, town, days: seenDays(read.rows), today: desk.today }
}
