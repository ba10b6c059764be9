import type { CivilDate } from '../../law/calendar.ts'
import { isSilent, waitsForFirst } from './due.ts'
import type { CaseFacts } from './due.ts'

export type LoadFacts = CaseFacts & { consultantId: string; waitsSince: CivilDate | null; overdue: number }
export type Load = {
  consultantId: string
  name: string
  open: number
  suspended: number
  overdue: number
  silent: number
  answers: number
  /** Days somebody has waited for a first contact; null when nobody waits. */
  longestWait: number | null
}

/** DAY-9: the load of each consultant, also of one who holds nobody: that is who can take over. */
export const loadsOf = (
  of: { consultants: readonly { id: string; name: string }[]; cases: readonly LoadFacts[] },
  today: CivilDate,
): readonly Load[] =>
  of.consultants.map(({ id, name }) => {
    const own = of.cases.filter(({ consultantId }) => consultantId === id)
    const waits = own.map((one) => waitsForFirst(one, today)).filter((days) => days !== null)
    return {
      consultantId: id,
      name,
      open: own.filter(({ state }) => state === 'open').length,
      suspended: own.filter(({ state }) => state === 'suspended').length,
      overdue: own.reduce((sum, one) => sum + one.overdue, 0),
      silent: own.filter((one) => isSilent(one, today)).length,
      answers: own.filter(({ waitsSince }) => waitsSince !== null).length,
      longestWait: waits.length === 0 ? null : Math.max(...waits),
    }
  })
