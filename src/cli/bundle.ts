import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** Everything in one for a laptop or a town's own server, and the two that a town publishes. */
const workers = ['worker', 'www', 'staff'] as const

// Wrangler's own bundling writes every Japanese letter as an escape; as letters they weigh a twentieth less once packed.
await build({
  entryPoints: workers.map((name) => join(root, `src/${name}.ts`)),
  outdir: join(root, 'dist/bundle'),
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  target: 'es2024',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  conditions: ['workerd', 'worker', 'browser'],
  external: ['node:*', 'cloudflare:*'],
  logLevel: 'warning',
})
