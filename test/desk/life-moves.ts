import { endPlacement as endByDesk } from '../../src/desk/placements/end.ts'
import { seeLowered } from '../../src/desk/placements/see-lowered.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import { agreeToReferral, writeSlip } from '../../src/desk/referrals/agree.ts'
import { askForResult } from '../../src/desk/referrals/ask-result.ts'
import { changeVisit, chooseSlot, declineSlots } from '../../src/desk/referrals/choose-slot.ts'
import { issueFromSlip, issueReferral } from '../../src/desk/referrals/issue.ts'
import { issuePapers } from '../../src/desk/referrals/issue-papers.ts'
import { moveDay } from '../../src/desk/referrals/move-day.ts'
import { nameSlip, takeBackName } from '../../src/desk/referrals/name-slip.ts'
import { reopenReferral } from '../../src/desk/referrals/reopen.ts'
import { requestIssue } from '../../src/desk/referrals/request-issue.ts'
import { tellEnd } from '../../src/desk/referrals/tell-end.ts'
import { tryFirm } from '../../src/desk/referrals/try-firm.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { addDays } from '../../src/law/calendar.ts'
import {
  by,
  clockAt,
  closeSlip,
  endPlacement,
  hires,
  isFull,
  isKeptAway,
  isLiving,
  lastOfTrial,
  nextCall,
  noClock,
  phoneFrom,
  waitsForResult,
} from './life.ts'
import type { Life, Model, Real } from './life.ts'
import { told } from './slip-stage.ts'

// What the desk does with one referral.

export type At = { model: Model; life: Life; real: Real }
export type Move = {
  name: string
  /** What stands in the way, in the order in which it is said; null when nothing does. */
  obstacle: (of: At) => string | null
  act: (of: At) => Promise<unknown>
  after: (of: At) => void
  /** How many acts of the referral it is, and versions of it; one of each. */
  acts?: number
  versions?: number
  /** Worth trying only then: what the stage cannot even say otherwise. */
  isPossible?: (of: At) => boolean
}

export const unless = (isFine: boolean, reason: string) => (isFine ? null : reason)
const desk = ({ model, real }: At) => by(real, { model })
const key = ({ life: { id, version } }: At) => ({ id, version })

const agree: Move = {
  name: 'agree',
  obstacle: ({ life }) => unless(life.state === 'proposed', 'illegalTransition'),
  act: (of) => agreeToReferral(desk(of), { ...key(of), agreedHow: 'phone', ...told }),
  after: ({ life }) => Object.assign(life, { state: 'agreed' }),
}
const rewrite: Move = {
  name: 'write the slip again',
  obstacle: ({ life }) => unless(life.state === 'agreed' && !life.isAsked, 'illegalTransition'),
  act: (of) => writeSlip(desk(of), { ...key(of), agreedHow: 'inPerson', ...told, showsWish: false }),
  after: () => {},
}
const request: Move = {
  name: 'hand the slip over',
  obstacle: ({ model, life }) => {
    if (isKeptAway(model, life)) return 'keptAway'
    if (life.state !== 'agreed') return 'notAgreed'
    return unless(!life.isAsked, 'reviewedAlready')
  },
  act: (of) => requestIssue(desk(of), key(of)),
  after: ({ life }) => Object.assign(life, { isAsked: true, slip: { isNamed: false, closesOn: null } }),
}

const how = { method: 'paper', clientAsked: false, urgentReason: '' } as const
const toIssue = ({ model, life }: At) => {
  if (life.state === 'proposed') return 'notAgreed'
  if (life.state !== 'agreed') return 'illegalTransition'
  if (model.opening.state !== 'published') return 'notOpen'
  if (model.opening.edition !== life.edition) return 'editionChanged'
  return unless(!isFull(model), 'full')
}
const issued = ({ model, life }: At) => {
  const slip = life.slip ?? { isNamed: false, closesOn: null }
  Object.assign(life, { state: 'issued', hasLetter: true, slip, clock: clockAt(model.day), mails: life.mails + 1 })
}
const issue: Move = {
  name: 'issue',
  obstacle: (of) => (isKeptAway(of.model, of.life) ? 'keptAway' : toIssue(of)),
  act: (of) => issueReferral(desk(of), { ...key(of), ...how }),
  after: issued,
}
const officerIssues: Move = {
  name: 'issue from the slip',
  obstacle: (of) => {
    if (!of.life.isAsked) return 'absent'
    return isKeptAway(of.model, of.life) ? 'askConsultant' : toIssue(of)
  },
  act: (of) => issueFromSlip(by(of.real, { model: of.model, who: of.real.stage.officer }), { ...key(of), ...how }),
  after: issued,
}

