import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { OFFLINE, wranglerBinary } from '../../src/cli/worker-process.ts'

const root = join(import.meta.dirname, '../..')

/** The Worker as it is deployed, and the calibrators beside it. */
export const bundles = async (folder: string) => {
  const built = spawnSync(
    process.execPath,
    [wranglerBinary(), 'deploy', '--dry-run', '--outdir', join(folder, 'dist')],
    { cwd: root, env: { ...process.env, ...OFFLINE } },
  )
  if (built.status !== 0) throw new Error(String(built.stderr))
  const outfile = join(folder, 'calibrators.js')
  await build({
    entryPoints: [join(import.meta.dirname, 'calibrators.tsx')],
    bundle: true,
    minify: true,
    format: 'esm',
    outfile,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    conditions: ['workerd', 'worker', 'browser'],
  })
  return { worker: join(folder, 'dist/worker.js'), calibrators: outfile }
}
