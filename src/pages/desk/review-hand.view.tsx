import type { Claim } from '../../desk/openings/review.ts'
import { newPressKey } from '../../http/page.ts'
import { clockTimeAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { reviewText } from '../../text/review.ts'
import { Button } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Reviewed } from './review-reading.ts'

const text = reviewText.hand

type HandProps = Pick<Reviewed, 'opening' | 'claim'> & { me: string }

const Take = ({ id, claim, word }: { id: string; claim: Claim | null; word: string }) => (
  <PostForm action={paths.desk.openingClaim(id)} idempotencyKey={newPressKey()} layout="row">
    <input type="hidden" name="seen" value={claim?.officerId ?? ''} />
    <Button kind="secondary">{word}</Button>
  </PostForm>
)

/** Who has it in hand, so that two officers do not decide it apart. */
export const InHand = ({ opening, claim, me }: HandProps) => {
  if (opening.state !== 'submitted') return null
  if (claim === null) {
    return (
      <div class="in-hand">
        <p>{text.free}</p>
        <Take id={opening.id} claim={claim} word={text.take} />
      </div>
    )
  }
  const time = clockTimeAt(claim.since)
  if (claim.officerId === me) return <p class="in-hand">{text.mine(time)}</p>
  return (
    <Notice tone="warning" heading={text.other({ name: claim.officerName, time })}>
      <p>{text.otherText}</p>
      <Take id={opening.id} claim={claim} word={text.takeOver} />
    </Notice>
  )
}

/** On the page of an act: whoever presses without having it in hand is told, and may. */
export const HandWarning = ({ opening, claim, me }: HandProps) => {
  if (opening.state !== 'submitted' || claim?.officerId === me) return null
  if (claim === null) return <Notice tone="info">{text.unheld}</Notice>
  const heading = text.other({ name: claim.officerName, time: clockTimeAt(claim.since) })
  return (
    <Notice tone="warning" heading={heading}>
      {text.otherText}
    </Notice>
  )
}
