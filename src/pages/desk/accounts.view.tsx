import type { Account } from '../../desk/accounts/account.ts'
import { staffRoles } from '../../desk/accounts/forms.ts'
import type { Agency } from '../../desk/agencies/agency.ts'
import type { Typed } from '../../http/form.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { adminText } from '../../text/admin.ts'
import { deskText } from '../../text/desk.ts'
import { officeText } from '../../text/office.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { wordFor } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Done, LineTag } from './office-parts.tsx'

const text = adminText.accounts

export const typedOfAccount = (account: Account): Typed => ({
  name: [account.name],
  role: [account.role],
  agencyId: [account.agencyId ?? ''],
  isDisabled: account.state === 'disabled' ? ['yes'] : [],
})

const tones = { invited: 'look', active: 'done', disabled: 'plain' } as const satisfies Record<Account['state'], string>

const State = ({ state }: { state: Account['state'] }) => <LineTag tone={tones[state]}>{text.states[state]}</LineTag>

type Row = Pick<Account, 'id' | 'name' | 'role' | 'state'> & { agencyName: string | null }
type ListProps = { frame: Frame; town: DeskTown; all: readonly Row[]; done: string | undefined }

export const AccountList = ({ frame, town, all, done }: ListProps) => (
  <DeskPage {...frame} town={town} title={text.title} current="accounts">
    <Done words={text.done} done={done} />
    <PageHead
      title={text.title}
      side={
        <LinkButton kind="primary" icon="plus" href={paths.desk.newAccount()}>
          {text.add}
        </LinkButton>
      }
    >
      <p class="muted">{text.lead}</p>
    </PageHead>
    <Table
      caption={text.caption(all.length)}
      columns={Object.values(text.columns).map((label) => ({ label }))}
      rows={all.map((account) => ({
        cells: [
          <a href={paths.desk.account(account.id)}>{account.name}</a>,
          wordFor(deskText.roles, account.role),
          account.agencyName ?? text.none,
          <State state={account.state} />,
        ],
      }))}
    />
  </DeskPage>
)

type FieldsProps = { form: FormState; agencies: readonly Agency[] }

const Fields = ({ form, agencies }: FieldsProps) => (
  <>
    <TextField form={form} name="name" label={text.labels.name} isRequired width="medium" maxLength={40} />
    <Radios
      form={form}
      name="role"
      legend={text.labels.role}
      isRequired
      options={staffRoles.map((role) => ({ value: role, label: deskText.roles[role], hint: text.roleHints[role] }))}
    />
    <SelectField
      form={form}
      name="agencyId"
      label={text.labels.agencyId}
      help={text.help.agencyId}
      emptyLabel={text.noAgency}
      width="full"
      options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </>
)

type FormProps = FieldsProps & { frame: Frame; town: DeskTown }

const Buttons = ({ word }: { word: string }) => (
  <Actions>
    <Button kind="primary">{word}</Button>
    <LinkButton kind="text" href={paths.desk.accounts()}>
      {officeText.cancel}
    </LinkButton>
  </Actions>
)

export const InviteView = ({ frame, town, form, agencies }: FormProps) => (
  <DeskPage {...frame} town={town} title={text.newTitle} current="accounts">
    <BackLink href={paths.desk.accounts()}>{text.back}</BackLink>
    <Troubles form={form} />
    <PageHead title={text.newTitle}>
      <p>{text.newLead}</p>
    </PageHead>
    <PostForm action={paths.desk.newAccount()} idempotencyKey={newPressKey()}>
      <Fields form={form} agencies={agencies} />
      <TextField
        form={form}
        name="email"
        label={text.labels.email}
        help={text.help.email}
        type="email"
        isRequired
        maxLength={254}
      />
      <Buttons word={text.submit} />
    </PostForm>
  </DeskPage>
)

const Again = ({ account }: { account: Account }) => (
  <Card heading={text.again.heading} tone="wash">
    <p>{text.again.text}</p>
    <PostForm
      action={paths.desk.accountInvite(account.id)}
      idempotencyKey={newPressKey()}
      version={account.version}
      layout="row"
    >
      <Button kind="secondary">{text.again.submit}</Button>
    </PostForm>
  </Card>
)

type AccountProps = FormProps & { account: Account; held: number }

export const AccountView = ({ frame, town, form, agencies, account, held }: AccountProps) => (
  <DeskPage {...frame} town={town} title={account.name} current="accounts">
    <BackLink href={paths.desk.accounts()}>{text.back}</BackLink>
    <Troubles form={form} />
    <PageHead title={account.name} side={<State state={account.state} />}>
      <p>{text.editLead}</p>
    </PageHead>
    {held > 0 ? <Notice tone="info">{text.holds(held)}</Notice> : null}
    <PostForm action={paths.desk.account(account.id)} idempotencyKey={newPressKey()} version={account.version}>
      <Fields form={form} agencies={agencies} />
      <SingleCheckbox form={form} name="isDisabled" label={text.labels.isDisabled} help={text.help.isDisabled} />
      <Buttons word={officeText.save} />
    </PostForm>
    {account.state === 'invited' ? <Again account={account} /> : null}
  </DeskPage>
)
