import type { Child } from 'hono/jsx'
import type { OpenedPlan, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import { planText } from '../../text/desk-plan.ts'
import { fullDay } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { ComplaintsFoot } from './paper.tsx'
import { fiveItems, Goals, Said, untilOf } from './plan-parts.view.tsx'
import { Above, Head, Rows, Signing } from './plan-sheet-parts.view.tsx'

const { sheet } = planText
type Of = { record: PlanRecord; plan: OpenedPlan }

const Steps = ({ plan }: Pick<Of, 'plan'>) => (
  <table>
    <thead>
      <tr>
        {(['what', 'who', 'by'] as const).map((column) => (
          <th scope="col">{planText.columns[column]}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {plan.body.steps.map((step) => (
        <tr>
          <td>{step.what}</td>
          <td>{planText.doers[step.who]}</td>
          <td>{untilOf(plan, step.by)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const agreedOf = (plan: OpenedPlan): string =>
  plan.agreedOn && plan.agreedHow
    ? planText.agreedBy(fullDay(plan.agreedOn), planText.hows[plan.agreedHow])
    : sheet.draft

const Agreed = ({ record, plan }: Of) => (
  <article class="paper plan-sheet">
    <Head record={record}>
      {planText.edition(plan.edition)}　{planText.agreedOn}：{agreedOf(plan)}
    </Head>
    <h1>{sheet.title}</h1>
    <Rows
      rows={[
        [sheet.name, record.name],
        [sheet.consultant, record.consultantName],
        [planText.periodLabel, planText.from(fullDay(plan.startsOn)) + planText.until(fullDay(plan.endsOn))],
        ...fiveItems(plan),
      ]}
    />
    {plan.body.steps.length === 0 ? null : (
      <section>
        <h2>{planText.steps}</h2>
        <Steps plan={plan} />
      </section>
    )}
    <Rows rows={[[planText.reviewOn, fullDay(plan.reviewOn)]]} />
    <Signing words={sheet.sign} />
    <p class="small">{planText.law}</p>
    <ComplaintsFoot town={record.town} />
  </article>
)

const StepList = ({ plan, isMine }: Pick<Of, 'plan'> & { isMine: boolean }) => {
  const steps = plan.body.steps.filter(({ who }) => (who === 'person') === isMine)
  if (steps.length === 0) return null
  return (
    <section>
      <h2>{isMine ? sheet.copy.mine : sheet.copy.others}</h2>
      <ul class="plan-sheet__steps">
        {steps.map((step) => (
          <li>
            □ {step.what}（{isMine ? '' : `${planText.doers[step.who]}・`}
            {untilOf(plan, step.by)}）
          </li>
        ))}
      </ul>
    </section>
  )
}

const Part = ({ heading, children }: { heading: string; children?: Child }) => (
  <section>
    <h2>{heading}</h2>
    {children}
  </section>
)

const Copy = ({ record, plan }: Of) => {
  const { copy } = sheet
  return (
    <article class="paper plan-sheet" data-size="large">
      <Head record={record}>
        {sheet.consultant}：{record.consultantName}
      </Head>
      <h1>{sheet.copyTitle}</h1>
      <p>{plan.state === 'draft' ? sheet.draft : sheet.copyLead}</p>
      <Part heading={copy.wish}>
        <p>
          <Said text={plan.body.wish} />
        </p>
      </Part>
      <Part heading={copy.goals}>
        <Goals plan={plan} />
      </Part>
      <StepList plan={plan} isMine />
      <StepList plan={plan} isMine={false} />
      <Part heading={copy.support}>
        <p>
          <Said text={plan.body.support} />
        </p>
      </Part>
      <p class="paper__big">
        {copy.next}：{fullDay(plan.reviewOn)}
      </p>
      <ComplaintsFoot town={record.town} />
    </article>
  )
}

/** The desk's sheet with the line to sign on, and the person's own copy in plain words on the next page. */
export const PlanSheetView = ({ frame, ...of }: Of & { frame: Frame }) => (
  <DeskPage {...frame} title={sheet.title} current="clients" isPaper deskName={of.record.town.deskName}>
    <Above plan={of.plan} />
    <Agreed {...of} />
    <Copy {...of} />
  </DeskPage>
)
