import type { Workplace } from '../desk/employers/employer.ts'
import type { Typed } from '../desk/openings/answers.ts'
import type { EmploymentTerms, OpeningEdition, TrialTerms } from '../desk/openings/opening.ts'
import { trainingConditionCodes } from '../law/training.ts'
import { harassmentContact } from './seed-words.ts'
import { town } from './town/town.ts'
import type { JobOpening, Opening, TrialOpening } from './town/types.ts'

// From the town's way of writing an opening to the desk's.

export const isTrial = (opening: Opening): opening is TrialOpening => 'lengthDays' in opening

const training = {
  certificate: '第12号',
  certifiedBy: 'governor',
  certifiedOn: '2025-06-01',
  conditions: trainingConditionCodes,
}

const trialTerms = (of: TrialOpening): TrialTerms => ({
  family: 'trial',
  lengthDays: of.lengthDays,
  insuredBy: of.insuredBy,
  workContent: of.workContent,
  reimbursement: of.reimbursement,
  allowancePerDay: null,
  breakMinutes: 0,
  training: of.rung === 'trainingNonEmployment' ? training : null,
  likeness: [],
  harassmentContact: harassmentContact(of.meets, town.settings.phone),
})

const probationOf = (text: string): EmploymentTerms['probation'] => {
  if (text === '') return 'none'
  return text.includes('同じ') ? 'same' : 'differs'
}

const employmentTerms = (of: JobOpening): EmploymentTerms => {
  const insured = (kind: JobOpening['insurance'][number]) => (of.insurance.includes(kind) ? 'yes' : 'no')
  return {
    family: 'employment',
    dutiesChangeScope: of.dutiesChangeScope,
    workplaceChangeScope: of.workplaceChangeScope,
    contractTerm: of.contract,
    contractMonths: of.contractMonths ?? null,
    renewal: of.renewal,
    renewalCriteria: of.renewalCriteria,
    probation: probationOf(of.probation),
    renewalLimit: of.renewal === 'none' ? '' : '上限はありません',
    probationMonths: of.probation === '' ? null : 1,
    probationWageYen: null,
    probationHours: '',
    probationDuties: '',
    probationTerms: of.probation,
    overtime: of.overtime,
    breakMinutes: of.breakMinutes,
    holidays: of.holidays,
    wageBasis: of.wageBasis,
    wageYen: of.wageYen,
    wageNote: of.wageNote,
    fixedOvertimeYen: null,
    fixedOvertimeHours: null,
    fixedOvertimeExcess: null,
    discretionary: null,
    insuredHealth: insured('health'),
    insuredPension: insured('pension'),
    insuredAccident: 'yes',
    insuredEmployment: insured('employment'),
    dispatch: null,
    ageLimit: '',
    ageException: null,
    licences: '',
    wishesSubsidy: false,
    selection: of.selection,
  }
}

type Where = Omit<Workplace, 'id' | 'employerId' | 'createdAt' | 'version' | 'auditId'>

export const editionIn = (
  of: Opening,
  { where, employerName }: { where: Where; employerName: string },
): OpeningEdition => ({
  title: of.title,
  tasks: of.tasks,
  occupation: of.occupation,
  days: of.days,
  startsAt: of.startsAt,
  endsAt: of.endsAt,
  startsOn: null,
  endsOn: null,
  recruitsUntil: null,
  liftKg: 0,
  liftOften: 'none',
  hazards: [],
  meets: of.meets,
  bring: of.bring,
  firstDay: of.firstDay,
  support: of.support,
  employerName,
  placeKind: where.placeKind,
  placeName: where.name,
  prefecture: where.prefecture,
  area: where.area,
  address: where.address,
  wayThere: where.wayThere,
  passiveSmoking: where.passiveSmoking,
  facts: where.facts,
  terms: isTrial(of) ? trialTerms(of) : employmentTerms(of),
})

const lists = (answers: Readonly<Record<string, string | number | readonly string[] | null>>): Typed =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, [value ?? ''].flat().map(String)]))

/** What a firm has typed of an opening it has not sent yet. */
export const typedIn = (of: Opening, workplaceId: string): Typed => {
  const { title, tasks, days, startsAt, endsAt, places, meets, bring, firstDay, support } = of
  const terms = isTrial(of) ? trialTerms(of) : employmentTerms(of)
  const asked = Object.entries(terms).filter(
    ([name]) => !['family', 'training', 'likeness', 'insuredAccident', 'wishesSubsidy'].includes(name),
  )
  const said = { workplaceId, title, tasks, days, startsAt, endsAt, places, meets, bring, firstDay, support }
  return lists({ ...said, ...Object.fromEntries(asked) })
}
