import type { CaseLine } from '../../desk/caseloads/case-store.ts'
import type { Named } from '../../desk/clients/name-cases.ts'
import { newPressKey } from '../../http/page.ts'
import { daysBetween } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { casesText } from '../../text/cases.ts'
import { clientText } from '../../text/desk-clients.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/choices.tsx'
import { SelectField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { PageHead, Troubles, caseName } from './casework-parts.tsx'
import { nextOf } from './cases-next.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'

const text = casesText.caseload

type Colleague = { id: string; name: string }
type CaseloadProps = {
  frame: Frame
  town: DeskTown
  today: CivilDate
  consultant: Colleague
  cases: readonly Named<CaseLine>[]
  colleagues: readonly Colleague[]
  form: FormState
  done: string | undefined
}

const choiceOf = ({ row, initials }: Named<CaseLine>, today: CivilDate) => {
  const heard = row.heardOn === null ? casesText.never : casesText.days(Math.max(0, daysBetween(row.heardOn, today)))
  const state = row.state === 'open' ? '' : `（${clientText.states[row.state]}）`
  return {
    value: `${row.clientId}-${row.version}`,
    label: `${caseName({ ...row, initials })}${state}`,
    hint: text.hint(clientText.next[nextOf(row)], heard),
  }
}

const Handing = ({ consultant, cases, colleagues, form, today }: Omit<CaseloadProps, 'frame' | 'town' | 'done'>) => (
  <PostForm action={paths.desk.caseload(consultant.id)} idempotencyKey={newPressKey()}>
    <Checkboxes
      form={form}
      name="clients"
      legend={text.labels.clients}
      isRequired
      options={cases.map((one) => choiceOf(one, today))}
    />
    <SelectField
      form={form}
      name="consultantId"
      label={text.labels.consultantId}
      emptyLabel={text.choose}
      options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      isRequired
    />
    <Actions>
      <Button kind="primary">{text.submit}</Button>
    </Actions>
  </PostForm>
)

/** One consultant's cases by initials and number, to be handed to a colleague. */
export const CaseloadView = ({ frame, town, done, ...of }: CaseloadProps) => (
  <DeskPage {...frame} title={text.title(of.consultant.name)} current="today" town={town}>
    <BackLink href={paths.desk.today()}>{text.back}</BackLink>
    <Done words={{ handed: text.done }} done={done} />
    <Troubles form={of.form} />
    <PageHead title={text.title(of.consultant.name)}>
      <p>{text.lead}</p>
    </PageHead>
    {of.cases.length === 0 ? <p class="muted">{text.none}</p> : null}
    {of.cases.length > 0 && of.colleagues.length === 0 ? <p>{text.noColleague}</p> : null}
    {of.cases.length > 0 && of.colleagues.length > 0 ? <Handing {...of} /> : null}
  </DeskPage>
)
