import { beforeAll, describe, expect, test } from 'vitest'
import type { Staff } from '../../src/access/actor.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { inviteAccount } from '../../src/desk/accounts/invite-account.ts'
import { listConflict, unlistConflict } from '../../src/desk/clients/conflicts.ts'
import { findClients } from '../../src/desk/clients/find.ts'
import { unseal } from '../../src/desk/clients/unseal.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { Fault } from '../support/faults.ts'
import { openDeskStage, startedAt } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

// Whatever happens on the wire: all of it stands or nothing, and nobody is told it stands when it does not.

let stage: DeskStage
let boss: Staff
let successor: Staff
beforeAll(async () => {
  stage = await openDeskStage()
  const hire = async (role: 'supervisor' | 'consultant'): Promise<Staff> => {
    const agencyId = stage.consultant.agencyId ?? ''
    const { id } = await inviteAccount(stage.desk(stage.admin), {
      name: '甲',
      role,
      agencyId,
      email: `${role}2@example.jp`,
    })
    await stage.raw.run({
      sql: `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values (?, 1, 'system', 's', 'account.accept', 'account', ?, 'done', 'r')`,
      args: [`a-${role}`, id],
    })
    await stage.raw.run({
      sql: `update account set state = 'active', version = version + 1, audit_id = ? where id = ?`,
      args: [`a-${role}`, id],
    })
    return { ...stage.consultant, role, id }
  }
  ;[boss, successor] = [await hire('supervisor'), await hire('consultant')]
})

const purpose = '担当が休みのため、きょうの面接の時刻を本人に伝える'
const faults: readonly Fault[] = [
  'cutBefore',
  'cutAfter',
  ...[0, 1, 2, 3, 4].map((failingStatement) => ({ failingStatement })),
]

type Run = {
  actor: Staff
  act: (desk: Desk, clientId: string) => Promise<unknown>
  ready?: (clientId: string) => Promise<unknown>
  whole: (clientId: string) => Promise<unknown[]>
}

const one = async (sql: string, clientId: string) => Object.values((await stage.raw.all(sql, [clientId]))[0] ?? {})
const runs = (): Record<string, Run> => ({
  unseal: {
    actor: boss,
    act: async (desk, clientId) => unseal(desk, { clientId, kind: 'supervision', purpose }),
    whole: async (clientId) =>
      one(
        `select (select count(*) from unsealing where client_id = c.id), (select count(*) from audit where entity_id = c.id and act = 'client.supervise' and outcome = 'done'),
          (select count(*) from outbox o join unsealing u on u.id = o.subject_id where u.client_id = c.id) from client c where c.id = ?`,
        clientId,
      ),
  },
  handOver: {
    actor: stage.consultant,
    act: async (desk, clientId) =>
      listConflict(desk, { clientId, accountId: stage.consultant.id, handOverTo: successor.id }),
    whole: async (clientId) =>
      one(
        `select (select count(*) from client_conflict where client_id = c.id), (select count(*) from audit where entity_id = c.id and act = 'client.conflict' and outcome = 'done'),
          consultant_id = '${successor.id}' from client c where c.id = ?`,
        clientId,
      ),
  },
  lift: {
    actor: boss,
    ready: async (clientId) =>
      listConflict(stage.desk(stage.consultant), { clientId, accountId: stage.officer.id, handOverTo: '' }),
    act: async (desk, clientId) =>
      unlistConflict(desk, {
        clientId,
        accountId: stage.officer.id,
        reason: '本人から申し出があり、もう親せきではない',
      }),
    whole: async (clientId) =>
      one(
        `select 1 - (select count(*) from client_conflict where client_id = c.id) as gone,
          (select count(*) from audit where entity_id = c.id and act = 'client.liftConflict' and outcome = 'done') as audited from client c where c.id = ?`,
        clientId,
      ),
  },
})

describe.each(['unseal', 'handOver', 'lift'])('%s', (name) => {
  test.each([1, 2, 3])(
    'with a fault at request %d is whole or not at all, and never called done when it is not',
    async (at) => {
      for (const fault of faults) {
        const run = runs()[name]
        if (!run) throw new Error(name)
        const clientId = await stage.client()
        await run.ready?.(clientId)
        let asked = 0
        const next = (): Fault => {
          asked += 1
          return asked === at ? fault : 'none'
        }
        const press = { key: newSecret(), bodyHash: 'h', leadsTo: (id: string) => id }
        const desk = { ...stage.desk(run.actor, { fault: next, press }), signedInAt: startedAt }
        const isDone = await run.act(desk, clientId).then(
          () => true,
          () => false,
        )
        const whole = await run.whole(clientId)
        const told = `${name} ${JSON.stringify(fault)} at ${at}: ${JSON.stringify(whole)}`
        const isWhole = whole.every((part) => part === 1)
        expect(isWhole || whole.every((part) => part === 0), told).toBe(true)
        if (isDone) expect(isWhole, told).toBe(true)
      }
    },
  )
})

test('a search that was cut hands out nothing, and what it wrote says what it found', async () => {
  const clientId = await stage.client({ phone: '090-3333-4444' })
  const asked = { kana: '', phone: '090-3333-4444', email: '', bornOn: '' }
  await expect(findClients(stage.desk(stage.consultant, { fault: () => 'cutBefore' }), asked)).rejects.toThrow('away')
  expect(await stage.raw.all(`select 1 from audit where act = 'client.find'`)).toEqual([])
  await expect(findClients(stage.desk(stage.consultant, { fault: () => 'cutAfter' }), asked)).rejects.toThrow('away')
  expect(await stage.raw.all(`select entity_id, outcome from audit where act = 'client.find'`)).toEqual([
    { entity_id: clientId, outcome: 'shown' },
  ])
})
