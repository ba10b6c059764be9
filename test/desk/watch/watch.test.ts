import { describe, expect, inject, test } from 'vitest'
import { beginOf, findingsOn, mayAnswer, medianOf, watchRule } from '../../../src/desk/watch/watch.ts'
import type { Watched } from '../../../src/desk/watch/watch.ts'
import { addDays } from '../../../src/law/calendar.ts'
import { judgedDays, monthOf, snoops } from './month.ts'

const quiet: Watched = { looks: [], dormant: [], unsealed: [], offHours: [] }
const day = '2026-11-18'
const reasons = (watched: Partial<Watched>, on = day) =>
  findingsOn(on, { ...quiet, ...watched }).map(({ accountId, reason }) => `${accountId} ${reason}`)

describe('a month of thirty people (T3)', () => {
  const seeds = Array.from({ length: inject('isSoak') ? 1_000 : 40 }, (_, index) => 1000 + index)

  test('all five planted snoops are listed and at most two others, for every seed', { timeout: 120_000 }, () => {
    let most = 0
    let whole = 0
    for (const seed of seeds) {
      const month = monthOf(seed)
      const listed = new Set(judgedDays.flatMap((one) => findingsOn(one, month)).map(({ accountId }) => accountId))
      const missed = Object.values(snoops).filter((snoop) => !listed.has(snoop))
      expect(missed, `seed ${seed}`).toEqual([])
      const wrong = listed.size - Object.values(snoops).length
      expect(wrong, `seed ${seed}: ${[...listed].join(' ')}`).toBeLessThanOrEqual(2)
      most = Math.max(most, wrong)
      whole += wrong
    }
    const said = `watch: ${seeds.length} months from seed ${seeds[0]}; false ones at most ${most}, ${(whole / seeds.length).toFixed(2)} in the mean`
    process.stdout.write(`${said}\n`)
  })

  test('each is listed for what was done', () => {
    const found = judgedDays.flatMap((one) => findingsOn(one, monthOf(7)))
    const of = (snoop: string) =>
      new Set(found.filter(({ accountId }) => accountId === snoop).map(({ reason }) => reason))
    expect(of(snoops.burst)).toContain('many')
    expect(of(snoops.greedy)).toContain('many')
    expect(of(snoops.dormant)).toContain('dormant')
    expect(of(snoops.unsealer)).toContain('unsealed')
    expect(of(snoops.night)).toContain('offHours')
  })
})

describe('the rules (T3)', () => {
  const of = (views: number, usual: number) => ({
    looks: [
      { accountId: 'a', day, views },
      ...Array.from({ length: 20 }, (_, index) => ({ accountId: 'a', day: addDays(day, -1 - index), views: usual })),
    ],
  })

  test.each([
    { views: 20, usual: 1, isListed: false },
    { views: 21, usual: 1, isListed: true },
    { views: 60, usual: 20, isListed: false },
    { views: 61, usual: 20, isListed: true },
  ])('$views looks against a median of $usual: $isListed', ({ views, usual, isListed }) => {
    expect(reasons(of(views, usual))).toEqual(isListed ? ['a many'] : [])
  })

  test('the median is one’s own, of the thirty working days before alone', () => {
    expect(
      reasons({
        looks: [
          { accountId: 'a', day, views: 30 },
          { accountId: 'b', day: addDays(day, -1), views: 99 },
        ],
      }),
    ).toEqual(['a many'])
    const before = addDays(beginOf(day), -1)
    expect(
      reasons({
        looks: [
          { accountId: 'a', day, views: 30 },
          { accountId: 'a', day: before, views: 99 },
        ],
      }),
    ).toEqual(['a many'])
    const within = beginOf(day)
    expect(
      reasons({
        looks: [
          { accountId: 'a', day, views: 30 },
          { accountId: 'a', day: within, views: 99 },
        ],
      }),
    ).toEqual([])
    expect(beginOf('2026-11-18')).toBe('2026-10-05')
    expect(medianOf([])).toBe(0)
    expect(medianOf([3, 1, 2])).toBe(2)
    expect(medianOf([4, 1, 2, 3])).toBe(2.5)
  })

  test('four records at rest within thirty days, on the day the last of them is looked at', () => {
    const at = (clientId: string, ago: number) => ({ accountId: 'a', clientId, day: addDays(day, -ago) })
    expect(reasons({ dormant: [at('x', 0), at('y', 10), at('z', 29), at('w', 2)] })).toEqual(['a dormant'])
    expect(reasons({ dormant: [at('x', 0), at('y', 10), at('z', 30), at('w', 2)] })).toEqual([])
    expect(reasons({ dormant: [at('x', 0), at('x', 10), at('x', 20), at('y', 2)] })).toEqual([])
    expect(reasons({ dormant: [at('x', 1), at('y', 10), at('z', 20), at('w', 2)] })).toEqual([])
  })

  test('a broken seal three times in a week; a supervisor’s reading only at ten', () => {
    const times = (kind: 'breakGlass' | 'supervision', count: number) => ({
      unsealed: Array.from({ length: count }, (_, index) => ({
        accountId: 'a',
        kind,
        day: addDays(day, -(index % 7)),
      })),
    })
    expect(reasons(times('breakGlass', 2))).toEqual([])
    expect(reasons(times('breakGlass', 3))).toEqual(['a unsealed'])
    expect(reasons(times('supervision', 9))).toEqual([])
    expect(reasons(times('supervision', 10))).toEqual(['a unsealed'])
  })

  test('five records outside office hours', () => {
    const at = (records: number) => ({ offHours: [{ accountId: 'a', day, records }] })
    expect(reasons(at(watchRule.offHoursRecords - 1))).toEqual([])
    expect(reasons(at(watchRule.offHoursRecords))).toEqual(['a offHours'])
  })

  test('nobody answers for their own reading: a supervisor for consultants, the auditor for the rest', () => {
    const reader = { accountId: 'c', role: 'consultant' }
    expect(mayAnswer({ id: 's', role: 'supervisor' }, reader)).toBe('yes')
    expect(mayAnswer({ id: 'au', role: 'auditor' }, reader)).toBe('wrongRole')
    expect(mayAnswer({ id: 's', role: 'supervisor' }, { accountId: 's', role: 'supervisor' })).toBe('ownReading')
    expect(mayAnswer({ id: 's', role: 'supervisor' }, { accountId: 't', role: 'supervisor' })).toBe('wrongRole')
    expect(mayAnswer({ id: 'au', role: 'auditor' }, { accountId: 's', role: 'supervisor' })).toBe('yes')
  })
})
