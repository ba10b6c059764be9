import { beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../../src/crypto/tokens.ts'
import { liftKeepAway, writeKeepAway } from '../../../src/desk/clients/write-keep-away.ts'
import { giveConsent } from '../../../src/desk/consents/give.ts'
import { noteShared } from '../../../src/desk/consents/note-shared.ts'
import { revokeByCard, revokeConsent } from '../../../src/desk/consents/revoke.ts'
import { lookAtConsent } from '../../../src/desk/consents/look-at-consents.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { Refused } from '../../../src/desk/refusals.ts'
import type { Press } from '../../../src/desk/replay.ts'
import type { Fault } from '../../support/faults.ts'
import type { ConsentStage } from './stage.ts'
import { openConsentStage } from './stage.ts'

// Each verb cut off at each of its requests and at each statement: nothing half done, nothing said to be done that is not.

let stage: ConsentStage
beforeAll(async () => {
  stage = await openConsentStage()
})

const pressOf = (): Press => ({ key: newSecret(), bodyHash: 'as typed', leadsTo: (id) => `/to/${id}` })
const nothing = { employerId: '', workplaceId: '', words: '' }
const give = (desk: Desk, clientId: string) =>
  giveConsent(desk, {
    clientId,
    audience: 'agency',
    agencyId: stage.other.agencyId,
    employerId: '',
    receiver: '',
    items: ['wish', 'notes'],
    purpose: '一緒に支えるため',
    untilOn: '2027-02-20',
    how: 'paper',
    spokenReason: '',
    mayAsk: false,
  })
const mine = () => stage.desk(stage.consultant)

type Verb = { by: 'consultant' | 'officer' | 'other'; begin: () => Promise<(desk: Desk) => Promise<unknown>> }
const verbs: Record<string, Verb> = {
  giveConsent: {
    by: 'consultant',
    begin: async () => {
      const clientId = await stage.client()
      return (desk) => give(desk, clientId)
    },
  },
  revokeConsent: {
    by: 'consultant',
    begin: async () => {
      const { id } = await give(mine(), await stage.client())
      return (desk) => revokeConsent(desk, { id, version: 1 })
    },
  },
  revokeByCard: {
    by: 'officer',
    begin: async () => {
      const clientId = await stage.client()
      const { id } = await give(mine(), clientId)
      const { consent } = await lookAtConsent(mine(), { clientId, id })
      return (desk) => revokeByCard(desk, { number: consent.number })
    },
  },
  noteShared: {
    by: 'other',
    begin: async () => {
      const clientId = await stage.client()
      await give(mine(), clientId)
      return (desk) =>
        noteShared(desk, {
          clientId,
          kind: 'memo',
          withWhom: 'person',
          outcome: 'reached',
          notedOn: '2026-11-20',
          body: '書き足す',
        })
    },
  },
  writeKeepAway: {
    by: 'consultant',
    begin: async () => {
      const clientId = await stage.client()
      return (desk) => writeKeepAway(desk, { clientId, kind: 'family', ...nothing, words: '叔父' })
    },
  },
  liftKeepAway: {
    by: 'consultant',
    begin: async () => {
      const clientId = await stage.client()
      const { id } = await writeKeepAway(mine(), { clientId, kind: 'none', ...nothing })
      return (desk) => liftKeepAway(desk, { clientId, id, version: 1 })
    },
  },
}

/** Everything these verbs write, in one line. */
const standing = async () =>
  stage.raw
    .all(`select (select count(*) from audit) as entries, (select count(*) || ' ' || total(version) from consent) as consents,
    (select count(*) from client_key) as keys, (select count(*) from client_note) as notes,
    (select count(*) || ' ' || total(version) from keep_away) as kept, (select count(*) from idem) as presses`)

const actorOf = (by: Verb['by']) => (by === 'other' ? stage.other.consultant : stage[by])
const faults: readonly Fault[] = [
  'cutBefore',
  'cutAfter',
  ...[0, 1, 2, 3].map((failingStatement) => ({ failingStatement })),
]

describe.each(Object.entries(verbs))('%s', (_name, { by, begin }) => {
  test('is done wholly or not at all, and pressed again is done once', { timeout: 60_000 }, async () => {
    for (const at of [0, 1]) {
      for (const fault of faults) {
        const verb = await begin()
        const press = pressOf()
        const before = await standing()
        let asked = -1
        const next = (): Fault => {
          asked += 1
          return asked === at ? fault : 'none'
        }
        const first = await verb(stage.desk(actorOf(by), { press, fault: next })).then(
          () => 'done',
          () => 'failed',
        )
        const after = await standing()
        if (first === 'failed' && fault !== 'cutAfter') expect(after).toEqual(before)
        const again = await verb(stage.desk(actorOf(by), { press })).then(
          () => 'done',
          (error: unknown) => (error instanceof Refused ? error.reason : 'bug'),
        )
        expect([JSON.stringify(fault), at, again]).toEqual([
          JSON.stringify(fault),
          at,
          first === 'done' ? 'replayed' : again,
        ])
        expect(['done', 'replayed']).toContain(again)
        const last = await standing()
        expect(last).not.toEqual(before)
        if (first === 'done') expect(last).toEqual(after)
      }
    }
  })
})
