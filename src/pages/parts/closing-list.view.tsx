import type { Closing } from '../../desk/employers/closings.ts'
import { newPressKey } from '../../http/page.ts'
import { partsOf } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'

// The days on which a firm is closed, the same in the desk's window and in the firm's own.

const text = answerFieldText.closings

const dayWord = (date: CivilDate): string => openingJa.date(partsOf(date))
export const closingWord = ({ from, until }: Closing): string =>
  text.span({ from: dayWord(from), until: dayWord(until) })

type ListProps = { closings: readonly Closing[]; version: number; removeAt: string }

export const ClosingList = ({ closings, version, removeAt }: ListProps) =>
  closings.length === 0 ? (
    <p>{text.none}</p>
  ) : (
    <ul class="card-list" data-columns="1">
      {closings.map((closing) => (
        <li>
          <PostForm action={removeAt} idempotencyKey={newPressKey()} version={version} layout="row">
            <span>{closingWord(closing)}</span>
            <input type="hidden" name="from" value={closing.from} />
            <Button kind="secondary" size="small">
              {text.remove}
              <Hidden>（{closingWord(closing)}）</Hidden>
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  )

export const AddClosing = ({ form, action, version }: { form: FormState; action: string; version: number }) => (
  <Card heading={text.add}>
    <PostForm action={action} idempotencyKey={newPressKey()} version={version}>
      <TextField form={form} name="from" type="date" label={text.labels.from} isRequired width="medium" />
      <TextField
        form={form}
        name="until"
        type="date"
        label={text.labels.until}
        help={text.help}
        isRequired
        width="medium"
      />
      <Button kind="primary">{text.add}</Button>
    </PostForm>
  </Card>
)
