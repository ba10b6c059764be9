import { whenDue } from '../../desk/caseloads/due.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import type { dayText } from '../../text/day.ts'
import { shortDay } from './casework-words.ts'

// Where a line of the day stands by its date, and how it is put off.

const groupOf = (dueOn: CivilDate, today: CivilDate): 'late' | 'today' | 'soon' => {
  const when = whenDue(dueOn, today)
  return when === 'later' ? 'soon' : when
}
export const dated = (dueOn: CivilDate, today: CivilDate) => ({
  group: groupOf(dueOn, today),
  when: dueOn === today ? '' : shortDay(dueOn),
  ...(dueOn < today && { tone: 'wrong' as const }),
})

export const putOff = (clientId: string, of: { about: keyof typeof dayText.laterSteps; was: CivilDate }) => ({
  action: paths.desk.clientLater(clientId),
  chooseAt: paths.desk.clientLater(clientId, of.about),
  ...of,
})
