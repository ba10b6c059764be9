import { paths } from '../../src/paths.ts'
import { natsui, ooba, register } from '../journeys/casework.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'

// One client of 夏井, in the agency of 大場 and of the supervisor 酒巻.

export const sakamaki = 'sakamaki@city-komorebi.example.jp'
export const murai = 'murai@komorebi-shakyo.example.jp'
export const yokoyama = 'yokoyama@city-komorebi.example.jp'
export const nobody = '01KAQZ3V5XW8Y7T6S5R4Q3P2N1'
export const purpose = '担当が休みのため、きょうの面接の時刻を本人に伝える'
export const minute = 60_000

export type LockStage = {
  app: TestApp
  desk: TestDatabase
  consultant: Person
  clientId: string
  /** Requests to both databases while `work` runs. */
  asked: (work: () => Promise<Response>) => Promise<{ status: number; requests: number; text: string }>
  rows: (sql: string) => ReturnType<typeof rowsOf>
  open: (person: Person, how?: { path?: string; typed?: string; id?: string }) => Promise<Response>
}

export const lockStage = async (): Promise<LockStage> => {
  const town = await seededTown()
  const app = testApp(town)
  const consultant = await app.signInAs(natsui)
  const clientId = await register(consultant, { name: '星野 つばさ', kana: 'ホシノ ツバサ', phone: '090-7777-1234' })
  return {
    app,
    desk: town.desk,
    consultant,
    clientId,
    asked: async (work) => {
      town.desk.forget()
      town.public.forget()
      const response = await work()
      return {
        status: response.status,
        requests: town.desk.requests() + town.public.requests(),
        text: await response.text(),
      }
    },
    rows: async (sql) => rowsOf(town.desk, sql),
    open: async (person, { path, typed = purpose, id = clientId } = {}) =>
      person.post(path ?? paths.desk.clientOpen(id), { purpose: typed }),
  }
}

export { natsui, ooba }
