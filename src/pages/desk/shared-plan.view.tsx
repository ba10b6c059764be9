import type { SharedRecord } from '../../desk/referrals/look-at-shared.ts'
import { consentText } from '../../text/consents.ts'
import { planText } from '../../text/desk-plan.ts'
import { sharedText as text } from '../../text/shared.ts'
import { Card } from '../../ui/card.tsx'
import { untilOf } from './plan-parts.view.tsx'

/** Goals and steps of the plan that was agreed to, for reading. */
export const SharedPlan = ({ record: { items, plan } }: { record: SharedRecord }) =>
  items.includes('plan') ? (
    <Card heading={consentText.items.plan}>
      {plan ? (
        <>
          <h3>{text.plan.goals}</h3>
          <ul>
            {plan.goals.map((goal) => (
              <li>
                {goal.text} <span class="small muted">{untilOf(plan, goal.by)}</span>
              </li>
            ))}
          </ul>
          <h3>{text.plan.steps}</h3>
          <ul>
            {plan.steps.map(({ what, who, by }) => (
              <li>
                {what}{' '}
                <span class="small muted">
                  {planText.doers[who]}　{untilOf(plan, by)}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="muted">{text.plan.none}</p>
      )}
    </Card>
  ) : null