const mayName = ({ model, life }: At) => {
  if (!life.slip || !life.hasLetter) return 'illegalTransition'
  if (life.slip.closesOn !== null && life.slip.closesOn <= model.day) return 'slipClosed'
  const isOpen = ['agreed', 'issued', 'accepted', 'visiting', 'trialing', 'hired'].includes(life.state)
  return unless(life.slip.isNamed || isOpen, 'illegalTransition')
}
const name: Move = {
  name: 'name',
  obstacle: mayName,
  act: (of) =>
    nameSlip(desk(of), { ...key(of), how: 'phone', agreedOn: of.model.day, showsPhone: true, showsAge: false }),
  after: ({ life }) => Object.assign(life.slip ?? {}, { isNamed: true }),
}
const unname: Move = {
  name: 'take the name back',
  obstacle: ({ life }) => unless(life.slip?.isNamed === true, 'illegalTransition'),
  act: (of) => takeBackName(desk(of), key(of)),
  after: ({ life }) => Object.assign(life.slip ?? {}, { isNamed: false }),
}

const choose = (slot: number): Move => ({
  name: `choose ${slot}`,
  obstacle: ({ model, life }) => {
    if (life.state !== 'issued' || life.slots.length === 0) return 'illegalTransition'
    const on = life.slots[slot]
    if (on === undefined) return 'stale'
    return unless(on >= model.day, 'slotPast')
  },
  act: (of) => chooseSlot(desk(of), { ...key(of), slot, tell: 'self' }),
  after: ({ life }) => {
    const on = life.slots[slot] ?? ''
    Object.assign(life, { state: 'accepted', visitOn: on, slots: [], clock: clockAt(on), mails: life.mails + 1 })
  },
})
const noneSuits: Move = {
  name: 'none suits',
  obstacle: ({ life }) => unless(life.state === 'issued' && life.slots.length > 0, 'illegalTransition'),
  act: (of) => declineSlots(desk(of), key(of)),
  after: ({ model, life }) => Object.assign(life, { slots: [], clock: clockAt(model.day), mails: life.mails + 1 }),
}
const visit = (ahead: number): Move => ({
  name: `a visit in ${ahead} days`,
  obstacle: ({ life }) => unless(life.state === 'accepted' || life.state === 'visiting', 'illegalTransition'),
  act: (of) =>
    changeVisit(desk(of), { ...key(of), visitOn: addDays(of.model.day, ahead), visitAt: '10:00', meeting: '' }),
  after: ({ model, life }) => {
    const on = addDays(model.day, ahead)
    Object.assign(life, { visitOn: on, clock: clockAt(on), mails: life.mails + 1 })
  },
})

const withdraw: Move = {
  name: 'withdraw',
  obstacle: ({ life }) => unless(isLiving(life), 'illegalTransition'),
  act: (of) => withdrawReferral(desk(of), key(of)),
  after: ({ model, life }) => {
    const mails = life.mails + (life.hasLetter ? 1 : 0)
    Object.assign(life, { state: 'withdrawn', resultOn: model.day, clock: noClock, hasResultLink: false, mails })
    closeSlip(life, { on: model.day, isAtOnce: true })
    endPlacement(life, model.day)
  },
}
const stranger: Move = {
  name: 'somebody else withdraws',
  obstacle: () => 'wrongRole',
  act: (of) => withdrawReferral(by(of.real, { model: of.model, who: of.real.stage.officer }), key(of)),
  after: () => {},
}
const stale: Move = {
  name: 'a stale page',
  obstacle: () => 'stale',
  act: (of) => withdrawReferral(desk(of), { id: of.life.id, version: of.life.version + 1 }),
  after: () => {},
}

