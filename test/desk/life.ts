import type { Staff } from '../../src/access/actor.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { ReferralState } from '../../src/desk/referrals/referral.ts'
import { Refused } from '../../src/desk/refusals.ts'
import { addDays } from '../../src/law/calendar.ts'
import type { DeskStage } from './desk-stage.ts'

// What a referral's life is, told a second time: nothing here asks the rules of the product, so that a fault in them is a difference.

export type Placement = {
  state: 'started' | 'ended'
  startedOn: string
  endsOn: string | null
  endedOn: string | null
  version: number
  isLowered: boolean
  isSeen: boolean
}
export type Life = {
  id: string
  clientId: string
  state: ReferralState
  version: number
  edition: number
  clock: { from: string | null; step: 'first' | 'second' | 'phone' | null; on: string | null }
  closedFrom: ReferralState | null
  slots: readonly string[]
  visitOn: string | null
  resultOn: string | null
  isAsked: boolean
  hasLetter: boolean
  slip: { isNamed: boolean; closesOn: string | null } | null
  placement: Placement | null
  /** Of the words to and fro: their states in order. */
  words: ('sent' | 'held' | 'passed' | 'returned')[]
  hasResultLink: boolean
  hasTriedCode: boolean
  papers: number
  mails: number
  acts: number
}
export type Model = {
  family: 'trial' | 'employment'
  places: number
  opening: {
    state: 'published' | 'paused' | 'submitted' | 'closed'
    closedAs: string | null
    version: number
    edition: number
  }
  validUntil: string
  /** What the posting says of the work: only another word there is looked at again. */
  tasks: string
  day: string
  closings: { from: string; until: string }[]
  keptAway: Set<string>
  lives: Life[]
  /** The database as it was after the last command. */
  last: string
  listed: number
}
export type Real = { stage: DeskStage; openingId: string; clients: readonly string[] }

export const firstDay = '2026-11-20'
export const lastDay = '2027-01-27'

export const at = (day: string): number => Date.parse(`${day}T10:00:00+09:00`)
export const by = ({ stage }: Real, { model, who = stage.consultant }: { model: Model; who?: Staff }): Desk => ({
  ...stage.desk(who, { at: at(model.day) }),
  signedInAt: at(model.day),
})
export const byFirm = ({ stage }: Real, model: Model): Desk => ({
  ...stage.desk(stage.firm, { at: at(model.day) }),
  signedInAt: at(model.day),
})

export const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.reason
      throw error
    },
  )

/** The holidays of these months, from the calendar on the wall. */
const holidays = ['2026-11-23', '2027-01-11', '2027-02-11', '2027-02-23', '2027-03-22', '2027-04-29']
const weekday = (day: string): number => (Date.parse(day) / 86_400_000 + 4) % 7
export const isTownOpen = (day: string): boolean => {
  const date = day.slice(5)
  return weekday(day) > 0 && weekday(day) < 6 && date < '12-29' && date > '01-03' && !holidays.includes(day)
}
export const isFirmShut = ({ closings }: Model, day: string): boolean =>
  closings.some(({ from, until }) => from <= day && day <= until)
export const isCounted = (model: Model, day: string): boolean => isTownOpen(day) && !isFirmShut(model, day)

export const waited = (model: Model, from: string): number => {
  let n = 0
  for (let day = addDays(from, 1); day <= model.day; day = addDays(day, 1)) n += isCounted(model, day) ? 1 : 0
  return n
}
/** The phone's step leaves the desk all its days: ten of them lie behind it, no more. */
export const phoneFrom = (model: Model, from: string): string => {
  let day = model.day
  while (day > from && waited(model, day) < 10) day = addDays(day, -1)
  return day > from ? day : from
}
export const nextCall = (model: Model): string => {
  let day = addDays(model.day, 1)
  while (!isCounted(model, day)) day = addDays(day, 1)
  return day
}
/** Three days of work, the first of them the day of the start. */
export const lastOfTrial = (from: string): string => {
  let [day, left] = [from, 2]
  while (left > 0) {
    day = addDays(day, 1)
    left -= isTownOpen(day) ? 1 : 0
  }
  return day
}
/** The end of the month after next. */
export const validFrom = (day: string): string =>
  ({ '2026-11': '2027-01-31', '2026-12': '2027-02-28', '2027-01': '2027-03-31', '2027-02': '2027-04-30' })[
    day.slice(0, 7)
  ] ?? ''

