import { addDays } from '../../src/law/calendar.ts'
import { paths } from '../../src/paths.ts'
import { referralTransitions } from '../../src/desk/referrals/referral.ts'
import { onDay, told } from '../journeys/casework.ts'
import type { Fields } from '../support/person.ts'
import { townToday } from '../support/town.ts'
import { code, links, messageId } from './referral-table-stage.ts'
import type { Found, TableStage } from './referral-table-stage.ts'

// Every press that can move a referral or touch what belongs to it, with a form that is complete.

/** A row of a machine as a press finds it; the cell says where it then is. */
export type Place = { label: string; state: string; found?: Found }
export type Machine = 'referral' | 'placement' | 'lowered' | 'followUp' | 'message' | 'slip'

export type Press = {
  name: string
  machine: Machine
  from: readonly Place[]
  /** Where it goes; the clock's own close has no address. */
  to: string
  fields: Fields
  by: 'caseworker' | 'firm' | 'officer' | 'link' | 'clock'
  /** Another answer on the same form: tried by those who may press it only. */
  isVariant?: boolean
}

const states = Object.keys(referralTransitions)
const inStates = (found: Found = {}): Place[] => states.map((state) => ({ label: state, state, found }))
const everywhere = { machine: 'referral', from: inStates() } as const
const version = { version: '9' }
const later = addDays(townToday, 7)
const heard = { ...told }
const over = { state: 'ended', ended_on: townToday, end_reason: 'termEnd' }
const naming = { ...version, how: 'phone', ...onDay('agreedOn', townToday) }
const said = { ...version, channel: 'phone', behalfReason: '電話で聞いた' }
const answers: Readonly<Record<string, Fields>> = {
  accepted: { answer: 'accepted' },
  declined: { answer: 'declined', reason: 'filled' },
  otherTime: { answer: 'otherTime', slot1On: later, slot1At: '10:00' },
  closed: { answer: 'closed', closedUntil: later },
}
const results: Readonly<Record<string, Fields>> = {
  visiting: { result: 'visiting', ...onDay('startedOn', later) },
  trialing: { result: 'trialing', ...onDay('startedOn', townToday) },
  nextRung: { result: 'nextRung' },
  notContinuing: { result: 'notContinuing', reason: 'schedule' },
  employerCancelled: { result: 'employerCancelled' },
}

type Same = Pick<Press, 'to' | 'by'>
const each = (name: string, of: { same: Same; each: Readonly<Record<string, Fields>>; all: Fields }): Press[] =>
  Object.entries(of.each).map(([word, fields], nth) => ({
    ...everywhere,
    ...of.same,
    name: `${name} ${word}`,
    fields: { ...of.all, ...fields },
    isVariant: nth > 0,
  }))

const answersOf = ({ id }: TableStage): Press[] => [
  ...each('answer on behalf', {
    same: { to: paths.desk.referralAnswer(id), by: 'caseworker' },
    each: answers,
    all: said,
  }),
  ...each('answer by the firm', {
    same: { to: paths.employer.referralAnswer(id), by: 'firm' },
    each: answers,
    all: version,
  }),
  ...each('answer by link', { same: { to: paths.matter(links.answer), by: 'link' }, each: answers, all: { code } }),
]

const resultsIn = ({ id }: TableStage): Press[] => {
  const { visiting: _, ...ofFirm } = results
  return [
    ...each('settle', {
      same: { to: paths.desk.referralSettle(id), by: 'caseworker' },
      each: results,
      all: { ...version, ...heard },
    }),
    ...each('result by the firm', {
      same: { to: paths.employer.referralResult(id), by: 'firm' },
      each: ofFirm,
      all: version,
    }),
    ...each('result by link', { same: { to: paths.matter(links.result), by: 'link' }, each: ofFirm, all: { code } }),
  ]
}

