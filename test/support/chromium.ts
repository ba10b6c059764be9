import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { makeOnce } from './browser-cache.ts'

export type Executable = { path: string; libraries: string | undefined }

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const noBrowser = () =>
  new Error(
    'ブラウザーの試験には Chrome か Chromium が要ります。入れるか、CHROME_PATH に場所を書いてください。(The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to it.)',
  )

const fromEnv = (path: string): Executable => {
  if (existsSync(path)) return { path, libraries: undefined }
  throw new Error(`CHROME_PATH の ${path} がありません。(CHROME_PATH names ${path}, which does not exist.)`)
}

// The package unpacks into the system's temporary folder, under one fixed name; a process of its own gets another one.
const unpack = async (folder: string) => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const archives = ['chromium.br', 'al2023.tar.br'].map((name) => join(dirname(entry), '../bin', name))
  const program = `import { inflate } from ${JSON.stringify(entry)}; await Promise.all(${JSON.stringify(archives)}.map((archive) => inflate(archive)))`
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`the browser from npm does not unpack: ${run.stderr}`)
}

const fromPackage = async (): Promise<Executable> => {
  const folder = await makeOnce('chromium', unpack)
  return { path: join(folder, 'chromium'), libraries: join(folder, 'al2023/lib') }
}

/** An installed browser first; on Linux x64 one comes with npm install. */
export const findChromium = async (): Promise<Executable> => {
  const named = process.env.CHROME_PATH
  if (named) return fromEnv(named)

  const installed = INSTALLED.find((path) => existsSync(path))
  if (installed !== undefined) return { path: installed, libraries: undefined }
  if (process.platform === 'linux' && process.arch === 'x64') return fromPackage()
  throw noBrowser()
}
