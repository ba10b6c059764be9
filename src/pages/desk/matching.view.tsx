import type { OpeningsRecord } from '../../desk/matching/look-at-openings.ts'
import { notForReasons } from '../../desk/matching/shortlist.ts'
import type { Judged } from '../../desk/matching/sort-offers.ts'
import { isRung, rungs } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { OpeningsQuery } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { matchingText as text } from '../../text/matching.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pager } from '../../ui/pager.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Empty, PageHead, Troubles, caseName, stateOf } from './casework-parts.tsx'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { KeptWarning } from './keep-away-parts.view.tsx'
import { Basket, Hidden, PlaceButton } from './matching-basket.view.tsx'
import { FitLines, OfferHead } from './matching-parts.tsx'
import { HiddenOnes, TurnedDown } from './matching-left.view.tsx'
import { Done } from './office-parts.tsx'

type PageProps = { record: OpeningsRecord; at: OpeningsQuery }
type Props = PageProps & { frame: Frame; trouble?: Trouble | undefined }
type LineProps = PageProps & { one: Judged }

const perPage = 20
const { act } = text

const Untold = ({ record: { told, head } }: PageProps) => {
  const { days, bands, dayHours, weekHours, ways } = told.work
  const isTold =
    [days, bands, ways].some((codes) => codes.length > 0) || dayHours !== 'unsure' || weekHours !== 'unsure'
  return isTold ? null : (
    <Notice tone="info" heading={text.untold.heading}>
      <p>{text.untold.text}</p>
      <p>
        <a href={paths.desk.aboutPart(head.id, 'work')}>{text.untold.link}</a>
      </p>
    </Notice>
  )
}

const NotFor = ({ record: { head }, at, one: { offer } }: LineProps) => (
  <Details summary={act.notFor}>
    <PostForm
      action={paths.desk.clientOpeningsPlace(head.id)}
      idempotencyKey={newPressKey()}
      version={head.version}
      label={`${offer.title}：${act.notFor}`}
    >
      <Hidden at={at} openingId={offer.id} to="notFor" />
      <div class="field">
        <label class="field__label" for={`why-${offer.id}`}>
          {text.labels.reason}
        </label>
        <div class="select" data-width="medium">
          <select class="input" id={`why-${offer.id}`} name="reason" required>
            <option value="">{text.reason}</option>
            {notForReasons.map((code) => (
              <option value={code}>{text.notForReasons[code]}</option>
            ))}
          </select>
        </div>
      </div>
      <Button kind="secondary" size="small">
        {act.notForSubmit}
      </Button>
    </PostForm>
  </Details>
)

const OfferCard = ({ record, at, one }: LineProps) => {
  const { offer, fit } = one
  return (
    <li class="card offer">
      <OfferHead offer={offer}>
        <h3>
          <a href={paths.desk.opening(offer.id)}>{offer.title}</a>
        </h3>
      </OfferHead>
      <FitLines fit={fit} />
      <div class="actions">
        <LinkButton kind="secondary" size="small" href={paths.desk.propose(record.head.id, { opening: offer.id })}>
          {act.propose}
        </LinkButton>
        <PlaceButton
          record={record}
          at={at}
          openingId={offer.id}
          to="basket"
          word={act.put}
          label={act.putOne(offer.title)}
        />
      </div>
      <NotFor record={record} at={at} one={one} />
    </li>
  )
}

const Filter = ({ record: { head, sorted }, at }: PageProps) => (
  <nav aria-label={text.filter}>
    <ul class="chips">
      <li>
        <a href={paths.desk.clientOpenings(head.id)} aria-current={at.rung ? undefined : 'true'}>
          {text.all} {sorted.fitting.length}
        </a>
      </li>
      {rungs
        .map((rung) => ({ rung, openings: sorted.fitting.filter(({ offer }) => offer.rung === rung).length }))
        .filter(({ rung, openings }) => openings > 0 || at.rung === rung)
        .map(({ rung, openings }) => (
          <li>
            <a href={paths.desk.clientOpenings(head.id, { rung })} aria-current={at.rung === rung ? 'true' : undefined}>
              {deskText.rungs[rung]} {openings}
            </a>
          </li>
        ))}
    </ul>
  </nav>
)

const List = ({ record, at }: PageProps) => {
  const { rung = '' } = at
  const those = record.sorted.fitting.filter(({ offer }) => !isRung(rung) || offer.rung === rung)
  if (those.length === 0) return <Empty text={text.none} how={text.noneHow} />
  const last = Math.ceil(those.length / perPage)
  const current = Math.min(last, Math.max(1, Number(at.page ?? '1') || 1))
  return (
    <>
      <ul class="offers">
        {those.slice((current - 1) * perPage, current * perPage).map((one) => (
          <OfferCard record={record} at={at} one={one} />
        ))}
      </ul>
      <Pager
        label={text.pages.label}
        current={current}
        last={last}
        hrefOf={(page) => paths.desk.clientOpenings(record.head.id, { rung, page: String(page) })}
        words={text.pages}
      />
    </>
  )
}

export const MatchingView = ({ frame, record, at, trouble }: Props) => (
  <DeskPage {...frame} title={text.title} current="clients" town={record.town}>
    <BackLink href={paths.desk.client(record.head.id)}>{deskText.back.client}</BackLink>
    <Troubles form={stateOf({ labels: text.labels, trouble })} />
    <Done words={text.done} done={at.done} />
    <PageHead title={text.title}>
      <p>
        <b class="number">{caseName(record.head)}</b>
      </p>
      <p class="muted">{text.lead}</p>
    </PageHead>
    <KeptWarning clientId={record.head.id} kept={record.kept} />
    <Untold record={record} at={at} />
    {record.wish ? (
      <p>
        <b>{clientText.details.wish}：</b>
        {record.wish}
      </p>
    ) : null}
    <Basket record={record} at={at} />
    <Filter record={record} at={at} />
    <List record={record} at={at} />
    <HiddenOnes record={record} />
    <TurnedDown record={record} at={at} />
  </DeskPage>
)
