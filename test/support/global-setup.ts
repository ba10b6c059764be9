import { randomInt } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startSqld } from '../../src/cli/sqld.ts'
import { scratchFolder } from './scratch.ts'
import { makeTemplates, type TestServer } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    sqld: TestServer & { failure: string | null; path: string }
    seed: number
    isSoak: boolean
  }
}

const provideSeed = (project: TestProject) => {
  const seed = Number(process.env.SEED ?? randomInt(2 ** 31))
  project.provide('seed', seed)
  project.provide('isSoak', process.env.SOAK === '1')
  console.log(`SEED=${seed}`)
}

/** One sqld for the whole run: each test file forks its own namespaces. */
const setup = async (project: TestProject) => {
  provideSeed(project)
  const folder = await scratchFolder()
  const sqld = await startSqld({ path: join(folder, 'sqld'), namespaces: true })
  const server = { url: sqld.url, adminUrl: sqld.adminUrl ?? '' }
  const failure = await makeTemplates(server).then(
    () => null,
    (cause: unknown) => String(cause),
  )
  project.provide('sqld', { ...server, failure, path: join(folder, 'sqld') })
  return async () => {
    await sqld.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export default setup
