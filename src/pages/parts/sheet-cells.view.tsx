import type { Child } from 'hono/jsx'
import type { Family } from '../../desk/openings/opening.ts'
import { keyInText } from '../../text/key-in.ts'
import { spanOf } from './sheet-spans.ts'
import { hintOf, labelOf, numbersOf, questionGroups } from './posting-questions.ts'
import type { GroupName, Question, Words } from './posting-questions.ts'

const text = keyInText.sheet

export const Boxes = ({ words }: { words: Words | readonly string[] }) => (
  <ul class="sheet__choices">
    {Object.values(words).map((word) => (
      <li>{word}</li>
    ))}
  </ul>
)

const Room = ({ kind, words, unit }: Question) => {
  if (words) return <Boxes words={words} />
  if (kind === 'times') {
    return (
      <p class="sheet__blank">
        {text.timesBlank.from}
        {text.timesBlank.until}
      </p>
    )
  }
  if (kind === 'date') return <p class="sheet__blank">{text.dateBlank}</p>
  return <p class="sheet__blank">{unit ?? ''}</p>
}

type CellProps = {
  label: string
  span: number
  number?: number | undefined
  hint?: string | undefined
  size?: Question['kind']
  /** Choices stand beside the label, a box to write in under it. */
  isTicked?: boolean
  children?: Child
}

export const Cell = ({ label, span, number, hint, size = 'line', isTicked = false, children }: CellProps) => (
  <div class="sheet__cell" data-span={String(span)} data-size={size} data-ticked={isTicked ? 'true' : undefined}>
    <p class="sheet__label">
      {number === undefined ? null : <b class="sheet__number">{number}</b>}
      <b>{label}</b>
      {hint === undefined || span < 3 ? null : <span>{hint}</span>}
    </p>
    {children}
  </div>
)

/** What a stretch of the sheet is about stands along its side, as town offices print it. */
export const Side = ({ side, children }: { side: string; children?: Child }) => (
  <section class="sheet__side">
    <h2>{side}</h2>
    {children}
  </section>
)

export const Group = ({ family, name }: { family: Family; name: GroupName }) => {
  const [numbers, group] = [numbersOf(family), questionGroups[family].find((one) => one.name === name)]
  return (
    <Side side={text.sides[name]}>
      <div class="sheet__grid">
        {group?.questions
          .filter((question) => numbers[question.name] !== undefined)
          .map((question) => (
            <Cell
              label={labelOf(question)}
              hint={hintOf(question)}
              span={spanOf(family, question.name)}
              number={numbers[question.name]}
              size={question.kind}
              isTicked={question.words !== undefined}
            >
              <Room {...question} />
            </Cell>
          ))}
      </div>
    </Side>
  )
}
