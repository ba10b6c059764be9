import type { Card, Contact, ContactState } from '../../desk/handovers/card.ts'
import type { ContactsLeft } from '../../desk/handovers/read-contacts.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt, clockTimeAt, workingDaysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { deskCardsText } from '../../text/desk-cards.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Table } from '../../ui/table.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { Empty, PageHead, Troubles } from './casework-parts.tsx'
import { shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Done, LineTag } from './office-parts.tsx'

const text = deskCardsText.contacts

type Props = {
  frame: Frame
  town: DeskTown
  contacts: ContactsLeft
  today: CivilDate
  form: FormState
  done: string | undefined
}

const Way = ({ contact }: { contact: Contact }) => (
  <>
    {text.ways[contact.way]}
    {contact.phone === '' ? null : (
      <>
        {' '}
        <Telephone number={contact.phone} />
      </>
    )}
  </>
)

const Waits = ({ at, state, today }: { at: number; state: ContactState; today: CivilDate }) => {
  const day = civilDateAt(at)
  return (
    <>
      <LineTag tone={state === 'waiting' ? 'look' : 'cool'}>{text.states[state]}</LineTag>
      <br />
      <span class="keep">
        {shortDay(day)} {clockTimeAt(at)}
      </span>
      {state === 'waiting' ? (
        <>
          <br />
          <span class="muted small keep">{text.waits(workingDaysBetween({ from: day, until: today }))}</span>
        </>
      ) : null}
    </>
  )
}

const Acts = ({ card, name }: { card: Card; name: string }) => (
  <>
    {card.contactState === 'waiting' ? (
      <PostForm
        action={paths.desk.cardInTouch(card.id)}
        idempotencyKey={newPressKey()}
        version={card.version}
        layout="row"
      >
        <Button kind="secondary" size="small">
          {text.inTouch}
          <Hidden>（{name}）</Hidden>
        </Button>
      </PostForm>
    ) : null}
    <PostForm action={paths.desk.cardClose(card.id)} idempotencyKey={newPressKey()} version={card.version} layout="row">
      <Button kind="text" size="small">
        {text.close}
        <Hidden>（{name}）</Hidden>
      </Button>
    </PostForm>
  </>
)

const cellsOf = ({ card, contact }: ContactsLeft[number], today: CivilDate) => {
  if (contact === null || card.contactState === null) return []
  const name = contact.nickname || text.noName
  return [
    {
      cells: [
        name,
        <Way contact={contact} />,
        contact.callTime || text.noTime,
        <Waits at={card.contactAt ?? 0} state={card.contactState} today={today} />,
        <Acts card={card} name={name} />,
      ],
    },
  ]
}

export const CardContacts = ({ frame, town, contacts, today, form, done }: Props) => (
  <DeskPage {...frame} town={town} title={text.title} current="cards">
    <BackLink href={paths.desk.cards()}>{text.back}</BackLink>
    <Troubles form={form} />
    <Done words={text.done} done={done} />
    <PageHead title={text.title}>
      <p class="muted">{text.lead}</p>
      <p>{text.rule}</p>
    </PageHead>
    {contacts.length === 0 ? (
      <Empty text={text.empty} how={text.emptyHow} />
    ) : (
      <Table
        caption={text.caption(contacts.length)}
        columns={Object.values(text.columns).map((label) => ({ label }))}
        rows={contacts.flatMap((one) => cellsOf(one, today))}
      />
    )}
    <p class="muted small">{text.kept}</p>
  </DeskPage>
)
