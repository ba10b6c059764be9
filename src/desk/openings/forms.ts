import * as v from 'valibot'
import {
  choice,
  choiceOr,
  choices,
  flag,
  line,
  optionalDate,
  optionalLine,
  optionalNumber,
  optionalParagraph,
  paragraph,
  someChoices,
  time,
  version,
  wholeNumber,
} from '../forms.ts'
import { firmFields, placeFields } from '../employers/forms.ts'
import { ageExceptionCodes } from '../../law/age-limit.ts'
import { hazardCodes } from '../../law/minors.ts'
import { trainingConditionCodes } from '../../law/training.ts'
import { workerQuestionCodes } from '../../law/worker-likeness.ts'
import { supportCodes, weekdays } from './codes.ts'
import { rejectionGrounds, rungs } from './opening.ts'

/** 家内労働法2条: work at home on contract is no employment, and no offer of the desk (product §10.18); the choice is there to say so. */
const startable = v.picklist([...rungs], (issue) => (issue.input === 'pieceWork' ? 'pieceWork' : 'choice'))

/** A member of several firms also says for which; `basis` is an opening of the firm to begin from. */
export const startForm = v.strictObject({
  rung: startable,
  employerId: optionalLine(40),
  basis: optionalLine(40),
})

/** Another rung for a draft. */
export const rungForm = v.strictObject({ rung: startable, version })

const yesNo = choice(['yes', 'no'])

// The questions in the order of the wizard: what → when → where → how many and until when, and for a job offer its pay.
const whatFields = {
  title: line(40),
  tasks: paragraph(600),
  bring: optionalLine(120),
  support: choices(supportCodes),
  liftOften: choiceOr(['none', 'sometimes', 'always'], 'none'),
  liftKg: optionalNumber(0, 200),
  hazards: choices(hazardCodes),
} as const
const whenFields = { days: someChoices(weekdays), startsAt: time, endsAt: time } as const
const whereFields = { meets: line(60), firstDay: optionalParagraph(300) } as const
const peopleFields = { places: wholeNumber(1, 20), startsOn: optionalDate, recruitsUntil: optionalDate } as const

export const trialQuestions = {
  what: { ...whatFields, workContent: choice(['watch', 'practise', 'real']), likeness: choices(workerQuestionCodes) },
  when: { ...whenFields, breakMinutes: optionalNumber(0, 240), lengthDays: wholeNumber(1, 365) },
  where: whereFields,
  people: {
    ...peopleFields,
    // R2-07: nobody insures → no trial; the form offers the answer so that it can say why.
    insuredBy: v.picklist(['employer', 'agency', 'city'], (issue) =>
      issue.input === 'none' ? 'notInsured' : 'choice',
    ),
    reimbursement: optionalLine(120),
    harassmentContact: line(80),
    allowancePerDay: optionalNumber(1, 20_000),
    certificate: optionalLine(40),
    certifiedBy: choiceOr(['', 'governor', 'mayor'], ''),
    certifiedOn: optionalDate,
    conditions: choices(trainingConditionCodes),
  },
} as const

export const employmentQuestions = {
  what: { ...whatFields, dutiesChangeScope: line(120), licences: optionalLine(120) },
  when: { ...whenFields, breakMinutes: wholeNumber(0, 240), overtime: line(80), holidays: line(80) },
  where: { ...whereFields, workplaceChangeScope: line(120) },
  people: {
    ...peopleFields,
    contractTerm: choice(['indefinite', 'fixed']),
    contractMonths: optionalNumber(1, 60),
    renewal: choice(['auto', 'maybe', 'none']),
    renewalCriteria: optionalLine(200),
    renewalLimit: optionalLine(120),
    probation: choice(['none', 'same', 'differs']),
    probationMonths: optionalNumber(1, 12),
    probationWageYen: optionalNumber(1, 9_999_999),
    probationHours: optionalLine(120),
    probationDuties: optionalLine(120),
    probationTerms: optionalLine(200),
    selection: choice(['none', 'tourThenTalk', 'trialThenDecide', 'interview']),
    ageLimit: optionalLine(60),
    ageException: choiceOr(['', ...ageExceptionCodes], ''),
  },
  pay: {
    wageBasis: choice(['hourly', 'daily', 'monthly', 'piece']),
    wageYen: wholeNumber(1, 9_999_999),
    wageNote: optionalLine(120),
    fixedOvertimeYen: optionalNumber(1, 999_999),
    fixedOvertimeHours: optionalNumber(1, 100),
    fixedOvertimeExcess: choiceOr(['', 'yes', 'no'], ''),
    discretionary: optionalLine(120),
    dispatch: optionalLine(120),
    insuredEmployment: yesNo,
    insuredHealth: yesNo,
    insuredPension: yesNo,
    wishesSubsidy: flag,
  },
} as const

const trialFields = {
  ...trialQuestions.what,
  ...trialQuestions.when,
  ...trialQuestions.where,
  ...trialQuestions.people,
} as const
const employmentFields = {
  ...employmentQuestions.what,
  ...employmentQuestions.when,
  ...employmentQuestions.where,
  ...employmentQuestions.people,
  ...employmentQuestions.pay,
} as const

/** Which of the firm's workplaces; `new` brings the place's own fields with it. */
const workplaceChoice = { workplaceId: line(40) } as const

const whole = <const T extends v.ObjectEntries>(fields: T) => v.strictObject(fields)

export const trialForms = {
  firstPosting: whole({ ...trialFields, ...placeFields, ...firmFields }),
  newPlace: whole({ ...workplaceChoice, ...trialFields, ...placeFields }),
  knownPlace: whole({ ...workplaceChoice, ...trialFields }),
}
export const employmentForms = {
  firstPosting: whole({ ...employmentFields, ...placeFields, ...firmFields }),
  newPlace: whole({ ...workplaceChoice, ...employmentFields, ...placeFields }),
  knownPlace: whole({ ...workplaceChoice, ...employmentFields }),
}

export type TrialInput = v.InferOutput<typeof trialForms.knownPlace>
export type EmploymentInput = v.InferOutput<typeof employmentForms.knownPlace>

export const rejectForm = v.strictObject({
  version,
  ground: choice(rejectionGrounds),
  reason: paragraph(400),
})
