import { monotonicFactory } from 'ulid'
import type { Actor } from '../../src/access/actor.ts'
import { visitor as nobody } from '../../src/access/actor.ts'
import { wholeApp } from '../../src/windows/whole.ts'
import { connect } from '../../src/db/client.ts'
import type { Account } from '../../src/desk/accounts/account.ts'
import { beginSession } from '../../src/desk/accounts/begin-session.ts'
import { accountByEmail, accountById, anyAccountWith } from '../../src/desk/accounts/store.ts'
import { createDesk } from '../../src/desk/desk.ts'
import type { Desk, DeskParts } from '../../src/desk/desk.ts'
import type { Snapshots } from '../../src/desk/listings/snapshot.ts'
import type { Letter } from '../../src/desk/outbox/mailer.ts'
import type { Deps } from '../../src/http/factory.ts'
import { createMemory, listingsHand } from '../../src/http/memory.ts'
import { civilDateAt } from '../../src/law/calendar.ts'
import type { TestDatabase } from './database.ts'
import { testKeys } from './keys.ts'
import { ORIGIN, personWith, type Person } from './person.ts'

export type TestApp = {
  deps: Deps
  /** Someone who has not signed in. */
  visitor: (cookies?: readonly string[]) => Person
  /** The first active account of a role, or the one with this e-mail address, with a session of its own. */
  signInAs: (asked: Account['role'] | `${string}@${string}`) => Promise<Person & { account: Account }>
  /** The desk as a verb gets it, for this actor. */
  deskAs: (actor: Actor, parts?: Partial<DeskParts>) => Desk
  /** Letters handed to the mailer (in the demo they stay in the outbox). */
  letters: readonly Letter[]
  /** Moves the clock on. */
  pass: (milliseconds: number) => void
}

type TestAppOptions = {
  desk: TestDatabase
  public: TestDatabase
  now: number
  isDemo?: boolean
  /** Nothing is kept unless asked: the clock of a test stands still, and its database is changed behind the app's back. */
  listsKeptMs?: number
}

const snapshotsHere = (): Snapshots => {
  let kept: string | null = null
  return {
    read: async () => kept,
    write: async (text) => {
      kept = text
    },
  }
}

const isEmail = (asked: string): asked is `${string}@${string}` => asked.includes('@')

/** The whole app over two databases of this test file, with a clock that stands still until it is moved. */
export const testApp = (options: TestAppOptions): TestApp => {
  let now = options.now
  const ulid = monotonicFactory()
  const letters: Letter[] = []
  const isDemo = options.isDemo ?? false
  const deps: Deps = {
    deskDb: () => connect(options.desk),
    publicDb: () => connect(options.public),
    snapshots: snapshotsHere(),
    memory: createMemory(options.listsKeptMs ?? 0),
    keys: testKeys(),
    now: () => now,
    newId: () => ulid(now),
    mailer: { send: async (letter) => void letters.push(letter), keepsWords: isDemo },
    baseUrl: ORIGIN,
    isDemo,
  }
  const app = wholeApp(deps)
  const open = (cookies: readonly string[]) => personWith(async (request) => app.fetch(request), cookies)
  const deskAs = (actor: Actor, parts: Partial<DeskParts> = {}) =>
    createDesk({
      db: deps.deskDb(),
      listings: listingsHand(deps),
      keys: deps.keys,
      now,
      today: civilDateAt(now),
      newId: deps.newId,
      requestId: deps.newId(),
      actor,
      ...parts,
    })
  const accountFor = async (asked: Parameters<TestApp['signInAs']>[0]) => {
    const desk = deskAs(nobody)
    if (isEmail(asked)) {
      const emailIndex = await desk.keys.index('accountEmail', asked)
      return (await desk.read({ account: accountByEmail(emailIndex) })).account
    }
    const { some } = await desk.read({ some: anyAccountWith(asked) })
    return (await desk.read({ account: accountById(some?.id ?? '') })).account
  }
  const signInAs: TestApp['signInAs'] = async (asked) => {
    const account = await accountFor(asked)
    if (account === undefined) throw new Error(`nobody to sign in as ${asked}`)
    const desk = deskAs(nobody)
    const { cookie, change } = await beginSession(desk, { account })
    await desk.write([change])
    return { ...open([`session=${cookie}`]), account }
  }
  const pass = (milliseconds: number) => {
    now += milliseconds
  }
  return { deps, visitor: (cookies = []) => open(cookies), signInAs, deskAs, letters, pass }
}
