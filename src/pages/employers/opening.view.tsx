import type { Listing } from '../../desk/openings/listing.ts'
import type { Opening } from '../../desk/openings/opening.ts'
import type { Question } from '../../desk/openings/review.ts'
import type { FullOpening } from '../../desk/openings/store.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { ja } from '../../text/ja.ts'
import { reviewText } from '../../text/review.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OpeningDetail } from '../parts/opening-detail.tsx'
import { AskDesk } from './ask.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Lines } from '../parts/lines.tsx'
import { FirmThread, Marks } from './opening-thread.view.tsx'
import { StateTag } from './state-tag.tsx'

const text = employerText.opening

type OpeningProps = {
  frame: Frame
  shown: FullOpening
  listing: Listing
  questions: readonly Question[]
  form: FormState
  isLate: boolean
  isSent: boolean
}
type Of = { opening: Opening }

const Reason = ({ opening }: Of) => {
  const { state, reasonText } = opening
  if (reasonText === null || (state !== 'returned' && state !== 'rejected')) return null
  return (
    <Notice tone="warning" heading={state === 'returned' ? text.reasonHeading : text.rejectedHeading}>
      <Lines text={reasonText} />
      <Marks opening={opening} />
    </Notice>
  )
}

const Stop = ({ opening }: Of) => (
  <PostForm action={paths.employer.openingStop(opening.id)} idempotencyKey={newPressKey()}>
    <p>{text.stopHelp}</p>
    <Button kind="secondary" icon="stop">
      {text.stop}
    </Button>
  </PostForm>
)

const Pause = ({ opening }: Of) => (
  <PostForm action={paths.employer.openingPause(opening.id)} idempotencyKey={newPressKey()} version={opening.version}>
    <p>{text.pauseHelp}</p>
    <Button kind="secondary" icon="pause">
      {text.pause}
    </Button>
  </PostForm>
)

const Resume = ({ opening }: Of) => (
  <PostForm action={paths.employer.openingResume(opening.id)} idempotencyKey={newPressKey()} version={opening.version}>
    <p>{text.resumeHelp}</p>
    <Button kind="primary">{text.resume}</Button>
  </PostForm>
)

const Steering = ({ opening }: Of) => {
  if (opening.state !== 'published' && opening.state !== 'paused') return null
  return (
    <Card heading={text.stopHeading}>
      <Stop opening={opening} />
      {opening.state === 'published' ? <Pause opening={opening} /> : <Resume opening={opening} />}
      <p>{text.editHelp}</p>
      <p>
        <LinkButton kind="secondary" icon="edit" href={paths.employer.draftCheck(opening.id)}>
          {text.edit}
        </LinkButton>
      </p>
    </Card>
  )
}

const Now = ({ opening }: Of) => (
  <p>
    <StateTag opening={opening} /> {text.stateLead[opening.state]}
    {opening.state === 'published' && opening.validUntil !== null ? text.until(opening.validUntil) : null}
  </p>
)

const Again = ({ opening }: Of) =>
  opening.state === 'closed' && opening.edition > 0 ? (
    <LinkButton kind="primary" href={paths.employer.newOpening({ basis: opening.id })}>
      {text.again}
    </LinkButton>
  ) : null

const Mend = ({ opening }: Of) =>
  opening.state === 'returned' ? (
    <LinkButton kind="primary" size="large" icon="edit" href={paths.employer.openingEdit(opening.id)}>
      {text.mend}
    </LinkButton>
  ) : null

export const OpeningView = ({ frame, shown, listing, questions, form, isLate, isSent }: OpeningProps) => {
  const { opening, liveReferrals, hires } = shown
  return (
    <EmployerPage frame={frame} title={hasErrors(form) ? employerText.errorTitle(listing.title) : listing.title}>
      <BackLink href={paths.employer.home()}>{text.back}</BackLink>
      <h1>{listing.title}</h1>
      <ErrorSummary form={form} heading={employerText.errorSummary} />
      {isLate ? (
        <Notice tone="warning" heading={text.lateHeading}>
          {text.late}
        </Notice>
      ) : null}
      {isSent ? <Notice tone="success">{reviewText.firmThread.sent}</Notice> : null}
      <Now opening={opening} />
      <Reason opening={opening} />
      <Mend opening={opening} />
      <Again opening={opening} />
      <FirmThread opening={opening} questions={questions} form={form} />
      <p class="counters">
        <span>{text.number(opening.number)}</span>
        {liveReferrals > 0 ? <span>{employerText.home.live(liveReferrals)}</span> : null}
        {hires > 0 ? <span>{employerText.home.hires(hires)}</span> : null}
        {opening.state === 'published' ? <a href={paths.opening('ja', opening.number)}>{text.publicPage}</a> : null}
      </p>
      <Steering opening={opening} />
      <div class="wizard">
        <div class="wizard__form">
          <h2>{text.asSeen}</h2>
          {opening.publishedOn === null ? <p class="muted">{text.notYet}</p> : null}
          <div class="review__paper">
            <OpeningDetail listing={listing} t={ja} level={2} />
          </div>
        </div>
        <aside>
          <AskDesk town={frame.town} />
        </aside>
      </div>
    </EmployerPage>
  )
}
