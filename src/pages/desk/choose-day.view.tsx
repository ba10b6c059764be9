import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { deskText } from '../../text/desk.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

type ChooseProps = {
  frame: Frame
  town: DeskTown
  name: string
  what: string
  action: string
  /** What the form carries besides the day. */
  hidden: Readonly<Record<string, string>>
  form: FormState
}

/** The one page on which a line's day is typed. */
export const ChooseDayView = ({ frame, town, name, what, action, hidden, form }: ChooseProps) => {
  const { move } = dayText
  return (
    <DeskPage {...frame} title={move.title} current="today" town={town}>
      <BackLink href={paths.desk.today()}>{move.back}</BackLink>
      <Troubles form={form} />
      <PageHead title={move.title} />
      <SummaryList
        rows={[
          { key: move.who, value: name },
          { key: move.what, value: what },
        ]}
      />
      <PostForm action={action} idempotencyKey={newPressKey()}>
        {Object.entries({ ...hidden, how: 'day' }).map(([key, value]) => (
          <input type="hidden" name={key} value={value} />
        ))}
        <DateField
          form={form}
          name="on"
          legend={move.labels.on}
          help={move.help}
          units={deskText.dateUnits}
          isRequired
        />
        <Actions>
          <Button kind="primary">{move.submit}</Button>
        </Actions>
      </PostForm>
    </DeskPage>
  )
}
