import { isTrialInput } from '../../desk/openings/answers.ts'
import type { Posting } from '../../desk/openings/answers.ts'
import type { FirmInput } from '../../desk/employers/forms.ts'
import type { EmploymentInput, TrialInput } from '../../desk/openings/forms.ts'
import type { OpeningEdition } from '../../desk/openings/opening.ts'
import type { Question } from '../../desk/openings/questions.ts'
import { partsOf } from '../../law/calendar.ts'
import { prefectures } from '../../law/prefectures.ts'
import { choiceWords, declares, formWords } from '../../text/employer-form.ts'
import type { FormField } from '../../text/employer-form.ts'
import { openingJa } from '../../text/opening-ja.ts'

// What was written, as the desk has read it: full-width digits, 円 and hyphens are in their plain form here.

export type CheckRow = { name: FormField; value: string }
export type CheckGroup = { question: Question; rows: readonly CheckRow[] }

type Words = Readonly<Record<string, string>>
const labelled = (words: Words, code: string): string => words[code] ?? code
const listed = (words: Words, codes: readonly string[]): string => codes.map((code) => labelled(words, code)).join('、')
const dated = (date: string): string => (date === '' ? '' : openingJa.date(partsOf(date)))
const counted = (count: number | null, unit: string): string => (count === null ? '' : `${count}${unit}`)

const whatRows = (what: TrialInput | EmploymentInput): readonly CheckRow[] => [
  { name: 'title', value: what.title },
  { name: 'tasks', value: what.tasks },
  ...(isTrialInput(what)
    ? ([
        { name: 'workContent', value: choiceWords.workContent[what.workContent] },
        { name: 'likeness', value: listed(choiceWords.likeness, what.likeness) },
      ] as const)
    : ([
        { name: 'dutiesChangeScope', value: what.dutiesChangeScope },
        { name: 'licences', value: what.licences },
      ] as const)),
  { name: 'bring', value: what.bring },
  { name: 'liftOften', value: choiceWords.liftOften[what.liftOften] },
  ...(what.liftOften === 'none' ? [] : [{ name: 'liftKg', value: counted(what.liftKg, formWords.kilograms) } as const]),
  { name: 'hazards', value: listed(choiceWords.hazards, what.hazards) },
  { name: 'support', value: listed(openingJa.support, what.support) },
]

const whenRows = (what: TrialInput | EmploymentInput): readonly CheckRow[] => [
  { name: 'days', value: listed(openingJa.weekdays, what.days) },
  { name: 'startsAt', value: what.startsAt },
  { name: 'endsAt', value: what.endsAt },
  { name: 'breakMinutes', value: openingJa.minutes(what.breakMinutes ?? 0) },
  ...(isTrialInput(what)
    ? ([{ name: 'lengthDays', value: openingJa.lengthDays(what.lengthDays) }] as const)
    : ([
        { name: 'overtime', value: what.overtime },
        { name: 'holidays', value: what.holidays },
      ] as const)),
]

const prefectureName = (code: string): string => prefectures.find((one) => one.code === code)?.name ?? code

const placeRows = (edition: OpeningEdition): readonly CheckRow[] => [
  { name: 'placeKind', value: choiceWords.placeKind[edition.placeKind] },
  { name: 'placeName', value: edition.placeName },
  { name: 'prefecture', value: prefectureName(edition.prefecture) },
  { name: 'area', value: edition.area },
  { name: 'address', value: edition.address },
  { name: 'wayThere', value: edition.wayThere },
  { name: 'passiveSmoking', value: labelled(openingJa.passiveSmoking, edition.passiveSmoking) },
]

const whereRows = ({ what, place }: Posting, edition: OpeningEdition): readonly CheckRow[] => [
  ...(place
    ? placeRows(edition)
    : ([{ name: 'workplaceId', value: `${edition.placeName}（${edition.address}）` }] as const)),
  ...(isTrialInput(what) ? [] : ([{ name: 'workplaceChangeScope', value: what.workplaceChangeScope }] as const)),
  { name: 'meets', value: what.meets },
  { name: 'firstDay', value: what.firstDay },
]

const trainingRows = (what: TrialInput): readonly CheckRow[] =>
  what.certificate === ''
    ? []
    : [
        { name: 'certificate', value: what.certificate },
        { name: 'certifiedBy', value: labelled(choiceWords.certifiedBy, what.certifiedBy) },
        { name: 'certifiedOn', value: dated(what.certifiedOn) },
        { name: 'conditions', value: listed(choiceWords.conditions, what.conditions) },
        { name: 'allowancePerDay', value: counted(what.allowancePerDay, formWords.yen) },
      ]

const promiseRows = (what: TrialInput): readonly CheckRow[] => [
  { name: 'insuredBy', value: choiceWords.insuredBy[what.insuredBy] },
  { name: 'reimbursement', value: what.reimbursement },
  { name: 'harassmentContact', value: what.harassmentContact },
  ...trainingRows(what),
]

