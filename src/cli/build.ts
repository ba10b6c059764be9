import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { OFFLINE, wranglerBinary } from './worker-process.ts'

const LIMIT_KIB = 500
const root = join(import.meta.dirname, '../..')

/** The two that a town publishes; `worker.ts` has both in one and goes to no cloud. */
const workers = ['www', 'staff'] as const

const build = (name: (typeof workers)[number]) => {
  const args = ['deploy', '--env', name, '--dry-run', '--outdir', `dist/${name}`]
  const run = spawnSync(process.execPath, [wranglerBinary(), ...args], {
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
  const sizes = workers.map((name) => ({ name, size: build(name) }))
  for (const { name, size } of sizes) console.log(`dist/${name}  gzip ${size} KiB  (limit ${LIMIT_KIB} KiB)`)
  const large = sizes.filter(({ size }) => size > LIMIT_KIB)
  if (large.length > 0) throw new Error(`${large.map(({ name }) => name).join(', ')}: ${LIMIT_KIB} KiB gzip at most.`)
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure)
  process.exitCode = 1
}
