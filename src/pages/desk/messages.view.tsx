import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'
import { KeepsWords } from './unasked-words.tsx'

type LeaveProps = { frame: Frame; town: DeskTown; form: FormState; done: string | undefined }

/** The same words for everybody who asks, whoever is or is not a client. */
export const LeaveMessageView = ({ frame, town, form, done }: LeaveProps) => {
  const { leave } = dayText
  return (
    <DeskPage {...frame} title={leave.title} current="today" town={town}>
      <BackLink href={paths.desk.today()}>{dayText.move.back}</BackLink>
      <Done words={{ left: leave.done }} done={done} />
      <Troubles form={form} />
      <PageHead title={leave.title}>
        <p>{leave.lead}</p>
        <p class="muted">{leave.same}</p>
      </PageHead>
      <PostForm action={paths.desk.messages()} idempotencyKey={newPressKey()}>
        <TextField
          form={form}
          name="who"
          label={leave.labels.who}
          help={leave.help.who}
          autoComplete="off"
          isRequired
          maxLength={60}
        />
        <TextArea
          form={form}
          name="body"
          label={leave.labels.body}
          help={leave.help.body}
          rows={4}
          maxLength={400}
          isRequired
        />
        <KeepsWords form={form} />
        <Actions>
          <Button kind="primary">{leave.submit}</Button>
        </Actions>
        <p class="small muted">{leave.law}</p>
      </PostForm>
    </DeskPage>
  )
}
