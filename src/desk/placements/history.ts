import { addDays } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { practiceDays, subsidyWarnings } from '../../law/subsidy.ts'
import type { DaySpan, SubsidyWarning } from '../../law/subsidy.ts'
import type { Referral } from '../referrals/referral.ts'
import { isLive } from '../referrals/referral.ts'

// What was before, counted: days in trials without pay (product §8.5), and what may rule a subsidy out (R2-60).

/** One stay: a trial or a job. The firm is the one its opening belongs to now. */
export type Spell = {
  kind: 'trial' | 'employment'
  clientId: string
  employerId: string | null
  startedOn: CivilDate
  endsOn: CivilDate | null
  endedOn: CivilDate | null
  /** Of a trial: the days its conditions name. */
  lengthDays: number | null
}

/** While it has not ended it goes on to the agreed end. */
const spanOf = ({ startedOn, endsOn, endedOn }: Spell): DaySpan => ({ from: startedOn, until: endedOn ?? endsOn })

// Calendar days with both ends in, and never more than the conditions name: three days of work over a weekend are three.
const countedSpan = (spell: Spell): DaySpan => {
  const { from, until } = spanOf(spell)
  if (spell.lengthDays === null) return { from, until }
  const last = addDays(from, spell.lengthDays - 1)
  return { from, until: until === null || last < until ? last : until }
}

type Counted = { since?: CivilDate; today: CivilDate }

const daysIn = (trials: readonly Spell[], { since = '', today }: Counted): number => {
  const spans = trials.map(countedSpan).map(({ from, until }) => ({ from: from < since ? since : from, until }))
  return practiceDays({ trialDays: spans, on: today })
}

export type UnpaidDays = { people: number; days: number }

/** How many people a firm had without pay, and their days together. */
export const unpaidDaysOf = (trials: readonly Spell[], counted: Counted): UnpaidDays => {
  const days = [...Map.groupBy(trials, ({ clientId }) => clientId).values()]
    .map((theirs) => daysIn(theirs, counted))
    .filter((each) => each > 0)
  return { people: days.length, days: days.reduce((sum, each) => sum + each, 0) }
}

export type TrialDays = { total: number; here: number }

const trialsIn = (spells: readonly Spell[]) => spells.filter(({ kind }) => kind === 'trial')

/** A client's days in trials, everywhere and at this firm. */
export const trialDaysOf = (
  spells: readonly Spell[],
  { employerId, today }: { employerId: string | null; today: CivilDate },
): TrialDays => {
  const trials = trialsIn(spells)
  const here = trials.filter((spell) => spell.employerId === employerId)
  return { total: daysIn(trials, { today }), here: daysIn(here, { today }) }
}

export type Offer = {
  referral: Pick<Referral, 'state' | 'issuedOn' | 'answeredOn' | 'visitOn' | 'resultOn'>
  employerId: string | null
  /** null for a trial: nobody is hired into one. */
  wishesSubsidy: boolean | null
  /** null before the job begins. */
  hiredOn: CivilDate | null
}

// A refusal decides nothing that a subsidy asks for, and only a hire is a result that does.
const selectionOf = ({ state, answeredOn, visitOn, resultOn }: Offer['referral']): CivilDate | null => {
  const days = [visitOn, state === 'declined' ? null : answeredOn, state === 'hired' ? resultOn : null]
  return days.filter((day) => day !== null).toSorted()[0] ?? null
}

export type SubsidyReading = { isWished: boolean; trialDays: number; warnings: readonly SubsidyWarning[] }

/** 雇用保険法施行規則110条 (R2-60): for a job offer that is marked for a subsidy, or after a trial at the same firm; null where neither is so, or nothing comes of it any more. */
export const subsidyOf = (offer: Offer, { spells, today }: { spells: readonly Spell[]; today: CivilDate }) => {
  const { referral, employerId, wishesSubsidy, hiredOn } = offer
  const here = spells.filter((spell) => spell.employerId === employerId)
  const trials = trialsIn(here)
  const on = hiredOn ?? today
  const trialDays = daysIn(trials, { today: on })
  const isOpen = isLive(referral.state) || referral.state === 'hired'
  if (wishesSubsidy === null || !isOpen || (!wishesSubsidy && trialDays === 0)) return null

  const jobs = here.filter(({ kind }) => kind === 'employment')
  const warnings = subsidyWarnings({
    referredOn: referral.issuedOn ?? today,
    selectionOn: selectionOf(referral),
    trialDays: trials.map(spanOf),
    workedForFirm: jobs.map(({ startedOn, endedOn }) => ({ from: startedOn, until: endedOn })),
    on,
  })
  return { isWished: wishesSubsidy, trialDays, warnings } satisfies SubsidyReading
}
