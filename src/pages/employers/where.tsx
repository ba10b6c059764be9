import { employerText as text } from '../../text/employer.ts'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Steps } from '../../ui/steps.tsx'
import type { Frame } from './frame.tsx'

type WhereProps = { frame: Pick<Frame, 'isMember'>; step: number }

const stepsOf = ({ isMember }: WhereProps['frame']): readonly string[] => text.steps[isMember ? 'member' : 'visitor']

/** How far one is on the way from the first question to the receipt. */
export const Where = ({ frame, step }: WhereProps) => (
  <Steps label={text.stepsLabel} steps={stepsOf(frame)} current={step} doneWord={text.stepDone} />
)

export const stepTitle = ({ frame, step, form }: WhereProps & { form?: FormState }): string => {
  const steps = stepsOf(frame)
  const title = text.stepTitle({ step, of: steps.length, title: steps[step - 1] ?? '' })
  return form && hasErrors(form) ? text.errorTitle(title) : title
}
