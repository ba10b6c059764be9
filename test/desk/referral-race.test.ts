import { beforeAll, describe, expect, inject, test } from 'vitest'
import type { ClientKeys } from '../../src/crypto/keys.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { keysOf } from '../../src/desk/clients/seal.ts'
import { keysOfClient } from '../../src/desk/clients/store.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { reopenReferral } from '../../src/desk/referrals/reopen.ts'
import { sealReferralText } from '../../src/desk/referrals/slip.ts'
import { Refused } from '../../src/desk/refusals.ts'
import type { Press } from '../../src/desk/replay.ts'
import { newId } from '../db/raw.ts'
import type { Row, Statement } from '../db/raw.ts'
import { agreement, disclosing, issueSet, referralRow } from '../db/referral-stage.ts'
import { adding, changing } from '../db/stage.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

// A hundred consultants press at once for five introductions: through the verbs, each with its own press key.

const rounds = inject('isSoak') ? 200 : 20
const mixedRounds = inject('isSoak') ? 20 : 2
const runners = 100
const places = 5

type Runner = { clientId: string; keys: ClientKeys }
type Ready = { id: string; version: number; state: 'agreed' | 'noAnswer' }

let stage: DeskStage
let clients: Runner[] = []
beforeAll(async () => {
  stage = await openDeskStage()
  const desk = stage.desk(stage.consultant)
  clients = await Promise.all(
    Array.from({ length: runners }, async () => {
      const clientId = await stage.client()
      const { wrapped } = await desk.read({ wrapped: keysOfClient(clientId) })
      return { clientId, keys: await keysOf(desk.keys, wrapped) }
    }),
  )
})

/** Waiting at the line; the way there is plain SQL, past the same triggers. */
const ready = async (openingId: string, of: { runner: Runner; state: Ready['state'] }) => {
  const { clientId, keys } = of.runner
  const by = { agencyId: stage.consultant.agencyId ?? '', consultantId: stage.consultant.id }
  const row = referralRow(by, { openingId, clientId })
  const { whyFits } = await sealReferralText(keys, { id: row.id, text: { whyFits: '近い', support: '' } })
  const move = (set: Row) => changing('referral', { id: row.id, set })
  const statements: Statement[] = [
    ...adding('referral', { entity: 'referral', row: { ...row, why_fits: new Uint8Array(whyFits) } }),
    ...move({ state: 'agreed', ...agreement }),
  ]
  if (of.state === 'agreed') return { statements, ready: { id: row.id, version: 2, state: of.state } }
  statements.push(
    ...disclosing({ id: row.id, openingId }),
    ...move(issueSet(by, { letter_number: newId('letter') })),
    ...move({ state: 'noAnswer', closed_from: 'issued', result_on: '2026-11-20' }),
  )
  return { statements, ready: { id: row.id, version: 4, state: of.state } }
}

const told = (work: Promise<{ id: string }>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.reason
      throw error
    },
  )

const pressed = ({ id, version, state }: Ready): Promise<string> => {
  const press: Press = { key: newSecret(), bodyHash: 'as typed', leadsTo: (to) => `/to/${to}` }
  const desk = stage.desk(stage.consultant, { press })
  if (state === 'noAnswer') return told(reopenReferral(desk, { id, version }))
  return told(issueReferral(desk, { id, version, method: 'paper', clientAsked: false, urgentReason: '' }))
}

const raced = async (stateOf: (nth: number) => Ready['state']) => {
  const openingId = await stage.opening('regularJob', { places })
  const all = await Promise.all(clients.map((runner, nth) => ready(openingId, { runner, state: stateOf(nth) })))
  await stage.raw.run(...all.flatMap(({ statements }) => statements))
  const answers = await Promise.all(all.map(({ ready: one }) => pressed(one)))
  const acknowledged = all.filter((_, nth) => answers[nth] === 'done').map(({ ready: { id } }) => id)
  const rows = await stage.raw.all(
    "select id, state, (select count(*) from disclosure d where d.referral_id = r.id) as told, (select count(*) from slip s where s.referral_id = r.id) as slips from referral r where opening_id = ? and state = 'issued' order by id",
    [openingId],
  )
  return { answers: Map.groupBy(answers, (answer) => answer), told: acknowledged.toSorted(), rows }
}

describe('of a hundred who press at once for five introductions', () => {
  test(
    `five are issued, never six, and the others are told that it is full (${rounds} rounds)`,
    { timeout: 900_000 },
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { answers, told: acknowledged, rows } = await raced(() => 'agreed')
        expect([...answers].map(([word, all]) => `${word} ${all.length}`).toSorted()).toEqual(['done 5', 'full 95'])
        expect(rows.map(({ id }) => id)).toEqual(acknowledged)
        for (const row of rows) expect([row['told'], row['slips']]).toEqual([1, 1])
      }
    },
  )

  test(
    `five are live when half of them open again what nobody answered (${mixedRounds} rounds)`,
    { timeout: 900_000 },
    async () => {
      for (let round = 0; round < mixedRounds; round += 1) {
        const { answers, told: acknowledged, rows } = await raced((nth) => (nth % 2 === 0 ? 'agreed' : 'noAnswer'))
        expect([...answers].map(([word, all]) => `${word} ${all.length}`).toSorted()).toEqual(['done 5', 'full 95'])
        expect(rows.map(({ id }) => id)).toEqual(acknowledged)
      }
    },
  )
})
