import type { OpenedPlan, OpenedReview, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import { planText } from '../../text/desk-plan.ts'
import { Lines } from '../parts/lines.tsx'
import { fullDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { ComplaintsFoot } from './paper.tsx'
import { reviewBefore, reviewRows } from './plan-parts.view.tsx'
import { Above, Head, Rows, Signing } from './plan-sheet-parts.view.tsx'

const { sheet } = planText
type Props = { frame: Frame; record: PlanRecord; plan: OpenedPlan; review: OpenedReview }

export const ReviewSheetView = ({ frame, record, plan, review }: Props) => {
  const rows = reviewRows({ review, before: reviewBefore(record.reviews, review), goals: plan.body.goals })
  return (
    <DeskPage {...frame} title={sheet.reviewTitle} current="clients" isPaper deskName={record.town.deskName}>
      <Above plan={plan} />
      <article class="paper plan-sheet">
        <Head record={record}>
          {planText.edition(plan.edition)}　{planText.review.labels.reviewedOn}：{fullDay(review.reviewedOn)}
        </Head>
        <h1>{sheet.reviewTitle}</h1>
        <Rows
          rows={[
            [sheet.name, record.name],
            [sheet.consultant, record.consultantName],
            [planText.items.wish, <Lines text={plan.body.wish} />],
            ...rows.map(({ key, value }) => [key, value] as const),
          ]}
        />
        <Signing words={sheet.reviewSign} />
        <ComplaintsFoot town={record.town} />
      </article>
    </DeskPage>
  )
}
