import type { Opening, OpeningEdition, Terms } from '../../desk/openings/opening.ts'
import { groupsFor } from './posting-questions.ts'
import type { Question } from './posting-questions.ts'
import { isCivilDate, partsOf } from '../../law/calendar.ts'
import { keyInText } from '../../text/key-in.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { questionWords } from '../../text/posting-questions.ts'

// Every answer of an edition in words, in the order it was asked: what is read back and what a yes is said to.

export type ReadBackRow = { label: string; value: string }
export type ReadBackGroup = { heading: string; rows: readonly ReadBackRow[] }
type Of = { opening: Pick<Opening, 'rung' | 'family' | 'places'>; edition: OpeningEdition }

type Answer = string | number | boolean | null | undefined | readonly string[]

type Answers = Readonly<Record<string, Answer>>

const ofTerms = (terms: Terms): Answers => {
  if (terms.family === 'employment') return { ...terms }
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
  if (answer === null || answer === undefined || answer === '' || answer === false) return ''
  if (answer === true) return Object.values(words).join('')
  if (typeof answer === 'object') return answer.map((code) => words[code] ?? code).join('、')
  if (typeof answer === 'number') return `${answer.toLocaleString('ja-JP')}${unit}`
  if (question.kind === 'date' && isCivilDate(answer)) return openingJa.date(partsOf(answer))
  return words[answer] ?? answer
}

const rowOf = (question: Question, answers: Answers): ReadBackRow => {
  const { name, kind } = question
  const label = kind === 'times' ? keyInText.form.hours : questionWords[name].label
  return { label, value: wordsFor(question, answers[name]) }
}

/** What was seldom asked and not answered is not read aloud; everything else is, an empty answer as なし. */
const isSaid = (question: Question, { value }: ReadBackRow): boolean =>
  question.kind !== 'place' && !(value === '' && (question.isRare === true || question.isOfTraining === true))

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
