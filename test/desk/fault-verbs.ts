import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { Refused } from '../../src/desk/refusals.ts'
import type { Press } from '../../src/desk/replay.ts'
import type { Raw } from '../db/raw.ts'
import type { Fault } from '../support/faults.ts'
import { report } from '../support/report.ts'
import { startedAt } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'

// Every call of a verb to the database fails in every way it can; whatever happens, the act is there once or not at all.

type Verb<T, S extends DeskStage> = {
  name: string
  /** A fresh record on which the verb may run. */
  prepare: (stage: S) => Promise<T>
  run: (desk: Desk, input: T) => Promise<unknown>
  /** Who presses; the consultant, unless it is somebody else's to do. */
  by?: (stage: S) => Actor
}
export type AnyVerb<S extends DeskStage = DeskStage> = {
  name: string
  begin: (stage: S) => Promise<(desk: Desk) => Promise<unknown>>
  by: (stage: S) => Actor
}

/** Hides what is handed from one half of a verb to the other, so that verbs of all kinds stand in one list. */
export const verb = <T, S extends DeskStage = DeskStage>({ name, prepare, run, by }: Verb<T, S>): AnyVerb<S> => ({
  name,
  begin: async (stage) => {
    const input = await prepare(stage)
    // What may be done so often in a day has tests of its own.
    await stage.raw.run('delete from rate_hit')
    return (desk) => run(desk, input)
  },
  by: by ?? ((stage) => stage.consultant),
})

type Counts = Readonly<Record<string, number>>

/** Rows of every table, and the sum of what tells of a change: a half-done act shows in one of them. */
const countsIn = async (raw: Raw): Promise<() => Promise<Counts>> => {
  const columns = await raw.all(
    `select m.name as tbl, max(c.name = 'version') as versioned from pragma_table_list m join pragma_table_info(m.name) c
     where m.schema = 'main' and m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'libsql_%' and m.name not like '\\_\\_%' escape '\\' group by m.name`,
  )
  // A try is counted when it is made, and counted again when it is made again.
  const kept = columns.filter(({ tbl }) => tbl !== 'rate_hit')
  const sums = kept.flatMap(({ tbl, versioned }) => [
    `(select count(*) from ${String(tbl)}) as "${String(tbl)}"`,
    ...(versioned === 1 ? [`(select coalesce(sum(version), 0) from ${String(tbl)}) as "${String(tbl)} versions"`] : []),
  ])
  return async () => {
    const [row = {}] = await raw.all(`select ${sums.join(', ')}`)
    return Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)]))
  }
}

const grownFrom = (before: Counts, after: Counts) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  )

const pressOf = (): Press => ({ key: newSecret(), bodyHash: 'as typed', leadsTo: (id) => `/to/${id}` })

type Answer = { isSaved: boolean; text: string }
const answerOf = async (work: () => Promise<unknown>): Promise<Answer> => {
  try {
    await work()
    return { isSaved: true, text: 'done' }
  } catch (error) {
    if (!(error instanceof Refused)) return { isSaved: false, text: `broken: ${String(error)}` }
    return { isSaved: error.reason === 'replayed', text: error.location ?? error.reason }
  }
}

const faults = ['cutBefore', 'cutAfter', 'timeout', 'busy'] as const
type Trial<S extends DeskStage> = { stage: S; of: AnyVerb<S>; counts: () => Promise<Counts> }
type Pressing = { press: Press; fault?: () => Fault }

/** Signed in a moment ago: what asks for a fresh sign-in is asked the same questions. */
const deskFor = <S extends DeskStage>({ stage, of }: Trial<S>, more: Pressing): Desk => ({
  ...stage.desk(of.by(stage), more),
  signedInAt: startedAt,
})

type Clean = { calls: number; effect: Record<string, number> }

/** How many calls the verb takes when all is well, and what it changes. */
const cleanRun = async <S extends DeskStage>(trial: Trial<S>): Promise<Clean> => {
  const { stage, of, counts } = trial
  const run = await of.begin(stage)
  const before = await counts()
  let calls = 0
  const fault = (): Fault => {
    calls += 1
    return 'none'
  }
  const answer = await answerOf(() => run(deskFor(trial, { press: pressOf(), fault })))
  if (!answer.isSaved) throw new Error(`${of.name} does not run at all: ${answer.text}`)
  return { calls, effect: grownFrom(before, await counts()) }
}

