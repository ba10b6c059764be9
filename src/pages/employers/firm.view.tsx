import type { Child } from 'hono/jsx'
import type { Contact, Employer, Workplace } from '../../desk/employers/employer.ts'
import { closingsFrom } from '../../desk/employers/closings.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { employerText } from '../../text/employer.ts'
import { firmsText } from '../../text/firms.ts'
import { officeText } from '../../text/office.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { closingWord } from '../parts/closing-list.view.tsx'
import { FirmFields, WorkplaceFields } from '../parts/firm-fields.tsx'
import { AskDesk } from './ask.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { StoppedFirm } from './stopped-firm.tsx'

const text = firmsText.own
const words = officeText.employers

type Named = { id: string; name: string }

/** A member of several firms says which. */
export const FirmsView = ({ frame, firms }: { frame: Frame; firms: readonly Named[] }) => (
  <EmployerPage frame={frame} title={text.title} current="firm">
    <h1>{text.title}</h1>
    <p>{firms.length === 0 ? text.nobody : text.choose}</p>
    <ul>
      {firms.map(({ id, name }) => (
        <li>
          <a href={paths.employer.firm(id)}>{name}</a>
        </li>
      ))}
    </ul>
    <AskDesk town={frame.town} />
  </EmployerPage>
)

type FactsProps = { employer: Employer; contact: Contact; today: CivilDate }

const OwnClosings = ({ employer, today }: Omit<FactsProps, 'contact'>) => (
  <>
    {closingsFrom(employer.closings, today).map((closing) => (
      <p>{closingWord(closing)}</p>
    ))}
    <a href={paths.employer.firmClosings(employer.id)}>{answerFieldText.closings.open}</a>
  </>
)

const Facts = ({ employer, contact, today }: FactsProps) => (
  <SummaryList
    rows={[
      { key: firmsText.labels.employerName, value: employer.name },
      { key: firmsText.labels.employerKana, value: employer.kana },
      { key: firmsText.labels.kind, value: firmsText.kinds[employer.kind] },
      { key: firmsText.labels.employs, value: firmsText.employs[employer.employs ? 'yes' : 'no'] },
      { key: firmsText.labels.staffCount, value: words.people(employer.staffCount) },
      { key: firmsText.labels.corporateNumber, value: employer.corporateNumber ?? firmsText.none },
      { key: firmsText.labels.employerPhone, value: employer.phone },
      { key: firmsText.labels.fax, value: employer.fax ?? firmsText.none },
      { key: firmsText.labels.contactName, value: contact.name },
      { key: firmsText.labels.email, value: contact.email || firmsText.none },
      { key: firmsText.labels.noticeBy, value: firmsText.noticeWays[employer.noticeBy] },
      { key: answerFieldText.closings.title, value: <OwnClosings employer={employer} today={today} /> },
      ...(employer.calledOn === null ? [{ key: text.called, value: text.notCalled }] : []),
    ]}
  />
)

const Workplaces = ({ employer, places }: { employer: Employer; places: readonly Workplace[] }) => (
  <section class="stack">
    <h2>{firmsText.page.workplaces}</h2>
    {places.length === 0 ? (
      <p>{words.noWorkplaces}</p>
    ) : (
      <Table
        caption={firmsText.page.workplaces}
        isCaptionHidden
        columns={Object.values(firmsText.page.place).map((label) => ({ label }))}
        rows={places.map((place) => ({
          cells: [
            <a href={paths.employer.workplace(place.id)}>{place.name}</a>,
            firmsText.placeKinds[place.placeKind],
            place.address,
            Object.entries(openingJa.passiveSmoking).find(([code]) => code === place.passiveSmoking)?.[1],
          ],
        }))}
      />
    )}
    <p>
      <LinkButton kind="secondary" icon="plus" href={paths.employer.firmWorkplaces(employer.id)}>
        {firmsText.page.addWorkplace}
      </LinkButton>
    </p>
  </section>
)

type FirmProps = {
  frame: Frame
  employer: Employer
  contact: Contact
  today: CivilDate
  places: readonly Workplace[]
  done: string | undefined
}

const doneWord = (done: string | undefined) =>
  done === 'change' || done === 'workplace' ? <Notice tone="success">{firmsText.done[done]}</Notice> : null

export const FirmView = ({ frame, employer, contact, places, done, today }: FirmProps) => (
  <EmployerPage frame={frame} title={employer.name} current="firm">
    {doneWord(done)}
    <h1>{employer.name}</h1>
    {employer.state === 'stopped' ? <StoppedFirm phone={frame.town.phone} /> : <p>{text.lead}</p>}
    <Facts employer={employer} contact={contact} today={today} />
    <Actions>
      <LinkButton kind="primary" icon="edit" href={paths.employer.firmEdit(employer.id)}>
        {firmsText.page.edit}
      </LinkButton>
      <LinkButton kind="secondary" icon="people" href={paths.employer.firmMembers(employer.id)}>
        {text.members}
      </LinkButton>
    </Actions>
    <Workplaces employer={employer} places={places} />
    <AskDesk town={frame.town} />
  </EmployerPage>
)

type ShellProps = { frame: Frame; firm: Named; title: string; form: FormState; children?: Child }

export const OwnFirmShell = ({ frame, firm, title, form, children }: ShellProps) => (
  <EmployerPage frame={frame} title={hasErrors(form) ? employerText.errorTitle(title) : title} current="firm">
    <BackLink href={paths.employer.firm(firm.id)}>{firm.name}</BackLink>
    <ErrorSummary form={form} heading={employerText.errorSummary} />
    <h1>{title}</h1>
    {children}
  </EmployerPage>
)

const Buttons = ({ firm, word }: { firm: Named; word: string }) => (
  <Actions>
    <Button kind="primary">{word}</Button>
    <LinkButton kind="text" href={paths.employer.firm(firm.id)}>
      {firmsText.cancel}
    </LinkButton>
  </Actions>
)

type FormProps = Omit<ShellProps, 'title' | 'children'>

export const OwnFirmEditView = ({ version, ...shell }: FormProps & { version: number }) => (
  <OwnFirmShell {...shell} title={firmsText.edit.title}>
    <PostForm action={paths.employer.firmEdit(shell.firm.id)} idempotencyKey={newPressKey()} version={version}>
      <FirmFields form={shell.form} />
      <Buttons firm={shell.firm} word={firmsText.save} />
    </PostForm>
  </OwnFirmShell>
)

type PlaceProps = FormProps & { workplace?: { id: string; version: number } }

export const OwnWorkplaceView = ({ workplace, ...shell }: PlaceProps) => {
  const place = firmsText.workplace
  const action = workplace ? paths.employer.workplace(workplace.id) : paths.employer.firmWorkplaces(shell.firm.id)
  return (
    <OwnFirmShell {...shell} title={workplace ? place.editTitle : place.addTitle}>
      <p>{place.lead}</p>
      <PostForm action={action} idempotencyKey={newPressKey()} {...(workplace && { version: workplace.version })}>
        <WorkplaceFields form={shell.form} />
        <Buttons firm={shell.firm} word={workplace ? firmsText.save : place.submit} />
      </PostForm>
    </OwnFirmShell>
  )
}
