import { mayRole } from '../../access/policy.ts'
import { Done, Late } from './office-parts.tsx'
import { paths } from '../../paths.ts'
import { listingWords } from '../../text/listing-words.ts'
import { officeText } from '../../text/office.ts'
import { reviewText } from '../../text/review.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Icon } from '../../ui/icon.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { newPressKey } from '../../http/page.ts'
import { OpeningDetail } from '../parts/opening-detail.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Changes } from './review-changes.view.tsx'
import { Before, Facts, Firm } from './review-firm.view.tsx'
import { countOf } from './review-findings.ts'
import type { Checked } from './review-findings.ts'
import { FittingClientsLink } from './matching-clients.view.tsx'
import { InHand } from './review-hand.view.tsx'
import { SayingsLink } from './sayings-link.view.tsx'
import { stateTones } from './review-list.view.tsx'
import type { Reviewed } from './review-reading.ts'
import { Thread } from './review-thread.view.tsx'

const text = officeText.review
const doneWords = {
  ...text.done,
  claim: reviewText.hand.done,
  ask: reviewText.thread.doneAsk,
  reply: reviewText.thread.doneReply,
}

const findingIcons = { wrong: 'stop', look: 'alert', info: 'note', done: 'check' } as const

const FindingLine = ({ tone, title, law, help }: Checked) => (
  <li class="finding" data-tone={tone}>
    <Icon name={findingIcons[tone]} />
    <div>
      <p>
        <b>{title}</b>
      </p>
      {help.map((line) => (
        <p>{line}</p>
      ))}
      <p class="finding__law">{law}</p>
    </div>
  </li>
)

type ActProps = { action: string; version: number; kind: 'primary' | 'secondary'; word: string }

const Act = ({ action, version, kind, word }: ActProps) => (
  <PostForm action={action} idempotencyKey={newPressKey()} version={version} layout="row">
    <Button kind={kind}>{word}</Button>
  </PostForm>
)

const findingsId = 'findings'

type Judged = Pick<Reviewed, 'opening' | 'checked' | 'employer'>

/** What stands between this opening and the list, said with what removes it. */
const obstaclesOf = ({ opening, checked, employer }: Judged): readonly string[] => [
  ...(countOf(checked, 'wrong') > 0 ? [text.cannotPublish] : []),
  ...(employer.calledOn === null ? [reviewText.ready.notCalled] : []),
  ...(opening.assentEdition === opening.edition ? [] : [reviewText.ready.notAssented]),
]

const Submitted = (judged: Judged) => {
  const { id, version } = judged.opening
  const isStopped = obstaclesOf(judged).length > 0
  const isToMend = countOf(judged.checked, 'wrong') > 0
  return (
    <>
      {isStopped ? null : (
        <Act action={paths.desk.openingPublish(id)} version={version} kind="primary" word={text.publish} />
      )}
      <LinkButton kind={isToMend ? 'primary' : 'secondary'} href={paths.desk.openingReturn(id)}>
        {text.returnIt}
      </LinkButton>
      <LinkButton kind="text" href={paths.desk.openingReject(id)}>
        {text.reject}
      </LinkButton>
    </>
  )
}

const Bar = (judged: Judged) => {
  const { id, version, state } = judged.opening
  if (state === 'closed' || state === 'rejected' || state === 'returned') return null
  return (
    <div class="action-bar">
      <div class="action-bar__inner">
        {state === 'submitted' ? <Submitted {...judged} /> : null}
        {state === 'published' ? (
          <Act action={paths.desk.openingPause(id)} version={version} kind="secondary" word={text.pause} />
        ) : null}
        {state === 'paused' ? (
          <Act action={paths.desk.openingResume(id)} version={version} kind="primary" word={text.resume} />
        ) : null}
        {state === 'submitted' ? null : (
          <LinkButton kind="text" href={paths.desk.openingStop(id)}>
            {text.stop}
          </LinkButton>
        )}
      </div>
    </div>
  )
}

export type ReviewViewProps = {
  frame: Frame
  reviewed: Reviewed
  form: FormState
  /** What was just done, from the address of the page. */
  done?: string | undefined
  isLate?: boolean
}

export const ReviewView = ({ frame, reviewed, form, done, isLate }: ReviewViewProps) => {
  const { opening, edition, listing, checked, town } = reviewed
  const mayAct = mayRole(frame.actor.role, 'opening.publish')
  return (
    <DeskPage {...frame} town={town} title={edition.title} current="openings">
      <div>
        {mayAct ? (
          <BackLink href={paths.desk.openings(opening.state === 'rejected' ? 'closed' : opening.state)}>
            {text.back}
          </BackLink>
        ) : null}
        <Troubles form={form} />
        {isLate ? <Late /> : null}
        <Done words={doneWords} done={done} />
        <PageHead title={edition.title}>
          <p>
            <StatusTag tone={stateTones[opening.state]}>{text.states[opening.state]}</StatusTag>{' '}
            <span class="muted number">{text.number(opening.number)}</span>
            {opening.state === 'published' ? (
              <>
                {' '}
                <a href={paths.opening('ja', opening.number)}>{text.publicPage}</a>
              </>
            ) : null}
          </p>
        </PageHead>
        {mayAct ? <SayingsLink {...reviewed} /> : <FittingClientsLink opening={opening} role={frame.actor.role} />}
        {mayAct ? (
          <div class="review__lead">
            <InHand {...reviewed} me={frame.actor.id} />
            <Changes changes={reviewed.changes} />
            <p class="review__jump">
              <a href={`#${findingsId}`}>{reviewText.ready.toFindings}</a>
            </p>
          </div>
        ) : null}
        <div class="review">
          <section class="review__paper" aria-label={text.paper}>
            <p class="muted small">{text.paper}</p>
            <OpeningDetail listing={listing} t={listingWords.ja} level={2} />
          </section>
          <div class="review__findings" id={findingsId}>
            <h2>{text.findings}</h2>
            {mayAct && opening.state === 'submitted' ? obstaclesOf(reviewed).map((line) => <p>{line}</p>) : null}
            <ul class="findings">
              {checked.map((one) => (
                <FindingLine {...one} />
              ))}
            </ul>
            {mayAct ? <Before {...reviewed} /> : null}
            {mayAct ? <Thread {...reviewed} form={form} /> : null}
            <Firm {...reviewed} unpaid={mayAct ? reviewed.unpaid : null} />
            <Facts {...reviewed} />
          </div>
        </div>
      </div>
      {mayAct ? <Bar {...reviewed} /> : null}
    </DeskPage>
  )
}