const contractRows = (what: EmploymentInput): readonly CheckRow[] => {
  const term: CheckRow = { name: 'contractTerm', value: choiceWords.contractTerm[what.contractTerm] }
  if (what.contractTerm === 'indefinite') return [term]
  return [
    term,
    { name: 'contractMonths', value: openingJa.months(what.contractMonths ?? 0) },
    { name: 'renewal', value: choiceWords.renewal[what.renewal] },
    ...(what.renewal === 'none'
      ? []
      : ([
          { name: 'renewalCriteria', value: what.renewalCriteria },
          { name: 'renewalLimit', value: what.renewalLimit },
        ] as const)),
  ]
}

const probationRows = (what: EmploymentInput): readonly CheckRow[] => {
  const probation: CheckRow = { name: 'probation', value: choiceWords.probation[what.probation] }
  if (what.probation === 'none') return [probation]
  const own: readonly CheckRow[] = [
    { name: 'probationWageYen', value: counted(what.probationWageYen, formWords.yen) },
    { name: 'probationHours', value: what.probationHours },
    { name: 'probationDuties', value: what.probationDuties },
  ]
  return [
    probation,
    { name: 'probationMonths', value: counted(what.probationMonths, formWords.months) },
    ...(what.probation === 'differs' ? own : []),
    { name: 'probationTerms', value: what.probationTerms },
  ]
}

const jobRows = (what: EmploymentInput): readonly CheckRow[] => [
  ...contractRows(what),
  ...probationRows(what),
  { name: 'selection', value: choiceWords.selection[what.selection] },
  ...(what.ageLimit === ''
    ? []
    : ([
        { name: 'ageLimit', value: what.ageLimit },
        { name: 'ageException', value: labelled(choiceWords.ageException, what.ageException) },
      ] as const)),
]

const peopleRows = (what: TrialInput | EmploymentInput): readonly CheckRow[] => [
  { name: 'places', value: openingJa.places(what.places) },
  { name: 'startsOn', value: dated(what.startsOn) },
  { name: 'recruitsUntil', value: dated(what.recruitsUntil) },
  ...(isTrialInput(what) ? promiseRows(what) : jobRows(what)),
]

const payRows = (what: EmploymentInput): readonly CheckRow[] => [
  { name: 'wageYen', value: openingJa.pay[what.wageBasis](what.wageYen) },
  { name: 'wageNote', value: what.wageNote },
  { name: 'insuredEmployment', value: choiceWords.insured[what.insuredEmployment] },
  { name: 'insuredHealth', value: choiceWords.insured[what.insuredHealth] },
  { name: 'insuredPension', value: choiceWords.insured[what.insuredPension] },
  { name: 'fixedOvertimeYen', value: counted(what.fixedOvertimeYen, formWords.yen) },
  ...(what.fixedOvertimeYen === null
    ? []
    : ([
        { name: 'fixedOvertimeHours', value: counted(what.fixedOvertimeHours, formWords.hourCount) },
        {
          name: 'fixedOvertimeExcess',
          value: labelled(choiceWords.fixedOvertimeExcess, what.fixedOvertimeExcess),
        },
      ] as const)),
  ...(what.discretionary === '' ? [] : ([{ name: 'discretionary', value: what.discretionary }] as const)),
  ...(what.dispatch === '' ? [] : ([{ name: 'dispatch', value: what.dispatch }] as const)),
  ...(what.wishesSubsidy ? ([{ name: 'wishesSubsidy', value: formWords.subsidy }] as const) : []),
]

const firmRows = (firm: FirmInput): readonly CheckRow[] => [
  { name: 'employerName', value: firm.employerName },
  { name: 'employerKana', value: firm.employerKana },
  { name: 'kind', value: choiceWords.kind[firm.kind] },
  { name: 'employs', value: choiceWords.employs[firm.employs] },
  { name: 'trade', value: choiceWords.trade[firm.trade] },
  { name: 'staffCount', value: `${firm.staffCount}${formWords.people}` },
  { name: 'contactName', value: firm.contactName },
  { name: 'contactKana', value: firm.contactKana },
  { name: 'employerPhone', value: firm.employerPhone },
  { name: 'fax', value: firm.fax },
  { name: 'email', value: firm.email },
  { name: 'noticeBy', value: choiceWords.noticeBy[firm.noticeBy] },
  { name: 'corporateNumber', value: firm.corporateNumber },
  { name: 'declares', value: declares },
]

export const checkGroups = (posting: Posting, edition: OpeningEdition): readonly CheckGroup[] => {
  const { what, firm } = posting
  return [
    { question: 'what', rows: whatRows(what) },
    { question: 'when', rows: whenRows(what) },
    { question: 'where', rows: whereRows(posting, edition) },
    { question: 'people', rows: peopleRows(what) },
    ...(isTrialInput(what) ? [] : ([{ question: 'pay', rows: payRows(what) }] as const)),
    ...(firm ? ([{ question: 'firm', rows: firmRows(firm) }] as const) : []),
  ]
}
