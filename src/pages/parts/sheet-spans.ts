import type { Family } from '../../desk/openings/opening.ts'
import type { QuestionName } from '../../text/posting-questions.ts'

// How wide a box stands on the sheet, of twelve columns; a row is full when its boxes come to twelve.

type Spans = Readonly<Partial<Record<QuestionName, number>>>

const everywhere: Spans = {
  bring: 4,
  liftOften: 6,
  liftKg: 2,
  placeKind: 4,
  placeName: 4,
  area: 4,
  address: 7,
  wayThere: 5,
  places: 2,
  startsOn: 5,
  recruitsUntil: 5,
}

const spans: Readonly<Record<Family, Spans>> = {
  trial: {
    ...everywhere,
    days: 4,
    startsAt: 4,
    breakMinutes: 2,
    lengthDays: 2,
    meets: 4,
    firstDay: 8,
    insuredBy: 5,
    reimbursement: 4,
    harassmentContact: 3,
  },
  employment: {
    ...everywhere,
    dutiesChangeScope: 6,
    licences: 6,
    startsAt: 7,
    breakMinutes: 5,
    overtime: 6,
    holidays: 6,
    workplaceChangeScope: 6,
    meets: 6,
    contractTerm: 8,
    contractMonths: 4,
    renewalCriteria: 7,
    renewalLimit: 5,
    probationMonths: 3,
    probationWageYen: 3,
    probationHours: 6,
    probationDuties: 6,
    probationTerms: 6,
    wageBasis: 7,
    wageYen: 5,
    insuredEmployment: 4,
    insuredHealth: 4,
    insuredPension: 4,
    fixedOvertimeYen: 3,
    fixedOvertimeHours: 3,
    fixedOvertimeExcess: 6,
    discretionary: 5,
    dispatch: 4,
    wishesSubsidy: 3,
  },
}

export const whole = 12
export const spanOf = (family: Family, name: QuestionName): number => spans[family][name] ?? whole
