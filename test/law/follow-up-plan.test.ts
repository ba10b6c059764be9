import { assert, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, isWorkingDay, nextWorkingDay } from '../../src/law/calendar.ts'
import type { ClosedDays } from '../../src/law/calendar.ts'
import { followUpPlan } from '../../src/law/follow-up-plan.ts'
import type { FollowUpTask } from '../../src/law/follow-up-plan.ts'

const line = ({ milestone, side, method, askedOn, dueOn }: FollowUpTask): string =>
  `${milestone} ${side} ${method} ${askedOn}${dueOn === askedOn ? '' : ` → ${dueOn}`}`

const milestonesOf = (tasks: readonly FollowUpTask[]): string => tasks.map(({ milestone }) => milestone).join(' ')

describe('employment', () => {
  test('§10.2: an indefinite job has day 1 and 3, weeks 1 to 4, every month and a visit each quarter', () => {
    expect(followUpPlan({ kind: 'employment', startedOn: '2026-12-01' }).map(line)).toEqual(
      [
        'd1 client phone 2026-12-01',
        'd3 client phone 2026-12-03',
        'w1 client phone 2026-12-08',
        'w2 client phone 2026-12-15',
        'w3 client phone 2026-12-22',
        'w4 client phone 2026-12-29 → 2027-01-04',
        'm1 client meet 2027-01-01 → 2027-01-04',
        'm1 employer employer 2027-01-01 → 2027-01-04',
        'month2 client meet 2027-02-01',
        'm3 client meet 2027-03-01',
        'm3 employer visit 2027-03-01',
        'month4 client meet 2027-04-01',
        'month5 client meet 2027-05-01 → 2027-05-06',
        'm6 client meet 2027-06-01',
        'm6 employer visit 2027-06-01',
        'month7 client meet 2027-07-01',
        'month8 client meet 2027-08-01 → 2027-08-02',
        'month9 client meet 2027-09-01',
        'month9 employer visit 2027-09-01',
        'month10 client meet 2027-10-01',
        'month11 client meet 2027-11-01',
        'm12 client meet 2027-12-01',
        'm12 employer visit 2027-12-01',
      ].filter((expected) => !expected.startsWith('w4')),
    )
  })

  test('§10.1: checkpoints are calendar months from the start', () => {
    const tasks = followUpPlan({ kind: 'employment', startedOn: '2027-08-31' })
    const asked = (milestone: string) => tasks.find((task) => task.milestone === milestone)?.askedOn
    expect([asked('m1'), asked('m3'), asked('m6'), asked('m12')]).toEqual([
      '2027-09-30',
      '2027-11-30',
      '2028-02-29',
      '2028-08-31',
    ])
  })

  test('§10.2: day 1 stays on a Sunday, day 3 and the weeks move', () => {
    const tasks = followUpPlan({ kind: 'employment', startedOn: '2026-11-22' })
    expect(tasks.slice(0, 3).map(line)).toEqual([
      'd1 client phone 2026-11-22',
      'd3 client phone 2026-11-24',
      'w1 client phone 2026-11-29 → 2026-11-30',
    ])
  })

  test('§10.2: of two tasks of one side on one day the checkpoint stays, else the later', () => {
    expect(milestonesOf(followUpPlan({ kind: 'employment', startedOn: '2027-02-01' }).slice(0, 7))).toBe(
      'd1 d3 w1 w2 w3 m1 m1',
    )
    expect(milestonesOf(followUpPlan({ kind: 'employment', startedOn: '2026-12-28' }).slice(0, 3))).toBe('d1 w1 w2')
  })

  test('§10.2: the closure is a setting', () => {
    const closedDays: ClosedDays = { yearly: [], dates: ['2026-12-03'] }
    const tasks = followUpPlan({ kind: 'employment', startedOn: '2026-12-01', closedDays })
    expect(tasks.find(({ milestone }) => milestone === 'd3')?.dueOn).toBe('2026-12-04')
    expect(tasks.find(({ milestone }) => milestone === 'w4')?.dueOn).toBe('2026-12-29')
  })

  test('§10.20: a contract shorter than a milestone ends the plan with an end talk on its last day', () => {
    const tasks = followUpPlan({ kind: 'employment', startedOn: '2026-12-01', endsOn: '2027-02-28' })
    expect(milestonesOf(tasks)).toBe('d1 d3 w1 w2 w3 m1 m1 month2 end')
    expect(tasks.at(-1)).toEqual({
      milestone: 'end',
      side: 'client',
      method: 'meet',
      askedOn: '2027-02-28',
      dueOn: '2027-02-28',
    })
  })

  test('§10.20: a job of one day has its end talk, a job past month 12 has none', () => {
    const oneDay = followUpPlan({ kind: 'employment', startedOn: '2026-12-01', endsOn: '2026-12-01' })
    expect(oneDay.map(line)).toEqual(['end client meet 2026-12-01'])
    const long = followUpPlan({ kind: 'employment', startedOn: '2026-12-01', endsOn: '2027-12-31' })
    expect(long).toEqual(followUpPlan({ kind: 'employment', startedOn: '2026-12-01' }))
  })

  test('§10.20: a task that would move past the last day gives way to the end talk', () => {
    const tasks = followUpPlan({ kind: 'employment', startedOn: '2026-12-05', endsOn: '2026-12-12' })
    expect(tasks.map(line)).toEqual([
      'd1 client phone 2026-12-05',
      'd3 client phone 2026-12-07',
      'end client meet 2026-12-12',
    ])
  })

  test('what ends before it starts is refused', () => {
    expect(() => followUpPlan({ kind: 'employment', startedOn: '2026-12-02', endsOn: '2026-12-01' })).toThrow(
      RangeError,
    )
  })
})

