import type { Listing } from '../../desk/openings/listing.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { ja } from '../../text/ja.ts'
import { matterText } from '../../text/matter.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Lines } from '../parts/lines.tsx'
import { dateWords, wageWords, whenWords } from '../parts/opening-words.ts'
import { Telephone } from '../parts/telephone.tsx'
import { MatterCode, MatterFrame } from './matter-frame.view.tsx'
import type { MatterProps } from './matter-frame.view.tsx'

const text = matterText.stillTrue
const { facts } = text

const Posting = ({ listing }: { listing: Listing }) => (
  <SummaryList
    rows={[
      { key: facts.opening, value: listing.title },
      { key: facts.number, value: listing.number },
      { key: facts.rung, value: openingJa.rungs[listing.rung].name },
      { key: facts.place, value: `${listing.placeName}（${listing.area}）` },
      { key: facts.when, value: whenWords(ja, listing) },
      { key: facts.pay, value: wageWords(ja, listing) || openingJa.pay.unpaid },
      { key: facts.places, value: openingJa.places(listing.places) },
      { key: facts.tasks, value: <Lines text={listing.tasks} /> },
      { key: facts.confirmed, value: dateWords(ja, listing.confirmedOn) },
      { key: facts.until, value: dateWords(ja, listing.validUntil) },
    ]}
  />
)

const answers = [
  { value: 'yes', label: text.yes, hint: text.yesHint },
  { value: 'stop', label: text.stop, hint: text.stopHint },
]

type AskProps = MatterProps & { listing: Listing; edition: number }

export const StillTrueView = ({ listing, edition, ...props }: AskProps) => (
  <MatterFrame {...props} title={text.title}>
    <p class="lead">{text.lead}</p>
    <Posting listing={listing} />
    <p>
      <a href={paths.opening('ja', listing.number)}>{text.whole}</a>
    </p>
    <PostForm action={paths.matter(props.id)} idempotencyKey={newPressKey()}>
      <input type="hidden" name="edition" value={String(edition)} />
      <Radios form={props.form} name="answer" legend={text.legend} isRequired options={answers} layout="tiles" />
      <MatterCode form={props.form} />
      <Actions>
        <Button kind="primary" size="large">
          {text.submit}
        </Button>
      </Actions>
    </PostForm>
    <h2>{text.mendHeading}</h2>
    <p>{text.mendLead}</p>
    <p>
      <LinkButton kind="secondary" icon="edit" href={paths.matter(props.id, { how: 'mend' })}>
        {text.mend}
      </LinkButton>
    </p>
  </MatterFrame>
)

/** How a posting is put right: by the firm itself, or on the phone. */
export const MendView = ({ listing, ...props }: MatterProps & { listing: Listing }) => (
  <MatterFrame {...props} title={text.how.title} isOver>
    <p class="lead">{text.how.lead(listing.title)}</p>
    <h2>{text.how.self}</h2>
    <p>{text.how.selfText}</p>
    <p>
      <LinkButton kind="primary" href={paths.employer.signIn()}>
        {text.how.signIn}
      </LinkButton>
    </p>
    <h2>{text.how.phone}</h2>
    <p>
      {text.how.phoneText(listing.number)} <Telephone number={props.town.phone} />
    </p>
    <Notice tone="info">{text.how.meanwhile}</Notice>
    <p>
      <a href={paths.matter(props.id)}>{text.how.back}</a>
    </p>
  </MatterFrame>
)

export const ConfirmedView = ({ isStopped, ...props }: MatterProps & { isStopped: boolean }) => (
  <MatterFrame {...props} title={text.doneTitle} isOver>
    <div class="receipt">
      <p>{isStopped ? text.doneStop : text.doneYes}</p>
      <p>{text.doneText}</p>
    </div>
  </MatterFrame>
)
