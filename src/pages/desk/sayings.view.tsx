import type { Opening, OpeningEdition } from '../../desk/openings/opening.ts'
import { isSayable, sayingFields, sayingIn, sayingLanguages, standingOf } from '../../desk/openings/saying.ts'
import type { Saying, SayingLanguage, SayingStanding, SayingWords } from '../../desk/openings/saying.ts'
import type { SayingMark } from '../../desk/openings/saying-marks.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { sayingsText as text } from '../../text/desk-sayings.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Lines } from '../parts/lines.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { SayingMarks, SayingPreview } from './sayings-marks.view.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Done, Late, LineTag } from './office-parts.tsx'

type SayingsProps = {
  frame: Frame
  town: DeskTown
  opening: Opening
  edition: OpeningEdition
  sayings: readonly Saying[]
  language: SayingLanguage
  words: SayingWords
  /** null while nothing is written. */
  marks: readonly SayingMark[] | null
  form: FormState
  /** The edition and the version that were read when the form was opened. */
  about: { edition: number; version: number }
  done: string | undefined
  isLate: boolean
}

const tones = { none: 'plain', shown: 'done', outOfDate: 'look', takenBack: 'plain' } as const

const standingIn = ({ sayings, opening }: Pick<SayingsProps, 'sayings' | 'opening'>, language: SayingLanguage) =>
  standingOf(sayingIn(sayings, language), opening.edition)

const rowsOf = (words: SayingWords) =>
  sayingFields.map((field) => ({
    key: text.labels[field],
    value: words[field] === '' ? <span class="muted">{text.empty}</span> : <Lines text={words[field]} />,
  }))

const About = ({ language, about }: Pick<SayingsProps, 'language' | 'about'>) => (
  <>
    <input type="hidden" name="language" value={language} />
    <input type="hidden" name="edition" value={String(about.edition)} />
  </>
)

const Fields = ({ form, language }: Pick<SayingsProps, 'form' | 'language'>) => {
  const { labels, help } = text
  return (
    <>
      <TextField form={form} name="title" label={labels.title} help={help[language].title} isRequired />
      <TextArea form={form} name="tasks" label={labels.tasks} help={help[language].tasks} rows={6} isRequired />
      <TextArea form={form} name="firstDay" label={labels.firstDay} rows={4} />
      <TextArea form={form} name="wayThere" label={labels.wayThere} rows={4} />
      <TextArea form={form} name="meets" label={labels.meets} rows={2} />
      <TextArea form={form} name="bring" label={labels.bring} rows={2} />
    </>
  )
}

const SayingForm = (props: Pick<SayingsProps, 'opening' | 'language' | 'form' | 'about'>) => {
  const { opening, language, form, about } = props
  return (
    <PostForm action={paths.desk.openingSayings(opening.id)} idempotencyKey={newPressKey()} version={about.version}>
      <About language={language} about={about} />
      <Fields form={form} language={language} />
      {language === 'easy' ? <p class="muted small">{text.readingsHelp}</p> : null}
      <Actions>
        <Button kind="primary" name="press" value="write">
          {text.press.write}
        </Button>
        <Button kind="secondary" name="press" value="check">
          {text.press.check}
        </Button>
        {language === 'easy' ? (
          <Button kind="secondary" name="press" value="readings">
            {text.press.readings}
          </Button>
        ) : null}
      </Actions>
    </PostForm>
  )
}

const TakeBack = ({ opening, language, about }: Pick<SayingsProps, 'opening' | 'language' | 'about'>) => (
  <PostForm action={paths.desk.openingSayingBack(opening.id)} idempotencyKey={newPressKey()} version={about.version}>
    <About language={language} about={about} />
    <p class="muted small">{text.takeBackHelp}</p>
    <Button kind="text">{text.takeBack}</Button>
  </PostForm>
)

const StandingNote = ({ standing }: { standing: SayingStanding }) => {
  if (standing === 'outOfDate') {
    return (
      <Notice tone="warning" heading={text.outOfDate.heading}>
        <p>{text.outOfDate.text}</p>
      </Notice>
    )
  }
  return standing === 'takenBack' ? <Notice tone="info">{text.takenBackNote}</Notice> : null
}

const Writing = (props: SayingsProps) => {
  const { opening, language, words, marks, about } = props
  const standing = standingIn(props, language)
  const isWritten = standing === 'shown' || standing === 'outOfDate'
  return (
    <>
      <h2>
        {text.written} <LineTag tone={tones[standing]}>{text.standings[standing]}</LineTag>
      </h2>
      <StandingNote standing={standing} />
      {marks ? <SayingMarks marks={marks} /> : null}
      <SayingForm {...props} />
      {marks ? <SayingPreview language={language} words={words} /> : null}
      {isWritten ? <TakeBack opening={opening} language={language} about={about} /> : null}
    </>
  )
}

/** The firm's words on the left, the desk's on the right. */
export const SayingsView = (props: SayingsProps) => {
  const { frame, town, opening, edition, language, form, done, isLate } = props
  return (
    <DeskPage {...frame} town={town} title={text.title} current="openings">
      <BackLink href={paths.desk.opening(opening.id)}>{text.back}</BackLink>
      <Troubles form={form} />
      {isLate ? <Late>{text.late}</Late> : <Done words={text.done} done={done} />}
      <PageHead title={text.title}>
        <p>{edition.title}</p>
        <p class="muted">{text.lead}</p>
      </PageHead>
      <Tabs
        label={text.tabsLabel}
        links={sayingLanguages.map((one) => ({
          href: paths.desk.openingSayings(opening.id, { in: one }),
          label: text.languages[one],
          isCurrent: one === language,
        }))}
      />
      <div class="review">
        <section class="review__paper" aria-labelledby="original">
          <h2 id="original">{text.original}</h2>
          <SummaryList rows={rowsOf(edition)} />
        </section>
        <div class="review__findings">
          {isSayable(opening.state) ? <Writing {...props} /> : <Notice tone="info">{text.notNow}</Notice>}
        </div>
      </div>
    </DeskPage>
  )
}