export const noClock = { from: null, step: null, on: null } as const
export const clockAt = (from: string | null) => ({ from, step: null, on: null })

const holding: readonly ReferralState[] = ['issued', 'accepted', 'visiting', 'trialing']
export const isHolding = ({ state }: Life): boolean => holding.includes(state)
export const isLiving = ({ state }: Life): boolean =>
  state === 'proposed' || state === 'agreed' || holding.includes(state)
export const waitsForResult = ({ state }: Life): boolean =>
  state === 'accepted' || state === 'visiting' || state === 'trialing'
export const hires = ({ lives }: Model): number => lives.filter(({ state }) => state === 'hired').length
export const held = ({ lives }: Model): number => lives.filter(isHolding).length
export const isFull = (model: Model): boolean => held(model) >= model.places || hires(model) >= model.places
export const isKeptAway = (model: Model, life: Life): boolean => model.keptAway.has(life.clientId)

const earlier = (one: string | null, other: string): string => (one === null || one > other ? other : one)

/** The slip of what ended on that day: thirty days more, or none at all. */
export const closeSlip = (life: Life, { on, isAtOnce }: { on: string; isAtOnce: boolean }): void => {
  if (!life.slip) return
  life.slip.closesOn = earlier(life.slip.closesOn, isAtOnce ? on : addDays(on, 30))
  if (isAtOnce) life.slip.isNamed = false
}
export const endPlacement = (life: Life, on: string): void => {
  if (life.placement?.state !== 'started') return
  Object.assign(life.placement, { state: 'ended', endedOn: on, version: life.placement.version + 1 })
}

const closeSilent = (model: Model, life: Life): void => {
  const from = life.state
  if (from === 'trialing') endPlacement(life, life.placement?.endsOn ?? model.day)
  Object.assign(life, {
    state: 'noAnswer',
    closedFrom: from,
    resultOn: model.day,
    clock: { ...noClock, on: model.day },
    hasResultLink: false,
  })
  closeSlip(life, { on: model.day, isAtOnce: from === 'issued' })
}

const step = (model: Model, life: Life): void => {
  const { from, step: taken } = life.clock
  if (from === null || !isHolding(life)) return
  const n = waited(model, from)
  const turn =
    taken === 'phone'
      ? n >= 20
        ? 'close'
        : null
      : n >= 10
        ? 'phone'
        : taken === 'second'
          ? null
          : n >= 7
            ? 'second'
            : n >= 3 && taken === null
              ? 'first'
              : null
  if (turn === null) return
  life.version += 1
  life.acts += 1
  if (turn === 'close') closeSilent(model, life)
  else if (turn === 'phone') life.clock = { from: phoneFrom(model, from), step: 'phone', on: model.day }
  else {
    life.clock = { from, step: turn, on: model.day }
    life.mails += 1
    if (life.state !== 'issued') life.hasResultLink = true
  }
}

/** What the clock does on this day, by the letter of the rule. */
export const ticks = (model: Model): void => {
  if (isCounted(model, model.day)) for (const life of model.lives) step(model, life)
}
/** What the minute's other jobs do. */
export const tidies = (model: Model): void => {
  const { opening } = model
  if (['published', 'paused'].includes(opening.state)) {
    const closedAs = hires(model) >= model.places ? 'filled' : model.validUntil < model.day ? 'expired' : null
    if (closedAs !== null) Object.assign(opening, { state: 'closed', closedAs, version: opening.version + 1 })
  }
  for (const life of model.lives) passSlip(model, life)
}

const passSlip = (model: Model, life: Life): void => {
  const { slip, placement } = life
  if (!slip) return
  if (slip.closesOn !== null && slip.closesOn <= model.day && slip.isNamed) slip.isNamed = false
  if (slip.closesOn === null && placement?.endedOn) slip.closesOn = addDays(placement.endedOn, 30)
}
