import type { Child } from 'hono/jsx'
import type { OpenedPlan, OpenedReview, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import { allAssessmentItems } from '../../desk/clients/assessment.ts'
import { endOfSpan } from '../../desk/clients/plan.ts'
import { stageAxes, stepUps } from '../../desk/clients/review.ts'
import { planText } from '../../text/desk-plan.ts'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { Lines } from '../parts/lines.tsx'
import { fullDay } from './casework-words.ts'

// What stands in a plan and its reviews, for the screen and for paper.

const { items } = planText

export const Said = ({ text }: { text: string }) =>
  text === '' ? <span class="muted">{planText.missing}</span> : <Lines text={text} />

/** 「12月21日（月）まで」 of what was agreed as "one month". */
export const untilOf = (plan: Pick<OpenedPlan, 'startsOn'>, by: OpenedPlan['body']['goals'][number]['by']): string =>
  planText.sheet.until(fullDay(endOfSpan(plan.startsOn, by)))

export const Goals = ({ plan }: { plan: OpenedPlan }) =>
  plan.body.goals.length === 0 ? (
    <Said text="" />
  ) : (
    <ol class="plan-goals">
      {plan.body.goals.map(({ text, by }) => (
        <li>
          {text}
          <br />
          <span class="small muted">{untilOf(plan, by)}</span>
        </li>
      ))}
    </ol>
  )

/** The five items of 則1条, in its order. */
export const fiveItems = (plan: OpenedPlan): readonly (readonly [string, Child])[] => [
  [items.wish, <Said text={plan.body.wish} />],
  [items.issues, <Said text={plan.body.issues} />],
  [items.goals, <Goals plan={plan} />],
  [items.support, <Said text={plan.body.support} />],
  [items.cautions, <Said text={plan.body.cautions} />],
]

const { readiness, review: text } = planText

/** Only what was talked about. */
export const readinessRows = ({ assessment }: OpenedPlan['body']): readonly SummaryRow[] => {
  const levels = allAssessmentItems.flatMap((item) => {
    const level = assessment.levels[item]
    return level ? [{ key: readiness.items[item], value: readiness.levels[level] }] : []
  })
  const told = (['goodAt', 'tellWork'] as const).flatMap((name) =>
    assessment[name] === '' ? [] : [{ key: readiness.labels[name], value: <Lines text={assessment[name]} /> }],
  )
  return [...levels, ...told]
}

/** The review before this one, of whatever edition: what a step up is measured by. */
export const reviewBefore = (reviews: PlanRecord['reviews'], review: OpenedReview): OpenedReview | undefined =>
  reviews[reviews.indexOf(review) + 1]

const Stage = ({ axis, review, before }: StageOf & { axis: (typeof stageAxes)[number] }) => {
  const [now, was] = [review.body.stages[axis], before?.body.stages[axis] ?? null]
  if (now === null) return <span class="muted">{planText.missing}</span>
  const isUp = stepUps(before?.body.stages, review.body.stages).includes(axis)
  return (
    <>
      {text.stages[axis][now]}
      {was && was !== now ? text.from(text.stages[axis][was]) : ''}
      {isUp ? (
        <>
          {' '}
          <b>▲{text.stepUp}</b>
        </>
      ) : null}
    </>
  )
}

type StageOf = { review: OpenedReview; before: OpenedReview | undefined }

export const reviewRows = ({
  review,
  before,
  goals,
}: StageOf & { goals: OpenedPlan['body']['goals'] }): SummaryRow[] => [
  ...goals.flatMap((goal, index) => {
    const result = review.body.goals[index]
    return result ? [{ key: text.goalOf(goal.text), value: text.results[result] }] : []
  }),
  ...stageAxes.map((axis) => ({
    key: text.labels[axis],
    value: <Stage axis={axis} review={review} before={before} />,
  })),
  { key: text.labels.work, value: text.work[review.body.work] },
  { key: text.labels.changes, value: <Said text={review.body.changes} /> },
  { key: text.labels.remaining, value: <Said text={review.body.remaining} /> },
  { key: text.labels.ownWords, value: <Said text={review.body.ownWords} /> },
  {
    key: text.labels.next,
    value: `${text.nexts[review.next]}${review.nextReviewOn ? `（${text.labels.nextReviewOn}：${fullDay(review.nextReviewOn)}）` : ''}`,
  },
]

/** A day of the week is not left alone on its line. */
export const Period = ({ plan: { startsOn, endsOn } }: { plan: Pick<OpenedPlan, 'startsOn' | 'endsOn'> }) => (
  <>
    <span class="keep">{planText.from(fullDay(startsOn))}</span>
    <span class="keep">{planText.until(fullDay(endsOn))}</span>
  </>
)
