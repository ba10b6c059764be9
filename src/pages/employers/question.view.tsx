import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import type { Finding } from '../../desk/openings/finding.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import type { Question } from '../../desk/openings/questions.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { ja } from '../../text/ja.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { hasErrors } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OpeningCard } from '../parts/opening-card.tsx'
import { AskDesk } from './ask.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { FirmFields } from './question-firm.tsx'
import { PayFields } from './question-pay.tsx'
import { PeopleFields } from './question-people.tsx'
import { WhatFields } from './question-what.tsx'
import { WhenFields } from './question-when.tsx'
import { WhereFields } from './question-where.tsx'
import { Returned } from './returned.view.tsx'
import { stepTitle, Where } from './where.tsx'

const text = employerText.draft

type QuestionProps = {
  frame: Frame
  draft: DraftAtHand
  question: Question
  questions: readonly Question[]
  isFromCheck: boolean
  /** What the law stops among these answers. */
  stops: readonly Finding[]
  /** What residents would see of it so far. */
  card: Listing | null
  form: FormState
}

const worded = (words: string | Readonly<Record<'trial' | 'employment', string>>, { opening }: DraftAtHand): string =>
  typeof words === 'string' ? words : words[opening.family]

const backOf = ({ draft, question, questions, isFromCheck }: QuestionProps): { href: string; label: string } => {
  const { id, state } = draft.opening
  if (isFromCheck) return { href: paths.employer.draftCheck(id), label: text.backToCheck }
  const before = questions[questions.indexOf(question) - 1]
  if (before) return { href: paths.employer.draftQuestion(id, before), label: text.back }
  return state === 'draft'
    ? { href: paths.employer.draftRung(id), label: text.rung }
    : { href: paths.employer.opening(id), label: text.backReturned }
}

const Fields = ({ draft, question, form }: QuestionProps) => {
  const { opening, workplaces, firm } = draft
  const { rung } = opening
  if (question === 'what') return <WhatFields form={form} rung={rung} />
  if (question === 'when') return <WhenFields form={form} rung={rung} />
  if (question === 'people') {
    return <PeopleFields form={form} rung={rung} mayInterview={draft.settings.allowsInterview} />
  }
  if (question === 'pay') return <PayFields form={form} />
  if (question === 'firm') return <FirmFields form={form} />
  return <WhereFields form={form} rung={rung} workplaces={workplaces} isMember={firm !== null} />
}

// What only employment may hold: the way on is a job offer begun from the same answers (R2-01, product §10.7).
const speakForEmployment: readonly string[] = ['nightWork', 'likeness', 'trialMoney']

const ToJob = ({ draft, stops }: Pick<QuestionProps, 'draft' | 'stops'>) => {
  const { id, version, family } = draft.opening
  if (family !== 'trial' || !stops.some(({ code }) => speakForEmployment.includes(code))) return null
  return (
    <Notice tone="warning" heading={text.switchHeading}>
      <p>{text.switchLead}</p>
      <PostForm action={paths.employer.draftRung(id)} idempotencyKey={newPressKey()} version={version}>
        <input type="hidden" name="rung" value="supportedShortJob" />
        <Button kind="secondary">{text.switchSubmit}</Button>
      </PostForm>
    </Notice>
  )
}

const Card = ({ card }: { card: Listing }) => (
  <>
    <h2>{text.cardHeading}</h2>
    <OpeningCard listing={card} t={ja} level={3} />
  </>
)

const Aside = ({ frame, draft, card }: Pick<QuestionProps, 'frame' | 'draft' | 'card'>) => (
  <aside class="wizard__preview">
    {card ? <Card card={card} /> : null}
    {frame.isMember ? null : (
      <p>
        <a href={paths.employer.draftLater(draft.opening.id)}>{text.later}</a>
      </p>
    )}
    <AskDesk town={frame.town} />
  </aside>
)

export const QuestionView = (props: QuestionProps) => {
  const { frame, draft, question, questions, isFromCheck, form } = props
  const { opening } = draft
  const isLast = isFromCheck || question === questions.at(-1)
  const action = paths.employer.draftQuestion(opening.id, question) + (isFromCheck ? '?from=check' : '')
  const back = backOf(props)
  const at = { questions, at: question }
  return (
    <EmployerPage frame={frame} title={stepTitle({ ...at, form })} current="newOpening">
      <BackLink href={back.href}>{back.label}</BackLink>
      <Where {...at} />
      <p class="muted">{openingJa.rungs[opening.rung].name}</p>
      <h1>{worded(text.titles[question], draft)}</h1>
      <ErrorSummary form={form} heading={employerText.errorSummary} />
      <Returned opening={opening} question={question} />
      {hasErrors(form) ? null : <p class="lead">{worded(text.leads[question], draft)}</p>}
      <div class="wizard">
        <div class="wizard__form">
          <ToJob draft={draft} stops={props.stops} />
          <PostForm action={action} idempotencyKey={newPressKey()} version={opening.version}>
            <Fields {...props} />
            <p class="muted">{text.saved}</p>
            <Actions>
              <Button kind="primary" size="large">
                {isLast ? text.toCheck : text.next}
              </Button>
            </Actions>
          </PostForm>
        </div>
        <Aside frame={frame} draft={draft} card={props.card} />
      </div>
    </EmployerPage>
  )
}
