import type { OpenedPlan, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import { paths } from '../../paths.ts'
import { planText } from '../../text/desk-plan.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { fullDay } from './casework-words.ts'
import { reviewBefore, reviewRows } from './plan-parts.view.tsx'

type Props = { record: PlanRecord; plan: OpenedPlan; isOpen: boolean }
const { review: text } = planText

export const PlanReviews = ({ record, plan, isOpen }: Props) => {
  const reviews = record.reviews.filter(({ edition }) => edition === plan.edition)
  return (
    <section class="stack">
      <h2>{text.heading}</h2>
      {plan.state === 'agreed' && isOpen ? (
        <p>
          <LinkButton kind="secondary" size="small" icon="edit" href={paths.desk.planReview(plan)}>
            {text.open}
          </LinkButton>
        </p>
      ) : null}
      {reviews.length === 0 ? <p class="muted">{text.none}</p> : null}
      {reviews.map((review, index) => (
        <Details summary={`${fullDay(review.reviewedOn)}　${text.nexts[review.next]}`} isOpen={index === 0}>
          <SummaryList
            rows={reviewRows({ review, before: reviewBefore(record.reviews, review), goals: plan.body.goals })}
          />
          <p>
            <a href={paths.desk.reviewSheet(plan, review.id)}>{text.print}</a>
          </p>
        </Details>
      ))}
    </section>
  )
}
