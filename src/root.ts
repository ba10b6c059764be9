import { monotonicFactory } from 'ulid'
import type { Hono } from 'hono'
import { createKeys } from './crypto/keys.ts'
import { connect } from './db/client.ts'
import type { Deps, Env } from './http/factory.ts'
import { createMemory } from './http/memory.ts'
import type { Snapshots } from './desk/listings/snapshot.ts'
import { mailboxMailer, bindingMailer, missingMailer } from './jobs/mailers.ts'
import type { MailBinding } from './jobs/mailers.ts'

/** What a Worker is given; the composition roots hand it on, nothing else reads it. */
export type Bindings = {
  LIBSQL_URL: string
  LIBSQL_AUTH_TOKEN?: string
  LIBSQL_PUBLIC_URL: string
  LIBSQL_PUBLIC_AUTH_TOKEN?: string
  LIBSQL_NAMESPACE?: string
  LIBSQL_PUBLIC_NAMESPACE?: string
  /** Not given to what faces the world: it opens no client's key. */
  CLIENT_MASTER_1?: string
  /** Likewise; firms and accounts are found by the pepper. */
  INDEX_KEY?: string
  EMPLOYER_MASTER: string
  PEPPER: string
  BASE_URL: string
  /** Where the staff's windows are, if not at the same address. */
  STAFF_URL?: string
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
    staffUrl: env.STAFF_URL,
    isDemo: isDemo(env),
  }
}

export type Make = (deps: Deps) => Hono<Env>
type Built = { deps: Deps; app: Hono<Env> }

// The environment is the same for the life of an isolate: the app is built once.
export const building = (make: Make) => {
  let built: Built | undefined
  return (env: Bindings): Built => {
    if (!built) {
      const deps = depsFrom(env)
      built = { deps, app: make(deps) }
    }
    return built
  }
}

/** A Worker that answers. */
export const answering = (make: Make): ExportedHandler<Bindings> => {
  const builtFrom = building(make)
  return { fetch: (request, env, context) => builtFrom(env).app.fetch(request, env, context) }
}
