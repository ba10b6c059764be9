import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { OFFLINE, wranglerBinary } from './worker-process.ts'

const LIMIT_KIB = 500
const root = join(import.meta.dirname, '../..')

const build = () => {
  const run = spawnSync(process.execPath, [wranglerBinary(), 'deploy', '--dry-run', '--outdir', 'dist'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...OFFLINE },
  })
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`)

  const size = /gzip: ([\d.]+) KiB/.exec(run.stdout)?.[1]
  if (size === undefined) throw new Error(`wrangler printed no gzip size:\n${run.stdout}`)
  return Number(size)
}

try {
  const size = build()
  console.log(`dist/worker.js  gzip ${size} KiB  (limit ${LIMIT_KIB} KiB)`)
  if (size > LIMIT_KIB) throw new Error(`The bundle is ${size} KiB gzip; it may be ${LIMIT_KIB} KiB at most.`)
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure)
  process.exitCode = 1
}