/** Once, and the next call goes through; or from here on, and nothing does. */
type Hit = { call: number; fault: (typeof faults)[number]; span: 'once' | 'lasting' }

const troubleIn = async <S extends DeskStage>(
  trial: Trial<S>,
  { hit, clean }: { hit: Hit; clean: Clean },
): Promise<string[]> => {
  const { stage, of, counts } = trial
  const run = await of.begin(stage)
  const before = await counts()
  const press = pressOf()
  let call = -1
  const fault = (): Fault => {
    call += 1
    const isHit = hit.span === 'once' ? call === hit.call : call >= hit.call
    return isHit ? hit.fault : 'none'
  }
  const [whole, none] = [JSON.stringify(clean.effect), '{}']
  const first = await answerOf(() => run(deskFor(trial, { press, fault })))
  const between = JSON.stringify(grownFrom(before, await counts()))
  const again = await answerOf(() => run(deskFor(trial, { press })))
  const after = JSON.stringify(grownFrom(before, await counts()))
  return [
    ...(between === whole || between === none ? [] : [`half done: ${between}`]),
    ...(first.isSaved && between !== whole ? ['says saved and is not'] : []),
    ...(!first.isSaved && !['away', 'unsure'].includes(first.text) ? [`says ${first.text}`] : []),
    ...(first.text === 'away' && between === whole ? ['says nothing was saved and it was'] : []),
    ...(again.isSaved ? [] : [`pressed again: ${again.text}`]),
    ...(after === whole ? [] : [`after the second press: ${after}, not ${whole}`]),
  ].map((text) => `${of.name}, call ${hit.call + 1} ${hit.fault} ${hit.span}: ${text}`)
}

const isSoak = inject('isSoak')

/** What lasts is tried with a cut alone: the other two are told apart from it by nobody. Every day only where the answer to what was saved is lost for good. */
const hitsOn = (call: number, calls: number): Hit[] => [
  ...faults.map((fault) => ({ call, fault, span: 'once' }) as const),
  ...(['cutBefore', 'cutAfter'] as const)
    .filter((fault) => isSoak || (fault === 'cutAfter' && call === calls - 1))
    .map((fault) => ({ call, fault, span: 'lasting' }) as const),
]

/** Every way at every call; `tried` is how many. */
const troublesOf = async <S extends DeskStage>(
  trial: Trial<S>,
  clean: Clean,
): Promise<{ found: string[]; tried: number }> => {
  const hits = Array.from({ length: clean.calls }, (_, call) => hitsOn(call, clean.calls)).flat()
  const found: string[] = []
  for (const hit of hits) found.push(...(await troubleIn(trial, { hit, clean })))
  return { found, tried: hits.length }
}

/** The whole of a file: one stage, a test for each of its verbs, and a line that says how much was tried. */
export const tryAll = <S extends DeskStage>(
  room: string,
  of: { verbs: readonly AnyVerb<S>[]; open: () => Promise<S> },
) => {
  let stage: S
  let counts: Awaited<ReturnType<typeof countsIn>>
  let tried = 0
  beforeAll(async () => {
    stage = await of.open()
    counts = await countsIn(stage.raw)
  })
  afterAll(() => report(`faults of ${room}: ${of.verbs.length} verbs, ${tried} faults`))

  describe.each(of.verbs.map((one) => [one.name, one] as const))('%s', (_, one) => {
    test(
      'cut before, cut after, timed out or busy at any call: once or not at all, and said so',
      { timeout: 60_000 },
      async () => {
        const trial = { stage, of: one, counts }
        const clean = await cleanRun(trial)
        expect(clean.calls).toBeGreaterThanOrEqual(2)
        expect(clean.effect).toMatchObject({ audit: expect.any(Number), idem: 1 })
        const troubles = await troublesOf(trial, clean)
        tried += troubles.tried
        expect(troubles.found).toEqual([])
      },
    )
  })
}
