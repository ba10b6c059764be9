import type { ImportKind } from '../../desk/imports/import.ts'
import type { ImportSeen } from '../../desk/imports/look-at-import.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { importsText as text } from '../../text/imports.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Steps } from '../../ui/steps.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { placeOfKind, uploadOf, whenOf } from './import-form.view.tsx'
import { Counts, Lines, Made } from './import-lines.view.tsx'
import { Fine, Mend, Twins } from './import-parts.view.tsx'
import type { Part } from './import-parts.view.tsx'

const words = text.page

type Props = Part & { frame: Frame; goesOn: boolean }
type Step = Parameters<typeof paths.bring.step>[1]['step']

const stepPath = ({ kind, seen }: Part, step: Step) => paths.bring.step(kind, { id: seen.run.id, step })

const Drop = (part: Part) => (
  <PostForm action={stepPath(part, 'refuse')} idempotencyKey={newPressKey()} version={part.seen.run.version}>
    <Actions>
      <Button kind="text">{part.seen.isOwn ? words.drop : words.refuse}</Button>
    </Actions>
  </PostForm>
)

/** The dry run, for who brought it alone. */
const Checked = (part: Part) => (
  <>
    <Mend {...part} />
    <PostForm action={stepPath(part, 'prepare')} idempotencyKey={newPressKey()} version={part.seen.run.version} isLong>
      <Twins {...part} />
      <Fine {...part} />
      <p>{words.handOnLead[part.kind]}</p>
      <Actions>
        <Button kind="primary">{words.handOn[part.kind]}</Button>
      </Actions>
    </PostForm>
    <Drop {...part} />
  </>
)

const Decide = (part: Part) => (
  <Card heading={words.decideHeading}>
    <p>{words.decideLead(part.seen.preparedBy)}</p>
    <PostForm action={stepPath(part, 'approve')} idempotencyKey={newPressKey()} version={part.seen.run.version}>
      <Actions>
        <Button kind="primary">{words.approve}</Button>
      </Actions>
    </PostForm>
    <Drop {...part} />
  </Card>
)

const Prepared = (part: Part) => (
  <>
    {part.seen.mayDecide ? (
      <Decide {...part} />
    ) : (
      <Notice tone="info">
        <p>{part.seen.isOwn ? words.waiting : words.mayNotDecide}</p>
      </Notice>
    )}
    <Twins {...part} />
    <Fine {...part} />
    {part.seen.isOwn ? <Drop {...part} /> : null}
  </>
)

const Approved = ({ goesOn, ...part }: Part & { goesOn: boolean }) => {
  const { made = 0, fine = 0 } = part.seen.counts
  return (
    <Card heading={words.progress(made, made + fine)}>
      <progress class="import-progress" value={made} max={made + fine} aria-label={words.progress(made, made + fine)} />
      <p>{words.progressLead}</p>
      <PostForm action={stepPath(part, 'write')} idempotencyKey={newPressKey()} goesOn={goesOn && made > 0}>
        <Button kind="primary">{made === 0 ? words.begin : words.goOn}</Button>
      </PostForm>
    </Card>
  )
}

const Undo = ({ goesOn, ...part }: Part & { goesOn: boolean }) => {
  const { made = 0, undone = 0, kept = 0 } = part.seen.counts
  const hasBegun = undone + kept > 0
  return (
    <Card heading={words.undoHeading}>
      <p>{hasBegun ? words.undoProgress(made) : words.undoLead(whenOf(part.seen.run.until))}</p>
      <PostForm action={stepPath(part, 'undo')} idempotencyKey={newPressKey()} goesOn={goesOn && hasBegun}>
        <Actions>
          <Button kind={hasBegun ? 'primary' : 'secondary'}>{words.undo}</Button>
        </Actions>
      </PostForm>
    </Card>
  )
}

const Records = ({ kind, seen }: Part) =>
  seen.lines.length === 0 ? null : (
    <Details summary={words.heading(words.what[kind], seen.lines.length)} isOpen={seen.run.state === 'undone'}>
      <Lines
        kind={kind}
        heading={words.what[kind]}
        lines={seen.lines}
        label={words.result}
        finding={(line) => <Made kind={kind} line={line} isMine={seen.mine.has(line.madeId ?? '')} />}
      />
    </Details>
  )

const Body = ({ goesOn, ...part }: Part & { goesOn: boolean }) => {
  const { state } = part.seen.run
  if (state === 'checked') return <Checked {...part} />
  if (state === 'prepared') return <Prepared {...part} />
  if (state === 'approved') return <Approved {...part} goesOn={goesOn} />
  const again = (
    <p>
      <LinkButton kind="secondary" href={uploadOf[part.kind]}>
        {words.again}
      </LinkButton>
    </p>
  )
  if (state === 'written') {
    return (
      <>
        <Notice tone="success">{words.written(text[part.kind].one(part.seen.counts.made ?? 0))}</Notice>
        <Records {...part} />
        <Undo {...part} goesOn={goesOn} />
        {again}
      </>
    )
  }
  return (
    <>
      <Notice tone="info">{words.ended[state]}</Notice>
      <Records {...part} />
      {again}
    </>
  )
}

const stepOf = (kind: ImportKind, state: ImportSeen['run']['state']): number | null => {
  if (state === 'checked') return 2
  if (state === 'prepared') return 3
  return state === 'approved' || state === 'written' ? text[kind].steps.length : null
}

export const ImportRunView = ({ frame, kind, seen, form, goesOn }: Props) => {
  const title = words.title(words.what[kind])
  const step = stepOf(kind, seen.run.state)
  return (
    <DeskPage {...frame} town={seen.town} title={title} current={placeOfKind[kind]}>
      <BackLink href={uploadOf[kind]}>{text[kind].title}</BackLink>
      <Troubles form={form} />
      <PageHead title={title}>
        <p class="muted small">{words.onRecord}</p>
      </PageHead>
      {step === null ? null : (
        <Steps label={text.stepsLabel} steps={text[kind].steps} current={step} doneWord={text.doneWord} />
      )}
      <Counts counts={seen.counts} />
      {seen.isOwn && seen.ignored.length > 0 ? <p>{words.ignored(seen.ignored)}</p> : null}
      {step !== null && seen.run.state !== 'written' ? (
        <p class="muted small">{words.until(whenOf(seen.run.until))}</p>
      ) : null}
      <div class="stack">
        <Body kind={kind} seen={seen} form={form} goesOn={goesOn} />
      </div>
    </DeskPage>
  )
}
