import { cardsOnSheet } from '../../desk/handovers/card.ts'
import { mostSheets } from '../../desk/handovers/forms.ts'
import type { sheetsOf } from '../../desk/handovers/store.ts'
import { mayRole } from '../../access/policy.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { deskCardsText as text } from '../../text/desk-cards.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios } from '../../ui/choices.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { Empty, PageHead, Troubles } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

type Sheets = ReturnType<ReturnType<typeof sheetsOf>['pick']>
type Props = {
  frame: Frame
  town: DeskTown
  /** Where this window's page stands: /refer/cards or /desk/cards. */
  here: string
  sheets: Sheets
  waiting: number
  form: FormState
  isAgain: boolean
}

const PrintForm = ({ here, form }: Pick<Props, 'here' | 'form'>) => (
  <Card heading={text.print.heading}>
    <PostForm action={here} idempotencyKey={newPressKey()}>
      <Radios
        form={form}
        name="sheets"
        legend={text.print.labels.sheets}
        help={text.print.help}
        isRequired
        layout="row"
        options={Array.from({ length: mostSheets }, (_, index) => ({
          value: String(index + 1),
          label: text.print.sheets(index + 1, (index + 1) * cardsOnSheet),
        }))}
      />
      <Button kind="primary" icon="print">
        {text.print.submit}
      </Button>
    </PostForm>
  </Card>
)

const Given = ({ sheets }: Pick<Props, 'sheets'>) => (
  <Table
    caption={text.list.caption(sheets.length)}
    columns={Object.values(text.list.columns).map((label) => ({ label }))}
    rows={sheets.map(({ printedAt, expiresAt, cards, used }) => ({
      cells: [
        fullDay(civilDateAt(printedAt)),
        text.list.cards(cards),
        text.list.used(used),
        fullDay(civilDateAt(expiresAt)),
      ],
    }))}
  />
)

/** What a giver sees: when, how many, how many were used. */
export const CardsView = ({ frame, town, here, sheets, waiting, form, isAgain }: Props) => (
  <DeskPage {...frame} town={town} title={text.title} current="cards">
    <Troubles form={form} />
    {isAgain ? <Notice tone="warning">{text.again}</Notice> : null}
    <PageHead
      title={text.title}
      side={
        mayRole(frame.actor.role, 'card.read') ? (
          <LinkButton kind="secondary" href={paths.desk.cardContacts()}>
            {text.contacts.link(waiting)}
          </LinkButton>
        ) : null
      }
    >
      <p>{text.lead}</p>
      <p class="muted">{text.rule}</p>
    </PageHead>
    <PrintForm here={here} form={form} />
    <section class="stack">
      <h2>{text.list.heading}</h2>
      {sheets.length === 0 ? <Empty text={text.list.empty} how={text.list.emptyHow} /> : <Given sheets={sheets} />}
    </section>
  </DeskPage>
)
