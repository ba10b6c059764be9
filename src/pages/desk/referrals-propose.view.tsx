import { mayPropose } from '../../desk/matching/fit.ts'
import type { Proposing } from '../../desk/matching/look-at-openings.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { clientText } from '../../text/desk-clients.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { conditionsText } from '../../text/conditions.ts'
import { matchingText } from '../../text/matching.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, RungTag, Troubles, caseName, stateOf } from './casework-parts.tsx'
import { whenOf } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { KeptWarning } from './keep-away-parts.view.tsx'
import { FitLines } from './matching-parts.tsx'
import { limitWords, payWords, suggestedWhy, warningWords } from './matching-words.ts'

type ProposeProps = { frame: Frame; record: Proposing; trouble?: Trouble | undefined }

const { propose } = referralText
const { propose: text } = matchingText

const Chosen = ({ record: { full, offer, fit } }: Pick<ProposeProps, 'record'>) => {
  const { page } = referralText
  return (
    <>
      <Card heading={text.fit}>
        <FitLines fit={fit} />
      </Card>
      <Card heading={page.opening} tone="wash">
        <p>
          <a href={paths.desk.opening(offer.id)}>{offer.title}</a>
        </p>
        <SummaryList
          rows={[
            { key: page.employer, value: offer.employerName },
            { key: page.pay, value: payWords(offer) },
            { key: page.when, value: whenOf(offer) },
            { key: page.place, value: `${offer.placeName}（${offer.area}）` },
            { key: conditionsText.rows.duties, value: full.edition?.tasks },
          ]}
        />
      </Card>
    </>
  )
}

/** What the law or the person's own word forbids stops here; what conflicts otherwise is told and stops nothing (R1-16). */
const Standing = ({ record: { fit } }: Pick<ProposeProps, 'record'>) => {
  const lines = [...limitWords(fit), ...warningWords(fit)]
  if (lines.length === 0) return null
  return (
    <Notice tone={mayPropose(fit) ? 'warning' : 'error'} heading={mayPropose(fit) ? text.warnings : text.refused}>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

const ProposeForm = ({ record, trouble }: Omit<ProposeProps, 'frame'>) => {
  const { labels, help, submit, preview } = propose
  const form = stateOf({ labels, trouble, first: { whyFits: [suggestedWhy(record.fit)] } })
  return (
    <PostForm action={paths.desk.propose(record.head.id)} idempotencyKey={newPressKey()}>
      <input type="hidden" name="openingId" value={record.offer.id} />
      <TextField form={form} name="whyFits" label={labels.whyFits} help={help.whyFits} maxLength={120} isRequired />
      <TextArea form={form} name="support" label={labels.support} help={help.support} rows={3} maxLength={200} />
      <p class="muted">{preview}</p>
      <Button kind="primary">{submit}</Button>
    </PostForm>
  )
}

export const ProposeView = ({ frame, record, trouble }: ProposeProps) => {
  const { head, kept, wish, offer, fit } = record
  const isAway = fit.limits.some(({ code }) => code === 'keptAway')
  // What was typed is shown again even where it was refused.
  const isForm = mayPropose(fit) || trouble !== undefined
  return (
    <DeskPage {...frame} title={text.title} current="clients" town={record.town}>
      <BackLink href={paths.desk.clientOpenings(head.id)}>{matchingText.back}</BackLink>
      <Troubles form={stateOf({ labels: propose.labels, trouble })} />
      <PageHead
        title={
          <>
            {isAway ? text.title : offer.title} {isAway ? null : <RungTag rung={offer.rung} />}
          </>
        }
      >
        <p>
          <b class="number">{caseName(head)}</b>
        </p>
        <p class="muted">{text.lead}</p>
      </PageHead>
      <KeptWarning clientId={head.id} kept={kept} />
      {wish ? (
        <p>
          <b>{clientText.details.wish}：</b>
          {wish}
        </p>
      ) : null}
      <Standing record={record} />
      <div class="columns">
        <div class="stack">{isForm ? <ProposeForm record={record} trouble={trouble} /> : null}</div>
        <div class="stack">{isAway ? null : <Chosen record={record} />}</div>
      </div>
    </DeskPage>
  )
}
