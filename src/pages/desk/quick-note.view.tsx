import type { ClientRecord } from '../../desk/placements/look-at-client.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt, clockTimeAt } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { timelineText } from '../../text/desk-timeline.ts'
import { turnText } from '../../text/desk-turns.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Trouble } from './casework-parts.tsx'
import { Troubles } from './casework-parts.tsx'
import { choicesOf, datePartsOf, shortDay } from './casework-words.ts'
import { KeepsWords, statedTwice } from './unasked-words.tsx'

type QuickProps = { record: ClientRecord; today: CivilDate; trouble: Trouble | undefined }

const { labels, kinds, partners, outcomes } = timelineText

/** 方法, 相手, つながったか, 日付, 内容: of a new entry and of a correction. */
export const NoteFields = ({ form }: { form: FormState }) => (
  <>
    <div class="quick-note__row">
      <SelectField form={form} name="kind" label={labels.kind} options={choicesOf(kinds)} width="full" />
      <SelectField form={form} name="withWhom" label={labels.withWhom} options={choicesOf(partners)} width="full" />
      <SelectField form={form} name="outcome" label={labels.outcome} options={choicesOf(outcomes)} width="full" />
      <DateField form={form} name="notedOn" legend={labels.notedOn} units={deskText.dateUnits} />
    </div>
    <TextArea form={form} name="body" label={labels.body} help={timelineText.help} rows={3} maxLength={2000} />
    <KeepsWords form={form} />
  </>
)

/** Everything of a note is asked for: no field says so by itself. */
export const withoutMarks = (form: FormState): FormState => ({
  ...form,
  marks: { ...form.marks, required: '', optional: '' },
})

const NoAnswer = ({ id }: { id: string }) => (
  <PostForm action={paths.desk.clientNoAnswer(id)} idempotencyKey={newPressKey()} layout="row">
    <Button kind="secondary" size="small" icon="phone">
      {timelineText.noAnswer}
    </Button>
    <span class="small muted">{timelineText.noAnswerHelp}</span>
  </PostForm>
)

const Closed = ({ id }: { id: string }) => (
  <Notice tone="info" heading={turnText.now.closed}>
    <p>{timelineText.closed}</p>
    <p>
      <LinkButton kind="secondary" size="small" href={paths.desk.clientReopen(id)}>
        {turnText.act.reopen}
      </LinkButton>
    </p>
  </Notice>
)

const savedWhen = (savedAt: number) => `${shortDay(civilDateAt(savedAt))}${clockTimeAt(savedAt)}`

/** Always at the top of a record: one press for a call that nobody took, three fields and a text for the rest. */
export const QuickNote = ({ record: { client, draft }, today, trouble }: QuickProps) => {
  const first = { kind: ['phone'], ...datePartsOf('notedOn', today) }
  const half = Object.fromEntries(Object.entries(draft?.fields ?? {}).map(([name, text]) => [name, [text]]))
  const form = withoutMarks(statedTwice({ labels, trouble, first: { ...first, ...half } }))
  if (client.state === 'closed') return <Closed id={client.id} />
  return (
    <>
      <Troubles form={form} />
      <section class="quick-note" aria-labelledby="quick-note">
        <h2 id="quick-note">{timelineText.heading}</h2>
        <NoAnswer id={client.id} />
        <PostForm action={paths.desk.clientNote(client.id)} idempotencyKey={newPressKey()} isLong>
          {draft && !trouble ? <p class="small">{timelineText.draftFrom(savedWhen(draft.savedAt))}</p> : null}
          <NoteFields form={form} />
          <div class="actions">
            <Button kind="primary" size="small">
              {timelineText.save}
            </Button>
            <Button kind="secondary" size="small" formAction={paths.desk.clientDraft(client.id)}>
              {timelineText.keepDraft}
            </Button>
          </div>
        </PostForm>
      </section>
    </>
  )
}
