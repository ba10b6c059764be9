import type { Question } from '../../desk/openings/questions.ts'
import { employerText as text } from '../../text/employer.ts'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Steps } from '../../ui/steps.tsx'

type Place = Question | 'rung' | 'check'
type WhereProps = { questions: readonly Question[]; at: Place }

const stepsOf = (questions: readonly Question[]): readonly Place[] => ['rung', ...questions, 'check']

/** How far one is on the way from the first question to the check. */
export const Where = ({ questions, at }: WhereProps) => {
  const steps = stepsOf(questions)
  const names = steps.map((step) => text.steps[step])
  return <Steps label={text.stepsLabel} steps={names} current={steps.indexOf(at) + 1} doneWord={text.stepDone} />
}

export const stepTitle = ({ questions, at, form }: WhereProps & { form?: FormState }): string => {
  const steps = stepsOf(questions)
  const title = text.stepTitle({ step: steps.indexOf(at) + 1, of: steps.length, title: text.steps[at] })
  return form && hasErrors(form) ? text.errorTitle(title) : title
}
