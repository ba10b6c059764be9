import { paths } from '../../paths.ts'
import { answerText } from '../../text/answer.ts'
import { matterText } from '../../text/matter.ts'
import { Details } from '../../ui/details.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { AnswerChoices } from './answer-choices.view.tsx'
import { Offered, RestingNotice, dayWord, letterRows, nextDayOf } from './answer-letter.view.tsx'
import type { Letter } from './answer-letter.view.tsx'
import { MatterFrame, noErrors } from './matter-frame.view.tsx'
import type { MatterProps } from './matter-frame.view.tsx'

const text = matterText.answer

type AnswerProps = MatterProps & { letter: Letter }

export const AnswerView = (props: AnswerProps) => {
  const { id, form, letter, today } = props
  const { family } = letter
  const choices = <AnswerChoices form={form} action={paths.matter(id)} family={family} nextDay={nextDayOf(today)} />
  const isOffered = letter.slots.length > 0
  return (
    <MatterFrame {...props} title={text.title}>
      {isOffered ? <Offered slots={letter.slots} /> : <p class="lead">{text.lead}</p>}
      <RestingNotice closings={letter.closings} today={today} />
      <SummaryList rows={letterRows(letter)} />
      {isOffered ? (
        <Details summary={answerText.offered.change} isOpen={hasErrors(form)}>
          {choices}
        </Details>
      ) : (
        choices
      )}
    </MatterFrame>
  )
}

const { done } = answerText
const saidOf = ({ state, answeredOn }: Letter): readonly string[] => {
  if (state === 'declined') return [done.declined, done.declinedNext]
  return answeredOn === null ? [done.other] : [done.accepted, done.acceptedNext]
}

export const AnsweredView = ({ letter, ...props }: MatterProps & { letter: Letter }) => (
  <MatterFrame {...props} title={text.doneTitle} isOver>
    <div class="receipt">
      {saidOf(letter).map((words) => (
        <p>{words}</p>
      ))}
      <p>{text.doneText}</p>
    </div>
  </MatterFrame>
)

/** Whoever comes second: that it was answered and when, not how. */
export const AnsweredAlready = ({ letter, ...props }: MatterProps & { letter: Letter }) => (
  <MatterFrame {...props} form={noErrors(props.form)} title={matterText.ended.title} isOver>
    {letter.answeredOn === null ? (
      <p>{matterText.ended.text}</p>
    ) : (
      <p>{answerText.answeredAlready(dayWord(letter.answeredOn))}</p>
    )}
    <p>{matterText.ended.next}</p>
  </MatterFrame>
)
