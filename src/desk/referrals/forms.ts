import * as v from 'valibot'
import { choice, flag, line, optionalDate, optionalLine, optionalParagraph, version } from '../forms.ts'
import { matterCode } from '../accounts/forms.ts'
import { answerChannels, declineReasons } from './referral.ts'

export const proposeForm = v.strictObject({ openingId: line(40), whyFits: line(120), support: optionalParagraph(200) })
export const agreeForm = v.strictObject({ version, agreedHow: choice(['inPerson', 'phone', 'writing']) })
export const versionForm = v.strictObject({ version })
/** `to` says that it was pressed on the day. */
export const pressForm = v.strictObject({ version, to: v.optional(optionalLine(8), '') })

/** R1-03: paper is the rule; FAX and e-mail only on the client's wish, another way only in an urgent case with its reason. */
const disclosureFields = {
  version,
  method: choice(['paper', 'fax', 'email', 'urgent']),
  clientAsked: flag,
  urgentReason: optionalLine(200),
  /** Asked only while a dispute is likely (職業安定法20条②). */
  headcountReason: optionalLine(200),
} as const
export const issueForm = v.pipe(
  v.strictObject(disclosureFields),
  v.forward(
    v.partialCheck(
      [['method'], ['clientAsked']],
      (input) => !(input.method === 'fax' || input.method === 'email') || input.clientAsked,
      'clientMustAsk',
    ),
    ['clientAsked'],
  ),
  v.forward(
    v.partialCheck(
      [['method'], ['urgentReason']],
      (input) => input.method !== 'urgent' || input.urgentReason !== '',
      'blank',
    ),
    ['urgentReason'],
  ),
)
type IssueOutput = v.InferOutput<typeof issueForm>
export type IssueInput = Omit<IssueOutput, 'headcountReason'> & Partial<Pick<IssueOutput, 'headcountReason'>>

const answerFields = {
  answer: choice(['accepted', 'declined']),
  reason: v.optional(v.union([v.literal(''), choice(declineReasons)], 'choice'), ''),
} as const
const reasonIsGiven = (input: { answer: string; reason: string }) => input.answer !== 'declined' || input.reason !== ''

/** The firm's own answer from its matter link. */
export const firmAnswerForm = v.pipe(
  v.strictObject({ ...answerFields, code: matterCode }),
  v.forward(
    v.partialCheck([['answer'], ['reason']], (input) => reasonIsGiven(input), 'choice'),
    ['reason'],
  ),
)
/** The same answer given by phone, at the counter, by FAX or letter, written down on the firm's behalf. */
export const answerForm = v.pipe(
  v.strictObject({ ...answerFields, version, channel: choice(answerChannels.slice(1)), behalfReason: line(120) }),
  v.forward(
    v.partialCheck([['answer'], ['reason']], (input) => reasonIsGiven(input), 'choice'),
    ['reason'],
  ),
)

const endsWithoutStart: readonly string[] = ['nextRung', 'notContinuing', 'employerCancelled']
export const settleForm = v.pipe(
  v.strictObject({
    version,
    result: choice(['visiting', 'trialing', 'hired', 'nextRung', 'notContinuing', 'employerCancelled']),
    startedOn: optionalDate,
    reason: v.optional(v.union([v.literal(''), choice(declineReasons)], 'choice'), ''),
  }),
  v.forward(
    v.partialCheck(
      [['result'], ['startedOn']],
      (input) => endsWithoutStart.includes(input.result) || input.startedOn !== '',
      'blank',
    ),
    ['startedOn'],
  ),
  v.forward(
    v.partialCheck(
      [['result'], ['reason']],
      (input) => input.result !== 'notContinuing' || input.reason !== '',
      'choice',
    ),
    ['reason'],
  ),
)
export type SettleInput = v.InferOutput<typeof settleForm>