const ofOneCase = ({ id }: TableStage): Press[] => {
  const by = 'caseworker'
  const press = (name: string, more: Pick<Press, 'to' | 'fields'> & Partial<Press>): Press => ({
    ...everywhere,
    name,
    by,
    ...more,
  })
  const slots = inStates({ hasSlots: true })
  // Nobody is hired into a trial: the database lets nothing at all be written on such a row.
  const possible = inStates().filter(({ state }) => state !== 'hired')
  const reopened = ['accepted', 'visiting', 'trialing'].map((closedFrom) =>
    press(`open again where it was ${closedFrom}`, {
      to: paths.desk.referralReopen(id),
      fields: version,
      isVariant: true,
      from: [{ label: 'noAnswer', state: 'noAnswer', found: { closedFrom } }],
    }),
  )
  return [
    press('agree', { to: paths.desk.referralAgree(id), fields: { ...version, agreedHow: 'phone' } }),
    press('write the slip', { to: paths.desk.slip(id), fields: { ...version, agreedHow: 'phone' } }),
    press('request', { to: paths.desk.referralRequest(id), fields: version }),
    press('issue', { to: paths.desk.referralIssue(id), fields: { ...version, method: 'paper' } }),
    press('issue from the slip', {
      to: paths.desk.issueSlip(id),
      fields: { ...version, method: 'paper' },
      by: 'officer',
      from: inStates({ isRequested: true }),
    }),
    press('choose a time', { to: paths.desk.referralChoose(id), fields: { ...version, slot: '0' }, from: slots }),
    press('choose none', {
      to: paths.desk.referralChoose(id),
      fields: { ...version, slot: 'none' },
      from: slots,
      isVariant: true,
    }),
    press('agree on the visit', {
      to: paths.desk.referralVisit(id),
      fields: { ...version, visitOn: later, visitAt: '10:00' },
    }),
    press('write to the firm', { to: paths.desk.referralMessage(id), fields: { words: '駐車場を教えてください' } }),
    press('write to the desk', {
      to: paths.employer.referralMessages(id),
      fields: { words: '動きやすい服で' },
      by: 'firm',
    }),
    press('ask for the result', { to: paths.desk.referralAskResult(id), fields: version }),
    press('put the day off', {
      to: paths.desk.referralToday(id),
      fields: { ...version, ...onDay('on', later) },
      from: possible,
    }),
    press('let the name out', { to: paths.desk.slipName(id), fields: naming, from: possible }),
    press('withdraw', { to: paths.desk.referralWithdraw(id), fields: version }),
    press('called in vain', { to: paths.desk.referralTried(id), fields: version }),
    press('close unanswered', { to: '', fields: {}, by: 'clock' }),
    press('told of the end', { to: paths.desk.referralTold(id), fields: version }),
    press('open again', { to: paths.desk.referralReopen(id), fields: version }),
    ...reopened,
  ]
}

/** What is pressed on a referral itself, in each of its thirteen states. */
export const pressesOn = (stage: TableStage): Press[] => [...ofOneCase(stage), ...answersOf(stage), ...resultsIn(stage)]

const during = (found: Readonly<Record<string, Found>>): Place[] =>
  Object.entries(found).map(([label, of]) => ({ label, state: 'trialing', found: of }))

/** What is pressed on what belongs to it while a trial runs. */
export const pressesBeside = ({ id, placementId, followUpId }: TableStage): Press[] => {
  const by = 'caseworker'
  const placement = { machine: 'placement', by, from: during({ started: {}, ended: { placement: over } }) } as const
  const lowered = during({
    usual: {},
    lowered: { placement: { is_lowered: 1 } },
    seen: { placement: { is_lowered: 1, lowered_seen_on: townToday } },
  })
  const followUp = {
    machine: 'followUp',
    by,
    from: during({ due: {}, done: { followUp: 'done' }, cancelled: { followUp: 'cancelled' } }),
  } as const
  const message = {
    machine: 'message',
    by,
    from: during({
      sent: { message: 'sent' },
      held: { message: 'held' },
      passed: { message: 'passed' },
      returned: { message: 'returned' },
    }),
  } as const
  const slip = {
    machine: 'slip',
    by,
    from: during({ first: {}, named: { slip: 'named' }, closed: { slip: 'closed' } }),
  } as const
  const words = { messageId, ...version }
  return [
    {
      ...placement,
      name: 'end the placement',
      to: paths.desk.placementEnd(placementId),
      fields: { ...version, ...onDay('endedOn', townToday), endReason: 'health' },
    },
    {
      ...placement,
      machine: 'lowered',
      from: lowered,
      name: 'asked about what is lower',
      to: paths.desk.placementLowered(placementId),
      fields: version,
    },
    {
      ...followUp,
      name: 'close the follow-up',
      to: paths.desk.followUp(followUpId),
      fields: { ...version, sign: 'good', method: 'phone', note: '元気' },
    },
    {
      ...followUp,
      name: 'move the follow-up',
      to: paths.desk.followUpMove(followUpId),
      fields: { ...version, how: 'tomorrow' },
    },
    { ...message, name: 'pass the message', to: paths.desk.referralPass(id), fields: words },
    {
      ...message,
      name: 'return the message',
      to: paths.desk.referralReturn(id),
      fields: { ...words, returnReason: '仕事に要ることだけを' },
    },
    { ...slip, name: 'name the person', to: paths.desk.slipName(id), fields: naming },
    { ...slip, name: 'take the name back', to: paths.desk.slipTakeBack(id), fields: version },
    { ...slip, name: 'read the name', to: paths.employer.referralNamed(id), fields: {}, by: 'firm' },
  ]
}
