import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { graphOf, importsOf, readSource, wayTo, type SourceFile } from './support/source.ts'

/** The order is the architecture: a file imports from its own room or from one that stands earlier. */
const ROOMS = [
  'paths',
  'text',
  'ui',
  'access',
  'law',
  'crypto',
  'db',
  'desk/refusals',
  'desk/replay',
  'desk/forms',
  'desk/looks',
  'desk/desk',
  'desk/audit',
  'desk/outbox',
  'desk/settings',
  'desk/agencies',
  'desk/accounts',
  'desk/employers',
  'desk/openings',
  'desk/key-in',
  'desk/listings',
  'desk/complaints',
  'desk/corrections',
  'desk/reach',
  'desk/clients',
  'desk/tasks',
  'desk/consents',
  'desk/referrals',
  'desk/matching',
  'desk/agreements',
  'desk/placements',
  'desk/caseloads',
  'desk/watch',
  'desk/imports',
  'desk/exports',
  'desk/handovers',
  'desk/inquiries',
  'desk/meetings',
  'desk/resources',
  'desk/reports',
  'jobs',
  'http',
  'pages',
  'app',
  'windows',
  'root',
  'clockwork',
  'worker',
  'www',
  'staff',
  'cli',
]
const EMPTY_WORD = /^(data|infos?|items?|managers?|helpers?|services?|utils?|utilit(y|ies)|common|misc|index)$/
const EMPTY_ENDING = /-(data|info|manager|helper|service|util|utils)$/

const files = readSource('src')
const everyImport = graphOf(files)
const loadedImports = graphOf(files, ({ isTypeOnly }) => !isTypeOnly)

const roomOf = (path: string) => {
  const [first = '', second = ''] = path
    .replace(/^src\//, '')
    .replace(/\.tsx?$/, '')
    .split('/')
  return first === 'desk' ? `desk/${second}` : first
}
const isIn =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`src/${folder}`))
const filesIn = (...folders: string[]) => files.filter(({ path }) => isIn(...folders)(path))
const filesOutside = (...folders: string[]) => files.filter(({ path }) => !isIn(...folders)(path))

const importing = (sources: readonly SourceFile[], pattern: RegExp) =>
  sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, target }) => pattern.test(target ?? specifier))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  )
const containing = (sources: readonly SourceFile[], pattern: RegExp) =>
  sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path)

test('the reader of imports sees every form of import', () => {
  const code = `import { a } from './a.ts'\nimport type { B } from '../b.ts'\nimport {\n  c,\n} from 'c'\nimport './d.ts'\nexport { e } from './e.ts'\nconst f = await import('./f.ts')\nconst g = 'import'`
  expect(importsOf('src/x/y.ts', code)).toEqual([
    { specifier: './a.ts', target: 'src/x/a.ts', isTypeOnly: false },
    { specifier: '../b.ts', target: 'src/b.ts', isTypeOnly: true },
    { specifier: 'c', target: undefined, isTypeOnly: false },
    { specifier: './d.ts', target: 'src/x/d.ts', isTypeOnly: false },
    { specifier: './e.ts', target: 'src/x/e.ts', isTypeOnly: false },
    { specifier: './f.ts', target: 'src/x/f.ts', isTypeOnly: false },
  ])
})

test('every file stands in a room of the list', () => {
  expect(files.filter(({ path }) => !ROOMS.includes(roomOf(path))).map(({ path }) => path)).toEqual([])
})

test('every relative import names a file that exists, with its extension', () => {
  const known = new Set(files.map(({ path }) => path))
  const lost = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target !== undefined && !known.has(target) && !target.endsWith('.d.ts'))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  )
  expect(lost).toEqual([])
})

test('no file imports upward', () => {
  const upward = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target !== undefined && ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(path)))
      .map(({ target }) => `${path} → ${target}`),
  )
  expect(upward).toEqual([])
})

test('imports make no circle', () => {
  const circles = files
    .map(({ path }) => wayTo(everyImport, { from: path, isGoal: (next) => next === path }))
    .filter((way) => way !== undefined)
  expect(circles).toEqual([])
})

