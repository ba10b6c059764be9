import type { Child } from 'hono/jsx'
import { columnsOf } from '../../desk/imports/columns.ts'
import type { ImportKind, RowProblem, RowState } from '../../desk/imports/import.ts'
import type { ImportLine, ImportSeen } from '../../desk/imports/look-at-import.ts'
import { paths } from '../../paths.ts'
import { importsText as text } from '../../text/imports.ts'
import type { FormState } from '../../ui/form-state.ts'
import { isChosen } from '../../ui/form-state.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Tone } from '../../ui/status-tag.tsx'
import { Table } from '../../ui/table.tsx'

const words = text.page
const mostShown = 200

const headerOf = (kind: ImportKind, key: string): string =>
  columnsOf(kind).find((column) => column.key === key)?.header ?? key

const tones = {
  fine: 'done',
  twin: 'look',
  mend: 'wrong',
  made: 'done',
  kept: 'look',
  undone: 'plain',
} as const satisfies Record<RowState, Tone>

const rowStates = ['fine', 'twin', 'mend', 'made', 'kept', 'undone'] as const

export const Counts = ({ counts }: Pick<ImportSeen, 'counts'>) => (
  <p class="import-counts">
    {rowStates.flatMap((state) =>
      counts[state] ? (
        <StatusTag tone={tones[state]}>
          {words.counts[state]} {counts[state]}
        </StatusTag>
      ) : (
        []
      ),
    )}
  </p>
)

type LineProps = { line: ImportLine; kind: ImportKind }

const Problem = ({ line, kind, problem: { column, problem } }: LineProps & { problem: RowProblem }) => {
  const value = line.cells?.[column] ?? ''
  return (
    <li>
      {text.mend(headerOf(kind, column), text.cell[problem])}
      {value === '' ? null : <span class="muted small import-value">{text.value(value)}</span>}
    </li>
  )
}

const Twins = ({ line }: { line: ImportLine }) => {
  const named = line.twins.filter((name) => name !== '')
  return (
    <>
      {named.length > 0 ? <li>{words.sameAs(named)}</li> : null}
      {line.twins.length > named.length ? <li>{words.sameRecord}</li> : null}
      {line.twinLines.length > 0 ? <li>{words.sameLine(line.twinLines)}</li> : null}
    </>
  )
}

const Findings = (props: LineProps) => {
  const { line } = props
  if (line.problems.length + line.twins.length + line.twinLines.length === 0) return <>{words.fine}</>
  return (
    <ul class="import-findings">
      {line.problems.map((problem) => (
        <Problem {...props} problem={problem} />
      ))}
      <Twins line={line} />
    </ul>
  )
}

type LinesProps = {
  kind: ImportKind
  heading: string
  lines: readonly ImportLine[]
  finding?: (line: ImportLine) => Child
  label?: string
}

/** One row a line of the file; the rest of a long list is counted. */
export const Lines = ({ kind, heading, lines, finding, label = words.finding }: LinesProps) => {
  const isCase = kind === 'clients' && lines.some(({ consultant }) => consultant !== '')
  const columns = [words.lineColumn, words.name[kind], ...(isCase ? [words.consultant] : []), label]
  return (
    <>
      <Table
        caption={heading}
        isCaptionHidden
        columns={columns.map((column) => ({ label: column }))}
        rows={lines.slice(0, mostShown).map((line) => ({
          cells: [
            words.line(line.number),
            line.name,
            ...(isCase ? [line.consultant] : []),
            finding ? finding(line) : <Findings line={line} kind={kind} />,
          ],
        }))}
      />
      {lines.length > mostShown ? <p class="muted">{words.more(lines.length - mostShown)}</p> : null}
    </>
  )
}

/** Which of the likely twins are other people after all. */
export const OtherBox = ({ line, kind, form }: LineProps & { form: FormState }) => {
  const id = `f-other-${line.number}`
  const name = line.name === '' ? words.line(line.number) : line.name
  return (
    <>
      <Findings line={line} kind={kind} />
      <div class="choice">
        <input
          class="choice__input"
          type="checkbox"
          id={id}
          name="others"
          value={String(line.number)}
          checked={isChosen({ form, name: 'others', code: String(line.number) })}
        />
        <label class="choice__label" for={id}>
          <span>{kind === 'clients' ? words.isOther(name) : words.isOtherFirm(name)}</span>
        </label>
      </div>
    </>
  )
}

type MadeProps = { kind: ImportKind; line: ImportLine; isMine: boolean }

export const Made = ({ kind, line, isMine }: MadeProps) => {
  if (line.state === 'undone') return <>{words.undoneLine}</>
  const reason = line.reason === 'changed' || line.reason === 'inUse' ? words.kept[line.reason] : words.counts.made
  const id = line.madeId ?? ''
  const href = kind === 'firms' ? paths.desk.employer(id) : paths.desk.client(id)
  return (
    <>
      {line.state === 'kept' ? <p>{reason}</p> : null}
      {kind === 'firms' || isMine ? <a href={href}>{words.openRecord}</a> : reason}
    </>
  )
}