const again: Move = {
  name: 'reopen',
  obstacle: ({ model, life }) => {
    if (life.state !== 'noAnswer') return 'illegalTransition'
    if (isKeptAway(model, life)) return 'keptAway'
    if (model.opening.state !== 'published' && model.opening.state !== 'paused') return 'notOpen'
    const isTaken = model.lives.some((one) => one !== life && one.clientId === life.clientId && isLiving(one))
    return isFull(model) ? 'full' : unless(!isTaken, 'alreadyReferred')
  },
  act: (of) => reopenReferral(desk(of), key(of)),
  after: ({ model, life }) => {
    const state = life.closedFrom ?? life.state
    const opened = { state, closedFrom: null, resultOn: null, clock: clockAt(model.day), mails: life.mails + 1 }
    Object.assign(life, opened, state === 'issued' ? {} : { hasResultLink: true })
    Object.assign(life.slip ?? {}, { closesOn: null })
  },
}
const tellPerson: Move = {
  name: 'the person is told',
  obstacle: ({ life }) => unless(life.state === 'noAnswer' && life.clock.on !== null, 'illegalTransition'),
  act: (of) => tellEnd(desk(of), key(of)),
  after: ({ life }) => Object.assign(life, { clock: noClock }),
}
const call: Move = {
  name: 'a call in vain',
  obstacle: ({ life }) => unless(life.clock.from !== null, 'illegalTransition'),
  act: (of) => tryFirm(desk(of), key(of)),
  after: ({ model, life }) => {
    const { from, step } = life.clock
    const since = step === 'phone' ? from : phoneFrom(model, from ?? model.day)
    life.clock = { from: since, step: 'phone', on: nextCall(model) }
  },
}
const ask: Move = {
  name: 'ask for the result',
  obstacle: ({ life }) => unless(waitsForResult(life), 'illegalTransition'),
  act: (of) => askForResult(desk(of), key(of)),
  after: ({ life }) => Object.assign(life, { hasResultLink: true, mails: life.mails + 1 }),
}

type Result = 'visiting' | 'trialing' | 'hired' | 'nextRung' | 'notContinuing' | 'employerCancelled'
const possible: Record<Model['family'], readonly Result[]> = {
  trial: ['visiting', 'trialing', 'nextRung', 'notContinuing', 'employerCancelled'],
  employment: ['visiting', 'hired', 'notContinuing', 'employerCancelled'],
}
const comesAfter: Partial<Record<Life['state'], readonly Result[]>> = {
  issued: ['employerCancelled'],
  accepted: ['visiting', 'trialing', 'hired', 'nextRung', 'notContinuing', 'employerCancelled'],
  visiting: ['trialing', 'hired', 'nextRung', 'notContinuing', 'employerCancelled'],
  trialing: ['hired', 'nextRung', 'notContinuing', 'employerCancelled'],
}
export type Told = { result: Result; ahead: number; wage: 'same' | 'lower' | 'hidden' }

export const hireOf = ({ wage }: Told) =>
  wage === 'same'
    ? undefined
    : ({
        changed: wage === 'lower' ? 'some' : 'none',
        agreed: { wageYen: 1_400 },
        specified: [],
        other: null,
      } as const)

export const mayResult = ({ model, life }: At, { result, wage }: Told) => {
  const isLegal = possible[model.family].includes(result) && comesAfter[life.state]?.includes(result)
  if (!isLegal) return 'illegalTransition'
  if (result !== 'hired') return null
  // R1-05: what differs is never passed over.
  return wage === 'hidden' ? 'changesUnclear' : unless(hires(model) < model.places, 'full')
}

/** What came of it, whoever said so. */
export const resulted = ({ model, life }: At, { result, ahead, wage }: Told) => {
  const on = addDays(model.day, ahead)
  const begins = result === 'trialing' || result === 'hired'
  const isDated = begins || result === 'visiting'
  const endsOn = result === 'trialing' ? lastOfTrial(on) : null
  endPlacement(life, model.day)
  if (begins) {
    const isLowered = result === 'hired' && wage === 'lower'
    life.placement = { state: 'started', startedOn: on, endsOn, endedOn: null, version: 1, isLowered, isSeen: false }
  }
  const clock = result === 'visiting' ? clockAt(on) : clockAt(endsOn)
  Object.assign(
    life,
    { state: result, resultOn: model.day, clock, hasResultLink: false },
    isDated ? { visitOn: on } : {},
  )
  if (result !== 'visiting' && result !== 'trialing') closeSlip(life, { on: model.day, isAtOnce: false })
  const { opening } = model
  if (result !== 'hired' || hires(model) < model.places || !['published', 'paused'].includes(opening.state)) return
  Object.assign(opening, { state: 'closed', closedAs: 'filled', version: opening.version + 1 })
}
const said = { saidBy: 'client', channel: 'phone', behalfReason: '本人から電話' } as const
export const settle = (what: Told): Move => ({
  name: `settle ${what.result} ${what.wage}`,
  obstacle: (of) => mayResult(of, what),
  act: (of) => {
    const { result, ahead } = what
    const startedOn = addDays(of.model.day, ahead)
    return settleReferral(desk(of), { ...key(of), result, startedOn, reason: 'schedule', hire: hireOf(what), ...said })
  },
  after: (of) => resulted(of, what),
})

