import { spawn } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keep, type Child } from './children.ts'
import { freePort } from './ports.ts'

type WorkerOptions = { root: string; port: number; envFile: string; persistTo: string; vars: Record<string, string> }
export type WorkerProcess = {
  url: string
  tick: () => Promise<void>
  ended: Promise<number | null>
  stop: () => Promise<void>
}

const READY_MS = 60_000
export const OFFLINE = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
}

export const wranglerBinary = () =>
  join(dirname(createRequire(import.meta.url).resolve('wrangler/package.json')), 'bin/wrangler.js')

const writeEnvFile = async (path: string, vars: Record<string, string>) => {
  const lines = Object.entries(vars).map(([name, value]) => `${name}="${value}"`)
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 })
  // An older file keeps its mode when it is written again.
  await chmod(path, 0o600)
}

const isHealthy = async (url: string) =>
  fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  )

const waitUntilHealthy = async (url: string, child: Child) => {
  const deadline = performance.now() + READY_MS
  while (performance.now() < deadline && !child.hasEnded()) {
    if (await isHealthy(url)) return
    await sleep(50)
  }
  throw new Error('窓口のプログラムが立ち上がりませんでした。(The Worker did not come up; its own words stand above.)')
}

const argumentsFor = async ({ root, port, envFile, persistTo }: WorkerOptions) => [
  'dev',
  `--config=${join(root, 'wrangler.toml')}`,
  '--ip=127.0.0.1',
  `--port=${port}`,
  `--inspector-port=${await freePort()}`,
  `--env-file=${envFile}`,
  `--persist-to=${persistTo}`,
  '--show-interactive-dev-session=false',
  '--log-level=error',
]

/** Runs the real Worker under `wrangler dev` on loopback, with no need of a network. */
export const startWorker = async (options: WorkerOptions): Promise<WorkerProcess> => {
  const { root, port, envFile, vars } = options
  await writeEnvFile(envFile, vars)
  const child = keep(
    spawn(process.execPath, [wranglerBinary(), ...(await argumentsFor(options))], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...OFFLINE, WRANGLER_LOG_PATH: join(options.persistTo, 'logs') },
    }),
  )
  const url = `http://127.0.0.1:${port}`
  await waitUntilHealthy(url, child)
  // `wrangler dev` never fires a cron by itself.
  const tick = async () => {
    await fetch(`${url}/cdn-cgi/local/scheduled`, { signal: AbortSignal.timeout(50_000) })
  }
  return { url, tick, ended: child.ended, stop: child.stop }
}
