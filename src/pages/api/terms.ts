import * as v from 'valibot'
import { apiText } from '../../text/api.ts'
import { claim, coded, text, whole } from './coded.ts'

// The conditions of an opening as the open data say them: a trial's and a job offer's are two shapes, as everywhere (R2-01, D2).

const { fields, schemas } = apiText

const maybe = <S extends v.GenericSchema>(schema: S) => v.nullable(schema)

/** Who to turn to in distress is not part of it: the line may name a person. */
export const trialShape = v.pipe(
  v.strictObject({
    family: v.pipe(v.literal('trial'), v.description(fields.family)),
    lengthDays: whole(fields.lengthDays),
    breakMinutes: whole(fields.breakMinutes),
    insuredBy: coded(['employer', 'agency', 'city'], fields.insuredBy),
    workContent: coded(['watch', 'practise', 'real'], fields.workContent),
    reimbursement: text(fields.reimbursement),
    allowancePerDayYen: v.pipe(maybe(v.pipe(v.number(), v.integer())), v.description(fields.allowancePerDayYen)),
  }),
  v.description(schemas.trial),
  v.metadata({ ref: 'Trial' }),
)

const fixedOvertime = v.strictObject({
  yen: whole(fields.fixedOvertimeYen),
  hours: whole(fields.fixedOvertimeHours),
  isExcessPaid: claim(fields.isExcessPaid),
})

const ageLimit = v.strictObject({
  text: text(fields.ageLimitText),
  exception: coded(['1', '2', '3i', '3ro', '3ha', '3ni'], fields.ageException),
})

const maybeWhole = (about: string) => v.pipe(maybe(v.pipe(v.number(), v.integer())), v.description(about))
const maybeText = (about: string) => v.pipe(maybe(v.string()), v.description(about))

/** 職業安定法施行規則4条の2③: the whole disclosure list. */
export const employmentShape = v.pipe(
  v.strictObject({
    family: v.pipe(v.literal('employment'), v.description(fields.family)),
    dutiesChangeScope: text(fields.dutiesChangeScope),
    workplaceChangeScope: text(fields.workplaceChangeScope),
    contractTerm: coded(['indefinite', 'fixed'], fields.contractTerm),
    contractMonths: maybeWhole(fields.contractMonths),
    renewal: coded(['auto', 'maybe', 'none'], fields.renewal),
    renewalCriteria: text(fields.renewalCriteria),
    renewalLimit: text(fields.renewalLimit),
    probation: coded(['none', 'same', 'differs'], fields.probation),
    probationMonths: maybeWhole(fields.probationMonths),
    probationWageYen: maybeWhole(fields.probationWageYen),
    probationHours: text(fields.probationHours),
    probationDuties: text(fields.probationDuties),
    probationTerms: text(fields.probationTerms),
    overtime: text(fields.overtime),
    breakMinutes: whole(fields.breakMinutes),
    holidays: text(fields.holidays),
    wageBasis: v.pipe(v.picklist(['hourly', 'daily', 'monthly', 'piece']), v.description(fields.wageBasis)),
    wageYen: whole(fields.wageYen),
    wageNote: text(fields.wageNote),
    fixedOvertime: v.pipe(maybe(fixedOvertime), v.description(fields.fixedOvertime)),
    discretionary: maybeText(fields.discretionary),
    insurance: v.pipe(
      v.strictObject({
        accident: claim(fields.insuredAccident),
        employment: claim(fields.insuredEmployment),
        health: claim(fields.insuredHealth),
        pension: claim(fields.insuredPension),
      }),
      v.description(fields.insurance),
    ),
    dispatch: maybeText(fields.dispatch),
    ageLimit: v.pipe(maybe(ageLimit), v.description(fields.ageLimit)),
    licences: text(fields.licences),
    selection: coded(['none', 'tourThenTalk', 'trialThenDecide', 'interview'], fields.selection),
  }),
  v.description(schemas.employment),
  v.metadata({ ref: 'Employment' }),
)
