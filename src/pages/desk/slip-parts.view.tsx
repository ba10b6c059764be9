import type { OwnSlipRecord, Released } from '../../desk/referrals/look-at-own-slip.ts'
import { stageOneOf } from '../../desk/referrals/look-at-own-slip.ts'
import type { Referral } from '../../desk/referrals/referral.ts'
import type { Slip } from '../../desk/referrals/slip.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { slipText } from '../../text/slip.ts'
import { slipLines } from '../../text/slip-lines.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { StageOne } from '../parts/slip-lines.view.tsx'
import { fullDay } from './casework-words.ts'

const text = slipText.preview

export const FullNotice = () => (
  <Notice tone="warning" heading={slipText.full.heading}>
    <p>{slipText.full.text}</p>
  </Notice>
)

/** The firm was shut out of its slips: said where the call is made, and lifted there. */
export const ShutNotice = ({ referralId, isReading }: { referralId: string; isReading: boolean }) => (
  <Notice tone="warning" heading={slipText.lift.heading}>
    <p>{slipText.lift.lead}</p>
    {isReading ? null : (
      <PostForm action={paths.desk.slipLift(referralId)} idempotencyKey={newPressKey()}>
        <Button kind="secondary" size="small">
          {slipText.lift.submit}
        </Button>
      </PostForm>
    )}
  </Notice>
)

/** How it stands with the firm's reading, in one or two sentences. */
export const Standing = ({ released }: { released: Released }) => {
  if (!released) return <p>{text.notYet}</p>
  const { closesOn, isClosed, named, namedOn, agreedHow } = released
  if (isClosed && closesOn) return <p>{text.closed(fullDay(closesOn))}</p>
  const how = agreedHow ? referralText.agreedHow[agreedHow] : ''
  return (
    <p>
      {text.now} {named && namedOn ? text.namedNow(fullDay(namedOn), how) : text.notNamed}
      {closesOn ? ` ${text.closes(fullDay(closesOn))}` : null}
    </p>
  )
}

/** Before the name is out: everything it could bring along, so that the person can say yes or no to each. */
export const PossibleTwo = ({ person, issuedOn }: { person: OwnSlipRecord['person']; issuedOn: string | null }) => {
  const { named: labels, age } = slipLines
  const ticked = (value: string) => (
    <>
      {value} <span class="muted">{slipText.preview.whenTicked}</span>
    </>
  )
  return (
    <SummaryList
      rows={[
        { key: labels.name, value: person.name },
        ...(issuedOn ? [{ key: labels.referredOn, value: fullDay(issuedOn) }] : []),
        ...(person.phone === '' ? [] : [{ key: labels.phone, value: ticked(person.phone) }]),
        ...(person.age === null ? [] : [{ key: labels.age, value: ticked(age(person.age)) }]),
      ]}
    />
  )
}

type CardProps = {
  record: {
    referral: Pick<Referral, 'id' | 'state'>
    released: Released
    text: { agreed: Slip | null }
    isShut: boolean
    isReading: boolean
  }
}

/** On the referral's page: what the firm reads, and the way to the page where it is changed. */
export const SlipCard = ({ record: { referral, released, text: told, isShut, isReading } }: CardProps) => {
  if (released === null && referral.state !== 'agreed') return null
  return (
    <>
      {isShut && !released?.isClosed ? <ShutNotice referralId={referral.id} isReading={isReading} /> : null}
      <Card heading={text.heading} tone="wash">
        <StageOne slip={stageOneOf({ released, agreed: told.agreed }) ?? {}} />
        <Standing released={released} />
        <p>
          <a href={paths.desk.slip(referral.id)}>{released ? text.open : text.write}</a>
        </p>
      </Card>
    </>
  )
}
