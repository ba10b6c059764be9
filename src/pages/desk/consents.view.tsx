import { isInForce, standingOn } from '../../desk/consents/consent.ts'
import type { ConsentStanding } from '../../desk/consents/consent.ts'
import type { ConsentsRecord, OpenConsent } from '../../desk/consents/look-at-consents.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { consentText as text } from '../../text/consents.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Tone } from '../../ui/status-tag.tsx'
import { Table } from '../../ui/table.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Empty, Troubles, stateOf } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import { receiverOf, rowsOf } from './consents-words.ts'
import type { Frame } from './frame.tsx'
import { Done, LineTag } from './office-parts.tsx'
import { mayWriteIn } from './writing.ts'

type Props = {
  frame: Frame
  record: ConsentsRecord
  today: CivilDate
  done: string | undefined
  trouble?: Trouble | undefined
}

const tones = { live: 'done', ending: 'look', expired: 'plain', revoked: 'plain' } as const satisfies Record<
  ConsentStanding,
  Tone
>

const StandingTag = ({ consent, today }: { consent: OpenConsent; today: CivilDate }) => {
  const standing = standingOn(consent, today)
  return <LineTag tone={tones[standing]}>{text.standings[standing]}</LineTag>
}

const Acts = ({ consent, mayRenew }: { consent: OpenConsent; mayRenew: boolean }) => (
  <>
    <div class="actions">
      <LinkButton
        kind="secondary"
        size="small"
        icon="print"
        href={paths.desk.consentSlip(consent.clientId, consent.id)}
      >
        {text.slip}
      </LinkButton>
      {mayRenew ? (
        <LinkButton
          kind="secondary"
          size="small"
          href={paths.desk.newConsent(consent.clientId, { renews: consent.id })}
        >
          {text.renew}
        </LinkButton>
      ) : null}
    </div>
    <PostForm
      action={paths.desk.consentRevoke(consent.clientId, consent.id)}
      idempotencyKey={newPressKey()}
      version={consent.version}
      layout="row"
      label={`${text.revoke} ${consent.number}`}
    >
      <Button kind="danger" size="small">
        {text.revoke}
      </Button>
      <span class="small muted">{text.revokeHelp}</span>
    </PostForm>
  </>
)

type LiveProps = { consent: OpenConsent; today: CivilDate; mayWrite: boolean; mayRevoke: boolean }

const Live = ({ consent, today, mayWrite, mayRevoke }: LiveProps) => (
  <Card
    level={3}
    heading={
      <>
        {receiverOf(consent)} <StandingTag consent={consent} today={today} />
      </>
    }
  >
    <SummaryList rows={rowsOf(consent)} />
    {mayRevoke ? <Acts consent={consent} mayRenew={mayWrite} /> : null}
  </Card>
)

const Over = ({
  consents,
  today,
  mayWrite,
}: {
  consents: readonly OpenConsent[]
  today: CivilDate
  mayWrite: boolean
}) => (
  <Details summary={`${text.over}（${consents.length}）`}>
    <Table
      caption={text.over}
      isCaptionHidden
      columns={[text.rows.to, text.rows.items, text.rows.until, ''].map((label) => ({ label }))}
      rows={consents.map((consent) => ({
        cells: [
          receiverOf(consent),
          consent.items.map((item) => text.items[item]).join('、'),
          <>
            <StandingTag consent={consent} today={today} /> {fullDay(consent.revokedOn ?? consent.untilOn)}
          </>,
          mayWrite ? <a href={paths.desk.newConsent(consent.clientId, { renews: consent.id })}>{text.renew}</a> : null,
        ],
      }))}
    />
  </Details>
)

const Side = ({ record }: Pick<Props, 'record'>) => (
  <Card heading={text.side.heading} tone="wash">
    <p>
      <a href={paths.desk.keepAway(record.head.id)}>
        {record.isAsked ? text.side.keepAway : <b>{text.side.keepAwayAsk}</b>}
      </a>
    </p>
    <p>
      <a href={paths.desk.envelope(record.head.id)}>{text.side.envelope}</a>
    </p>
    <p class="small">{text.side.seen}</p>
    <p class="small muted">{text.meeting}</p>
  </Card>
)

export const ConsentsView = ({ frame, record, today, done, trouble }: Props) => {
  const { head, town, consents } = record
  const live = consents.filter((consent) => isInForce(consent, today))
  const over = consents.filter((consent) => !isInForce(consent, today))
  const mayWrite = mayWriteIn(frame, head)
  // A yes is taken back at any time, also when the support is over.
  const mayRevoke = mayWriteIn(frame, { ...head, state: 'open' })
  return (
    <ClientPage frame={frame} town={town} head={head} current="consents">
      <Troubles form={stateOf({ labels: {}, trouble })} />
      <Done words={text.done} done={done} />
      <div class="columns">
        <section class="stack">
          <h2>{text.live}</h2>
          <p>{text.lead}</p>
          <p>
            <b>{text.free}</b>
          </p>
          {mayWrite ? (
            <p>
              <LinkButton kind="primary" size="small" icon="plus" href={paths.desk.newConsent(head.id)}>
                {text.add}
              </LinkButton>
            </p>
          ) : null}
          {live.length === 0 ? <Empty text={text.none} how={text.noneHow} /> : null}
          {live.map((consent) => (
            <Live {...{ consent, today, mayWrite, mayRevoke }} />
          ))}
          {over.length === 0 ? null : <Over consents={over} today={today} mayWrite={mayWrite} />}
        </section>
        <Side record={record} />
      </div>
    </ClientPage>
  )
}