describe('trials', () => {
  test.each([
    [{ startedOn: '2026-11-24' }, 'end 2026-11-24'],
    [{ startedOn: '2026-11-24', days: 3 }, 'd1 2026-11-24, end 2026-11-26'],
    [{ startedOn: '2026-11-30', days: 4 }, 'd1 2026-11-30, mid 2026-12-01, end 2026-12-03'],
    [{ startedOn: '2026-11-30', days: 5 }, 'd1 2026-11-30, mid 2026-12-02, end 2026-12-04'],
    [{ startedOn: '2026-11-30', endsOn: '2026-12-11', days: 10 }, 'd1 2026-11-30, mid 2026-12-07, end 2026-12-11'],
    [{ startedOn: '2026-11-30', endsOn: '2026-12-11', days: 2 }, 'd1 2026-11-30, end 2026-12-11'],
    [{ startedOn: '2026-11-27', endsOn: '2026-11-30', days: 4 }, 'd1 2026-11-27, end 2026-11-30'],
    [{ startedOn: '2026-11-21', endsOn: '2026-11-22' }, 'd1 2026-11-21, end 2026-11-22'],
    [{ startedOn: '2026-11-27', days: 2 }, 'd1 2026-11-27, end 2026-11-30'],
  ])('§10.20: %j gives %s', (started, expected) => {
    const tasks = followUpPlan({ kind: 'trial', ...started })
    expect(tasks.map(({ milestone, dueOn }) => `${milestone} ${dueOn}`).join(', ')).toBe(expected)
    expect(tasks.every(({ side }) => side === 'client')).toBe(true)
  })
})

describe('every plan', () => {
  const numRuns = process.env['SOAK'] ? 3_000 : 300
  const dates = integer({ min: 0, max: 9_000 }).map((days) => addDays('2020-01-01', days))
  const plans = record({
    kind: constantFrom('employment', 'trial'),
    startedOn: dates,
    lasts: option(integer({ min: 0, max: 450 })),
    days: option(integer({ min: 1, max: 20 })),
  }).map(({ lasts, ...started }) => ({
    ...started,
    endsOn: lasts === null ? null : addDays(started.startedOn, lasts),
  }))

  test('is sorted, has one task per side and day, and none outside the contract', () => {
    assert(
      property(plans, (started) => {
        const tasks = followUpPlan(started)
        const places = tasks.map(({ dueOn, side }) => `${dueOn} ${side}`)
        expect(places).toEqual([...new Set(places)].toSorted())
        expect(tasks.every(({ askedOn, dueOn }) => started.startedOn <= askedOn && askedOn <= dueOn)).toBe(true)
        if (started.endsOn) expect(tasks.every(({ dueOn }) => dueOn <= (started.endsOn ?? ''))).toBe(true)
      }),
      { numRuns },
    )
  })

  test('is due on the next working day, but for day 1 and the end talk', () => {
    assert(
      property(plans, (started) => {
        for (const { milestone, askedOn, dueOn } of followUpPlan(started)) {
          const stays = milestone === 'd1' || milestone === 'end'
          expect(dueOn).toBe(stays ? askedOn : nextWorkingDay(askedOn))
          expect(stays || isWorkingDay(dueOn)).toBe(true)
        }
      }),
      { numRuns },
    )
  })

  test('of a job that goes on asks both sides at 1, 3, 6 and 12 months and visits each quarter', () => {
    assert(
      property(dates, (startedOn) => {
        const tasks = followUpPlan({ kind: 'employment', startedOn })
        const at = (side: string) => tasks.filter((task) => task.side === side).map(({ askedOn }) => askedOn)
        const months = [1, 3, 6, 12].map((count) => addMonths(startedOn, count))
        expect(at('client')).toEqual(expect.arrayContaining(months))
        expect(at('employer')).toEqual([1, 3, 6, 9, 12].map((count) => addMonths(startedOn, count)))
        expect(tasks[0]).toMatchObject({ milestone: 'd1', dueOn: startedOn })
      }),
      { numRuns },
    )
  })

  test('that ends before month 12 ends with one end talk on the last day', () => {
    assert(
      property(dates, integer({ min: 0, max: 364 }), (startedOn, lasts) => {
        const endsOn = addDays(startedOn, lasts)
        const tasks = followUpPlan({ kind: 'employment', startedOn, endsOn })
        expect(tasks.filter(({ milestone }) => milestone === 'end')).toHaveLength(1)
        expect(tasks.findLast(({ side }) => side === 'client')).toMatchObject({ milestone: 'end', dueOn: endsOn })
      }),
      { numRuns },
    )
  })
})
