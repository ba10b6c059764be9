import { supportCodes, weekdays } from '../../desk/openings/codes.ts'
import { ageExceptionCodes } from '../../law/age-limit.ts'
import { passiveSmokingCodes } from '../../desk/employers/employer.ts'
import { familyOf } from '../../desk/openings/opening.ts'
import type { Family, Rung } from '../../desk/openings/opening.ts'
import { choiceWords } from '../../text/employer-form.ts'
import { keyInText } from '../../text/key-in.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { questionChoices, questionUnits, questionWords } from '../../text/posting-questions.ts'
import type { QuestionName } from '../../text/posting-questions.ts'

// One list of the questions for whoever asks them on another channel: the sheet prints it, the phone reads it aloud, the desk types it.

export type Words = Readonly<Record<string, string>>
type Kind = 'line' | 'number' | 'paragraph' | 'oneOf' | 'someOf' | 'select' | 'times' | 'date' | 'place'
export type Question = {
  name: QuestionName
  kind: Kind
  /** Asked in every posting; the others may stay empty. */
  isRequired?: boolean
  /** Asked because of the answer before it: where there is no answer, nothing is read back. */
  isFollowUp?: boolean
  /** Seldom answered: folded away on the screen, small on the sheet. */
  isRare?: boolean
  /** Only non-employment training has it (生活困窮者自立支援法施行規則21条): the desk asks it on the phone, no sheet carries it. */
  isOfTraining?: boolean
  words?: Words
  unit?: string
}
export type GroupName = 'what' | 'when' | 'where' | 'people' | 'pay'
export type QuestionGroup = { name: GroupName; questions: readonly Question[] }

const of = (codes: readonly string[], words: Words): Words =>
  Object.fromEntries(codes.map((code) => [code, words[code] ?? code]))

const must = { isRequired: true } as const
const rare = { isRare: true } as const
const followUp = { isFollowUp: true } as const
const training = { isOfTraining: true } as const
const [yesNo, smoking] = [choiceWords.insured, of(passiveSmokingCodes, openingJa.passiveSmoking)]

const strain: readonly Question[] = [
  { name: 'bring', kind: 'line' },
  { name: 'liftOften', kind: 'oneOf', words: questionChoices.liftOften },
  { name: 'liftKg', kind: 'number', unit: questionUnits.kilograms, ...followUp },
  { name: 'hazards', kind: 'someOf', words: choiceWords.hazards },
  { name: 'support', kind: 'someOf', words: of(supportCodes, openingJa.support) },
]
const what: readonly Question[] = [
  { name: 'title', kind: 'line', ...must },
  { name: 'tasks', kind: 'paragraph', ...must },
]
const when: readonly Question[] = [
  { name: 'days', kind: 'someOf', words: of(weekdays, openingJa.weekdays), ...must },
  { name: 'startsAt', kind: 'times', ...must },
]
const where = ({ kinds, after }: { kinds: Words; after: readonly Question[] }): readonly Question[] => [
  { name: 'workplaceId', kind: 'place', ...must },
  { name: 'placeKind', kind: 'oneOf', words: kinds },
  { name: 'placeName', kind: 'line', ...must },
  { name: 'area', kind: 'line', ...must },
  { name: 'address', kind: 'line', ...must },
  { name: 'wayThere', kind: 'line' },
  { name: 'passiveSmoking', kind: 'select', words: smoking, ...must },
  ...after,
  { name: 'meets', kind: 'line', ...must },
  { name: 'firstDay', kind: 'paragraph' },
]
const people: readonly Question[] = [
  { name: 'places', kind: 'number', unit: questionUnits.people, ...must },
  { name: 'startsOn', kind: 'date' },
  { name: 'recruitsUntil', kind: 'date' },
]

// At home only as employment (product §10.18).
const trialPlaces = of(['workplace', 'outdoors'], questionChoices.placeKind)
const trial: readonly QuestionGroup[] = [
  {
    name: 'what',
    questions: [
      ...what,
      { name: 'workContent', kind: 'oneOf', words: choiceWords.workContent, ...must },
      { name: 'likeness', kind: 'someOf', words: choiceWords.likeness },
      ...strain,
    ],
  },
  {
    name: 'when',
    questions: [
      ...when,
      { name: 'breakMinutes', kind: 'number', unit: questionUnits.minutes },
      { name: 'lengthDays', kind: 'number', unit: questionUnits.days, ...must },
    ],
  },
  { name: 'where', questions: where({ kinds: trialPlaces, after: [] }) },
  {
    name: 'people',
    questions: [
      ...people,
      { name: 'insuredBy', kind: 'oneOf', words: choiceWords.insuredBy, ...must },
      { name: 'reimbursement', kind: 'line' },
      { name: 'harassmentContact', kind: 'line', ...must },
      { name: 'allowancePerDay', kind: 'number', unit: questionUnits.yen, ...training },
      { name: 'certificate', kind: 'line', ...training },
      { name: 'certifiedBy', kind: 'oneOf', words: choiceWords.certifiedBy, ...training },
      { name: 'certifiedOn', kind: 'date', ...training },
      { name: 'conditions', kind: 'someOf', words: choiceWords.conditions, ...training },
    ],
  },
]

