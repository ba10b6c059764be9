import { mayRole } from '../../access/policy.ts'
import { isSameBytes } from '../../crypto/bytes.ts'
import { closingsFrom } from '../../desk/employers/closings.ts'
import { printedSheetCode } from '../../desk/employers/sheet-code.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { answerFieldText } from '../../text/answer-fields.ts'
import { choiceWords } from '../../text/employer-form.ts'
import { firmsText } from '../../text/firms.ts'
import { keyInText } from '../../text/key-in.ts'
import { officeText } from '../../text/office.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { LinkButton } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { closingWord } from '../parts/closing-list.view.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { fullDay, wordFor } from './casework-words.ts'
import { Approval, Call } from './employers-approval.view.tsx'
import { FirmTag } from './employers-list.view.tsx'
import { Complaints, Disputes, Openings, Workplaces } from './employers-records.view.tsx'
import type { FirmRecord } from './employers-reading.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Done, Late } from './office-parts.tsx'

const text = firmsText.page
const words = officeText.employers

type Props = { record: FirmRecord; mayAct: boolean }

const Merged = ({ record: { survivor } }: Pick<Props, 'record'>) =>
  survivor ? (
    <Notice tone="warning" heading={text.mergedHeading}>
      <p>{text.mergedText}</p>
      <p>
        <a href={paths.desk.employer(survivor.id)}>{survivor.name}</a>
      </p>
    </Notice>
  ) : null

const Twins = ({ record: { employer, twins }, mayAct }: Props) =>
  twins.length > 0 ? (
    <Notice tone="warning" heading={text.twinsHeading}>
      <p>{text.twinsText}</p>
      <ul>
        {twins.map((twin) => (
          <li>
            <a href={paths.desk.employer(twin.id)}>{twin.name}</a>（
            {text.sameness[isSameBytes(twin.phoneIndex, employer.phoneIndex) ? 'phone' : 'name']}）
            {mayAct ? (
              <>
                {' '}
                <a class="keep" href={paths.desk.employerMerge(twin.id, employer.id)}>
                  {text.twinMerge}
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  ) : null

const SheetLinks = ({ employer, mayKeyIn }: Pick<Props['record'], 'employer'> & { mayKeyIn: boolean }) => (
  <>
    {employer.sheetCode === null ? firmsText.none : printedSheetCode(employer.sheetCode)}{' '}
    {mayKeyIn ? (
      <>
        <a href={paths.keyIn.firmSheet(employer.id)}>{keyInText.sheet.open}</a>{' '}
        <a href={paths.keyIn.start({ firm: employer.id })}>{keyInText.start.link}</a>
      </>
    ) : null}
  </>
)

const FirmClosings = ({ record: { employer, today }, mayAct }: Props) => {
  const closings = closingsFrom(employer.closings, today)
  return (
    <>
      {closings.length === 0 ? firmsText.none : null}
      {closings.map((closing) => (
        <p>{closingWord(closing)}</p>
      ))}{' '}
      {mayAct ? <a href={paths.desk.employerClosings(employer.id)}>{answerFieldText.closings.open}</a> : null}
    </>
  )
}

const Facts = ({ record, mayAct, mayKeyIn }: Props & { mayKeyIn: boolean }) => {
  const { employer, contact, merged } = record
  return (
    <section class="stack">
      <h2>{words.facts}</h2>
      <SummaryList
        rows={[
          {
            key: words.kind,
            value: `${firmsText.kinds[employer.kind]}・${firmsText.employs[employer.employs ? 'yes' : 'no']}`,
          },
          { key: words.columns.trade, value: wordFor(choiceWords.trade, employer.trade) },
          { key: words.columns.staff, value: words.people(employer.staffCount) },
          { key: firmsText.labels.corporateNumber, value: employer.corporateNumber ?? firmsText.none },
          { key: words.columns.phone, value: <Telephone number={employer.phone} /> },
          { key: words.fax, value: employer.fax ?? firmsText.none },
          { key: words.contact, value: contact.name },
          { key: words.email, value: contact.email || firmsText.none },
          { key: firmsText.labels.noticeBy, value: firmsText.noticeWays[employer.noticeBy] },
          { key: answerFieldText.closings.title, value: <FirmClosings record={record} mayAct={mayAct} /> },
          { key: text.sheetCode, value: <SheetLinks employer={employer} mayKeyIn={mayKeyIn} /> },
          { key: words.registered, value: fullDay(civilDateAt(employer.createdAt)) },
          ...(merged.length > 0
            ? [
                {
                  key: text.mergedFrom,
                  value: merged.map(({ id, name }) => (
                    <>
                      <a href={paths.desk.employer(id)}>{name}</a>{' '}
                    </>
                  )),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

const Members = ({ record: { employer, members }, mayAct }: Props) => (
  <section class="stack">
    <h2>{text.members}</h2>
    {members.length === 0 ? (
      <p>{text.noMembers}</p>
    ) : (
      <ul>
        {members.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    )}
    {mayAct ? (
      <p>
        <a href={paths.desk.employerMembers(employer.id)}>{text.membersLink}</a>
      </p>
    ) : null}
  </section>
)

type ViewProps = { frame: Frame; record: FirmRecord; form: FormState; done: string | undefined; isLate: boolean }

export const EmployerView = ({ frame, record, form, done, isLate }: ViewProps) => {
  const { employer, town } = record
  const mayAct = mayRole(frame.actor.role, 'employer.approve') && employer.mergedInto === null
  const props = { record, mayAct }
  return (
    <DeskPage {...frame} town={town} title={employer.name} current="employers">
      <BackLink href={paths.desk.employers()}>{words.back}</BackLink>
      <Troubles form={form} />
      {isLate ? <Late /> : null}
      <Done words={firmsText.done} done={done} />
      <PageHead
        title={employer.name}
        side={
          mayAct ? (
            <LinkButton kind="secondary" icon="edit" href={paths.desk.employerEdit(employer.id)}>
              {text.edit}
            </LinkButton>
          ) : null
        }
      >
        <p>
          <span class="muted">{employer.kana}</span> {employer.mergedInto === null ? <FirmTag firm={employer} /> : null}
        </p>
      </PageHead>
      <Merged record={record} />
      {mayAct && employer.calledOn === null ? <Call record={record} /> : null}
      <Twins {...props} />
      <div class="columns">
        <div class="stack">
          <Facts {...props} mayKeyIn={mayRole(frame.actor.role, 'opening.keyIn')} />
        </div>
        <div class="stack">
          {employer.mergedInto === null ? <Approval {...props} /> : null}
          <Members {...props} />
        </div>
      </div>
      <Openings record={record} />
      <Workplaces {...props} />
      <Disputes {...props} />
      {mayRole(frame.actor.role, 'complaint.read') ? <Complaints record={record} /> : null}
    </DeskPage>
  )
}
