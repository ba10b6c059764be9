import { beforeAll, describe, expect, inject, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import { visitor } from '../../src/access/actor.ts'
import { requestLink } from '../../src/desk/accounts/request-link.ts'
import { signIn } from '../../src/desk/accounts/sign-in.ts'
import { registerClient } from '../../src/desk/clients/register.ts'
import { noteOnClient } from '../../src/desk/clients/note.ts'
import { pauseOpening } from '../../src/desk/openings/pause.ts'
import { publishOpening } from '../../src/desk/openings/publish.ts'
import { startDraft } from '../../src/desk/openings/start-draft.ts'
import { agreeToReferral } from '../../src/desk/referrals/agree.ts'
import { issueReferral } from '../../src/desk/referrals/issue.ts'
import { proposeReferral } from '../../src/desk/referrals/propose.ts'
import { Refused } from '../../src/desk/refusals.ts'
import type { Press } from '../../src/desk/replay.ts'
import { snapshotOf } from '../db/raw.ts'
import type { Fault } from '../support/faults.ts'
import { clientInput, openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

const operations = inject('isSoak') ? 2_000 : 100

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const pressOf = (more: Partial<Press> = {}): Press => ({
  key: newSecret(),
  bodyHash: 'as typed',
  leadsTo: (id) => `/to/${id}`,
  ...more,
})

/** Where the press led: the answer, or what it was refused with. */
const pressed = async (work: () => Promise<{ id: string }>): Promise<string> => {
  try {
    return `/to/${(await work()).id}`
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.reason === 'replayed' ? String(error.location) : error.reason
  }
}

const countOf = async (table: string): Promise<number> =>
  Number((await stage.raw.all(`select count(*) as n from ${table}`))[0]?.n)
const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  stage.forget()
  await work()
  return stage.requests()
}

describe('requests to the database', () => {
  test('a verb reads once and writes once, a second press reads once', async () => {
    const press = pressOf()
    const register = () => pressed(() => registerClient(stage.desk(stage.consultant, { press }), clientInput()))
    expect(await requestsOf(register)).toBe(2)
    expect(await requestsOf(register)).toBe(1)
  })

  test('a verb that shows in the listing writes that too', async () => {
    const id = await stage.submitted('experience', { places: 1 })
    const publish = () => publishOpening(stage.desk(stage.officer, { press: pressOf() }), { id, version: 2 })
    expect(await requestsOf(publish)).toBe(3)
  })

  test('what is refused before it is written costs one request', async () => {
    const id = await stage.opening('experience', { places: 1 })
    const stale = () => pressed(() => pauseOpening(stage.desk(stage.officer), { id, version: 1 }))
    expect(await requestsOf(stale)).toBe(1)
    expect(await stale()).toBe('stale')
  })
})

describe('two presses of one form', () => {
  test('one after the other are one act with one answer', async () => {
    const press = pressOf()
    const before = await countOf('client')
    const register = () => pressed(() => registerClient(stage.desk(stage.consultant, { press }), clientInput()))
    const first = await register()
    expect(await register()).toBe(first)
    expect(await countOf('client')).toBe(before + 1)
  })

  test('at the same moment are one act with one answer', async () => {
    const before = await countOf('client')
    for (let round = 0; round < 10; round += 1) {
      const press = pressOf()
      const register = () => pressed(() => registerClient(stage.desk(stage.consultant, { press }), clientInput()))
      const answers = await Promise.all([register(), register(), register()])
      expect(new Set(answers).size).toBe(1)
      expect(answers[0]).toMatch(/^\/to\/\w{26}$/u)
    }
    expect(await countOf('client')).toBe(before + 10)
  })

  test('of which the second lost the race costs three requests', async () => {
    const press = pressOf()
    // The first press reads before the second one writes, and writes after it.
    let isHeld = false
    const slow = stage.desk(stage.consultant, { press })
    const held = {
      ...slow,
      write: async (changes: Parameters<typeof slow.write>[0]) => {
        if (!isHeld) {
          isHeld = true
          await registerClient(stage.desk(stage.consultant, { press }), clientInput())
          stage.forget()
        }
        await slow.write(changes)
      },
    }
    const location = await pressed(() => registerClient(held, clientInput()))
    expect(location).toMatch(/^\/to\//u)
    // The write that lost and the look at who won; the read before them makes three.
    expect(stage.requests()).toBe(2)
  })

  test('with another text are refused, and the first text stays', async () => {
    const key = newSecret()
    const register = (bodyHash: string, name: string) =>
      pressed(() =>
        registerClient(stage.desk(stage.consultant, { press: pressOf({ key, bodyHash }) }), clientInput({ name })),
      )
    const before = await countOf('client')
    await register('first', '一')
    expect(await register('second', '二')).toBe('replayDiffers')
    expect(await countOf('client')).toBe(before + 1)
  })

  test('are answered before any rule: what was done is not refused for having been done', async () => {
    const id = await stage.opening('experience', { places: 1 })
    const press = pressOf()
    const pause = () => pressed(() => pauseOpening(stage.desk(stage.officer, { press }), { id, version: 3 }))
    expect(await pause()).toBe(`/to/${id}`)
    expect(await pause()).toBe(`/to/${id}`)
    expect(await pressed(() => pauseOpening(stage.desk(stage.officer, { press: pressOf() }), { id, version: 3 }))).toBe(
      'stale',
    )
  })
})

test('a wrong code leaves a row in the trail and no answer to repeat', async () => {
  const browser = newSecret()
  const asked = {
    email: 'consultant@example.jp',
    browser,
    from: 'here',
    linkPath: '/desk/sign-in/link',
    door: 'desk',
  } as const
  const { requestId } = await requestLink(stage.desk(visitor), asked)
  const letter = (await stage.mails()).find(({ kind }) => kind === 'signInLink')
  const code = letter?.kind === 'signInLink' ? letter.params.code : ''
  const press = pressOf()
  const enter = (typed: string) =>
    signIn(stage.desk(visitor, { press }), { requestId, browser, code: typed }).then(
      () => 'in',
      (error: unknown) => (error instanceof Refused ? error.reason : error),
    )
  const [before, trail] = [await countOf('idem'), await countOf('audit')]
  expect(await enter(code === '00000000' ? '00000001' : '00000000')).toBe('codeWrong')
  expect(await countOf('idem')).toBe(before)
  expect(await countOf('audit')).toBe(trail + 1)
  expect(await enter(code)).toBe('in')
  expect(await countOf('idem')).toBe(before + 1)
  expect(await enter(code)).toBe('replayed')
})

describe('a failing statement', () => {
  const once = (fault: Fault) => {
    let isArmed = true
    return (): Fault => {
      if (!isArmed) return 'none'
      // The read passes, the write is hit.
      if (typeof fault === 'object') return fault
      isArmed = false
      return fault
    }
  }

  const agreedReferral = async () => {
    const openingId = await stage.opening('regularJob', { places: 2 })
    const clientId = await stage.client()
    const desk = stage.desk(stage.consultant)
    const { id } = await proposeReferral(desk, { clientId, openingId, whyFits: '近い', support: '休憩' })
    await agreeToReferral(desk, { id, version: 1, agreedHow: 'phone' })
    return id
  }

  test('anywhere in a verb’s batch leaves every table as it was', async () => {
    const id = await agreedReferral()
    const issue = (fault: () => Fault) =>
      pressed(() =>
        issueReferral(stage.desk(stage.consultant, { press: pressOf(), fault }), {
          id,
          version: 2,
          method: 'paper',
          clientAsked: false,
          urgentReason: '',
        }),
      ).catch(() => 'failed')
    const before = await snapshotOf(stage.raw)
    const answers: string[] = []
    for (let statement = 0; statement < 40; statement += 1) {
      const answer = await issue(once({ failingStatement: statement }))
      answers.push(answer)
      if (answer !== 'failed') break
      expect(await snapshotOf(stage.raw), `statement ${statement}`).toBe(before)
    }
    // Replay, audit, disclosure, slip, referral, assert, matter, mail.
    expect(answers).toEqual([...Array.from({ length: 8 }, () => 'failed'), `/to/${id}`])
  })

  test('in registering a client leaves neither person nor key', async () => {
    const before = await snapshotOf(stage.raw)
    let statement = 0
    for (; statement < 40; statement += 1) {
      const fault = once({ failingStatement: statement })
      const work = registerClient(stage.desk(stage.consultant, { fault, press: pressOf() }), clientInput())
      const isDone = await work.then(
        () => true,
        () => false,
      )
      if (isDone) break
      expect(await snapshotOf(stage.raw), `statement ${statement}`).toBe(before)
    }
    expect(statement).toBe(7)
  })
})

test(
  `a form pressed until it is answered is one act, though two of five requests are lost (${operations} forms)`,
  { timeout: 300_000 },
  async () => {
    const before = await countOf('opening')
    let seed = inject('seed')
    const chance = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return seed / 2 ** 32
    }
    const fault = (): Fault => {
      const drawn = chance()
      if (drawn < 0.2) return 'cutBefore'
      return drawn < 0.4 ? 'cutAfter' : 'none'
    }
    let lost = 0
    const untilAnswered = async (number: number): Promise<string> => {
      const press = pressOf()
      for (;;) {
        const desk = stage.desk(visitor, { press, fault })
        const draft = { rung: 'tour', browser: '', from: `operation ${number}`, employerId: null } as const
        const answer = await pressed(() => startDraft(desk, draft))
        if (answer !== 'away' && answer !== 'unsure') return answer
        lost += 1
      }
    }
    const locations: string[] = []
    for (let at = 0; at < operations; at += 10) {
      const some = Array.from({ length: Math.min(10, operations - at) }, (_, index) => untilAnswered(at + index))
      locations.push(...(await Promise.all(some)))
    }
    expect(lost).toBeGreaterThan(operations / 4)
    expect(await countOf('opening')).toBe(before + operations)
    const ids = new Set((await stage.raw.all('select id from opening')).map(({ id }) => `/to/${String(id)}`))
    expect(new Set(locations).size).toBe(operations)
    expect(locations.filter((location) => !ids.has(location))).toEqual([])
  },
)

const noting = async (faults: Fault[]) => {
  const clientId = await stage.client()
  const press = pressOf()
  const fault = (): Fault => faults.shift() ?? 'none'
  const input = { clientId, kind: 'memo', notedOn: '2026-11-20', body: '元気そうだった' } as const
  const note = () => pressed(() => noteOnClient(stage.desk(stage.consultant, { press, fault }), input))
  const notes = () => stage.raw.all('select count(*) as n from client_note where client_id = ?', [clientId])
  return { note, notes, leadsTo: `/to/${clientId}` }
}

test('a write whose answer was lost is sent once more and answered as done', async () => {
  const { note, notes, leadsTo } = await noting(['none', 'cutAfter'])
  expect(await note()).toBe(leadsTo)
  expect(await notes()).toEqual([{ n: 1 }])
})

test('a write cut on its way is sent once more', async () => {
  const { note, notes, leadsTo } = await noting(['none', 'cutBefore'])
  expect(await note()).toBe(leadsTo)
  expect(await notes()).toEqual([{ n: 1 }])
})

test('a note that was lost twice and pressed again is there once', async () => {
  const { note, notes, leadsTo } = await noting(['none', 'cutAfter', 'cutBefore'])
  expect(await note()).toBe('unsure')
  expect(await note()).toBe(leadsTo)
  expect(await notes()).toEqual([{ n: 1 }])
})
