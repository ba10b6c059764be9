import { array, assert, asyncProperty, constant, constantFrom, integer, nat, oneof, record } from 'fast-check'
import { beforeAll, expect, inject, test } from 'vitest'
import { systemActor } from '../../../src/access/actor.ts'
import { giveConsent } from '../../../src/desk/consents/give.ts'
import { listShared } from '../../../src/desk/consents/list-shared.ts'
import { revokeConsent } from '../../../src/desk/consents/revoke.ts'
import { lookAtShared } from '../../../src/desk/referrals/look-at-shared.ts'
import { expireConsents } from '../../../src/jobs/expire-consents.ts'
import { addDays, civilDateAt } from '../../../src/law/calendar.ts'
import type { ConsentStage } from './stage.ts'
import { daysLater, openConsentStage } from './stage.ts'

// A consent's life against a model of dates: what another agency sees is what a list of days says, whatever came before.

let stage: ConsentStage
beforeAll(async () => {
  stage = await openConsentStage()
})

type Said = { id: string; items: readonly ('wish' | 'notes' | 'birth')[]; until: string; isRevoked: boolean }
type Life = { clientId: string; day: number; said: Said[] }

const at = (life: Life) => ({ at: daysLater(life.day) })
const today = (life: Life) => civilDateAt(daysLater(life.day))
const inForce = (life: Life) => life.said.filter(({ until, isRevoked }) => !isRevoked && until >= today(life))

const give = async (life: Life, { items, days }: { items: Said['items']; days: number }) => {
  const untilOn = addDays(today(life), days)
  const { id } = await giveConsent(stage.desk(stage.consultant, at(life)), {
    clientId: life.clientId,
    audience: 'agency',
    agencyId: stage.other.agencyId,
    employerId: '',
    receiver: '',
    items: [...items],
    purpose: '一緒に支えるため',
    untilOn,
    how: 'screen',
    spokenReason: '',
    mayAsk: false,
  })
  life.said.push({ id, items, until: untilOn, isRevoked: false })
}

const revoke = async (life: Life, nth: number) => {
  const one = life.said[nth % Math.max(life.said.length, 1)]
  if (!one) return
  const revoking = revokeConsent(stage.desk(stage.consultant, at(life)), { id: one.id, version: 1 })
  if (inForce(life).includes(one)) {
    await revoking
    one.isRevoked = true
    return
  }
  await expect(revoking).rejects.toMatchObject({ reason: one.isRevoked ? 'stale' : 'consentOver' })
}

const job = (life: Life) => expireConsents(stage.desk(systemActor('consents'), at(life)))

const kinds = async (life: Life) =>
  (
    await stage.raw.all('select kind from client_key where client_id = ? and agency_id = ? order by kind', [
      life.clientId,
      stage.other.agencyId,
    ])
  ).map(({ kind }) => kind)

const agree = async (life: Life) => {
  const desk = stage.desk(stage.other.consultant, at(life))
  const live = inForce(life)
  const listed = (await listShared(desk)).clients.filter(({ id }) => id === life.clientId)
  expect(listed.map(({ until }) => until)).toEqual(
    live.length === 0
      ? []
      : [
          live
            .map(({ until }) => until)
            .toSorted()
            .at(-1),
        ],
  )
  const look = lookAtShared(desk, life.clientId)
  if (live.length === 0) {
    await expect(look).rejects.toMatchObject({ reason: 'absent' })
    return
  }
  const { items } = await look
  expect([...items].toSorted()).toEqual([...new Set(live.flatMap((one) => one.items))].toSorted())
}

const step = oneof(
  record({
    kind: constant('give' as const),
    items: constantFrom<Said['items'][]>(['wish'], ['birth'], ['notes'], ['wish', 'notes']),
    days: integer({ min: 0, max: 40 }),
  }),
  record({ kind: constant('revoke' as const), nth: nat(5) }),
  record({ kind: constant('pass' as const), days: integer({ min: 1, max: 30 }) }),
  record({ kind: constant('job' as const) }),
)

test(
  'whatever is given, taken back and left to run out, the other agency sees what is in force that day and holds no key beyond it',
  { timeout: 300_000 },
  async () => {
    await assert(
      asyncProperty(array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const life: Life = { clientId: await stage.client(), day: 0, said: [] }
        for (const one of steps) {
          if (one.kind === 'give') await give(life, one)
          if (one.kind === 'revoke') await revoke(life, one.nth)
          if (one.kind === 'pass') life.day += one.days
          if (one.kind === 'job') await job(life)
          await agree(life)
        }
        await job(life)
        const needed = inForce(life).flatMap(({ items }) =>
          items.includes('notes') ? ['register', 'special'] : ['register'],
        )
        expect(await kinds(life)).toEqual([...new Set(needed)].toSorted())
      }),
      { numRuns: inject('isSoak') ? 200 : 15 },
    )
  },
)
