import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monotonicFactory } from 'ulid'
import { systemActor } from '../access/actor.ts'
import type { Actor } from '../access/actor.ts'
import { createKeys } from '../crypto/keys.ts'
import { connect } from '../db/client.ts'
import { createDesk } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { civilDateAt } from '../law/calendar.ts'
import { KEY_NAMES } from './keys.ts'

type Named = Readonly<Record<string, string | undefined>>

const FILE = join(import.meta.dirname, '../../.data/worker.env')
const NEEDED = ['LIBSQL_URL', 'LIBSQL_PUBLIC_URL', ...KEY_NAMES]
const TIMEOUT_MS = 30_000

const linesIn = (text: string): Named =>
  Object.fromEntries([...text.matchAll(/^(\w+)="(.*)"$/gm)].map(([, name = '', value = '']) => [name, value]))

const isAlive = async (url: string) =>
  fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** A desk elsewhere is named by the environment; the one on this machine has written down where it listens. */
const settingsHere = async (): Promise<Named> => {
  if (process.env.LIBSQL_URL) return process.env
  const here = linesIn(await readFile(FILE, 'utf8').catch(() => ''))
  if (here.LIBSQL_URL && (await isAlive(here.LIBSQL_URL))) return here
  throw new Error(
    'この機械では、つなぐデスクが動いていません。別の画面で npm start してから、もう一度実行してください。外のデータベースなら LIBSQL_URL を入れてください。(The desk is not running here: run npm start in another terminal first, or set LIBSQL_URL.)',
  )
}

const refuseLacking = (settings: Named) => {
  const lacking = NEEDED.filter((name) => !settings[name])
  if (lacking.length === 0) return
  const names = lacking.join(', ')
  throw new Error(`${names} を環境変数に入れてください。(Set ${names} in the environment.)`)
}

type Here = { desk: Desk; deskFor: (actor: Actor) => Desk; staffUrl: string }

/** The desk as the command line holds it: the system's hand, or the one of a person who is named. */
export const deskHere = async (job: string): Promise<Here> => {
  const settings = await settingsHere()
  refuseLacking(settings)
  const value = (name: string) => settings[name] ?? ''
  const ulid = monotonicFactory()
  const now = Date.now()
  const parts = {
    db: connect({ url: value('LIBSQL_URL'), token: settings.LIBSQL_AUTH_TOKEN, timeoutMs: TIMEOUT_MS }),
    listings: connect({
      url: value('LIBSQL_PUBLIC_URL'),
      token: settings.LIBSQL_PUBLIC_AUTH_TOKEN,
      timeoutMs: TIMEOUT_MS,
    }),
    keys: createKeys({
      clientMaster: value('CLIENT_MASTER_1'),
      indexKey: value('INDEX_KEY'),
      employerMaster: value('EMPLOYER_MASTER'),
      pepper: value('PEPPER'),
    }),
    now,
    today: civilDateAt(now),
    newId: () => ulid(now),
    requestId: ulid(now),
  }
  const deskFor = (actor: Actor) => createDesk({ ...parts, actor })
  return { desk: deskFor(systemActor(job)), deskFor, staffUrl: settings.STAFF_URL ?? value('BASE_URL') }
}
