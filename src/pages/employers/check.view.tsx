import type { Finding } from '../../desk/openings/finding.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { formLabels } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { findingSentence } from '../parts/finding-sentence.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { fieldId } from '../../ui/form-state.ts'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { formState } from '../parts/form-state.ts'
import type { Opening } from '../../desk/openings/opening.ts'
import type { Question } from '../../desk/openings/questions.ts'
import { AskDesk } from './ask.tsx'
import type { CheckGroup, CheckRow } from './check-rows.ts'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Preview } from './preview.tsx'
import { Returned } from './returned.view.tsx'
import { stepTitle, Where } from './where.tsx'

const text = employerText.check

export type EditingShown = { fields: readonly string[]; isReviewed: boolean }

type CheckProps = {
  frame: Frame
  questions: readonly Question[]
  /** As it is shown: another version is not handed in unseen. */
  opening: Opening
  listing: Listing
  groups: readonly CheckGroup[]
  findings: readonly Finding[]
  /** Where the code goes; null for a firm that is signed in. */
  email: string | null
  /** null for what was never public. */
  editing: EditingShown | null
  refusal?: RefusalReason
}

type RowsProps = { id: string; question: Question; rows: readonly CheckRow[] }

const Rows = ({ id, question, rows }: RowsProps) => (
  <SummaryList
    rows={rows.map(({ name, value }) => ({
      key: formLabels[name],
      value: value === '' ? text.blank : value,
      change: {
        href: `${paths.employer.draftQuestion(id, question)}?from=check#${fieldId(name)}`,
        label: text.change,
        about: formLabels[name],
      },
    }))}
  />
)

/** What was written comes first; what may be left out and was is folded away, so that the rest is read. */
const Group = ({ id, question, rows }: RowsProps) => {
  const blank = rows.filter(({ value }) => value === '')
  return (
    <div class="stack">
      <h3>{text.groups[question]}</h3>
      <Rows id={id} question={question} rows={rows.filter(({ value }) => value !== '')} />
      {blank.length > 0 ? (
        <Details summary={text.leftOut(blank.length)}>
          <Rows id={id} question={question} rows={blank} />
        </Details>
      ) : null}
    </div>
  )
}

const Written = ({ opening, groups }: Pick<CheckProps, 'opening' | 'groups'>) => (
  <section class="stack">
    <h2>{text.answersHeading}</h2>
    {groups.map(({ question, rows }) => (
      <Group id={opening.id} question={question} rows={rows} />
    ))}
  </section>
)

const Reviewed = ({ findings }: Pick<CheckProps, 'findings'>) =>
  findings.length === 0 ? null : (
    <Notice tone="info" heading={text.reviewHeading}>
      <p>{text.reviewLead}</p>
      <ul>
        {findings.map((finding) => (
          <li>
            {fieldWords[finding.field] ?? finding.field}：{findingSentence(finding)}
          </li>
        ))}
      </ul>
    </Notice>
  )

const fieldWords: Readonly<Record<string, string>> = formLabels

/** Of a public posting: what is different, and what happens to the list when it is sent. */
const Editing = ({ editing }: { editing: EditingShown }) => (
  <Notice tone={editing.isReviewed ? 'warning' : 'info'} heading={text.editing.heading}>
    {editing.fields.length === 0 ? (
      <p>{text.editing.same}</p>
    ) : (
      <>
        <p>{text.editing.fields(editing.fields.map((field) => fieldWords[field] ?? field))}</p>
        <p>{editing.isReviewed ? text.editing.reviewed : text.editing.atOnce}</p>
      </>
    )}
  </Notice>
)

const nextWords = ({ email, editing }: Pick<CheckProps, 'email' | 'editing'>): string => {
  if (editing) return editing.isReviewed ? text.editing.reviewed : text.editing.atOnce
  return email === null ? text.memberNext : text.mailNext(email)
}

const buttonWord = ({ email, editing }: Pick<CheckProps, 'email' | 'editing'>): string => {
  if (editing) return text.editing.submit
  return email === null ? text.submitMember : text.submitVisitor
}

const Send = ({ opening, ...of }: Pick<CheckProps, 'opening' | 'email' | 'editing'>) => (
  <PostForm action={paths.employer.draftCheck(opening.id)} idempotencyKey={newPressKey()} version={opening.version}>
    <p>{nextWords(of)}</p>
    <Actions>
      <Button kind="primary" size="large">
        {buttonWord(of)}
      </Button>
    </Actions>
  </PostForm>
)

export const CheckView = ({ frame, questions, opening, groups, email, refusal, ...rest }: CheckProps) => {
  const at = { questions, at: 'check' } as const
  const form = formState({ labels: formLabels, ...(refusal && { refusal }) })
  return (
    <EmployerPage frame={frame} title={stepTitle({ ...at, form })} current="newOpening">
      <BackLink href={paths.employer.draftQuestion(opening.id, questions.at(-1) ?? 'what')}>
        {employerText.draft.back}
      </BackLink>
      <Where {...at} />
      <h1>{text.title}</h1>
      <ErrorSummary form={form} heading={employerText.errorSummary} />
      <Returned opening={opening} />
      {rest.editing ? <Editing editing={rest.editing} /> : <p class="lead">{text.lead}</p>}
      <div class="wizard">
        <div class="wizard__form">
          <Preview listing={rest.listing} />
          <Written opening={opening} groups={groups} />
          <Reviewed findings={rest.findings} />
          <Send opening={opening} email={email} editing={rest.editing} />
        </div>
        <aside>
          <AskDesk town={frame.town} />
        </aside>
      </div>
    </EmployerPage>
  )
}
