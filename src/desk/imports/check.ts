import { agencyOf } from '../../access/actor.ts'
import { isSameBytes } from '../../crypto/bytes.ts'
import { limits } from '../accounts/limits.ts'
import { countHit } from '../accounts/session-store.ts'
import { readerOf } from '../clients/scope-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { readHeaders } from './columns.ts'
import { clientRow, firmRow } from './forms.ts'
import { importKeptMs } from './import.ts'
import type { FileTrouble, ImportKind, RowBody, RowState, Twin } from './import.ts'
import { readFile } from './read-file.ts'
import { cellsOf, problemsOf, rowInput } from './read-row.ts'
import type { Cells } from './read-row.ts'
import { headOf, newRowSeal } from './seal.ts'
import { clientSignsFor, colleaguesIn, firmSignsOf } from './known-store.ts'
import { addRun } from './store.ts'
import { knownClients, knownFirms, signsOfClient, signsOfFirm, twinsAmong } from './twins.ts'

type Colleague = ReturnType<ReturnType<typeof colleaguesIn>['pick']>[number]
type Numbered = { number: number; cells: Cells }
type Bringing = { kind: ImportKind; bytes: Uint8Array<ArrayBuffer> }

type Table = { lines: readonly Numbered[]; ignored: readonly string[] }

/** The lines of the file by the keys of their columns, or why it is not read. */
const tableIn = async ({ kind, bytes }: Bringing): Promise<FileTrouble | Table> => {
  const read = await readFile(bytes)
  if (!read.isFine) return { problem: read.problem, words: [] }
  const [head, ...lines] = read.lines
  const headers = readHeaders(kind, head?.cells ?? [])
  if (headers.never.length > 0) return { problem: 'neverCollected', words: headers.never }
  if (Object.keys(headers.places).length === 0) return { problem: 'noHeader', words: [] }
  if (headers.lacking.length > 0) return { problem: 'lacking', words: headers.lacking }
  if (headers.twice.length > 0) return { problem: 'twiceNamed', words: headers.twice }
  if (lines.length === 0) return { problem: 'empty', words: [] }
  return {
    lines: lines.map(({ number, cells }) => ({ number, cells: cellsOf(headers.places, cells) })),
    ignored: headers.unknown,
  }
}

const bare = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '')

/** Who will be in charge: as the file says, by name or e-mail address, or who brings it. */
const inCharge = async (desk: Desk, { cells, colleagues }: { cells: Cells; colleagues: readonly Colleague[] }) => {
  const asked = cells['consultant'] ?? ''
  const emailIndex = asked.includes('@') ? await desk.keys.index('accountEmail', asked) : null
  const meant = colleagues.filter(
    ({ id, name, emailIndex: own }) =>
      (asked === '' && id === desk.actor.id) ||
      (emailIndex !== null ? isSameBytes(own, emailIndex) : asked !== '' && bare(name) === bare(asked)),
  )
  const [only] = meant.length === 1 ? meant.filter(({ role }) => role === 'consultant') : []
  if (!only) return { consultantId: null, problem: asked === '' ? 'blank' : 'consultantUnknown' } as const
  const isTheirs = desk.actor.role === 'supervisor' || only.id === desk.actor.id
  return isTheirs
    ? ({ consultantId: only.id, problem: null } as const)
    : ({ consultantId: null, problem: 'consultantNotMine' } as const)
}

const readingOf = async (desk: Desk, kind: ImportKind) => {
  const agencyId = kind === 'firms' ? null : found(agencyOf(desk.actor))
  const { colleagues, clients, firms } = await desk.read({
    colleagues: colleaguesIn(agencyId ?? ''),
    clients: clientSignsFor(readerOf(desk)),
    firms: firmSignsOf(),
  })
  return { agencyId, colleagues, known: kind === 'clients' ? knownClients(clients) : knownFirms(firms) }
}

type Reading = Awaited<ReturnType<typeof readingOf>>

const signsOf = async (desk: Desk, { kind, cells }: { kind: ImportKind; cells: Cells }) => {
  if (kind === 'clients') {
    const read = rowInput(clientRow, cells)
    return read.success ? signsOfClient(desk.keys, read.output) : []
  }
  const read = rowInput(firmRow, cells)
  return read.success ? signsOfFirm(desk.keys, read.output) : []
}

type Found = { kind: ImportKind; line: Numbered; colleagues: readonly Colleague[] }

const bodyOf = async (desk: Desk, { kind, line: { cells }, colleagues }: Found): Promise<Omit<RowBody, 'twins'>> => {
  const problems = problemsOf({ kind, cells, today: desk.today })
  if (kind === 'firms') return { cells, problems, consultantId: null }
  const { consultantId, problem } = await inCharge(desk, { cells, colleagues })
  return { cells, problems: [...problems, ...(problem ? [{ column: 'consultant', problem }] : [])], consultantId }
}

const stateOf = ({ problems, twins }: RowBody): RowState => {
  if (problems.length > 0) return 'mend'
  return twins.length > 0 ? 'twin' : 'fine'
}

const actOf = { clients: 'import.prepare', firms: 'import.firms' } as const

const rowsFrom = async (desk: Desk, of: { kind: ImportKind; table: Table; reading: Reading }) => {
  const { kind, table, reading } = of
  const signed = await Promise.all(
    table.lines.map(async ({ number, cells }) => ({ number, signs: await signsOf(desk, { kind, cells }) })),
  )
  const twins: ReadonlyMap<number, readonly Twin[]> = twinsAmong(signed, reading.known)
  return Promise.all(
    table.lines.map(async (line): Promise<{ number: number; body: RowBody }> => {
      const body = await bodyOf(desk, { kind, line, colleagues: reading.colleagues })
      return { number: line.number, body: { ...body, twins: twins.get(line.number) ?? [] } }
    }),
  )
}

/** The dry run: every line read, told apart, and laid sealed for a day. Nothing becomes a record by it. */
export const checkImport = async (desk: Desk, bringing: Bringing): Promise<{ id: string } | FileTrouble> => {
  const { kind } = bringing
  const reading = await readingOf(desk, kind)
  const { agencyId } = reading
  allow(desk, actOf[kind], { agencyId })
  const table = await tableIn(bringing)
  if ('problem' in table) return table

  const id = desk.newId()
  const { wrapped, seal } = await newRowSeal(desk.keys, { id, agencyId, kind })
  const told = await rowsFrom(desk, { kind, table, reading })
  const rows = await Promise.all(
    told.map(async ({ number, body }) => {
      const row = { importId: id, number }
      return { ...row, state: stateOf(body), body: await seal(row, body) }
    }),
  )
  const ignored = await seal(headOf(id), table.ignored)
  const span = { createdAt: desk.now, until: desk.now + importKeptMs }
  const run = { id, kind, agencyId, preparedBy: desk.actor.id, wrapped, ignored, ...span }
  const limit = countHit({ bucket: `import:${desk.actor.id}`, at: desk.now, ...limits.imports })
  await desk.write([addRun({ run, rows, act: actOf[kind], limit })])
  return { id }
}