test('pages never reach for the database', () => {
  expect(importing(filesIn('pages/'), /^src\/db\/|^drizzle-orm|^@libsql\//)).toEqual([])
})

test('the desk knows nothing of the web', () => {
  expect(importing(filesIn('desk/'), /^hono/)).toEqual([])
})

test('the parts of pages take their words from whoever uses them', () => {
  const spoken = graphOf(filesIn('ui/'), ({ isTypeOnly }) => !isTypeOnly)
  expect([...spoken].filter(([, targets]) => targets.includes('src/text/ja.ts')).map(([path]) => path)).toEqual([])
})

test('no way leads from the public window to the clients', () => {
  const ways = filesIn('pages/public/').map(({ path }) =>
    wayTo(loadedImports, { from: path, isGoal: isIn('desk/clients') }),
  )
  expect(ways.filter((way) => way !== undefined)).toEqual([])
})

test('no way leads from the Worker that faces the world to a client’s record or a page of the staff (T5)', () => {
  const way = wayTo(loadedImports, {
    from: 'src/www.ts',
    isGoal: isIn('desk/clients', 'desk/consents', 'desk/placements', 'desk/imports', 'desk/exports', 'pages/desk'),
  })
  expect(way).toBeUndefined()
})

test('SQL stands only in the stores, in reports and in db', () => {
  const elsewhere = filesOutside('db/', 'desk/reports/', 'cli/migrate.ts').filter(
    ({ path }) => !/^src\/desk\/[^/]+\/([a-z-]+-)?store\.ts$/.test(path),
  )
  expect(importing(elsewhere, /^drizzle-orm/)).toEqual([])
  expect(importing(filesOutside('db/', 'cli/'), /^@libsql\//)).toEqual([])
})

test('nothing is written with OR REPLACE, which skips the triggers', () => {
  expect(containing(files, /\bor\s+replace\b/i)).toEqual([])
})

test('crypto.subtle is called only in crypto', () => {
  expect(containing(filesOutside('crypto/'), /\bcrypto\.subtle\b|\bsubtle\./)).toEqual([])
})

test('the clock is read only by the calendar and the composition roots', () => {
  expect(containing(filesOutside('law/calendar.ts', 'root.ts', 'cli/'), /\bnew Date\(|\bDate\.now\b/)).toEqual([])
})

test('the environment is read only by the composition roots', () => {
  expect(containing(filesOutside('root.ts', 'cli/'), /\bprocess\.env\b/)).toEqual([])
})

test('what the command line loads runs in plain Node, which reads no TSX', () => {
  const ways = filesIn('cli/').map(({ path }) =>
    wayTo(loadedImports, { from: path, isGoal: (next) => next.endsWith('.tsx') }),
  )
  expect(ways.filter((way) => way !== undefined)).toEqual([])
})

test('every file fits its length', () => {
  const limitOf = (path: string) =>
    ['src/paths.ts', 'src/access/acts.ts'].includes(path) ||
    path.endsWith('schema.ts') ||
    isIn('text/', 'law/data/', 'cli/town/')(path)
      ? 400
      : 200
  expect(
    files.filter(({ path, lines }) => lines > limitOf(path)).map(({ path, lines }) => `${path}: ${lines}`),
  ).toEqual([])
})

test('names of files and folders say something, in kebab-case', () => {
  const paths = [...files, ...readSource('test')].map(({ path }) => path)
  const empty = paths.filter((path) =>
    path
      .replace(/^(src|test)\/law\/data\//, '')
      .split('/')
      .map((part) => part.split('.')[0] ?? '')
      .some((word) => EMPTY_WORD.test(word) || EMPTY_ENDING.test(word)),
  )
  expect(empty).toEqual([])
  expect(paths.filter((path) => !/^[a-z0-9-]+(\.[a-z]+)*\.tsx?$/.test(basename(path)))).toEqual([])
})

test('the top of the project holds the things named here and nothing else', () => {
  const known = new Set([
    'LICENSE',
    'README.md',
    'migrations',
    'package-lock.json',
    'package.json',
    'src',
    'test',
    'tsconfig.json',
    'wrangler.toml',
  ])
  const made = new Set(['node_modules', 'dist'])
  const found = readdirSync(join(import.meta.dirname, '..')).filter((name) => !name.startsWith('.'))
  expect(found.filter((name) => !known.has(name) && !made.has(name))).toEqual([])
})
