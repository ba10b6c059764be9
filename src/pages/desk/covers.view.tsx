import { isStaff } from '../../access/actor.ts'
import type { CoverLine } from '../../desk/caseloads/cover-store.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { casesText } from '../../text/cases.ts'
import { deskText } from '../../text/desk.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Table } from '../../ui/table.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { fullDay, shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'
import { Done } from './office-parts.tsx'

const text = casesText.covers

type Colleague = { id: string; name: string }
type CoversProps = {
  frame: Frame
  town: DeskTown
  covers: readonly CoverLine[]
  colleagues: readonly Colleague[]
  form: FormState
  done: string | undefined
}

const End = ({ line }: { line: CoverLine }) => (
  <PostForm
    action={paths.desk.coverEnd(line.cover.id)}
    idempotencyKey={newPressKey()}
    version={line.cover.version}
    layout="row"
  >
    <Button kind="secondary" size="small">
      {text.end}
      <Hidden>（{line.absentName}）</Hidden>
    </Button>
  </PostForm>
)

const Planned = ({ covers, frame }: Pick<CoversProps, 'covers' | 'frame'>) => {
  const { role, id } = frame.actor
  const mayEnd = ({ cover }: CoverLine) => role === 'supervisor' || cover.absentId === id
  if (covers.length === 0) return <p class="muted">{text.none}</p>
  return (
    <Table
      caption={text.caption}
      columns={Object.values(text.columns).map((label) => ({ label }))}
      rows={covers.map((line) => ({
        cells: [
          line.absentName,
          line.standInName,
          <span class="keep">{text.days(fullDay(line.cover.fromOn), shortDay(line.cover.untilOn))}</span>,
          mayEnd(line) ? <End line={line} /> : '',
        ],
      }))}
    />
  )
}

const choices = (colleagues: readonly Colleague[]) => colleagues.map(({ id, name }) => ({ value: id, label: name }))

const NewCover = ({ frame, colleagues, form }: Pick<CoversProps, 'frame' | 'colleagues' | 'form'>) => {
  const { labels, help, choose, submit } = text
  const isOwn = isStaff(frame.actor) && frame.actor.role === 'consultant'
  const others = isOwn ? colleagues.filter(({ id }) => id !== frame.actor.id) : colleagues
  return (
    <section class="stack">
      <h2>{text.heading}</h2>
      {others.length < (isOwn ? 1 : 2) ? (
        <p>{text.noColleague}</p>
      ) : (
        <PostForm action={paths.desk.covers()} idempotencyKey={newPressKey()}>
          {isOwn ? (
            <input type="hidden" name="absentId" value={frame.actor.id} />
          ) : (
            <SelectField
              form={form}
              name="absentId"
              label={labels.absentId}
              emptyLabel={choose}
              options={choices(colleagues)}
              isRequired
            />
          )}
          <SelectField
            form={form}
            name="standInId"
            label={labels.standInId}
            emptyLabel={choose}
            options={choices(others)}
            isRequired
          />
          <DateField form={form} name="fromOn" legend={labels.fromOn} units={deskText.dateUnits} isRequired />
          <DateField
            form={form}
            name="untilOn"
            legend={labels.untilOn}
            help={help.untilOn}
            units={deskText.dateUnits}
            isRequired
          />
          <Actions>
            <Button kind="primary">{submit}</Button>
          </Actions>
        </PostForm>
      )}
    </section>
  )
}

/** Who stands in for whom, and until when. */
export const CoversView = ({ frame, town, covers, colleagues, form, done }: CoversProps) => (
  <DeskPage {...frame} title={text.title} current="today" town={town}>
    <BackLink href={paths.desk.today()}>{text.back}</BackLink>
    <Done words={text.done} done={done} />
    <Troubles form={form} />
    <PageHead title={text.title}>
      <p>{text.lead}</p>
    </PageHead>
    <Planned covers={covers} frame={frame} />
    <NewCover frame={frame} colleagues={colleagues} form={form} />
  </DeskPage>
)
