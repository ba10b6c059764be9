// Why a column is there, how tender what lies in it is, how it lies there, and how long (R8-01, R8-05; trust.md 4.10).
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** `special` is 要配慮個人情報 and what a person told of themselves: erased first. */
export const fieldClasses = ['public', 'internal', 'personal', 'special'] as const
export type FieldClass = (typeof fieldClasses)[number]

/** How long, and what happens then; the town's rules may settle other numbers (trust.md 4.10). */
export const keeping = {
  always: 'for as long as the desk is run: its own rules, offices and settings',
  shown: 'while it is shown to residents; the projection is made anew from the desk',
  register: 'two years after completion, as the register of jobs and job seekers',
  client: 'two years after the case ended, then the key is deleted and the rows with it',
  special: 'six months after the case ended, or until consent is withdrawn: the special key is deleted first',
  slip: 'thirty days after the decision for the firm, two years for the desk',
  account: 'two years unused, then deleted; staff until they leave, their names stay in the register',
  talk: 'thirty days after it was handled, then the words are wiped',
  trail: 'five years, with no values inside',
  moment: 'a day or two after its end, swept by the minute’s job',
  letter: 'until it is sent or has expired, then the words are wiped',
} as const
export type Keeping = keyof typeof keeping

/** The key a sealed value is under: a client's own two, for sections the one of the section, an inquiry's own, or the desk's. */
export const seals = ['register', 'special', 'section', 'inquiry', 'desk'] as const
export type Seal = (typeof seals)[number]

export type Purpose = {
  class: FieldClass
  purpose: string
  keptFor: Keeping
  lies: 'plain' | 'digest' | 'key' | Seal
  /** Why something personal may lie in clear. */
  because?: string
}

export type PurposesOf<T extends SQLiteTable> = { readonly [C in keyof T['$inferSelect']]: Purpose }
export type Purposed = { table: SQLiteTable; fields: Readonly<Record<string, Purpose>> }

/** A column without a purpose does not compile, nor does a purpose without a column. */
export const purposed = <T extends SQLiteTable>(table: T, fields: PurposesOf<T>): Purposed => ({ table, fields })

const inClear =
  (of: 'public' | 'internal', keptFor: Keeping) =>
  (purpose: string): Purpose => ({ class: of, purpose, keptFor, lies: 'plain' })

const under =
  (of: 'personal' | 'special', keptFor: Keeping) =>
  (lies: Seal, purpose: string): Purpose => ({ class: of, purpose, keptFor, lies })

export const keptFor = (kept: Keeping) => ({
  shown: inClear('public', kept),
  internal: inClear('internal', kept),
  personal: under('personal', kept),
  special: under('special', kept),
  /** Personal and in clear: only with the reason. */
  open: (purpose: string, because: string): Purpose => ({
    class: 'personal',
    purpose,
    keptFor: kept,
    lies: 'plain',
    because,
  }),
  /** A keyed hash: finds what is equal and opens nothing. */
  digest: (purpose: string): Purpose => ({ class: 'internal', purpose, keptFor: kept, lies: 'digest' }),
  key: (purpose: string): Purpose => ({ class: 'internal', purpose, keptFor: kept, lies: 'key' }),
  id: inClear('internal', kept)('names the row'),
  createdAt: inClear('internal', kept)('when it was written'),
  version: inClear('internal', kept)('refuses the later of two changes'),
  auditId: inClear('internal', kept)('the entry of the trail for its last change'),
})
