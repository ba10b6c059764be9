import { newPressKey } from '../../http/page.ts'
import { firmsText } from '../../text/firms.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Table } from '../../ui/table.tsx'

// Who may sign in for a firm, the same in the desk's window and in the firm's own.

const text = firmsText.members

export type Member = { accountId: string; name: string; email: string }
type ListProps = { members: readonly Member[]; removeAt: string; you: string }

const Remove = ({ member, removeAt }: { member: Member; removeAt: string }) => (
  <PostForm action={removeAt} idempotencyKey={newPressKey()} layout="row">
    <input type="hidden" name="accountId" value={member.accountId} />
    <Button kind="secondary" size="small">
      <Hidden>{text.removeAbout(member.name)}</Hidden>
      {text.remove}
    </Button>
  </PostForm>
)

export const MemberTable = ({ members, removeAt, you }: ListProps) =>
  members.length === 0 ? (
    <p>{firmsText.page.noMembers}</p>
  ) : (
    <Table
      caption={text.title}
      isCaptionHidden
      columns={Object.values(text.columns).map((label) => ({ label }))}
      rows={members.map((member) => ({
        cells: [
          <>
            {member.name}
            {member.accountId === you ? text.you : ''}
          </>,
          member.email,
          members.length > 1 ? (
            <Remove member={member} removeAt={removeAt} />
          ) : (
            <span class="muted small">{text.last}</span>
          ),
        ],
      }))}
    />
  )

export const AddMember = ({ form, action }: { form: FormState; action: string }) => (
  <Card heading={text.addHeading}>
    <p>{text.addLead}</p>
    <PostForm action={action} idempotencyKey={newPressKey()}>
      <TextField form={form} name="name" label={text.labels.name} isRequired maxLength={40} width="medium" />
      <TextField form={form} name="email" label={text.labels.email} type="email" isRequired />
      <Button kind="primary">{text.submit}</Button>
    </PostForm>
  </Card>
)
