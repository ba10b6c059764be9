import { newSecret } from '../../src/crypto/tokens.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { Refused } from '../../src/desk/refusals.ts'
import type { Press } from '../../src/desk/replay.ts'
import type { Raw } from '../db/raw.ts'
import type { Fault } from '../support/faults.ts'
import type { DeskStage } from './desk-stage.ts'

// Every call of a verb to the database fails in every way it can; whatever happens, the act is there once or not at all.

export type Verb<T = unknown> = {
  name: string
  /** A fresh record on which the verb may run. */
  prepare: (stage: DeskStage) => Promise<T>
  run: (desk: Desk, input: T) => Promise<{ id: string }>
}
export type AnyVerb = { name: string; begin: (stage: DeskStage) => Promise<(desk: Desk) => Promise<{ id: string }>> }

/** Hides what is handed from one half of a verb to the other, so that verbs of all kinds stand in one list. */
export const verb = <T>({ name, prepare, run }: Verb<T>): AnyVerb => ({
  name,
  begin: async (stage) => {
    const input = await prepare(stage)
    return (desk) => run(desk, input)
  },
})

type Counts = Readonly<Record<string, number>>

/** Rows of every table, and the sum of what tells of a change: a half-done act shows in one of them. */
export const countsIn = async (raw: Raw): Promise<() => Promise<Counts>> => {
  const columns = await raw.all(
    `select m.name as tbl, max(c.name = 'version') as versioned from pragma_table_list m join pragma_table_info(m.name) c
     where m.schema = 'main' and m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'libsql_%' and m.name not like '\\_\\_%' escape '\\' group by m.name`,
  )
  const sums = columns.flatMap(({ tbl, versioned }) => [
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
const answerOf = async (work: () => Promise<{ id: string }>): Promise<Answer> => {
  try {
    return { isSaved: true, text: `/to/${(await work()).id}` }
  } catch (error) {
    if (!(error instanceof Refused)) return { isSaved: false, text: `broken: ${String(error)}` }
    return { isSaved: error.reason === 'replayed', text: error.location ?? error.reason }
  }
}

const faults = ['cutBefore', 'cutAfter', 'timeout', 'busy'] as const
type Trial = { stage: DeskStage; of: AnyVerb; counts: () => Promise<Counts> }
export type Clean = { calls: number; effect: Record<string, number> }

/** How many calls the verb takes when all is well, and what it changes. */
export const cleanRun = async ({ stage, of, counts }: Trial): Promise<Clean> => {
  const run = await of.begin(stage)
  const before = await counts()
  let calls = 0
  const fault = (): Fault => {
    calls += 1
    return 'none'
  }
  const answer = await answerOf(() => run(stage.desk(stage.consultant, { press: pressOf(), fault })))
  if (!answer.isSaved) throw new Error(`${of.name} does not run at all: ${answer.text}`)
  return { calls, effect: grownFrom(before, await counts()) }
}

/** Once, and the next call goes through; or from here on, and nothing does. */
type Hit = { call: number; fault: (typeof faults)[number]; span: 'once' | 'lasting' }

const troubleIn = async (
  { stage, of, counts }: Trial,
  { hit, clean }: { hit: Hit; clean: Clean },
): Promise<string[]> => {
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
  const first = await answerOf(() => run(stage.desk(stage.consultant, { press, fault })))
  const between = JSON.stringify(grownFrom(before, await counts()))
  const again = await answerOf(() => run(stage.desk(stage.consultant, { press })))
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

/** What lasts is tried with a cut alone: the other two are told apart from it by nobody. */
const hitsOn = (call: number): Hit[] => [
  ...faults.map((fault) => ({ call, fault, span: 'once' }) as const),
  ...(['cutBefore', 'cutAfter'] as const).map((fault) => ({ call, fault, span: 'lasting' }) as const),
]

export const troublesOf = async (trial: Trial, clean: Clean): Promise<string[]> => {
  const found: string[] = []
  for (let call = 0; call < clean.calls; call += 1) {
    for (const hit of hitsOn(call)) found.push(...(await troubleIn(trial, { hit, clean })))
  }
  return found
}
