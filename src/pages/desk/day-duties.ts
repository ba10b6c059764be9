import type { Day } from '../../desk/caseloads/look-at-day.ts'
import { isEndingSoon } from '../../desk/caseloads/due.ts'
import { paths } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { shortDay } from './casework-words.ts'
import { dated, putOff } from './day-dates.ts'
import { basisOf } from './day-line.ts'
import type { DayLine } from './day-line.ts'

// What a date in the record itself asks for: a plan, a rest, a reception, a consent.

export const planLines = (day: Day): DayLine[] =>
  day.plans.map((line) => {
    const { clientId, edition, reviewOn } = line.row
    const what = dayText.review(shortDay(reviewOn))
    return {
      ...basisOf(day, line),
      ...dated(reviewOn, day.today),
      when: '',
      icon: 'paper',
      what,
      paper: what,
      open: { href: paths.desk.plan({ clientId, edition }), label: dayText.toPlan },
    }
  })

export const restLines = (day: Day): DayLine[] =>
  day.rests.map((line) => {
    const { clientId, untilOn } = line.row
    const what = dayText.restOver(shortDay(untilOn))
    return {
      ...basisOf(day, line),
      ...dated(untilOn, day.today),
      when: '',
      icon: 'pause',
      what,
      paper: what,
      open: { href: paths.desk.clientReopen(clientId), label: dayText.toRest },
    }
  })

/** A notice that is owed is of today (遅滞なく); an end that comes is of the days ahead. */
export const receptionLines = (day: Day): DayLine[] =>
  day.receptions.flatMap((line): DayLine[] => {
    const { clientId, noticeOn, validUntil } = line.row
    const shown = {
      ...basisOf(day, line),
      when: '',
      icon: 'paper',
      open: { href: paths.desk.registration(clientId), label: dayText.toReception },
    } as const
    const ends = dayText.receptionEnds(shortDay(validUntil))
    return [
      ...(noticeOn === null
        ? [{ ...shown, group: 'today' as const, what: dayText.noticeOwed, paper: dayText.noticeOwed }]
        : []),
      ...(isEndingSoon(validUntil, day.today)
        ? [
            {
              ...shown,
              group: validUntil === day.today ? ('today' as const) : ('soon' as const),
              what: ends,
              paper: ends,
            },
          ]
        : []),
    ]
  })

export const consentLines = (day: Day): DayLine[] =>
  day.consents.map((line) => {
    const { audience, agencyName, employerName, untilOn, clientId } = line.row
    const words = (whom: string) => dayText.consent(whom, shortDay(untilOn))
    return {
      ...basisOf(day, line),
      group: untilOn === day.today ? 'today' : 'soon',
      icon: 'paper',
      what: words(agencyName ?? employerName ?? dayText.audiences[audience]),
      paper: words(dayText.audiences[audience]),
      when: '',
      open: { href: paths.desk.consents(clientId), label: dayText.toConsent },
      put: putOff(clientId, { about: 'consent', was: day.today }),
    }
  })
