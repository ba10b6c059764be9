import type { Letter } from '../../desk/referrals/firm-slip-store.ts'
import type { Named, Slip } from '../../desk/referrals/slip.ts'
import { isLive, waitsForResult } from '../../desk/referrals/referral.ts'
import { newPressKey } from '../../http/page.ts'
import { partsOf } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { firmReferralsText } from '../../text/firm-referrals.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { StageOne, StageTwo } from '../parts/slip-lines.view.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { signInAgainAt } from '../parts/windows.ts'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { LetterTag, dueOf } from './referrals.view.tsx'

const text = firmReferralsText

const dayOf = (date: string | null): string => (date ? openingJa.date(partsOf(date)) : '')

type Props = {
  frame: Frame
  letter: Letter
  slip: Slip
  /** There once the press was made; then it is the whole of stage two. */
  named: Named | null
  isFresh: boolean
  /** Why the name did not open. */
  refusal?: string | undefined
}

const About = ({ letter }: Pick<Props, 'letter'>) => (
  <SummaryList
    rows={[
      { key: text.facts.opening, value: letter.title },
      { key: text.facts.place, value: `${letter.placeName}（${letter.area}）` },
      { key: text.facts.issued, value: dayOf(letter.issuedOn) },
      ...(letter.visitOn && isLive(letter.state)
        ? [{ key: text.facts.visit, value: text.at({ on: letter.visitOn, at: letter.visitAt }) }]
        : []),
      { key: text.facts.next, value: dueOf(letter) },
    ]}
  />
)

const NameDoor = ({ frame, letter, isFresh, refusal }: Props) => {
  if (!letter.isNamed) return <p>{refusal ?? text.named.notYet}</p>
  return (
    <>
      {refusal ? <p>{refusal}</p> : null}
      {isFresh ? (
        <>
          <p>{text.named.lead}</p>
          <PostForm action={paths.employer.referralNamed(letter.id)} idempotencyKey={newPressKey()}>
            <Button kind="secondary">{text.named.submit}</Button>
          </PostForm>
        </>
      ) : (
        <>
          <p>{text.named.fresh}</p>
          <LinkButton
            kind="secondary"
            href={signInAgainAt({ isDemo: frame.isDemo, back: paths.employer.referral(letter.id) })}
          >
            {text.named.again}
          </LinkButton>
        </>
      )}
    </>
  )
}

const Name = (props: Props) => (
  <Card heading={text.named.heading}>
    {props.named ? (
      <>
        <StageTwo named={props.named} referredOn={dayOf(props.letter.issuedOn)} />
        <p class="muted">{text.named.shown}</p>
      </>
    ) : (
      <NameDoor {...props} />
    )}
  </Card>
)

/** The one thing the firm is asked for now; by phone and FAX it is always possible. */
const Reply = ({ frame, letter }: Pick<Props, 'frame' | 'letter'>) => {
  const [answer, result] = [paths.employer.referralAnswer(letter.id), paths.employer.referralResult(letter.id)]
  if (!isLive(letter.state)) return null
  return (
    <div class="stack">
      <div class="actions">
        {waitsForResult(letter.state) ? (
          <>
            <LinkButton kind="primary" href={result}>
              {text.reply.result}
            </LinkButton>
            <a href={answer}>{text.reply.words}</a>
          </>
        ) : (
          <LinkButton kind={letter.slots.length > 0 ? 'secondary' : 'primary'} href={answer}>
            {letter.slots.length > 0 ? text.reply.change : text.reply.answer}
          </LinkButton>
        )}
      </div>
      <p>
        {text.reply.text} <Telephone number={frame.town.phone} />
      </p>
    </div>
  )
}

const Rules = ({ letter }: Pick<Props, 'letter'>) => (
  <Card heading={text.use.heading} tone="wash">
    <ul>
      {text.use.rules.map((rule) => (
        <li>{rule}</li>
      ))}
    </ul>
    <p>{letter.closesOn ? text.use.closes(letter.closesOn) : text.use.closesAfter}</p>
  </Card>
)

const Asking = () => (
  <Details summary={text.asking.heading} isOpen>
    <p>{text.asking.lead}</p>
    <ol>
      {text.asking.points.map((point) => (
        <li>{point}</li>
      ))}
    </ol>
    <p>{text.asking.health}</p>
  </Details>
)

export const ReferralView = (props: Props) => {
  const { frame, letter, slip } = props
  const title = text.title(letter.letterNumber ?? '')
  return (
    <EmployerPage frame={frame} title={title} current="referrals">
      <BackLink href={paths.employer.referrals()}>{text.back}</BackLink>
      <h1>{title}</h1>
      <p>
        <LetterTag state={letter.state} />
      </p>
      <div class="stack">
        <About letter={letter} />
        <Reply frame={frame} letter={letter} />
        <Card heading={text.slip.heading}>
          <p class="muted">{text.slip.lead}</p>
          <StageOne slip={slip} />
        </Card>
        <Name {...props} />
        <Asking />
        <Rules letter={letter} />
      </div>
    </EmployerPage>
  )
}

type Shut = { frame: Frame; words: { title: string; text: string; next?: string } }

/** Where the door is closed: why, and whom to call. Nothing of the letter. */
export const NotOpenView = ({ frame, words }: Shut) => (
  <EmployerPage frame={frame} title={words.title} current="referrals">
    <BackLink href={paths.employer.referrals()}>{text.back}</BackLink>
    <h1>{words.title}</h1>
    <Notice tone="info">
      <p>{words.text}</p>
      {words.next ? <p>{words.next}</p> : null}
    </Notice>
    <p>
      {text.reply.phone} <Telephone number={frame.town.phone} />
    </p>
  </EmployerPage>
)