const contract: readonly Question[] = [
  { name: 'contractTerm', kind: 'oneOf', words: choiceWords.contractTerm, ...must },
  { name: 'contractMonths', kind: 'number', unit: questionUnits.months, ...followUp },
  { name: 'renewal', kind: 'oneOf', words: choiceWords.renewal, ...followUp, ...must },
  { name: 'renewalCriteria', kind: 'line', ...followUp },
  { name: 'renewalLimit', kind: 'line', ...followUp },
  { name: 'probation', kind: 'oneOf', words: choiceWords.probation, ...must },
  { name: 'probationMonths', kind: 'number', unit: questionUnits.months, ...rare },
  { name: 'probationWageYen', kind: 'number', unit: questionUnits.yen, ...rare },
  { name: 'probationHours', kind: 'line', ...rare },
  { name: 'probationDuties', kind: 'line', ...rare },
  { name: 'probationTerms', kind: 'line', ...rare },
  { name: 'selection', kind: 'oneOf', words: choiceWords.selection, ...must },
  { name: 'ageLimit', kind: 'line', ...rare },
  { name: 'ageException', kind: 'select', words: of(ageExceptionCodes, openingJa.ageException), ...rare },
]
const pay: readonly Question[] = [
  { name: 'wageBasis', kind: 'oneOf', words: choiceWords.wageBasis, ...must },
  { name: 'wageYen', kind: 'number', unit: questionUnits.yen, ...must },
  { name: 'wageNote', kind: 'line' },
  { name: 'insuredEmployment', kind: 'oneOf', words: yesNo, ...must },
  { name: 'insuredHealth', kind: 'oneOf', words: yesNo, ...must },
  { name: 'insuredPension', kind: 'oneOf', words: yesNo, ...must },
  { name: 'fixedOvertimeYen', kind: 'number', unit: questionUnits.yen, ...rare },
  { name: 'fixedOvertimeHours', kind: 'number', unit: questionUnits.hours, ...rare },
  { name: 'fixedOvertimeExcess', kind: 'oneOf', words: choiceWords.fixedOvertimeExcess, ...rare },
  { name: 'discretionary', kind: 'line', ...rare },
  { name: 'dispatch', kind: 'line', ...rare },
  { name: 'wishesSubsidy', kind: 'someOf', words: questionChoices.wishesSubsidy, ...rare },
]

const jobPlace: readonly Question[] = [{ name: 'workplaceChangeScope', kind: 'line', ...must }]
const employment: readonly QuestionGroup[] = [
  {
    name: 'what',
    questions: [
      ...what,
      { name: 'dutiesChangeScope', kind: 'line', ...must },
      { name: 'licences', kind: 'line' },
      ...strain,
    ],
  },
  {
    name: 'when',
    questions: [
      ...when,
      { name: 'breakMinutes', kind: 'number', unit: questionUnits.minutes, ...must },
      { name: 'overtime', kind: 'line', ...must },
      { name: 'holidays', kind: 'line', ...must },
    ],
  },
  { name: 'where', questions: where({ kinds: questionChoices.placeKind, after: jobPlace }) },
  { name: 'people', questions: [...people, ...contract] },
  { name: 'pay', questions: pay },
]

/** In the order of the form: what → when → where and who meets → how many and until when → pay and insurance. */
export const questionGroups: Readonly<Record<Family, readonly QuestionGroup[]>> = { trial, employment }

/** Begin and end are one question. */
export const labelOf = ({ name, kind }: Question): string =>
  kind === 'times' ? keyInText.form.hours : questionWords[name].label
export const sentenceOf = ({ name, kind }: Question): string =>
  kind === 'times' ? `${questionWords.startsAt.say}${questionWords.endsAt.say}` : questionWords[name].say
export const hintOf = ({ name }: Question): string | undefined => {
  const words: { label: string; hint?: string } = questionWords[name]
  return words.hint
}

/** The questions of one rung; training has some of its own. */
export const groupsFor = (rung: Rung): readonly QuestionGroup[] =>
  questionGroups[familyOf(rung)].map(({ name, questions }) => ({
    name,
    questions: questions.filter(({ isOfTraining }) => !isOfTraining || rung === 'trainingNonEmployment'),
  }))

/** The number beside a question: the same on the sheet, on the phone and at the desk. */
export const numbersOf = (family: Family): Readonly<Partial<Record<QuestionName, number>>> =>
  Object.fromEntries(
    questionGroups[family]
      .flatMap(({ questions }) => questions)
      .filter(({ kind, isOfTraining }) => kind !== 'place' && !isOfTraining)
      .map(({ name }, index) => [name, index + 1]),
  )

/** `?for=job` asks for a job offer, anything else for a trial. */
export const familyAsked = (asked: string | undefined): Family => (asked === 'job' ? 'employment' : 'trial')
export const askedOf = (family: Family): string => (family === 'trial' ? 'trial' : 'job')
