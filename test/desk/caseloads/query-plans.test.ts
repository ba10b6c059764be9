import { beforeAll, expect, test } from 'vitest'
import { building, statementOf } from '../../../src/db/client.ts'
import type { Reading } from '../../../src/db/client.ts'
import { readCaseQuery } from '../../../src/desk/caseloads/case-query.ts'
import { casesOfAgency, casesOn, countOn, openCasesOf } from '../../../src/desk/caseloads/case-store.ts'
import { foundBy } from '../../../src/desk/clients/find-store.ts'
import { notesOfMine } from '../../../src/desk/clients/note-store.ts'
import { plansOfMine } from '../../../src/desk/clients/plan-store.ts'
import type { Reader } from '../../../src/desk/clients/scope-store.ts'
import { trailOfMine } from '../../../src/desk/clients/seen-store.ts'
import { sharedClients } from '../../../src/desk/consents/shared-store.ts'
import { consentsEndingFor } from '../../../src/desk/consents/store.ts'
import { ownReferrals } from '../../../src/desk/exports/caseload-store.ts'
import { followUpsDueBy } from '../../../src/desk/placements/follow-up-store.ts'
import { dayReferralsOf } from '../../../src/desk/referrals/case-store.ts'
import { clientsMeant, tasksDueBy } from '../../../src/desk/tasks/store.ts'
import { dormantLooks, looksByDay, offHoursLooks } from '../../../src/desk/watch/watch-store.ts'
import { openRaw } from '../../db/raw.ts'
import type { Raw } from '../../db/raw.ts'

// What a page of a day reads begins at the reader's own cases: it does not grow with the town.

let raw: Raw
beforeAll(async () => {
  raw = await openRaw()
})

const day = '2026-11-20'
const by: Reader = { actorId: 'a', agencyId: 'g', today: day, now: 1 }
const mine = { clientId: 'c', by }
const hash = new Uint8Array([1])
const span = { from: 1, until: 2 }
const asked = (query: Record<string, string>) => ({
  actor: { role: 'consultant', id: 'a', name: '', agencyId: 'g' } as const,
  by,
  query: readCaseQuery(query),
})

const readings: Record<string, Reading<unknown>> = {
  'a list of cases': casesOn(asked({})),
  'a list of the quiet ones': casesOn(asked({ quiet: 'yes', sort: 'quiet' })),
  'the number of a list': countOn(asked({ step: 'none' })),
  'the agency’s list': casesOfAgency(by),
  'the open cases of a day': openCasesOf(by),
  'follow-ups due': followUpsDueBy({ by, day }),
  'referrals on their way': dayReferralsOf(by),
  'tasks due': tasksDueBy({ by, day }),
  'consents about to end': consentsEndingFor(by, day),
  'whom a message is for': clientsMeant({ kana: hash, phone: hash, by }),
  'whom others share': sharedClients(by),
  'a search': foundBy({ sought: [{ field: 'kana', hash }], by }),
  'the notes of a record': notesOfMine(mine),
  'the plans of a record': plansOfMine(mine),
  'the trail of a record': trailOfMine(mine),
  'referrals of an export': ownReferrals(by),
  'looks by day': looksByDay(span),
  'looks at records at rest': dormantLooks(span),
  'looks out of hours': offHoursLooks({ ...span, isWorkingDay: true }),
}

type Written = Parameters<typeof statementOf>[0]
const isWritten = (built: object): built is Written => 'toSQL' in built
const valueOf = (arg: unknown) =>
  typeof arg === 'string' || typeof arg === 'number' || arg instanceof Uint8Array ? arg : null

const tables =
  /^SCAN (?:account|agency|audit|client|client_key|client_note|client_task|consent|cover|follow_up|plan|placement|referral|x|d|n|r|f|t)\b/u

test.each(Object.keys(readings))('%s walks through no table from end to end', async (name) => {
  const built = readings[name]?.build(building)
  if (!built || !isWritten(built)) throw new Error('no query')
  const { sql, args } = statementOf(built)
  const plan = await raw.all(`explain query plan ${sql}`, args.map(valueOf))
  expect(plan.map(({ detail }) => String(detail)).filter((detail) => tables.test(detail))).toEqual([])
})
