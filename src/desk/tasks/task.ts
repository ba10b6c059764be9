import type { clientTask } from '../../db/task-schema.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { addDays, nextWorkingDay } from '../../law/calendar.ts'
import type { CivilDate, ClosedDays } from '../../law/calendar.ts'

export type Task = typeof clientTask.$inferSelect

/** What was closed by mistake is opened again; the database holds the same table. */
export const taskTransitions = {
  open: ['done', 'dropped'],
  done: ['open'],
  dropped: ['open'],
} as const satisfies Record<Task['state'], readonly Task['state'][]>

export const mayTurn = (from: Task['state'], to: Task['state']): boolean => {
  const open: readonly Task['state'][] = taskTransitions[from]
  return open.includes(to)
}

const addressOf = (row: string) => ({ table: 'client_task', column: 'body', row })
export const sealTask = (keys: Pick<ClientKeys, 'special'>, { id, body }: { id: string; body: string }) =>
  sealText(keys.special, body, addressOf(id))
export const openTask = (key: CryptoKey, { id, body }: { id: string; body: Sealed }) =>
  openText(key, body, addressOf(id))

/** Lines of the day that no task stands behind. */
export const linesWithoutStep = ['silent', 'noStep', 'consent'] as const

/** `back` is the taking back of a move: it may lead to a day that is over. */
export const waysToMove = ['tomorrow', 'week', 'day', 'back'] as const
export type Move = { how: (typeof waysToMove)[number]; on: CivilDate }

const furthest = 366
export const isDueInReach = (on: CivilDate, today: CivilDate): boolean => on >= today && on <= addDays(today, furthest)

type From = { dueOn: CivilDate; today: CivilDate; closedDays?: ClosedDays }

/** DAY-7: what was left lying moves on from today, what lies ahead from its own day, and to a day on which the desk is open; null is out of reach. */
export const movedTo = ({ how, on }: Move, { dueOn, today, closedDays }: From) => {
  if (how === 'back') return on
  if (how === 'day') return isDueInReach(on, today) ? on : null
  return nextWorkingDay(addDays(dueOn > today ? dueOn : today, how === 'tomorrow' ? 1 : 7), closedDays)
}
