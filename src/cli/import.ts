import { realpathSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Actor } from '../access/actor.ts'
import { accountByEmail } from '../desk/accounts/store.ts'
import type { Desk } from '../desk/desk.ts'
import { checkImport } from '../desk/imports/check.ts'
import { columnsOf } from '../desk/imports/columns.ts'
import { mostFileBytes } from '../desk/imports/import.ts'
import type { ImportKind } from '../desk/imports/import.ts'
import { lookAtImport } from '../desk/imports/look-at-import.ts'
import type { ImportLine } from '../desk/imports/look-at-import.ts'
import { prepareImport } from '../desk/imports/prepare.ts'
import { refuseImport } from '../desk/imports/refuse.ts'
import { writeImport } from '../desk/imports/write.ts'
import { Refused } from '../desk/refusals.ts'
import { paths } from '../paths.ts'
import { importsText as text } from '../text/imports.ts'
import { refusalTexts } from '../text/refusals.ts'
import { deskHere } from './desk-here.ts'

const USAGE =
  '使い方: npm run import -- meibo.xlsx --as a@example.jp [--dry-run] （支援員・責任者なら相談者、窓口なら事業所を取り込みます） (Give a file and the e-mail address of whoever brings it: clients for a consultant or supervisor, firms for the desk.)'

const kinds: Partial<Record<string, ImportKind>> = { consultant: 'clients', supervisor: 'clients', desk: 'firms' }

/** One file, and in whose name. */
export const readAsked = (args: readonly string[]) => {
  try {
    const options = { as: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0 || values.as === undefined) throw new Error(USAGE)
    return { file, email: values.as, isDry: values['dry-run'] ?? false }
  } catch {
    throw new Error(USAGE)
  }
}

const findingsOf = (kind: ImportKind, line: ImportLine): readonly string[] => [
  ...line.problems.map(({ column, problem }) =>
    text.mend(columnsOf(kind).find(({ key }) => key === column)?.header ?? column, text.cell[problem]),
  ),
  ...(line.twins.length > 0 ? [text.page.sameAs(line.twins)] : []),
  ...(line.twinLines.length > 0 ? [text.page.sameLine(line.twinLines)] : []),
]

// A terminal keeps what it showed: no name and no value stands in it.
const lineOf = (kind: ImportKind, line: ImportLine): string =>
  [text.page.line(line.number), text.page.counts[line.state], ...findingsOf(kind, line)].join('  ')

type Bringing = { kind: ImportKind; bytes: Uint8Array<ArrayBuffer>; isDry: boolean; say: (line: string) => void }

/** The verbs of the window, in its order; clients end with the second person, firms are written to the end. */
export const bringFile = async (desk: Desk, { kind, bytes, isDry, say }: Bringing): Promise<string | null> => {
  const checked = await checkImport(desk, { kind, bytes })
  if ('problem' in checked) throw new Error(`${text.file[checked.problem]} ${checked.words.join('、')}`.trim())
  const { id } = checked
  const { lines, ignored } = await lookAtImport(desk, { id, kind })
  if (ignored.length > 0) say(text.page.ignored(ignored))
  for (const line of lines) say(lineOf(kind, line))
  if (isDry) {
    await refuseImport(desk, { id, version: 1 })
    return null
  }
  await prepareImport(desk, { id, version: 1, others: [] })
  if (kind === 'clients') return id
  const all = lines.filter(({ state }) => state === 'fine').length
  for (let left = all; left > 0;) {
    left = (await writeImport(desk, { id })).left
    say(text.page.progress(all - left, all))
  }
  return id
}

const actorNamed = async (desk: Desk, email: string): Promise<{ actor: Actor; kind: ImportKind }> => {
  const { account } = await desk.read({ account: accountByEmail(await desk.keys.index('accountEmail', email)) })
  const kind = kinds[account?.role ?? '']
  if (!account || account.state !== 'active' || account.role === 'employer' || kind === undefined) {
    throw new Error(
      'このメールアドレスの支援員・責任者・窓口の職員はいません。(Nobody with this address may bring a list.)',
    )
  }
  const { id, name, role, agencyId } = account
  return { actor: { id, name, role, agencyId }, kind }
}

const run = async (args: readonly string[]) => {
  const { file, email, isDry } = readAsked(args)
  const { size } = await stat(file)
  if (size > mostFileBytes) throw new Error(text.file.tooLarge)
  const { desk, deskFor, staffUrl } = await deskHere('import-cli')
  const { actor, kind } = await actorNamed(desk, email)
  const bytes = new Uint8Array(await readFile(file))
  const id = await bringFile(deskFor(actor), { kind, bytes, isDry, say: (line) => console.log(line) })
  if (id === null) console.log('何も書きませんでした。(Nothing was written.)')
  if (id !== null) {
    const next =
      kind === 'clients'
        ? '次のページで、別の人が確認します。(A second person decides here.)'
        : '取り込みました。(Done.)'
    console.log(`${next}\n  ${staffUrl}${paths.bring.run(kind, { id })}`)
  }
}

const explained = (failure: unknown): unknown => {
  if (failure instanceof Refused && failure.reason !== 'replayed') return refusalTexts[failure.reason]
  return failure instanceof Error ? failure.message : failure
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  try {
    await run(process.argv.slice(2))
  } catch (failure) {
    console.error(explained(failure))
    process.exitCode = 1
  }
}
