import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// A plain workerd: `wrangler dev` adds a proxy in front that costs more than the pages do.

type Served = { name: string; script: string; port: number; bindings: Readonly<Record<string, string>>; folder: string }

const quoted = (text: string) => JSON.stringify(text)

// Cap'n Proto reads an embedded file relative to the config.
const configOf = ({ script, port, bindings, folder }: Served) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed ${quoted(relative(folder, script))})],
      compatibilityDate = "2026-11-01",
      bindings = [${Object.entries(bindings)
        .map(([name, text]) => `(name = ${quoted(name)}, text = ${quoted(text)})`)
        .join(', ')}],
    )),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`

// The package's own bin is a script that starts this one; its CPU would not be the child's.
const binary = () => {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('workerd/package.json'))
  return resolve(`@cloudflare/workerd-${process.platform}-${process.arch === 'x64' ? '64' : process.arch}/bin/workerd`)
}

const isUp = (url: string) =>
  fetch(url).then(
    ({ status }) => status < 500,
    () => false,
  )

export const serve = async (served: Served): Promise<ChildProcess> => {
  const file = join(served.folder, `${served.name}.capnp`)
  writeFileSync(file, configOf(served))
  const child = spawn(binary(), ['serve', file], { cwd: dirname(file), stdio: ['ignore', 'inherit', 'inherit'] })
  const until = Date.now() + 10_000
  while (Date.now() < until && !(await isUp(`http://127.0.0.1:${served.port}/c1`))) await sleep(50)
  return child
}
