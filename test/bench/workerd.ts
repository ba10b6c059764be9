import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// A plain workerd: `wrangler dev` adds a proxy in front that costs more than the pages do.

type Served = { name: string; script: string; port: number; bindings: Readonly<Record<string, string>>; folder: string }

const quoted = (text: string) => JSON.stringify(text)

const configOf = ({ script, port, bindings }: Served) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed ${quoted(script)})],
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

const binary = () => createRequire(import.meta.url).resolve('workerd/bin/workerd')

const isUp = (url: string) =>
  fetch(url).then(
    () => true,
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
