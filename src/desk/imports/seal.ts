import type { Sealed, WrappedKey } from '../../crypto/seal.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { Keys } from '../../crypto/keys.ts'
import type { ImportRow, ImportRun, RowBody } from './import.ts'

// Rows of clients lie under a key of their own, wrapped by the agency's and thrown away with the rows; those of firms under the desk's.

type Row = Pick<ImportRow, 'importId' | 'number'>
const addressOf = ({ importId, number }: Row) => ({ table: 'import_row', column: 'body', row: `${importId}.${number}` })

/** What was found of the file as a whole lies where no line of a file is. */
export const headOf = (importId: string): Row => ({ importId, number: 0 })

export type RowSeal = { wrapped: WrappedKey | null; seal: (row: Row, told: unknown) => Promise<Sealed> }

const keyOf = ({ id, agencyId }: Pick<ImportRun, 'id' | 'agencyId'>) =>
  ({ clientId: id, agencyId: agencyId ?? '', kind: 'register' }) as const

export const newRowSeal = async (keys: Keys, run: Pick<ImportRun, 'id' | 'agencyId' | 'kind'>): Promise<RowSeal> => {
  if (run.kind === 'firms') {
    return { wrapped: null, seal: (row, told) => keys.seal(JSON.stringify(told), addressOf(row)) }
  }
  const { key, wrapped } = await keys.newClientKey(keyOf(run))
  return { wrapped, seal: (row, told) => sealText(key, JSON.stringify(told), addressOf(row)) }
}

// oxlint-disable-next-line typescript/consistent-type-assertions -- newRowSeal wrote it: the seal vouches for its shape
const bodyIn = (text: string): RowBody => JSON.parse(text) as RowBody
// oxlint-disable-next-line typescript/consistent-type-assertions -- the same
const wordsIn = (text: string): readonly string[] => JSON.parse(text) as string[]

type Run = Pick<ImportRun, 'id' | 'agencyId' | 'wrapped'>

const openerOf = async (keys: Keys, run: Run) => {
  const key = run.wrapped ? await keys.clientKey(keyOf(run), run.wrapped) : null
  return (sealed: Sealed, row: Row) => (key ? openText(key, sealed, addressOf(row)) : keys.open(sealed, addressOf(row)))
}

/** Those whose words were thrown away already are left out. */
export const openRows = async <R extends Row & { body: Sealed | null }>(
  keys: Keys,
  { run, rows }: { run: Run; rows: readonly R[] },
): Promise<readonly (Omit<R, 'body'> & { body: RowBody })[]> => {
  const open = await openerOf(keys, run)
  return Promise.all(
    rows.flatMap((row) => {
      const { body: sealed, ...rest } = row
      return sealed === null ? [] : [open(sealed, row).then((text) => ({ ...rest, body: bodyIn(text) }))]
    }),
  )
}

/** The columns of the file that were not taken. */
export const openIgnored = async (keys: Keys, run: Run & Pick<ImportRun, 'ignored'>): Promise<readonly string[]> => {
  const open = await openerOf(keys, run)
  return run.ignored ? wordsIn(await open(run.ignored, headOf(run.id))) : []
}
