import type { OpenedPlan } from '../../desk/clients/look-at-plan.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { planText } from '../../text/desk-plan.ts'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/choices.tsx'
import { unmarkedForm } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { untilOf } from './plan-parts.view.tsx'

type Props = { plan: OpenedPlan; isOpen: boolean }
type Step = OpenedPlan['body']['steps'][number]

const wordsOf = (plan: OpenedPlan, { what, who, by }: Step) => (
  <>
    {what}
    <br />
    <span class="small muted">
      {planText.doers[who]}　{untilOf(plan, by)}
    </span>
  </>
)

const Ticking = ({ plan }: Pick<Props, 'plan'>) => {
  const done = plan.stepsDone.flatMap((isDone, index) => (isDone ? [String(index + 1)] : []))
  return (
    <PostForm action={paths.desk.planSteps(plan)} idempotencyKey={newPressKey()} version={plan.version}>
      <Checkboxes
        form={unmarkedForm({ done })}
        name="done"
        legend={planText.tick.help}
        options={plan.body.steps.map((step, index) => ({ value: String(index + 1), label: wordsOf(plan, step) }))}
      />
      <Button kind="secondary" size="small">
        {planText.tick.submit}
      </Button>
    </PostForm>
  )
}

/** Who does what by when; of an agreed plan, with what is done of it. */
export const PlanSteps = ({ plan, isOpen }: Props) => (
  <section class="stack">
    <h2>{planText.steps}</h2>
    {plan.body.steps.length === 0 ? <p class="muted">{planText.noSteps}</p> : null}
    {plan.body.steps.length > 0 && plan.state === 'agreed' && isOpen ? <Ticking plan={plan} /> : null}
    {plan.body.steps.length > 0 && !(plan.state === 'agreed' && isOpen) ? (
      <ul>
        {plan.body.steps.map((step, index) => (
          <li>
            {plan.stepsDone[index] ? `✓${planText.columns.done} ` : ''}
            {wordsOf(plan, step)}
          </li>
        ))}
      </ul>
    ) : null}
  </section>
)
