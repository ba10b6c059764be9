import type * as v from 'valibot'
import { addDays, addMonths } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Employer, Workplace } from '../employers/employer.ts'
import { employmentForms, trialForms } from './forms.ts'
import type { FirmInput, PlaceInput } from '../employers/forms.ts'
import type { EmploymentInput, TrialInput } from './forms.ts'
import { familyOf } from './opening.ts'
import type { EmploymentTerms, OpeningEdition, Rung, TrialTerms } from './opening.ts'

// The answers of a posting, from what was typed to the edition that is frozen when it is submitted.

export type Typed = Readonly<Record<string, readonly string[]>>
export type Poster = 'firstPosting' | 'newPlace' | 'knownPlace'
export type Posting = { what: TrialInput | EmploymentInput; place: PlaceInput | null; firm: FirmInput | null }

export const posterOf = (typed: Typed, isMember: boolean): Poster => {
  if (!isMember) return 'firstPosting'
  return typed['workplaceId']?.[0] === 'new' ? 'newPlace' : 'knownPlace'
}

export const isTrialInput = (what: TrialInput | EmploymentInput): what is TrialInput => 'insuredBy' in what

/** The schema for this rung and poster; the http layer decodes the form with it. */
export const postingForm = (rung: Rung, poster: Poster) =>
  familyOf(rung) === 'trial' ? trialForms[poster] : employmentForms[poster]

export type ParsedPosting = v.InferOutput<ReturnType<typeof postingForm>>

export const postingOf = (parsed: ParsedPosting): Posting => {
  const what = 'workplaceId' in parsed ? parsed : { ...parsed, workplaceId: 'new' }
  const place = 'placeName' in parsed ? parsed : null
  const firm = 'employerName' in parsed ? parsed : null
  return { what, place, firm }
}

const trainingOf = (what: TrialInput): TrialTerms['training'] =>
  what.certificate === ''
    ? null
    : {
        certificate: what.certificate,
        certifiedBy: what.certifiedBy,
        certifiedOn: what.certifiedOn,
        conditions: what.conditions,
      }

const trialTermsOf = (what: TrialInput): TrialTerms => ({
  family: 'trial',
  lengthDays: what.lengthDays,
  breakMinutes: what.breakMinutes ?? 0,
  insuredBy: what.insuredBy,
  workContent: what.workContent,
  reimbursement: what.reimbursement,
  allowancePerDay: what.allowancePerDay,
  harassmentContact: what.harassmentContact,
  training: trainingOf(what),
  likeness: what.likeness,
})

// What does not apply is not kept: an answer to a question that was taken back says nothing.
const renewalOf = (what: EmploymentInput) => {
  if (what.contractTerm === 'indefinite') {
    return { contractMonths: null, renewal: 'none', renewalCriteria: '', renewalLimit: '' } as const
  }
  const { contractMonths, renewal } = what
  if (renewal === 'none') return { contractMonths, renewal, renewalCriteria: '', renewalLimit: '' }
  return { contractMonths, renewal, renewalCriteria: what.renewalCriteria, renewalLimit: what.renewalLimit }
}

const probationOf = ({ probation, ...what }: EmploymentInput) => {
  const differs = probation === 'differs'
  return {
    probation,
    probationMonths: probation === 'none' ? null : what.probationMonths,
    probationWageYen: differs ? what.probationWageYen : null,
    probationHours: differs ? what.probationHours : '',
    probationDuties: differs ? what.probationDuties : '',
    probationTerms: probation === 'none' ? '' : what.probationTerms,
  }
}

const fixedOvertimeOf = ({ fixedOvertimeYen, fixedOvertimeHours, fixedOvertimeExcess }: EmploymentInput) =>
  fixedOvertimeYen === null
    ? ({ fixedOvertimeYen: null, fixedOvertimeHours: null, fixedOvertimeExcess: null } as const)
    : { fixedOvertimeYen, fixedOvertimeHours, fixedOvertimeExcess: fixedOvertimeExcess || null }

const employmentTermsOf = (what: EmploymentInput): EmploymentTerms => ({
  family: 'employment',
  dutiesChangeScope: what.dutiesChangeScope,
  workplaceChangeScope: what.workplaceChangeScope,
  contractTerm: what.contractTerm,
  ...renewalOf(what),
  ...probationOf(what),
  overtime: what.overtime,
  breakMinutes: what.breakMinutes,
  holidays: what.holidays,
  wageBasis: what.wageBasis,
  wageYen: what.wageYen,
  wageNote: what.wageNote,
  ...fixedOvertimeOf(what),
  discretionary: what.discretionary || null,
  insuredHealth: what.insuredHealth,
  insuredPension: what.insuredPension,
  insuredAccident: 'yes',
  insuredEmployment: what.insuredEmployment,
  dispatch: what.dispatch || null,
  ageLimit: what.ageLimit,
  ageException: what.ageLimit === '' ? null : what.ageException || null,
  licences: what.licences,
  wishesSubsidy: what.wishesSubsidy,
  selection: what.selection,
})

export type Where = Pick<
  Workplace,
  'placeKind' | 'name' | 'prefecture' | 'area' | 'address' | 'wayThere' | 'passiveSmoking' | 'facts'
>

export const placeOf = (place: PlaceInput, prefecture: string): Where => ({
  placeKind: place.placeKind,
  name: place.placeName,
  prefecture: place.prefecture || prefecture,
  area: place.area,
  address: place.address,
  wayThere: place.wayThere,
  passiveSmoking: place.passiveSmoking,
  facts: [],
})

/** Everything a later reader of this edition needs, the place and the firm's name of that day included (R1-06). */
export const editionOf = ({
  what,
  where,
  employerName,
}: {
  what: TrialInput | EmploymentInput
  where: Where
  employerName: Employer['name']
}): OpeningEdition => ({
  title: what.title,
  tasks: what.tasks,
  occupation: null,
  days: what.days,
  startsAt: what.startsAt,
  endsAt: what.endsAt,
  startsOn: what.startsOn || null,
  endsOn: null,
  recruitsUntil: what.recruitsUntil || null,
  liftKg: what.liftOften === 'none' ? 0 : (what.liftKg ?? 0),
  liftOften: what.liftOften,
  hazards: what.hazards,
  meets: what.meets,
  bring: what.bring,
  firstDay: what.firstDay,
  support: what.support,
  employerName,
  placeKind: where.placeKind,
  placeName: where.name,
  prefecture: where.prefecture,
  area: where.area,
  address: where.address,
  wayThere: where.wayThere,
  passiveSmoking: where.passiveSmoking,
  facts: where.facts,
  terms: isTrialInput(what) ? trialTermsOf(what) : employmentTermsOf(what),
})

/** The last day of a fixed term that begins on the given day. */
export const contractEndsOn = (terms: EmploymentTerms, from: CivilDate): CivilDate | null =>
  terms.contractMonths === null ? null : addDays(addMonths(from, terms.contractMonths), -1)
