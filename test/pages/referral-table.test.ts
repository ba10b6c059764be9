import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import type { Staff } from '../../src/access/actor.ts'
import { referralTransitions } from '../../src/desk/referrals/referral.ts'
import { report } from '../support/report.ts'
import { pressesBeside, pressesOn } from './referral-table-presses.ts'
import type { Machine, Place, Press } from './referral-table-presses.ts'
import { messageId, tableStage } from './referral-table-stage.ts'
import type { TableStage } from './referral-table-stage.ts'

// Every press on a referral and on what belongs to it, from every state, by everybody. The golden table is the specification:
// GOLDEN=write prints it anew, and each changed cell is read. A cell is where it leads, "stays" for something written without a
// move, "read" for a page, or the status of the refusal, after which everything is as it was.

const golden = join(import.meta.dirname, 'referral-table.golden.csv')
const isWritten = process.env.GOLDEN === 'write'
const isWhole = inject('isSoak') || isWritten
const may = {
  caseworker: ['own', 'standIn'],
  firm: ['firm'],
  officer: ['desk'],
  link: ['visitor'],
  clock: ['system'],
} as const
const staff = [
  'own',
  'standIn',
  'opened',
  'otherAgency',
  'conflicted',
  'supervisor',
  'desk',
  'admin',
  'auditor',
  'referrer',
] as const

let stage: TableStage
beforeAll(async () => {
  stage = await tableStage()
}, 60_000)

const staffOf = (name: (typeof staff)[number]): Staff => {
  const { account } = stage.people[name]
  if (account.role === 'employer') throw new Error('a firm is no staff')
  return { role: account.role, id: account.id, name: account.name, agencyId: account.agencyId }
}

type Way = () => Promise<number>

/** How each actor presses it. */
const waysOf = (press: Press): ReadonlyMap<string, Way> => {
  if (press.by === 'clock') {
    const ways = staff.map((name) => [name, () => stage.closing(staffOf(name))] as const)
    return new Map<string, Way>([['system', () => stage.closing('system')], ...ways])
  }
  const actors = Object.entries(stage.actors).filter(([name]) => press.by !== 'link' || name === 'visitor')
  return new Map(
    actors.map(([name, person]) => [name, async () => (await person.post(press.to, press.fields)).status] as const),
  )
}

const now: Record<Machine, string> = {
  referral: 'select state from referral where id = ?1',
  placement: 'select state from placement where referral_id = ?1',
  lowered:
    "select case when lowered_seen_on is not null then 'seen' when is_lowered then 'lowered' else 'usual' end as state from placement where referral_id = ?1",
  followUp:
    'select f.state from follow_up f join placement p on p.id = f.placement_id where p.referral_id = ?1 order by f.id limit 1',
  message: `select state from referral_message where referral_id = ?1 and id = '${messageId}'`,
  slip: "select case when closes_on is not null then 'closed' when named is not null then 'named' else 'first' end as state from slip where referral_id = ?1",
}
const labelNow = async (machine: Machine) => String((await stage.raw.all(now[machine], [stage.id]))[0]?.['state'])

const reviewed = (existsSync(golden) ? readFileSync(golden, 'utf8') : '').split('\n\n').flatMap((part) => {
  const [head = '', ...lines] = part.trim().split('\n')
  const labels = head.split(',').slice(2)
  return lines.map((line) => {
    const [name = '', by = '', ...cells] = line.split(',')
    const always = /^always (.+)$/u.exec(cells[0] ?? '')?.[1]
    const moves = labels.map((from, nth) => ({ from, cell: always ?? cells[nth] ?? '' }))
    return { name, by, moves: cells[0]?.startsWith('as ') ? [] : moves }
  })
})
const saidOf = (of: { name: string; by: string; from: string }) =>
  reviewed.find(({ name, by }) => name === of.name && by === of.by)?.moves.find(({ from }) => from === of.from)?.cell

const wrong: string[] = []
let pressed = 0

const stood = new Map<string, string>()
/** Sets it there, and tells how everything then is: always the same, so it is looked at once. */
const setTo = async ({ state, found }: Place): Promise<string> => {
  await stage.setTo(state, found)
  const key = JSON.stringify([state, found])
  const before = stood.get(key) ?? (await stage.seen())
  stood.set(key, before)
  return before
}

type Cell = { press: Press; place: Place; name: string; way: Way }

/** Where one press of one actor leads. */
const cellOf = async ({ press, place, name, way }: Cell): Promise<string> => {
  const before = await setTo(place)
  const status = await way()
  pressed += 1
  if (status === 303) {
    const label = await labelNow(press.machine)
    return label === place.label ? 'stays' : label
  }
  const isAsItWas = (await stage.seen()) === before
  if (!isAsItWas) wrong.push(`${press.name} from ${place.label} by ${name}: ${status}, and changed`)
  return status === 200 ? 'read' : String(status)
}

