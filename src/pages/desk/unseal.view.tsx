import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { lockText } from '../../text/lock.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Troubles, caseName, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { SignInAgain } from './sign-in-again.tsx'

const text = lockText.open

export type UnsealProps = {
  frame: Frame
  town: DeskTown
  kind: 'breakGlass' | 'supervision'
  head: { id: string; caseNumber: string; initials: string }
  isOpen: boolean
  isFresh: boolean
  trouble?: Trouble | undefined
}

const placeOf = ({ kind, head }: Pick<UnsealProps, 'kind' | 'head'>): string =>
  kind === 'breakGlass' ? paths.desk.clientOpen(head.id) : paths.desk.clientSupervise(head.id)

const Told = () => (
  <Card heading={text.toldHeading} tone="wash">
    <ul>
      {text.told.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </Card>
)

const Asked = (props: UnsealProps) => {
  const { frame, kind, isFresh, trouble } = props
  const form = stateOf({ labels: { purpose: text.label }, trouble })
  return (
    <>
      <SignInAgain frame={frame} back={placeOf(props)} isFresh={isFresh} refusal={trouble?.refusal} />
      <PostForm action={placeOf(props)} idempotencyKey={newPressKey()}>
        <TextArea form={form} name="purpose" label={text.label} help={text.help} rows={3} maxLength={300} isRequired />
        <Told />
        <Actions>
          <Button kind="primary">{text.submits[kind]}</Button>
        </Actions>
      </PostForm>
    </>
  )
}

/** Initials and number alone: what the record holds is behind the purpose. */
export const UnsealView = (props: UnsealProps) => {
  const { frame, town, kind, head, isOpen, trouble } = props
  const title = text.titles[kind]
  return (
    <DeskPage {...frame} title={title} current="clients" town={town}>
      <BackLink href={paths.desk.clients()}>{deskText.back.clients}</BackLink>
      <Troubles form={stateOf({ labels: { purpose: text.label }, trouble })} />
      <PageHead title={title}>
        <p class="lead number">{caseName(head)}</p>
        {isOpen ? null : <p>{text.leads[kind]}</p>}
      </PageHead>
      {isOpen ? (
        <Notice tone="info">
          <p>{text.already}</p>
          <LinkButton kind="primary" size="small" href={paths.desk.client(head.id)}>
            {text.toRecord}
          </LinkButton>
        </Notice>
      ) : (
        <Asked {...props} />
      )}
      {kind === 'supervision' ? (
        <p class="small">
          <a href={paths.desk.clientConflicts(head.id)}>{lockText.conflicts.footLink}</a>
        </p>
      ) : null}
    </DeskPage>
  )
}
