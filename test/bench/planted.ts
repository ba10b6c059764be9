import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faults } from './planted-faults.ts'
import type { Fault } from './planted-faults.ts'

// npm run planted -- [words of a name]: one fault at a time in a copy of the tree, and whether its tests see it.
// FIRST=1 runs the first of its test files alone; without a word all faults are planted.

const root = join(import.meta.dirname, '../..')
const isFirst = process.env['FIRST'] === '1'
const longestMs = 15 * 60_000

const copied = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-planted-'))
  for (const name of ['src', 'test', 'migrations', 'package.json', 'tsconfig.json', 'README.md', 'wrangler.toml']) {
    cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

type Run = { isRed: boolean; titles: readonly string[] }
const tested = (folder: string, tests: readonly string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const given = [
      'vitest',
      'run',
      '--config',
      'test/vitest.config.ts',
      '--bail',
      '1',
      '--reporter',
      'tap-flat',
      ...tests,
    ]
    const run = spawn('npx', given, { cwd: folder, timeout: longestMs, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    run.stdout.on('data', (piece: Buffer) => (said += piece.toString()))
    run.on('error', reject)
    run.on('exit', (code) => {
      const titles = said.split('\n').flatMap((line) => /^not ok \d+ - (.*?)(?: #.*)?$/u.exec(line)?.[1] ?? [])
      // Red for another reason than a test is no find.
      if (code === 0 || titles.length > 0) resolve({ isRed: code !== 0, titles })
      else reject(new Error(`no test spoke: ${said.slice(-2_000)}`))
    })
  })

/** The first of its test files that sees it; the later ones are for what the first does not. */
const found = async (folder: string, fault: Fault): Promise<string | null> => {
  const path = join(folder, fault.file)
  const text = readFileSync(path, 'utf8')
  if (text.split(fault.was).length !== 2) throw new Error(`${fault.name}: its place in ${fault.file} is not there once`)
  writeFileSync(
    path,
    text.replace(fault.was, () => fault.becomes),
  )
  try {
    for (const file of isFirst ? fault.tests.slice(0, 1) : fault.tests) {
      const { isRed, titles } = await tested(folder, [file])
      if (isRed) return titles[0] ?? file
    }
    return null
  } finally {
    writeFileSync(path, text)
  }
}

const asked = process.argv.slice(2).join(' ')
const planted = faults.filter(({ name }) => name.includes(asked))
const folder = copied()
const missed: string[] = []
try {
  const sound = await tested(folder, [...new Set(planted.map(({ tests }) => tests[0] ?? ''))])
  if (sound.isRed) throw new Error(`without a fault it is red already: ${sound.titles.join(', ')}`)
  for (const fault of planted) {
    const by = await found(folder, fault)
    if (by === null) missed.push(fault.name)
    console.log(`${by === null ? 'MISSED' : 'found '} ${fault.name}${by === null ? '' : ` — ${by}`}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${planted.length - missed.length} of ${planted.length} found`)
process.exitCode = missed.length === 0 ? 0 : 1
