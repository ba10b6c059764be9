import type * as v from 'valibot'
import { addDays, addMonths } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Employer, Workplace } from '../employers/employer.ts'
import { employmentForms, trialForms } from './forms.ts'
import type { EmploymentInput, FirmInput, PlaceInput, TrialInput } from './forms.ts'
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

const isTrialInput = (what: TrialInput | EmploymentInput): what is TrialInput => 'insuredBy' in what

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

const trialTermsOf = (what: TrialInput): TrialTerms => ({
  family: 'trial',
  lengthDays: what.lengthDays,
  insuredBy: what.insuredBy,
  workContent: what.workContent,
  reimbursement: what.reimbursement,
  allowancePerDay: null,
  harassmentContact: what.harassmentContact,
})

const employmentTermsOf = (what: EmploymentInput): EmploymentTerms => ({
  family: 'employment',
  dutiesChangeScope: what.dutiesChangeScope,
  workplaceChangeScope: what.workplaceChangeScope,
  contractTerm: what.contractTerm,
  contractMonths: what.contractTerm === 'fixed' ? what.contractMonths : null,
  renewal: what.contractTerm === 'fixed' ? what.renewal : 'none',
  renewalCriteria: what.contractTerm === 'fixed' ? what.renewalCriteria : '',
  probation: what.probation,
  probationTerms: what.probation === 'none' ? '' : what.probationTerms,
  overtime: what.overtime,
  breakMinutes: what.breakMinutes,
  holidays: what.holidays,
  wageBasis: what.wageBasis,
  wageYen: what.wageYen,
  wageNote: what.wageNote,
  fixedOvertimePay: what.fixedOvertimePay || null,
  discretionary: null,
  insuredHealth: what.insuredHealth,
  insuredPension: what.insuredPension,
  insuredAccident: 'yes',
  insuredEmployment: what.insuredEmployment,
  dispatch: null,
  selection: what.selection,
})

export type Where = Pick<
  Workplace,
  'name' | 'prefecture' | 'area' | 'address' | 'wayThere' | 'passiveSmoking' | 'facts'
>

export const placeOf = (place: PlaceInput, prefecture: string): Where => ({
  name: place.placeName,
  prefecture,
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
  startsOn: null,
  endsOn: null,
  meets: what.meets,
  bring: what.bring,
  firstDay: what.firstDay,
  support: what.support,
  employerName,
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
