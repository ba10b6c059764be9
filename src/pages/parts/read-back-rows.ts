import type { Opening, OpeningEdition, Terms } from '../../desk/openings/opening.ts'
import { groupsFor, labelOf } from './posting-questions.ts'
import type { Question } from './posting-questions.ts'
import { isCivilDate, partsOf } from '../../law/calendar.ts'
import { keyInText } from '../../text/key-in.ts'
import { openingJa } from '../../text/opening-ja.ts'

// Every answer of an edition in words, in the order it was asked: what is read back and what a yes is said to.

export type ReadBackRow = { label: string; value: string }
export type ReadBackGroup = { heading: string; rows: readonly ReadBackRow[] }
type Of = { opening: Pick<Opening, 'rung' | 'family' | 'places'>; edition: OpeningEdition }

type Answer = string | number | boolean | null | undefined | readonly string[]

type Answers = Readonly<Record<string, Answer>>

const ofTerms = (terms: Terms): Answers => {
  // Where no end is agreed there is nothing to renew.
  if (terms.family === 'employment') {
    return { ...terms, renewal: terms.contractTerm === 'indefinite' ? null : terms.renewal }
  }
  const { training, ...plain } = terms
  return { ...plain, ...training }
}

const answersOf = ({ opening, edition: { terms, ...content } }: Of): Answers => ({
  ...content,
  ...ofTerms(terms),
  places: opening.places,
  startsAt: `${content.startsAt}～${content.endsAt}`,
})

const wordsFor = (question: Question, answer: Answer): string => {
  const { words = {}, unit = '' } = question
  if (answer === null || answer === undefined || answer === '' || answer === 0 || answer === false) return ''
  if (answer === true) return Object.values(words).join('')
  if (typeof answer === 'object') return answer.map((code) => words[code] ?? code).join('、')
  if (typeof answer === 'number') return `${answer.toLocaleString('ja-JP')}${unit}`
  if (question.kind === 'date' && isCivilDate(answer)) return openingJa.date(partsOf(answer))
  return words[answer] ?? answer
}

const rowOf = (question: Question, answers: Answers): ReadBackRow => {
  return { label: labelOf(question), value: wordsFor(question, answers[question.name]) }
}

/** What was seldom asked and not answered is not read aloud; everything else is, an empty answer as なし. */
const isSaid = (question: Question, { value }: ReadBackRow): boolean =>
  question.kind !== 'place' && !(value === '' && (question.isRare || question.isOfTraining || question.isFollowUp))

const accident: ReadBackRow = { label: keyInText.readBack.insurance, value: keyInText.readBack.insuredAlways }

export const readBackGroups = (of: Of): readonly ReadBackGroup[] => {
  const answers = answersOf(of)
  return groupsFor(of.opening.rung).map(({ name, questions }) => {
    const said = questions
      .map((question) => ({ question, row: rowOf(question, answers) }))
      .filter(({ question, row }) => isSaid(question, row))
      .map(({ row }) => ({ ...row, value: row.value === '' ? keyInText.readBack.empty : row.value }))
    return {
      heading: name === 'people' ? keyInText.groups.people[of.opening.family] : keyInText.groups[name],
      rows: name === 'pay' ? [...said, accident] : said,
    }
  })
}
