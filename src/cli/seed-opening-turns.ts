import { systemActor } from '../access/actor.ts'
import type { Act } from '../access/acts.ts'
import { addDays, startOfDayAt } from '../law/calendar.ts'
import type { CivilDate } from '../law/calendar.ts'
import type { Opening as Row } from '../desk/openings/opening.ts'
import { moveOpening } from '../desk/openings/store.ts'
import type { Mail } from '../desk/outbox/mail.ts'
import { paths } from '../paths.ts'
import { inOffice, numberOf, type Days, type Moment } from './seed-days.ts'
import { firmIn } from './seed-firms.ts'
import { letter } from './seed-mail.ts'
import type { Step } from './seed-play.ts'
import { anyReturnReason, rejectReason, returnReasons } from './seed-words.ts'
import { firmOf, known, staffOf } from './seed-world.ts'
import { town } from './town/town.ts'
import type { Opening, OpeningState } from './town/types.ts'

const THREE_MINUTES_MS = 180_000
const wasPublic: readonly OpeningState[] = [
  'published',
  'paused',
  'closedFilled',
  'closedWithdrawn',
  'closedExpired',
  'closedStopped',
]

export type Course = { opening: Opening; days: Days; now: number; isFirst: boolean }

const judgedDaysAgo: Partial<Record<OpeningState, number>> = { returned: 1, rejected: 7 }

const publicOn = ({ opening, days }: Course) => days.officeDay(opening.publishedDaysAgo)

export const sentOn = ({ opening, days }: Course): CivilDate => {
  if (opening.state === 'submitted') return days.officeDay(1 + numberOf(opening.key, 2))
  if (opening.state === 'draft') return days.officeDay(1 + numberOf(opening.key, 5))
  if (wasPublic.includes(opening.state)) return days.before(days.officeDay(opening.publishedDaysAgo))
  return days.before(days.officeDay(judgedDaysAgo[opening.state] ?? 1))
}

export const officerOf = (opening: Opening) => {
  const officers = town.staff.filter(({ role }) => role === 'desk')
  return staffOf(officers[numberOf(opening.key, officers.length)]?.key ?? '')
}

type Turn = {
  when: Moment
  by: Step['by']
  act: Act
  set: Partial<Row> & { state: Row['state'] }
  tells?: (row: Row) => Mail
}

const turn = (course: Course, { when, by, act, set, tells }: Turn): Step => ({
  when,
  by,
  act: async (desk, world) => {
    const found = known(world.openings, course.opening.key)
    const { opening: row } = found
    world.openings.set(course.opening.key, { ...found, opening: { ...row, ...set, version: row.version + 1 } })
    const { email } = known(world.firms, firmIn(course.opening).key)
    const mails = tells
      ? await letter(desk, { told: { ...tells(row), to: email, subjectId: row.id }, now: course.now })
      : []
    return [moveOpening({ opening: row, act, set }), ...mails]
  },
})

/** The notice of 職業安定法29条の4: by e-mail with the act, by FAX on the day; the newest wait to be sent. */
const noticed = (course: Course): Pick<Row, 'noticeBy' | 'noticeOn'> => {
  if (!firmIn(course.opening).fax) return { noticeBy: 'email', noticeOn: publicOn(course) }
  return { noticeBy: 'fax', noticeOn: course.opening.publishedDaysAgo <= 14 ? null : publicOn(course) }
}

const published = (course: Course): Step => {
  const { opening, days } = course
  const day = publicOn(course)
  const until = days.on(opening.publishedDaysAgo - opening.validForDays)
  return turn(course, {
    when: inOffice(days, { daysAgo: opening.publishedDaysAgo, clock: '9:00', key: opening.key }),
    by: officerOf(opening),
    act: 'opening.publish',
    set: { state: 'published', publishedOn: day, confirmedOn: day, validUntil: until, ...noticed(course) },
    tells: ({ number }) => ({ kind: 'openingPublished', params: { number, title: opening.title, until } }),
  })
}

const monthDays = 30

