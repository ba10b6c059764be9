import type { Child } from 'hono/jsx'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { firmsText } from '../../text/firms.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { FirmFields, WorkplaceFields } from '../parts/firm-fields.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

type Firm = { id: string; name: string }
type ShellProps = { frame: Frame; town: DeskTown; firm: Firm; title: string; form: FormState; children?: Child }

/** A page of its own for one act on a firm, with the way back to it. */
export const FirmShell = ({ frame, town, firm, title, form, children }: ShellProps) => (
  <DeskPage {...frame} town={town} title={title} current="employers">
    <BackLink href={paths.desk.employer(firm.id)}>{firmsText.edit.back}</BackLink>
    <Troubles form={form} />
    <PageHead title={title}>
      <p class="muted">{firm.name}</p>
    </PageHead>
    {children}
  </DeskPage>
)

export const FirmButtons = ({ firm, word, isGrave }: { firm: Firm; word: string; isGrave?: boolean }) => (
  <Actions>
    <Button kind={isGrave ? 'danger' : 'primary'}>{word}</Button>
    <LinkButton kind="text" href={paths.desk.employer(firm.id)}>
      {firmsText.cancel}
    </LinkButton>
  </Actions>
)

type FormProps = Omit<ShellProps, 'title' | 'children'>

export const EditFirmView = ({ version, ...shell }: FormProps & { version: number }) => (
  <FirmShell {...shell} title={firmsText.edit.title}>
    <PostForm action={paths.desk.employerEdit(shell.firm.id)} idempotencyKey={newPressKey()} version={version}>
      <FirmFields form={shell.form} />
      <FirmButtons firm={shell.firm} word={firmsText.save} />
    </PostForm>
  </FirmShell>
)

export const StopFirmView = ({ version, open, ...shell }: FormProps & { version: number; open: number }) => {
  const text = firmsText.stop
  return (
    <FirmShell {...shell} title={text.title}>
      <p>{text.lead(open)}</p>
      <PostForm action={paths.desk.employerStop(shell.firm.id)} idempotencyKey={newPressKey()} version={version}>
        <TextArea
          form={shell.form}
          name="reason"
          label={text.labels.reason}
          help={text.help}
          rows={3}
          maxLength={200}
          isRequired
        />
        <FirmButtons firm={shell.firm} word={text.submit} isGrave />
      </PostForm>
    </FirmShell>
  )
}

type PlaceProps = FormProps & { workplace?: { id: string; version: number } }

export const WorkplaceView = ({ workplace, ...shell }: PlaceProps) => {
  const text = firmsText.workplace
  const action = workplace ? paths.desk.workplace(workplace.id) : paths.desk.employerWorkplaces(shell.firm.id)
  return (
    <FirmShell {...shell} title={workplace ? text.editTitle : text.addTitle}>
      <p>{text.lead}</p>
      <PostForm action={action} idempotencyKey={newPressKey()} {...(workplace && { version: workplace.version })}>
        <WorkplaceFields form={shell.form} />
        <FirmButtons firm={shell.firm} word={workplace ? firmsText.save : text.submit} />
      </PostForm>
    </FirmShell>
  )
}
