import type { Typed } from './answers.ts'
import type { EmploymentTerms, Opening, OpeningEdition, TrialTerms } from './opening.ts'

// A frozen edition back into the form's own words, so that a returned posting is mended and not written again.

type Values = Record<string, string | number | null | readonly string[]>

const trialValues = (terms: TrialTerms): Values => ({
  lengthDays: terms.lengthDays,
  breakMinutes: terms.breakMinutes,
  insuredBy: terms.insuredBy,
  workContent: terms.workContent,
  reimbursement: terms.reimbursement,
  harassmentContact: terms.harassmentContact,
  allowancePerDay: terms.allowancePerDay,
  likeness: terms.likeness,
  certificate: terms.training?.certificate ?? '',
  certifiedBy: terms.training?.certifiedBy ?? '',
  certifiedOn: terms.training?.certifiedOn ?? '',
  conditions: terms.training?.conditions ?? [],
})

const employmentValues = (terms: EmploymentTerms): Values => ({
  wageBasis: terms.wageBasis,
  wageYen: terms.wageYen,
  wageNote: terms.wageNote,
  contractTerm: terms.contractTerm,
  contractMonths: terms.contractMonths,
  renewal: terms.renewal,
  renewalCriteria: terms.renewalCriteria,
  renewalLimit: terms.renewalLimit,
  probation: terms.probation,
  probationMonths: terms.probationMonths,
  probationWageYen: terms.probationWageYen,
  probationHours: terms.probationHours,
  probationDuties: terms.probationDuties,
  probationTerms: terms.probationTerms,
  dutiesChangeScope: terms.dutiesChangeScope,
  workplaceChangeScope: terms.workplaceChangeScope,
  breakMinutes: terms.breakMinutes,
  overtime: terms.overtime,
  holidays: terms.holidays,
  insuredHealth: terms.insuredHealth,
  insuredPension: terms.insuredPension,
  insuredEmployment: terms.insuredEmployment,
  fixedOvertimeYen: terms.fixedOvertimeYen,
  fixedOvertimeHours: terms.fixedOvertimeHours,
  fixedOvertimeExcess: terms.fixedOvertimeExcess,
  discretionary: terms.discretionary,
  dispatch: terms.dispatch,
  ageLimit: terms.ageLimit,
  ageException: terms.ageException,
  licences: terms.licences,
  wishesSubsidy: terms.wishesSubsidy ? 'yes' : '',
  selection: terms.selection,
})

const asTyped = (value: Values[string]): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return value ?? ['']
}

const dates: readonly string[] = ['startsOn', 'recruitsUntil', 'certifiedOn']

// A date stands in three fields.
const inFields = (name: string, value: Values[string]): readonly (readonly [string, readonly string[]])[] => {
  if (!dates.includes(name)) return [[name, asTyped(value)]]
  const [year = '', month = '', day = ''] = String(value ?? '').split('-')
  return [
    [`${name}-year`, [year]],
    [`${name}-month`, [month.replace(/^0/u, '')]],
    [`${name}-day`, [day.replace(/^0/u, '')]],
  ]
}

export const typedOf = (edition: OpeningEdition, opening: Pick<Opening, 'places' | 'workplaceId'>): Typed => {
  const { terms } = edition
  const values: Values = {
    workplaceId: opening.workplaceId,
    title: edition.title,
    tasks: edition.tasks,
    days: edition.days,
    startsAt: edition.startsAt,
    endsAt: edition.endsAt,
    places: opening.places,
    meets: edition.meets,
    bring: edition.bring,
    firstDay: edition.firstDay,
    support: edition.support,
    startsOn: edition.startsOn,
    recruitsUntil: edition.recruitsUntil,
    liftOften: edition.liftOften,
    liftKg: edition.liftKg === 0 ? null : edition.liftKg,
    hazards: edition.hazards,
    ...(terms.family === 'trial' ? trialValues(terms) : employmentValues(terms)),
  }
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => inFields(name, value)))
}
