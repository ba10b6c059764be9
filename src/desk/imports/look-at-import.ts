import { initialsOf } from '../clients/client.ts'
import { nameCases } from '../clients/name-cases.ts'
import { readerOf } from '../clients/scope-store.ts'
import { shown } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import type { ImportKind, ImportRow, ImportRun, RowBody, RowState } from './import.ts'
import { actFor, mayDecide } from './run.ts'
import { openIgnored, openRows } from './seal.ts'
import { casesFor, colleaguesIn, firmSignsOf } from './known-store.ts'
import { isFirmsRun, maySeeRun, rowCounts, rowsOf, runById } from './store.ts'

/** One line as this reader may see it: its words only to who brought it. */
export type ImportLine = Pick<ImportRow, 'number' | 'state' | 'madeId' | 'reason'> & {
  name: string
  consultant: string
  cells: RowBody['cells'] | null
  problems: RowBody['problems']
  /** Who or what may be the same, by initials and number or by the firm's name. */
  twins: readonly string[]
  twinLines: readonly number[]
}

type Names = ReadonlyMap<string, string>
type Seen = { kind: ImportKind; isOwn: boolean; names: Names; staff: Names }

const nameOf = ({ cells }: RowBody, { kind, isOwn }: Seen): string => {
  if (kind === 'firms') return cells['employerName'] ?? ''
  const initials = initialsOf(cells['kana'] ?? '')
  return isOwn && (cells['name'] ?? '') !== '' ? (cells['name'] ?? '') : initials
}

type Opened = Omit<ImportRow, 'body'> & { body: RowBody }

const lineOf = ({ body, ...row }: Opened, seen: Seen): ImportLine => ({
  ...row,
  name: nameOf(body, seen),
  consultant: seen.staff.get(body.consultantId ?? '') ?? '',
  cells: seen.isOwn ? body.cells : null,
  problems: body.problems,
  twins: body.twins.flatMap((twin) => ('id' in twin ? [seen.names.get(twin.id) ?? ''] : [])),
  twinLines: body.twins.flatMap((twin) => ('line' in twin ? [twin.line] : [])),
})

/** What was written, by the record it became. */
const madeLine = (row: ImportRow, { names }: Seen): ImportLine => ({
  ...row,
  name: names.get(row.madeId ?? '') ?? '',
  consultant: '',
  cells: null,
  problems: [],
  twins: [],
  twinLines: [],
})

const inScope = (desk: Desk, { id, kind }: { id: string; kind: ImportKind }) =>
  kind === 'firms' ? isFirmsRun(id) : maySeeRun(id, readerOf(desk))

const readingsOf = (desk: Desk, id: string) => ({
  run: runById(id),
  rows: rowsOf(id),
  counts: rowCounts(id),
  colleagues: colleaguesIn(readerOf(desk).agencyId),
  cases: casesFor(readerOf(desk)),
  firms: firmSignsOf(),
  town: settingsOn(desk.today),
})

const isVisible = (desk: Desk, { run, kind }: { run: ImportRun | undefined; kind: ImportKind }): boolean =>
  run !== undefined &&
  run.kind === kind &&
  (kind === 'firms' ||
    (run.agencyId === readerOf(desk).agencyId && (run.preparedBy === desk.actor.id || run.state !== 'checked')))

/** One import as who looks may see it; that it was looked at is on record. */
export const lookAtImport = async (desk: Desk, { id, kind }: { id: string; kind: ImportKind }) => {
  const act = actFor(kind, 'import.prepare')
  const entry = { act, entity: 'import', entityId: id, isInScope: inScope(desk, { id, kind }) }
  const read = await desk.look(entry, readingsOf(desk, id))
  const run = shown(isVisible(desk, { run: read.run, kind }) ? read.run : undefined)
  const isOwn = run.preparedBy === desk.actor.id
  const cases = kind === 'clients' ? await nameCases(desk.keys, read.cases) : []
  const names: Names = new Map([
    ...cases.map(({ row, initials }) => [row.clientId, `${initials} ${row.caseNumber}`] as const),
    ...(kind === 'firms' ? read.firms.map((firm) => [firm.id, firm.name] as const) : []),
  ])
  const staff: Names = new Map(read.colleagues.map((one) => [one.id, one.name]))
  const seen = { kind, isOwn, names, staff }
  const opened = await openRows(desk.keys, { run, rows: read.rows })
  const lines = [
    ...opened.map((row) => lineOf(row, seen)),
    ...read.rows.filter(({ body }) => body === null).map((row) => madeLine(row, seen)),
  ]
  return {
    run,
    isOwn,
    lines,
    ignored: await openIgnored(desk.keys, run),
    counts: read.counts satisfies Readonly<Partial<Record<RowState, number>>>,
    preparedBy: staff.get(run.preparedBy) ?? '',
    mayDecide: !isOwn && mayDecide(desk.actor, { run, colleagues: read.colleagues }),
    mine: new Set(read.cases.filter((one) => one.consultantId === desk.actor.id).map(({ clientId }) => clientId)),
    town: read.town.settings,
  }
}

export type ImportSeen = Awaited<ReturnType<typeof lookAtImport>>
