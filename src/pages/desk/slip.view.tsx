import type { OwnSlipRecord } from '../../desk/referrals/look-at-own-slip.ts'
import { stageOneOf } from '../../desk/referrals/look-at-own-slip.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { slipText } from '../../text/slip.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Details } from '../../ui/details.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StageOne, StageTwo } from '../parts/slip-lines.view.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, ReferralTag, Troubles, caseName, stateOf } from './casework-parts.tsx'
import { choicesOf, datePartsOf, fullDay, wordFor } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { SlipFields, slipFormOf, slipTypedOf } from './slip-fields.view.tsx'
import { PossibleTwo, ShutNotice, Standing } from './slip-parts.view.tsx'

export type SlipStep = 'write' | 'name' | 'takeBack' | 'lift'
type Tried = { step: SlipStep; trouble: Trouble }
type Props = {
  frame: Frame
  record: OwnSlipRecord
  today: CivilDate
  isFresh: boolean
  done: string
  tried?: Tried | undefined
}

const troubleOf = ({ tried }: Pick<Props, 'tried'>, step: SlipStep) =>
  tried?.step === step ? tried.trouble : undefined

const Preview = ({ record }: Pick<Props, 'record'>) => {
  const { released, referral, text } = record
  const words = slipText.preview
  return (
    <Card heading={words.heading}>
      <Standing released={released} />
      <h3>{words.one}</h3>
      <StageOne slip={stageOneOf({ released, agreed: text.agreed }) ?? {}} />
      <h3>{words.two}</h3>
      {released?.named ? (
        <StageTwo named={released.named} referredOn={referral.issuedOn ? fullDay(referral.issuedOn) : ''} />
      ) : (
        <PossibleTwo person={record.person} issuedOn={referral.issuedOn} />
      )}
      <p class="muted">{words.never}</p>
    </Card>
  )
}

const WriteForm = (props: Props) => {
  const { id, version, agreedHow } = props.record.referral
  const first = { ...slipTypedOf(props.record.text.agreed ?? {}), agreedHow: agreedHow ? [agreedHow] : [] }
  const form = slipFormOf({ trouble: troubleOf(props, 'write'), first })
  return (
    <Card heading={slipText.write.heading}>
      <Troubles form={form} />
      <p>{slipText.write.lead}</p>
      <PostForm action={paths.desk.slip(id)} idempotencyKey={newPressKey()} version={version}>
        <SlipFields form={form} />
        <Button kind="primary">{slipText.write.submit}</Button>
      </PostForm>
    </Card>
  )
}

const NameFields = (props: Props) => {
  const { record, today, frame, isFresh } = props
  const { id, version } = record.referral
  const { lead, again, againSubmit, labels, ageHelp, noPhone, submit } = slipText.name
  const isAgain = Boolean(record.released?.named)
  const trouble = troubleOf(props, 'name')
  const form = stateOf({ labels, trouble, first: datePartsOf('agreedOn', today) })
  return (
    <>
      <Troubles form={form} />
      <p>{isAgain ? again : lead}</p>
      <SignInAgain
        frame={frame}
        back={paths.desk.slip(id)}
        isFresh={isFresh}
        refusal={trouble?.refusal}
        lead={slipText.name.fresh}
      />
      <PostForm action={paths.desk.slipName(id)} idempotencyKey={newPressKey()} version={version}>
        <Radios form={form} name="how" legend={labels.how} options={choicesOf(referralText.agreedHow)} isRequired />
        <DateField form={form} name="agreedOn" legend={labels.agreedOn} units={deskText.dateUnits} isRequired />
        {record.person.phone === '' ? (
          <p class="muted">{noPhone}</p>
        ) : (
          <SingleCheckbox form={form} name="showsPhone" label={labels.showsPhone} />
        )}
        {record.person.age === null ? null : (
          <SingleCheckbox form={form} name="showsAge" label={labels.showsAge} help={ageHelp} />
        )}
        <Button kind={isAgain ? 'secondary' : 'primary'}>{isAgain ? againSubmit : submit}</Button>
      </PostForm>
    </>
  )
}

// Once the name is out, letting it out anew is the rare thing.
const NameForm = (props: Props) =>
  props.record.released?.named ? (
    <Details summary={slipText.name.againHeading} isOpen={props.tried?.step === 'name'}>
      <NameFields {...props} />
    </Details>
  ) : (
    <Card heading={slipText.name.heading}>
      <NameFields {...props} />
    </Card>
  )

const TakeBackForm = (props: Props) => {
  const { id, version } = props.record.referral
  const { heading, lead, submit } = slipText.takeBack
  const form = stateOf({ labels: {}, trouble: troubleOf(props, 'takeBack') })
  return (
    <Card heading={heading}>
      <Troubles form={form} />
      <p>{lead}</p>
      <PostForm action={paths.desk.slipTakeBack(id)} idempotencyKey={newPressKey()} version={version}>
        <Button kind="secondary" icon="stop">
          {submit}
        </Button>
      </PostForm>
    </Card>
  )
}

const canRewrite = ({ referral }: OwnSlipRecord): boolean =>
  referral.state === 'agreed' && referral.issuerRequestedOn === null

const Forms = (props: Props) => {
  const { record, tried } = props
  const { released, referral } = record
  if (record.isReading) return null
  const isNameable = released !== null && !released.isClosed && referral.letterNumber !== null
  return (
    <div class="stack">
      {canRewrite(record) || tried?.step === 'write' ? <WriteForm {...props} /> : null}
      {released?.named || tried?.step === 'takeBack' ? <TakeBackForm {...props} /> : null}
      {isNameable || tried?.step === 'name' ? <NameForm {...props} /> : null}
    </div>
  )
}

export const OwnSlipView = (props: Props) => {
  const { frame, record, done } = props
  const { referral } = record
  const liftTrouble = troubleOf(props, 'lift')
  return (
    <DeskPage {...frame} title={slipText.title} current="referrals" town={record.town}>
      <BackLink href={paths.desk.referral(referral.id)}>{slipText.back}</BackLink>
      <PageHead title={slipText.title}>
        <p>
          <span class="number">{caseName(record)}</span> {record.title}（{record.employerName}）{' '}
          <ReferralTag state={referral.state} />
        </p>
      </PageHead>
      {done in slipText.done ? <Notice tone="success">{wordFor(slipText.done, done)}</Notice> : null}
      {liftTrouble ? <Troubles form={stateOf({ labels: {}, trouble: liftTrouble })} /> : null}
      {record.isShut ? <ShutNotice referralId={referral.id} isReading={record.isReading} /> : null}
      <div class="columns">
        <Forms {...props} />
        <Preview record={record} />
      </div>
    </DeskPage>
  )
}
