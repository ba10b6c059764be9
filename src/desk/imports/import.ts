import type { importRow, importRun } from '../../db/import-schema.ts'

export type ImportRun = typeof importRun.$inferSelect
export type ImportRow = typeof importRow.$inferSelect
export type ImportKind = ImportRun['kind']
export type ImportState = ImportRun['state']
export type RowState = ImportRow['state']

export const importTransitions = {
  checked: ['prepared', 'approved', 'refused', 'forgotten'],
  prepared: ['approved', 'refused', 'forgotten'],
  approved: ['written', 'forgotten'],
  written: ['undone'],
  refused: [],
  undone: [],
  forgotten: [],
} as const satisfies Record<ImportState, readonly ImportState[]>

export const importRowTransitions = {
  fine: ['made'],
  twin: ['fine'],
  mend: [],
  made: ['undone', 'kept'],
  kept: [],
  undone: [],
} as const satisfies Record<RowState, readonly RowState[]>

/** Rows lie sealed for a day at most, and what was written may be taken back for a day. */
export const importKeptMs = 24 * 60 * 60_000
export const mostRows = 2000
export const mostFileBytes = 2 * 1024 * 1024
/** Written in one press; each press is one write batch. */
export const rowsAtOnce = 25

/** Why a file as a whole is not read. */
export const fileProblems = [
  'noFile',
  'tooLarge',
  'empty',
  'notTable',
  'oldExcel',
  'unpacksTooLarge',
  'encoding',
  'tooManyRows',
  'tooManyColumns',
  'noHeader',
  'lacking',
  'twiceNamed',
  'neverCollected',
] as const
export type FileProblem = (typeof fileProblems)[number]

/** `words` are names of columns as the file has them. */
export type FileTrouble = { problem: FileProblem; words: readonly string[] }

export const cellProblems = [
  'blank',
  'long',
  'date',
  'email',
  'phone',
  'number',
  'range',
  'choice',
  'characters',
  'myNumber',
  'kana',
  'corporateNumber',
  'future',
  'consultantUnknown',
  'consultantNotMine',
] as const
export type CellProblem = (typeof cellProblems)[number]

/** What stands in the way of a row: the column by its key, and what is wrong with it. */
export type RowProblem = { column: string; problem: CellProblem }

/** Who or what may be the same: another line of the file, or what the desk has already. */
export type Twin = { line: number } | { id: string }

/** One row as it lies sealed: what was typed by the key of its column, and what was found. */
export type RowBody = {
  cells: Readonly<Record<string, string>>
  problems: readonly RowProblem[]
  twins: readonly Twin[]
  consultantId: string | null
}
