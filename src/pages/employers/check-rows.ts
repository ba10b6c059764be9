import type { Posting } from '../../desk/openings/answers.ts'
import type { FirmInput } from '../../desk/employers/forms.ts'
import type { EmploymentInput, TrialInput } from '../../desk/openings/forms.ts'
import type { OpeningEdition } from '../../desk/openings/opening.ts'
import { choiceWords, declares, formWords } from '../../text/employer-form.ts'
import type { FormField } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { openingJa } from '../../text/opening-ja.ts'

// What was written, as the desk has read it: full-width digits, 円 and hyphens are in their plain form here.

export type CheckRow = { name: FormField; value: string }
export type CheckGroup = { heading: string; rows: readonly CheckRow[] }

const { groups } = employerText.draft

const labelled = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
const listed = (words: Readonly<Record<string, string>>, codes: readonly string[]): string =>
  codes.map((code) => labelled(words, code)).join('、')

const whatRows = (what: Posting['what']): readonly CheckRow[] => [
  { name: 'title', value: what.title },
  { name: 'tasks', value: what.tasks },
  { name: 'places', value: openingJa.places(what.places) },
  { name: 'meets', value: what.meets },
  { name: 'bring', value: what.bring },
  { name: 'firstDay', value: what.firstDay },
  { name: 'support', value: listed(openingJa.support, what.support) },
]

const whenRows = (what: Posting['what']): readonly CheckRow[] => [
  { name: 'days', value: listed(openingJa.weekdays, what.days) },
  { name: 'startsAt', value: what.startsAt },
  { name: 'endsAt', value: what.endsAt },
]

const trialRows = (what: TrialInput): readonly CheckRow[] => [
  { name: 'lengthDays', value: openingJa.lengthDays(what.lengthDays) },
  { name: 'insuredBy', value: choiceWords.insuredBy[what.insuredBy] },
  { name: 'workContent', value: choiceWords.workContent[what.workContent] },
  { name: 'reimbursement', value: what.reimbursement },
  { name: 'harassmentContact', value: what.harassmentContact },
]

const contractRows = (what: EmploymentInput): readonly CheckRow[] => {
  const term: CheckRow = { name: 'contractTerm', value: choiceWords.contractTerm[what.contractTerm] }
  if (what.contractTerm === 'indefinite') return [term]
  return [
    term,
    { name: 'contractMonths', value: openingJa.months(what.contractMonths ?? 0) },
    { name: 'renewal', value: choiceWords.renewal[what.renewal] },
    ...(what.renewal === 'none' ? [] : [{ name: 'renewalCriteria', value: what.renewalCriteria } as const]),
  ]
}

const probationRows = (what: EmploymentInput): readonly CheckRow[] => {
  const probation: CheckRow = { name: 'probation', value: choiceWords.probation[what.probation] }
  return what.probation === 'none' ? [probation] : [probation, { name: 'probationTerms', value: what.probationTerms }]
}

const employmentRows = (what: EmploymentInput): readonly CheckRow[] => [
  { name: 'wageYen', value: openingJa.pay[what.wageBasis](what.wageYen) },
  { name: 'wageNote', value: what.wageNote },
  { name: 'breakMinutes', value: openingJa.minutes(what.breakMinutes) },
  { name: 'overtime', value: what.overtime },
  { name: 'holidays', value: what.holidays },
  ...contractRows(what),
  ...probationRows(what),
  { name: 'dutiesChangeScope', value: what.dutiesChangeScope },
  { name: 'workplaceChangeScope', value: what.workplaceChangeScope },
  { name: 'insuredEmployment', value: choiceWords.insured[what.insuredEmployment] },
  { name: 'insuredHealth', value: choiceWords.insured[what.insuredHealth] },
  { name: 'insuredPension', value: choiceWords.insured[what.insuredPension] },
  { name: 'selection', value: choiceWords.selection[what.selection] },
]

const termsGroup = (what: Posting['what']): CheckGroup =>
  'insuredBy' in what
    ? { heading: groups.terms.trial, rows: trialRows(what) }
    : { heading: groups.terms.employment, rows: employmentRows(what) }

type Where = Pick<OpeningEdition, 'placeName' | 'area' | 'address' | 'wayThere' | 'passiveSmoking'>

const placeRows = (where: Where): readonly CheckRow[] => [
  { name: 'placeName', value: where.placeName },
  { name: 'area', value: where.area },
  { name: 'address', value: where.address },
  { name: 'wayThere', value: where.wayThere },
  { name: 'passiveSmoking', value: labelled(openingJa.passiveSmoking, where.passiveSmoking) },
]

const whereRows = ({ place }: Posting, edition: Where): readonly CheckRow[] =>
  place ? placeRows(edition) : [{ name: 'workplaceId', value: `${edition.placeName}（${edition.address}）` }]

const firmRows = (firm: FirmInput): readonly CheckRow[] => [
  { name: 'employerName', value: firm.employerName },
  { name: 'employerKana', value: firm.employerKana },
  { name: 'trade', value: choiceWords.trade[firm.trade] },
  { name: 'staffCount', value: `${firm.staffCount}${formWords.people}` },
  { name: 'contactName', value: firm.contactName },
  { name: 'contactKana', value: firm.contactKana },
  { name: 'employerPhone', value: firm.employerPhone },
  { name: 'email', value: firm.email },
  { name: 'declares', value: declares },
]

export const checkGroups = (posting: Posting, edition: OpeningEdition): readonly CheckGroup[] => [
  { heading: groups.what, rows: whatRows(posting.what) },
  { heading: groups.when, rows: whenRows(posting.what) },
  termsGroup(posting.what),
  { heading: groups.where, rows: whereRows(posting, edition) },
  ...(posting.firm ? [{ heading: groups.firm, rows: firmRows(posting.firm) }] : []),
]