/** All who may not press it at once: nothing is set back between them, for nothing may change. */
const refusedAt = async (
  { press, place }: Pick<Cell, 'press' | 'place'>,
  ways: readonly (readonly [string, Way])[],
) => {
  const before = await setTo(place)
  const cells = await Promise.all(ways.map(async ([name, way]) => [name, String(await way())] as const))
  pressed += ways.length
  if ((await stage.seen()) !== before) wrong.push(`${press.name} from ${place.label}: changed by somebody who may not`)
  return cells
}

const leads = (cell: string | undefined) => cell !== undefined && !/^[45]/u.test(cell)
const printedRow = (name: string, cells: readonly string[]): string =>
  [name, ...(new Set(cells).size === 1 ? [`always ${cells[0]}`] : cells)].join(',')

// Whoever may is tried everywhere. The others, and a second answer on the same form, are tried wherever the press is lawful and in
// one more state, another for each press; in a soak, and where the table is written, everything everywhere.
const rowsOf = async (press: Press, turn: number): Promise<string[]> => {
  const ways = waysOf(press)
  const [main = '', second] = may[press.by]
  const cells: string[] = []
  const isTurn = (nth: number) => nth === (turn * 5) % press.from.length
  for (const [nth, place] of press.from.entries()) {
    const way = ways.get(main)
    const said = saidOf({ name: press.name, by: main, from: place.label })
    const isTried = isWhole || press.isVariant !== true || leads(said) || isTurn(nth)
    if (!isTried) cells.push(said ?? '')
    else if (way) cells.push(await cellOf({ press, place, name: main, way }))
  }
  const rows = [printedRow(`${press.name},${main}`, cells)]
  if (press.isVariant === true) return rows

  const refused = [...ways].filter(([name]) => name !== main && name !== second)
  const found = new Map<string, Set<string>>()
  for (const [nth, place] of press.from.entries()) {
    if (!isWhole && !leads(cells[nth]) && !isTurn(nth)) continue
    for (const [name, cell] of await refusedAt({ press, place }, refused)) {
      found.set(name, (found.get(name) ?? new Set()).add(cell))
    }
    const way = second === undefined ? undefined : ways.get(second)
    if (second === undefined || !way) continue
    const cell = await cellOf({ press, place, name: second, way })
    if (cell !== cells[nth]) wrong.push(`${press.name} from ${place.label} by ${second}: ${cell}, not ${cells[nth]}`)
  }
  if (second !== undefined) rows.push(`${press.name},${second},as ${main}`)
  const others = [...found].map(([name, all]) => `${press.name},${name},always ${[...all].toSorted().join(' or ')}`)
  return [...rows, ...others.toSorted()]
}

const printed = async (presses: readonly Press[]): Promise<string[]> => {
  const lines: string[] = []
  let head = ''
  for (const [turn, press] of presses.entries()) {
    const columns = press.from.map(({ label }) => label).join(',')
    if (columns !== head) lines.push('', `press,by,${columns}`)
    head = columns
    lines.push(...(await rowsOf(press, turn)))
  }
  return lines
}

describe('every press on a referral and on what belongs to it, from every state, by everybody', () => {
  test(
    'leads where the reviewed table says, and changes nothing where it is refused',
    { timeout: 900_000 },
    async () => {
      const lines = [...(await printed(pressesOn(stage))), ...(await printed(pressesBeside(stage)))]
      const table = `${lines.join('\n').trim()}\n`
      if (isWritten) writeFileSync(golden, table)
      report(`referral table: ${pressed} presses`)
      expect.soft(wrong).toEqual([])
      expect(table).toBe(readFileSync(golden, 'utf8'))
    },
  )
})

describe('the reviewed table', () => {
  test('moves a referral along every way the product has, and along no other', () => {
    const isState = (word: string) => word in referralTransitions
    const moved = reviewed.flatMap(({ moves }) =>
      moves.flatMap(({ from, cell }) => (isState(from) && isState(cell) ? [`${from} → ${cell}`] : [])),
    )
    const lawful = Object.entries(referralTransitions).flatMap(([from, to]) =>
      // Nobody is hired into a trial: every state and result of a job offer is tried with the results.
      to.filter((state) => state !== 'hired').map((state) => `${from} → ${state}`),
    )
    expect([...new Set(moved)].toSorted()).toEqual(lawful.toSorted())
  })

  test('lets nobody write but who is in charge or stands in, the firm itself, the officer of the slip and the clock', () => {
    const writing = reviewed.filter(({ moves }) => moves.some(({ cell }) => leads(cell)))
    expect([...new Set(writing.map(({ by }) => by))].toSorted()).toEqual(['desk', 'firm', 'own', 'system', 'visitor'])
    const named = (who: string) => [...new Set(writing.filter(({ by }) => by === who).map(({ name }) => name))]
    expect(named('desk')).toEqual(['issue from the slip'])
    expect(named('system')).toEqual(['close unanswered'])
    expect(named('visitor').filter((name) => !name.includes('by link'))).toEqual([])
    expect(named('own').filter((name) => name.includes('by the firm'))).toEqual([])
  })
})
