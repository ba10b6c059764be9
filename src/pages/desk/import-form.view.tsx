import type { liveRuns } from '../../desk/imports/store.ts'
import { columnsOf } from '../../desk/imports/columns.ts'
import type { ImportKind } from '../../desk/imports/import.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt, clockTimeAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { importsText as text } from '../../text/imports.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SingleCheckbox } from '../../ui/choices.tsx'
import { FileField } from '../../ui/file-field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Table } from '../../ui/table.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { shortDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

type Live = ReturnType<ReturnType<typeof liveRuns>['pick']>[number]
type Props = { frame: Frame; town: DeskTown; kind: ImportKind; live: readonly Live[]; form: FormState }

export const placeOfKind = { clients: 'clients', firms: 'employers' } as const
export const listOf = { clients: paths.desk.clients(), firms: paths.desk.employers() } as const
export const uploadOf = { clients: paths.bring.clients(), firms: paths.bring.firms() } as const

export const whenOf = (at: number): string => `${shortDay(civilDateAt(at))} ${clockTimeAt(at)}`

const LiveRuns = ({ kind, live }: Pick<Props, 'kind' | 'live'>) => (
  <Table
    caption={text[kind].listed}
    columns={Object.values(text.liveColumns).map((label) => ({ label }))}
    rows={live.map((run) => ({
      cells: [
        <a href={paths.bring.run(kind, { id: run.id })}>{whenOf(run.createdAt)}</a>,
        run.preparedBy,
        text.states[run.state],
      ],
    }))}
  />
)

const Template = ({ kind }: Pick<Props, 'kind'>) => (
  <Card heading={text.columnsHeading}>
    <p>{text[kind].templateHelp}</p>
    <ul class="import-columns">
      {columnsOf(kind).map(({ header, isNeeded }) => (
        <li>
          {header}
          {isNeeded ? <span class="muted small">（{text.needed}）</span> : null}
        </li>
      ))}
    </ul>
    <p>
      <LinkButton kind="secondary" size="small" href={paths.bring.template(kind)}>
        {text.template}
      </LinkButton>
    </p>
  </Card>
)

const Upload = ({ kind, form }: Pick<Props, 'kind' | 'form'>) => (
  <PostForm action={uploadOf[kind]} idempotencyKey={newPressKey()} isLong>
    <FileField
      form={form}
      name="file"
      label={text.labels.file}
      help={text[kind].fileHelp}
      accept=".xlsx,.csv,.txt"
      isRequired
    />
    {kind === 'clients' ? (
      <SingleCheckbox form={form} name="purposeShown" label={text.purposeShown} isRequired />
    ) : null}
    <Button kind="primary">{text.read}</Button>
  </PostForm>
)

export const ImportFormView = ({ frame, town, kind, live, form }: Props) => (
  <DeskPage {...frame} town={town} title={text[kind].title} current={placeOfKind[kind]}>
    <BackLink href={listOf[kind]}>{text[kind].back}</BackLink>
    <Troubles form={form} />
    <PageHead title={text[kind].title}>
      <p>{text[kind].lead}</p>
    </PageHead>
    <Steps label={text.stepsLabel} steps={text[kind].steps} current={1} doneWord={text.doneWord} />
    <div class="columns">
      <div class="stack">
        <Upload kind={kind} form={form} />
        <Notice tone="warning" heading={text.neverHeading}>
          <p>{text.never}</p>
        </Notice>
        {live.length > 0 ? <LiveRuns kind={kind} live={live} /> : null}
      </div>
      <Template kind={kind} />
    </div>
  </DeskPage>
)
