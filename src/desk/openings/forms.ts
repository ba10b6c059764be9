import * as v from 'valibot'
import {
  choice,
  choices,
  line,
  optionalLine,
  optionalNumber,
  optionalParagraph,
  paragraph,
  someChoices,
  time,
  wholeNumber,
} from '../forms.ts'
import { firmFields, placeFields } from '../employers/forms.ts'
import { supportCodes, weekdays } from './codes.ts'
import { rejectionGrounds, rungs } from './opening.ts'

/** A member of several firms also says for which. */
export const startForm = v.strictObject({ rung: choice(rungs), employerId: optionalLine(40) })

const whatAndWhen = {
  title: line(40),
  tasks: paragraph(600),
  days: someChoices(weekdays),
  startsAt: time,
  endsAt: time,
  places: wholeNumber(1, 20),
  meets: line(60),
  bring: optionalLine(120),
  firstDay: optionalParagraph(300),
  support: choices(supportCodes),
} as const

const trialFields = {
  lengthDays: wholeNumber(1, 365),
  // R2-07: nobody insures → no trial; the form offers the answer so that it can say why.
  insuredBy: v.picklist(['employer', 'agency', 'city'], (issue) => (issue.input === 'none' ? 'notInsured' : 'choice')),
  workContent: choice(['watch', 'practise', 'real']),
  reimbursement: optionalLine(120),
  harassmentContact: line(80),
} as const

const yesNo = choice(['yes', 'no'])
const employmentFields = {
  wageBasis: choice(['hourly', 'daily', 'monthly']),
  wageYen: wholeNumber(1, 9_999_999),
  wageNote: optionalLine(120),
  contractTerm: choice(['indefinite', 'fixed']),
  contractMonths: optionalNumber(1, 60),
  renewal: choice(['auto', 'maybe', 'none']),
  renewalCriteria: optionalLine(200),
  probation: choice(['none', 'same', 'differs']),
  probationTerms: optionalLine(200),
  dutiesChangeScope: line(120),
  workplaceChangeScope: line(120),
  breakMinutes: wholeNumber(0, 240),
  overtime: line(80),
  holidays: line(80),
  insuredHealth: yesNo,
  insuredPension: yesNo,
  insuredEmployment: yesNo,
  fixedOvertimePay: optionalLine(200),
  selection: choice(['none', 'tourThenTalk', 'trialThenDecide']),
} as const

/** Which of the firm's workplaces; `new` brings the place's own fields with it. */
const workplaceChoice = { workplaceId: line(40) } as const

const whole = <const T extends v.ObjectEntries>(fields: T) => v.strictObject(fields)

export const trialForms = {
  firstPosting: whole({ ...whatAndWhen, ...trialFields, ...placeFields, ...firmFields }),
  newPlace: whole({ ...workplaceChoice, ...whatAndWhen, ...trialFields, ...placeFields }),
  knownPlace: whole({ ...workplaceChoice, ...whatAndWhen, ...trialFields }),
}
export const employmentForms = {
  firstPosting: whole({ ...whatAndWhen, ...employmentFields, ...placeFields, ...firmFields }),
  newPlace: whole({ ...workplaceChoice, ...whatAndWhen, ...employmentFields, ...placeFields }),
  knownPlace: whole({ ...workplaceChoice, ...whatAndWhen, ...employmentFields }),
}

export type TrialInput = v.InferOutput<typeof trialForms.knownPlace>
export type EmploymentInput = v.InferOutput<typeof employmentForms.knownPlace>
export type PlaceInput = v.InferOutput<v.StrictObjectSchema<typeof placeFields, undefined>>
export type FirmInput = v.InferOutput<v.StrictObjectSchema<typeof firmFields, undefined>>

export const returnForm = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d+$/u), v.transform(Number)),
  reason: paragraph(400),
})
export const rejectForm = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d+$/u), v.transform(Number)),
  ground: choice(rejectionGrounds),
  reason: paragraph(400),
})
export const versionForm = v.strictObject({ version: v.pipe(v.string(), v.regex(/^\d+$/u), v.transform(Number)) })
