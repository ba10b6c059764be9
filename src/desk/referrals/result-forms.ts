import * as v from 'valibot'
import { changeKinds, conditionNames, socialInsurances } from '../../law/condition-changes.ts'
import type { Conditions } from '../../law/condition-changes.ts'
import { matterCode } from '../accounts/forms.ts'
import {
  choice,
  choices,
  date,
  line,
  optionalDate,
  optionalNumber,
  optionalParagraph,
  someChoices,
  time,
  version,
  wholeNumber,
} from '../forms.ts'
import { weekdays } from '../openings/codes.ts'
import type { AgreedAnswer } from './conditions.ts'
import { answerChannels, declineReasons, resultsOf, resultsOfFirm } from './referral.ts'

export const tellers = ['employer', 'client'] as const

/** Who said it, by which way, and in a line what was heard: an act on behalf of somebody (product §4). */
const told = {
  saidBy: choice(tellers),
  channel: choice(answerChannels.slice(1)),
  behalfReason: line(120),
} as const
export type ToldBy = { saidBy: (typeof tellers)[number]; channel: string; behalfReason: string }

const reason = v.optional(v.union([v.literal(''), choice(declineReasons)], 'choice'), '')
const needsDay: readonly string[] = ['visiting', 'trialing', 'hired']
type Said = { result: string; startedOn: string; reason: string }
const dayIsGiven = ({ result, startedOn }: Pick<Said, 'result' | 'startedOn'>) =>
  !needsDay.includes(result) || startedOn !== ''
const reasonIsGiven = ({ result, reason: given }: Pick<Said, 'result' | 'reason'>) =>
  result !== 'notContinuing' || given !== ''

/** What a consultant writes down; a hire has a page of its own. */
const results = [...new Set([...resultsOf.trial, ...resultsOf.employment])].filter((result) => result !== 'hired')
export const settleForm = v.pipe(
  v.strictObject({ version, result: choice(results), startedOn: optionalDate, reason, ...told }),
  v.forward(v.partialCheck([['result'], ['startedOn']], dayIsGiven, 'blank'), ['startedOn']),
  v.forward(v.partialCheck([['result'], ['reason']], reasonIsGiven, 'choice'), ['reason']),
)

const ofFirm = [...new Set([...resultsOfFirm.trial, ...resultsOfFirm.employment])].filter(
  (result) => result !== 'hired',
)
const firmFields = { result: choice(ofFirm), startedOn: optionalDate, reason } as const
/** From the link of a letter. */
export const matterResultForm = v.pipe(
  v.strictObject({ ...firmFields, code: matterCode }),
  v.forward(v.partialCheck([['result'], ['startedOn']], dayIsGiven, 'blank'), ['startedOn']),
  v.forward(v.partialCheck([['result'], ['reason']], reasonIsGiven, 'choice'), ['reason']),
)
/** From the firm's own window. */
export const ownResultForm = v.pipe(
  v.strictObject({ ...firmFields, version }),
  v.forward(v.partialCheck([['result'], ['startedOn']], dayIsGiven, 'blank'), ['startedOn']),
  v.forward(v.partialCheck([['result'], ['reason']], reasonIsGiven, 'choice'), ['reason']),
)

/** R1-05: every condition stands on the page with what was disclosed in it, to be left or changed. */
const hireFields = {
  result: v.literal('hired', 'choice'),
  startedOn: date,
  changed: choice(['none', 'some']),
  wageBasis: choice(['hourly', 'daily', 'monthly', 'piece']),
  wageYen: wholeNumber(1, 9_999_999),
  wageNote: optionalParagraph(300),
  startsAt: time,
  endsAt: time,
  breakMinutes: wholeNumber(0, 480),
  days: someChoices(weekdays),
  contractTerm: choice(['indefinite', 'fixed']),
  contractMonths: optionalNumber(1, 120),
  place: optionalParagraph(300),
  duties: optionalParagraph(1000),
  probation: choice(['none', 'same', 'differs']),
  probationMonths: optionalNumber(1, 24),
  insurance: choices(socialInsurances),
  specified: choices(conditionNames.filter((name) => name !== 'other')),
  otherKind: v.optional(v.union([v.literal(''), choice(changeKinds)], 'choice'), ''),
  otherText: optionalParagraph(300),
} as const
const hireObject = v.strictObject(hireFields)
type Hire = v.InferOutput<typeof hireObject>

const monthsAreGiven = ({ contractTerm, contractMonths }: Pick<Hire, 'contractTerm' | 'contractMonths'>) =>
  contractTerm !== 'fixed' || contractMonths !== null
const kindIsGiven = ({ otherKind, otherText }: Pick<Hire, 'otherKind' | 'otherText'>) =>
  otherText === '' || otherKind !== ''

export const hireForm = v.pipe(
  v.strictObject({ ...hireFields, version, ...told }),
  v.forward(v.partialCheck([['contractTerm'], ['contractMonths']], monthsAreGiven, 'blank'), ['contractMonths']),
  v.forward(v.partialCheck([['otherKind'], ['otherText']], kindIsGiven, 'choice'), ['otherKind']),
)
export const matterHireForm = v.pipe(
  v.strictObject({ ...hireFields, code: matterCode }),
  v.forward(v.partialCheck([['contractTerm'], ['contractMonths']], monthsAreGiven, 'blank'), ['contractMonths']),
  v.forward(v.partialCheck([['otherKind'], ['otherText']], kindIsGiven, 'choice'), ['otherKind']),
)
export const ownHireForm = v.pipe(
  v.strictObject({ ...hireFields, version }),
  v.forward(v.partialCheck([['contractTerm'], ['contractMonths']], monthsAreGiven, 'blank'), ['contractMonths']),
  v.forward(v.partialCheck([['otherKind'], ['otherText']], kindIsGiven, 'choice'), ['otherKind']),
)

const conditionsIn = (input: Hire): Conditions => ({
  wageBasis: input.wageBasis,
  wageYen: input.wageYen,
  wageNote: input.wageNote,
  startsAt: input.startsAt,
  endsAt: input.endsAt,
  breakMinutes: input.breakMinutes,
  days: input.days,
  contractTerm: input.contractTerm,
  contractMonths: input.contractTerm === 'fixed' ? input.contractMonths : null,
  place: input.place,
  duties: input.duties,
  probation: input.probation,
  probationMonths: input.probation === 'none' ? null : input.probationMonths,
  insurance: input.insurance,
})

/** What a hire's form says came of it, and what was agreed. */
export const hireIn = (input: Hire) => {
  const { result, startedOn, changed, specified, otherKind, otherText } = input
  const other = otherText === '' || otherKind === '' ? null : { text: otherText, kind: otherKind }
  const hire: AgreedAnswer = { changed, agreed: conditionsIn(input), specified, other }
  return { result, startedOn, reason: '', hire } as const
}

/** "I cannot come today": the new day. */
export const dayForm = v.strictObject({ version, on: date })