/** Whoever was asked whether it was true still said yes, month after month. */
const confirmed = (course: Course): Step[] => {
  const { opening, days } = course
  const months = Math.floor(opening.publishedDaysAgo / monthDays)
  return Array.from({ length: months }, (_, month) => opening.publishedDaysAgo - (month + 1) * monthDays).map(
    (daysAgo) =>
      turn(course, {
        when: inOffice(days, { daysAgo, clock: '11:10', key: opening.key }),
        by: firmOf(firmIn(opening).key),
        act: 'opening.confirm',
        set: { state: 'published', confirmedOn: days.officeDay(daysAgo) },
      }),
  )
}

const returned = (course: Course): Step => {
  const { key, title } = course.opening
  const reason = returnReasons[key] ?? anyReturnReason
  return turn(course, {
    when: inOffice(course.days, { daysAgo: 1, clock: '9:20', key }),
    by: officerOf(course.opening),
    act: 'opening.return',
    set: { state: 'returned', reasonText: reason },
    tells: ({ id, number }) => ({
      kind: 'openingReturned',
      params: { number, title, reason, marks: [], path: paths.employer.opening(id) },
    }),
  })
}

const rejected = (course: Course): Step => {
  const { key, title } = course.opening
  return turn(course, {
    when: inOffice(course.days, { daysAgo: 7, clock: '9:20', key }),
    by: officerOf(course.opening),
    act: 'opening.reject',
    set: { state: 'rejected', reason: 'outOfScope', reasonText: rejectReason },
    tells: ({ number }) => ({
      kind: 'openingRejected',
      params: { number, title, ground: 'outOfScope', reason: rejectReason },
    }),
  })
}

/** Nobody is introduced to an opening after it has closed: the last news of its referrals comes first. */
const lastNewsDaysAgo = ({ opening }: Course): number => {
  const news = town.referrals
    .filter((referral) => referral.opening === opening.key)
    .map((referral) => referral.answeredDaysAgo ?? referral.resultDaysAgo ?? referral.proposedDaysAgo)
  const quiet = Math.floor(opening.publishedDaysAgo * 0.6)
  const over = Math.max(opening.publishedDaysAgo - opening.validForDays, 0)
  return Math.max(Math.min(...news, quiet), over)
}

const closing = (course: Course, { by, act, set }: Pick<Turn, 'by' | 'act' | 'set'>): Step => {
  const { key } = course.opening
  const when = inOffice(course.days, { daysAgo: lastNewsDaysAgo(course), clock: '17:05', key })
  return turn(course, { when, by, act, set })
}

const expired = (course: Course): Step => {
  const { opening, days } = course
  const day = addDays(days.on(opening.publishedDaysAgo - opening.validForDays), 1)
  const at = startOfDayAt(day) + THREE_MINUTES_MS
  return turn(course, {
    when: { at, order: at },
    by: () => systemActor('expiry'),
    act: 'opening.expire',
    set: { state: 'closed', closedAs: 'expired' },
  })
}

/** From submitted to the state of today. `closedFilled` is reached by the hire that takes the last place. */
export const turnsOf = (course: Course): Step[] => {
  const { opening } = course
  const byFirm = firmOf(firmIn(opening).key)
  const stop = { act: 'opening.stop', by: byFirm } as const
  const later: Record<OpeningState, () => Step[]> = {
    draft: () => [],
    submitted: () => [],
    returned: () => [returned(course)],
    rejected: () => [rejected(course)],
    published: () => [published(course), ...confirmed(course)],
    closedFilled: () => [published(course)],
    paused: () => [published(course), closing(course, { act: 'opening.pause', by: byFirm, set: { state: 'paused' } })],
    closedWithdrawn: () => [
      published(course),
      closing(course, { ...stop, set: { state: 'closed', closedAs: 'withdrawn' } }),
    ],
    closedStopped: () => [
      published(course),
      closing(course, { ...stop, by: officerOf(opening), set: { state: 'closed', closedAs: 'stopped' } }),
    ],
    closedExpired: () => [published(course), expired(course)],
  }
  return later[opening.state]()
}