const putOff = (ahead: number): Move => ({
  name: `put off by ${ahead}`,
  obstacle: ({ model, life: { state, placement } }) => {
    const lies = state === 'visiting' || (placement?.state === 'started' && placement.startedOn >= model.day)
    return lies ? unless(ahead > 0, 'dayNotLater') : 'illegalTransition'
  },
  act: (of) => moveDay(desk(of), { ...key(of), on: addDays(of.model.day, ahead) }),
  after: ({ model, life }) => {
    const on = addDays(model.day, ahead)
    const { placement } = life
    Object.assign(life, { visitOn: on, clock: clockAt(on), mails: life.mails + 1 })
    if (placement?.state !== 'started') return
    const endsOn = model.family === 'trial' ? lastOfTrial(on) : null
    Object.assign(placement, { startedOn: on, endsOn, version: placement.version + 1 })
    life.clock = clockAt(life.state === 'trialing' ? endsOn : null)
  },
})

const placementOf = async ({ real, life }: At) => {
  const [row] = await real.stage.raw.all('select id, version from placement where referral_id = ?', [life.id])
  return { id: String(row?.id), version: Number(row?.version) }
}
const end: Move = {
  name: 'end the placement',
  isPossible: ({ life }) => life.placement !== null,
  acts: 0,
  versions: 0,
  obstacle: ({ life }) => unless(life.placement?.state === 'started', 'illegalTransition'),
  act: async (of) => endByDesk(desk(of), { ...(await placementOf(of)), endedOn: of.model.day, endReason: 'unknown' }),
  after: ({ model, life }) => endPlacement(life, model.day),
}
const seen: Move = {
  name: 'the lower wage is seen',
  isPossible: ({ life }) => life.placement !== null,
  acts: 0,
  versions: 0,
  obstacle: ({ life: { placement } }) =>
    unless(placement?.isLowered === true && !placement.isSeen, 'illegalTransition'),
  act: async (of) => seeLowered(desk(of), await placementOf(of)),
  after: ({ life: { placement } }) =>
    Object.assign(placement ?? {}, { isSeen: true, version: (placement?.version ?? 0) + 1 }),
}

const papers = (kinds: readonly ('disclosure' | 'letter' | 'replyCard')[]): Move => ({
  name: `papers ${kinds.join()}`,
  versions: 0,
  obstacle: ({ model, life }) => {
    const isFine = {
      disclosure: isLiving(life),
      letter: isLiving(life) && life.hasLetter,
      replyCard: life.state === 'issued',
    }
    if (!kinds.every((kind) => isFine[kind])) return 'illegalTransition'
    return kinds.includes('letter') && isKeptAway(model, life) ? 'keptAway' : null
  },
  act: (of) => issuePapers(desk(of), { id: of.life.id, kinds, way: 'print' }),
  after: ({ life }) => {
    life.papers += kinds.length
  },
})

const results = ['visiting', 'trialing', 'nextRung', 'notContinuing', 'employerCancelled'] as const
export const settling: readonly Move[] = [
  ...results.map((result) => settle({ result, ahead: 3, wage: 'same' })),
  ...(['same', 'lower', 'hidden'] as const).map((wage) => settle({ result: 'hired', ahead: -1, wage })),
]
export const deskMoves: readonly Move[] = [
  agree,
  rewrite,
  request,
  issue,
  officerIssues,
  name,
  unname,
  choose(0),
  choose(1),
  noneSuits,
  visit(2),
  withdraw,
  stranger,
  stale,
  again,
  tellPerson,
  call,
  ask,
  putOff(2),
  putOff(0),
  end,
  seen,
  papers(['disclosure']),
  papers(['letter', 'replyCard']),
]
export const lastMove = withdraw
