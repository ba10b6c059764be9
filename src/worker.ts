import { monotonicFactory } from 'ulid'
import { createApp } from './app.ts'
import { systemActor } from './access/actor.ts'
import { createKeys } from './crypto/keys.ts'
import { connect } from './db/client.ts'
import { createDesk } from './desk/desk.ts'
import type { Deps } from './http/factory.ts'
import { createMemory, listingsHand } from './http/memory.ts'
import { movedDays } from './desk/accounts/store.ts'
import type { Snapshots } from './desk/listings/snapshot.ts'
import { mailboxMailer, bindingMailer, missingMailer } from './jobs/mailers.ts'
import type { MailBinding } from './jobs/mailers.ts'
import { runJobs } from './jobs/run.ts'
import { addDays, civilDateAt } from './law/calendar.ts'

/** Composition root: the only file that reads the environment. */
export type Bindings = {
  LIBSQL_URL: string
  LIBSQL_AUTH_TOKEN?: string
  LIBSQL_PUBLIC_URL: string
  LIBSQL_PUBLIC_AUTH_TOKEN?: string
  LIBSQL_NAMESPACE?: string
  LIBSQL_PUBLIC_NAMESPACE?: string
  CLIENT_MASTER_1: string
  INDEX_KEY: string
  EMPLOYER_MASTER: string
  PEPPER: string
  BASE_URL: string
  MAIL_FROM?: string
  MAIL?: MailBinding
  SNAPSHOT?: KVNamespace
  DEMO?: string
  /** How long a list is kept in the isolate; 0 turns it off. */
  LISTS_KEPT_MS?: string
}

const publicTimeoutMs = 1500
const listsKeptMs = '10000'

// sqld chooses a database by this header; only tests and benchmarks set one.
const inNamespace = (namespace: string | undefined): typeof fetch | undefined =>
  namespace === undefined
    ? undefined
    : (input, init) => {
        const request = new Request(input, init)
        request.headers.set('x-namespace-bin', btoa(namespace).replaceAll('=', ''))
        return fetch(request)
      }

// Only this one word: DEMO=0 or DEMO=false must not open the demo.
const isDemo = (env: Bindings): boolean => env.DEMO === '1'

const mailerFor = (env: Bindings) => {
  if (isDemo(env)) return mailboxMailer
  return env.MAIL && env.MAIL_FROM ? bindingMailer({ binding: env.MAIL, from: env.MAIL_FROM }) : missingMailer
}

const snapshotKey = 'listings'
const snapshotsIn = (place: KVNamespace | undefined): Snapshots | null =>
  place
    ? {
        read: () => place.get(snapshotKey),
        write: (text) => place.put(snapshotKey, text),
      }
    : null

const depsFrom = (env: Bindings): Deps => {
  const newId = monotonicFactory()
  return {
    deskDb: () =>
      connect({ url: env.LIBSQL_URL, token: env.LIBSQL_AUTH_TOKEN, fetch: inNamespace(env.LIBSQL_NAMESPACE) }),
    publicDb: () =>
      connect({
        url: env.LIBSQL_PUBLIC_URL,
        token: env.LIBSQL_PUBLIC_AUTH_TOKEN,
        fetch: inNamespace(env.LIBSQL_PUBLIC_NAMESPACE),
        timeoutMs: publicTimeoutMs,
      }),
    snapshots: snapshotsIn(env.SNAPSHOT),
    memory: createMemory(Number(env.LISTS_KEPT_MS ?? listsKeptMs)),
    keys: createKeys({
      clientMaster: env.CLIENT_MASTER_1,
      indexKey: env.INDEX_KEY,
      employerMaster: env.EMPLOYER_MASTER,
      pepper: env.PEPPER,
    }),
    now: () => Date.now(),
    newId: () => newId(),
    mailer: mailerFor(env),
    baseUrl: env.BASE_URL,
    isDemo: isDemo(env),
  }
}

type Built = { deps: Deps; app: ReturnType<typeof createApp> }
let built: Built | undefined

// The environment is the same for the life of an isolate: the app is built once.
const builtFrom = (env: Bindings): Built => {
  if (!built) {
    const deps = depsFrom(env)
    built = { deps, app: createApp(deps) }
  }
  return built
}

const scheduled = async (deps: Deps): Promise<void> => {
  const { moved } = deps.isDemo ? await deps.deskDb().read({ moved: movedDays() }) : { moved: 0 }
  const today = addDays(civilDateAt(deps.now()), moved)
  const deskFor = (job: string) =>
    createDesk({
      db: deps.deskDb(),
      listings: listingsHand(deps),
      keys: deps.keys,
      now: deps.now(),
      today,
      newId: deps.newId,
      actor: systemActor(job),
      requestId: deps.newId(),
    })
  const { mailer, baseUrl, snapshots } = deps
  await runJobs(deskFor, { mailer, baseUrl, snapshots, readPublic: deps.publicDb().read })
}

export default {
  fetch: (request, env, context) => builtFrom(env).app.fetch(request, env, context),
  scheduled: (_event, env, context) => {
    context.waitUntil(scheduled(builtFrom(env).deps))
  },
} satisfies ExportedHandler<Bindings>
