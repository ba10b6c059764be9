import type { Child } from 'hono/jsx'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { deskText } from '../../text/desk.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { errorOf, fieldId, hasErrors, isChosen, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { groupsFor, numbersOf } from '../parts/posting-questions.ts'
import type { Question, QuestionGroup } from '../parts/posting-questions.ts'
import { PageHead } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { AskRow, PlaceRow } from './key-in-fields.view.tsx'
import { Declaration } from './key-in-firm.view.tsx'

const text = keyInText.form

type FormProps = { draft: DraftAtHand; form: FormState }
type GroupProps = FormProps & { group: QuestionGroup }

const ofPlace: readonly string[] = ['placeKind', 'placeName', 'area', 'address', 'wayThere', 'passiveSmoking']

const isTouched = (form: FormState, questions: readonly Question[]): boolean =>
  questions.some(
    ({ name }) => errorOf(form, name) !== undefined || (valueOf(form, name) !== '' && valueOf(form, name) !== 'none'),
  )

const Folded = ({ summary, isOpen, children }: { summary: string; isOpen: boolean; children?: Child }) => (
  <Details summary={summary} isOpen={isOpen}>
    {children}
  </Details>
)

const Rows = ({ draft, form, questions }: FormProps & { questions: readonly Question[] }) => {
  const numbers = numbersOf(draft.opening.family)
  return (
    <>
      {questions.map((question) =>
        question.kind === 'place' ? (
          <PlaceRow form={form} workplaces={draft.workplaces} />
        ) : (
          <AskRow form={form} question={question} number={numbers[question.name]} />
        ),
      )}
    </>
  )
}

/** Where the firm has places already, the fields of a new one are folded away until it is chosen. */
const Group = ({ draft, form, group }: GroupProps) => {
  const { family } = draft.opening
  const heading = group.name === 'people' ? keyInText.groups.people[family] : keyInText.groups[group.name]
  const isKnown = draft.workplaces.length > 0
  const isFolded = ({ name }: Question) => isKnown && ofPlace.includes(name)
  const place = group.questions.filter(isFolded)
  const rare = group.questions.filter(({ isRare }) => isRare)
  const plain = group.questions.filter((question) => !question.isRare && !isFolded(question))
  const [first, rest] = [plain.filter(({ kind }) => kind === 'place'), plain.filter(({ kind }) => kind !== 'place')]
  return (
    <section class="key-in__group">
      <h2>{heading}</h2>
      <Rows draft={draft} form={form} questions={first} />
      {place.length > 0 ? (
        <Folded summary={text.place} isOpen={isChosen({ form, name: 'workplaceId', code: 'new' })}>
          <Rows draft={draft} form={form} questions={place} />
        </Folded>
      ) : null}
      <Rows draft={draft} form={form} questions={rest} />
      {rare.length > 0 ? (
        <Folded summary={text.rare} isOpen={isTouched(form, rare)}>
          <Rows draft={draft} form={form} questions={rare} />
        </Folded>
      ) : null}
    </section>
  )
}

/** A gap is no fault while the sheet is being copied: it is told quietly. */
const Missing = ({ form, heading }: { form: FormState; heading: string }) =>
  hasErrors(form) ? (
    <Notice tone="warning" heading={heading}>
      <ul class="key-in__missing">
        {Object.entries(form.errors).map(([name, error]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{error}</a>
          </li>
        ))}
      </ul>
    </Notice>
  ) : null

const Stand = ({ draft, form, isWhole, isPressed, done }: Omit<KeyInFormProps, 'frame'>) => {
  const { opening } = draft
  const heading =
    errorOf(form, '') === undefined ? text.missing(Object.keys(form.errors).length) : deskText.errorHeading
  return (
    <>
      {opening.state === 'returned' && opening.reasonText ? (
        <Notice tone="warning" heading={text.wish}>
          <p>{opening.reasonText}</p>
        </Notice>
      ) : null}
      {done === 'saved' ? (
        <Notice tone="success">{isWhole ? `${text.saved}${text.isWhole}` : text.saved}</Notice>
      ) : null}
      {isPressed ? <ErrorSummary form={form} heading={heading} /> : <Missing form={form} heading={heading} />}
    </>
  )
}

export type KeyInFormProps = FormProps & {
  frame: Frame
  isWhole: boolean
  isPressed: boolean
  done?: string | undefined
}

export const KeyInFormView = ({ frame, ...of }: KeyInFormProps) => {
  const { draft, form } = of
  const { opening, firm, settings } = draft
  const title = text.title(openingJa.rungs[opening.rung].name)
  return (
    <DeskPage {...frame} town={settings} title={title} current="openings">
      <BackLink href={paths.keyIn.start()}>{text.back}</BackLink>
      <PageHead title={title}>
        <p>
          <b>{firm?.name}</b> {firm ? <Telephone number={firm.phone} /> : null}{' '}
          <span class="muted">
            {opening.channel === 'web'
              ? null
              : text.about({ channel: keyInText.channels[opening.channel], reason: opening.enteredReason ?? '' })}
          </span>
        </p>
      </PageHead>
      <Stand {...of} />
      {hasErrors(form) ? null : <p class="muted">{text.lead}</p>}
      <PostForm action={paths.keyIn.draft(opening.id)} idempotencyKey={newPressKey()} version={opening.version}>
        {groupsFor(opening.rung).map((group) => (
          <Group draft={draft} form={form} group={group} />
        ))}
        {firm?.selfDeclaredOn ? null : (
          <section class="key-in__group">
            <h2>{text.firm}</h2>
            <Declaration form={form} />
          </section>
        )}
        <p class="muted">{text.submitHelp}</p>
        <Actions>
          <Button kind="primary" name="next" value="submit">
            {text.submit}
          </Button>
          <Button kind="secondary" name="next" value="save">
            {text.save}
          </Button>
        </Actions>
      </PostForm>
    </DeskPage>
  )
}
