import * as v from 'valibot'
import { choice, flag, line, optionalLine, optionalParagraph, version } from '../forms.ts'

export const proposeForm = v.strictObject({ openingId: line(40), whyFits: line(120), support: optionalParagraph(200) })
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
