import type { cover } from '../../db/casework-schema.ts'
import { addDays } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'

export type Cover = typeof cover.$inferSelect
export const coverTransitions = { planned: ['ended'], ended: [] } as const satisfies Record<
  Cover['state'],
  readonly Cover['state'][]
>

const longestDays = 92

/** DAY-8: from today on, for three months at most; a longer absence is a new person in charge. */
export const isCoverInReach = (of: { fromOn: CivilDate; untilOn: CivilDate }, today: CivilDate): boolean =>
  of.fromOn >= today && of.fromOn <= of.untilOn && of.untilOn <= addDays(of.fromOn, longestDays)
