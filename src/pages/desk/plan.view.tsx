import type { OpenedPlan, PlanRecord } from '../../desk/clients/look-at-plan.ts'
import { isComplete } from '../../desk/clients/plan.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { planText } from '../../text/desk-plan.ts'
import { deskText } from '../../text/desk.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Tone } from '../../ui/status-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Empty, Troubles } from './casework-parts.tsx'
import { choicesOf, fullDay } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import type { Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'
import { fiveItems, Period, readinessRows } from './plan-parts.view.tsx'
import { PlanReviews } from './plan-reviews.view.tsx'
import { PlanSteps } from './plan-steps.view.tsx'
import { mayWriteIn } from './writing.ts'

type Props = { frame: Frame; record: PlanRecord; form: FormState; done: string | undefined }
type Of = { record: PlanRecord; plan: OpenedPlan; isOpen: boolean }

const tones = { draft: 'look', agreed: 'done', ended: 'plain', replaced: 'plain' } as const satisfies Record<
  OpenedPlan['state'],
  Tone
>

const PlanHead = ({ plan }: Pick<Of, 'plan'>) => (
  <div class="plan-head">
    <h2>
      {planText.title} {planText.edition(plan.edition)}{' '}
      <StatusTag tone={tones[plan.state]}>{planText.states[plan.state]}</StatusTag>
    </h2>
    <div class="actions">
      <LinkButton kind="secondary" size="small" icon="print" href={paths.desk.planSheet(plan)}>
        {planText.print}
      </LinkButton>
    </div>
  </div>
)

const Start = ({ clientId, isFirst }: { clientId: string; isFirst: boolean }) => (
  <PostForm action={paths.desk.clientPlan(clientId)} idempotencyKey={newPressKey()} layout="row">
    <Button kind={isFirst ? 'primary' : 'secondary'} size={isFirst ? 'medium' : 'small'} icon="plus">
      {isFirst ? planText.start : planText.startNext}
    </Button>
  </PostForm>
)

const missingOf = ({ body }: OpenedPlan): readonly string[] => {
  const { items } = planText
  return [
    ...(['wish', 'issues', 'support', 'cautions'] as const)
      .filter((item) => body[item] === '')
      .map((item) => items[item]),
    ...(body.goals.length === 0 ? [items.goals] : []),
  ]
}

const Agree = ({ plan, form }: { plan: OpenedPlan; form: FormState }) => {
  const { agree } = planText
  if (!isComplete(plan.body)) {
    return (
      <Card heading={agree.heading} tone="wash">
        <p>
          {agree.incomplete}
          <b>{missingOf(plan).join('、')}</b>
        </p>
        <p class="small muted">{planText.law}</p>
      </Card>
    )
  }
  return (
    <Card heading={agree.heading}>
      <p class="plan-agree">{agree.lead}</p>
      <PostForm action={paths.desk.planAgree(plan)} idempotencyKey={newPressKey()} version={plan.version}>
        <DateField form={form} name="agreedOn" legend={agree.labels.agreedOn} isRequired units={deskText.dateUnits} />
        <Radios
          form={form}
          name="agreedHow"
          legend={agree.labels.agreedHow}
          isRequired
          layout="row"
          options={choicesOf(planText.hows)}
        />
        <Button kind="primary">{agree.submit}</Button>
      </PostForm>
    </Card>
  )
}

const Facts = ({ plan }: Pick<Of, 'plan'>) => (
  <SummaryList
    rows={[
      { key: planText.periodLabel, value: <Period plan={plan} /> },
      { key: planText.reviewOn, value: fullDay(plan.reviewOn) },
      ...(plan.agreedOn && plan.agreedHow
        ? [{ key: planText.agreedOn, value: planText.agreedBy(fullDay(plan.agreedOn), planText.hows[plan.agreedHow]) }]
        : []),
    ]}
  />
)

const Readiness = ({ plan, isOpen }: Pick<Of, 'plan' | 'isOpen'>) => {
  const rows = readinessRows(plan.body)
  const mayWrite = plan.state === 'draft' && isOpen
  return (
    <section class="stack">
      <h2>{planText.readiness.title}</h2>
      {rows.length === 0 ? <p class="muted">{planText.readiness.none}</p> : <SummaryList rows={rows} />}
      {mayWrite ? (
        <p>
          <LinkButton kind="secondary" size="small" icon="edit" href={paths.desk.planReadiness(plan)}>
            {planText.readiness.open}
          </LinkButton>
        </p>
      ) : null}
    </section>
  )
}

const Editions = ({ record, plan }: Omit<Of, 'isOpen'>) =>
  record.plans.length < 2 ? null : (
    <Card heading={planText.editions}>
      <ul>
        {record.plans.map((one) => (
          <li>
            <a href={paths.desk.plan(one)} aria-current={one.edition === plan.edition ? 'page' : undefined}>
              {planText.edition(one.edition)}
            </a>{' '}
            <span class="small muted">
              {planText.states[one.state]}　{fullDay(one.startsOn)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )

const Written = ({ record, plan, isOpen, form }: Of & { form: FormState }) => {
  const hasDraft = record.plans[0]?.state === 'draft'
  return (
    <>
      <PlanHead plan={plan} />
      <div class="columns">
        <div class="stack">
          <SummaryList rows={fiveItems(plan).map(([key, value]) => ({ key, value }))} />
          {plan.state === 'draft' && isOpen ? (
            <p>
              <LinkButton
                kind={isComplete(plan.body) ? 'secondary' : 'primary'}
                icon="edit"
                href={paths.desk.planEdit(plan)}
              >
                {planText.edit.open}
              </LinkButton>
            </p>
          ) : null}
          <PlanSteps plan={plan} isOpen={isOpen} />
          <Readiness plan={plan} isOpen={isOpen} />
          <PlanReviews record={record} plan={plan} isOpen={isOpen} />
        </div>
        <div class="stack">
          <Facts plan={plan} />
          {plan.state === 'draft' && isOpen ? <Agree plan={plan} form={form} /> : null}
          {plan.state === 'agreed' ? <p class="small muted">{planText.frozen}</p> : null}
          {isOpen && !hasDraft ? <Start clientId={record.head.id} isFirst={false} /> : null}
          <Editions record={record} plan={plan} />
        </div>
      </div>
    </>
  )
}

export const PlanView = ({ frame, record, form, done }: Props) => {
  const { plan } = record
  const isOpen = mayWriteIn(frame, record.head)
  return (
    <ClientPage frame={frame} town={record.town} head={record.head} current="plan">
      <Done words={planText.done} done={done} />
      <Troubles form={form} />
      {plan ? (
        <Written record={record} plan={plan} isOpen={isOpen} form={form} />
      ) : (
        <Empty text={planText.none} how={planText.noneHow}>
          {isOpen ? <Start clientId={record.head.id} isFirst /> : null}
        </Empty>
      )}
    </ClientPage>
  )
}
