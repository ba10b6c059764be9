import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { array, assert, boolean, constantFrom, integer, property, readConfigureGlobal, record, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isHoliday, partsOf, usualClosedDays, workingDaysBetween } from '../../src/law/calendar.ts'
import type { CivilDate } from '../../src/law/calendar.ts'
import {
  clockSteps,
  comingStep,
  countedDay,
  countsFrom,
  dueStep,
  isCounted,
  stepTakenBy,
  waitedDays,
} from '../../src/law/referral-clock.ts'
import type { Clock } from '../../src/law/referral-clock.ts'

const usual = { first: 3, second: 7, phone: 10, close: 20 }
const clockFrom = (from: CivilDate, more: Partial<Clock> = {}): Clock => ({
  from,
  days: usual,
  step: null,
  isByPhone: false,
  closedDays: usualClosedDays,
  closings: [],
  ...more,
})

const order = [null, ...clockSteps, 'close'] as const
const rankOf = (step: (typeof order)[number]) => order.indexOf(step)

// Month ends, leap days, year-ends and holidays all lie in these forty years.
const dates = integer({ min: 0, max: 14_600 }).map((days) => addDays('2010-01-01', days))
const closings = (from: CivilDate) =>
  array(record({ after: integer({ min: -5, max: 60 }), long: integer({ min: 0, max: 20 }) }), { maxLength: 4 }).map(
    (all) => all.map(({ after, long }) => ({ from: addDays(from, after), until: addDays(from, after + long) })),
  )
const clocks = dates.chain((from) =>
  record({ closings: closings(from), isByPhone: boolean() }).map((more) => clockFrom(from, more)),
)
const withMore = clocks.chain((clock) => closings(clock.from).map((more) => ({ clock, more })))
const runs = { numRuns: process.env['SOAK'] ? 4_000 : 30 }

/** The days on which the job did something, walked day by day; `skips` are days on which it did not run. */
const walked = (start: Clock, { days, isOut = () => false }: { days: number; isOut?: (nth: number) => boolean }) => {
  let clock = start
  const taken: { step: string; on: CivilDate; n: number }[] = []
  for (let nth = 1; nth <= days; nth += 1) {
    const today = addDays(start.from, nth)
    const step = isOut(nth) ? null : dueStep(clock, today)
    if (step === null) continue
    taken.push({ step, on: today, n: waitedDays(start, today) })
    if (step === 'close') break
    clock = { ...clock, step, from: step === 'phone' ? countsFrom(clock, today) : clock.from }
  }
  return taken
}

describe('product §10.3: the clock of a referral', () => {
  test('reminds on working days 3 and 7, calls on 10 and closes on 20', () => {
    const clock = clockFrom('2026-11-02')
    expect(walked(clock, { days: 60 })).toEqual([
      { step: 'first', on: '2026-11-06', n: 3 },
      { step: 'second', on: '2026-11-12', n: 7 },
      { step: 'phone', on: '2026-11-17', n: 10 },
      { step: 'close', on: '2026-12-02', n: 20 },
    ])
  })

  test('stands still over the year-end, on holidays and while the firm is closed (§10.26)', () => {
    const clock = clockFrom('2026-12-24', { closings: [{ from: '2027-01-05', until: '2027-01-07' }] })
    // 25, 28 December; 4 January; the firm is away from the 5th to the 7th; the 11th is 成人の日.
    expect(walked(clock, { days: 60 }).map(({ step, on }) => `${step} ${on}`)).toEqual([
      'first 2027-01-04',
      'second 2027-01-14',
      'phone 2027-01-19',
      'close 2027-02-02',
    ])
  })

  test.each([
    ['2028-02-25', '2028-03-01'],
    ['2027-02-25', '2027-03-02'],
    ['2026-04-28', '2026-05-07'],
    ['2026-07-31', '2026-08-05'],
  ])('counts from %s over month ends, leap days and the May holidays', (from, third) => {
    expect(countedDay(clockFrom(from), 3)).toBe(third)
  })

  test('is silent on the day itself, and before a visit that is to come', () => {
    expect(dueStep(clockFrom('2026-11-02'), '2026-11-02')).toBeNull()
    expect(dueStep(clockFrom('2026-12-01'), '2026-11-02')).toBeNull()
  })

  test('§10.26: whom no mail reaches is called on the day of the first reminder, and closed no sooner', () => {
    const clock = clockFrom('2026-11-02', { isByPhone: true })
    expect(walked(clock, { days: 60 }).map(({ step, n }) => `${step} ${n}`)).toEqual(['phone 3', 'close 20'])
  })

  test('once a letter turns out dead the phone follows at once', () => {
    const clock = clockFrom('2026-11-02', { step: 'first', isByPhone: true })
    expect(dueStep(clock, '2026-11-09')).toBe('phone')
  })

  test('says what comes next and when', () => {
    const clock = clockFrom('2026-11-02')
    expect(comingStep(clock, '2026-11-04')).toEqual({ step: 'first', day: 3, on: '2026-11-06' })
    expect(comingStep({ ...clock, step: 'first' }, '2026-11-09')).toEqual({ step: 'second', day: 7, on: '2026-11-12' })
    expect(comingStep({ ...clock, step: 'second' }, '2026-11-12')).toMatchObject({ step: 'phone', day: 10 })
    expect(comingStep({ ...clock, step: 'phone' }, '2026-11-18')).toEqual({ step: 'close', day: 20, on: '2026-12-02' })
    expect(comingStep({ ...clock, isByPhone: true }, '2026-11-04')).toEqual({ step: 'phone', day: 3, on: '2026-11-06' })
  })

  test('a firm that is closed for good is waited for, and nothing breaks', () => {
    const clock = clockFrom('2026-11-02', { closings: [{ from: '2000-01-01', until: '2099-12-31' }] })
    expect(walked(clock, { days: 400 })).toEqual([])
    expect([waitedDays(clock, '2028-01-01'), countedDay(clock, 3), countsFrom(clock, '2026-12-01')]).toEqual([
      0,
      null,
      '2026-11-02',
    ])
    expect(comingStep(clock, '2026-11-20')).toEqual({ step: 'first', day: 3, on: null })
  })
})

describe('after an outage', () => {
  test('the latest step that is due is taken once, not three letters at once', () => {
    const clock = clockFrom('2026-11-02')
    const isOut = (nth: number) => nth < 11
    expect(walked(clock, { days: 60, isOut }).map(({ step, n }) => `${step} ${n}`)).toEqual([
      'second 8',
      'phone 10',
      'close 20',
    ])
  })

  test('nobody is closed before the desk had all its days to call', () => {
    const clock = clockFrom('2026-11-02')
    const late = walked(clock, { days: 120, isOut: (nth) => nth < 40 })
    expect(late.map(({ step }) => step)).toEqual(['phone', 'close'])
    expect(workingDaysBetween({ from: late[0]?.on ?? '', until: late[1]?.on ?? '' })).toBe(10)
  })
})

describe('for every start, closing day and outage', () => {
  test('each step is taken at most once, in order, on days that count, and the close ten days after the phone at the soonest', () => {
    assert(
      property(clocks, array(integer({ min: 1, max: 100 }), { maxLength: 60 }), (clock, out) => {
        const taken = walked(clock, { days: 100, isOut: (nth) => out.includes(nth) })
        const ranks = taken.map(({ step }) => order.findIndex((one) => one === step))
        expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b))
        for (const { on } of taken) expect(isCounted(on, clock)).toBe(true)
        const [phone, close] = ['phone', 'close'].map((step) => taken.find((one) => one.step === step))
        if (close) expect(waitedDays({ ...clock, from: phone?.on ?? '' }, close.on)).toBeGreaterThanOrEqual(10)
      }),
      runs,
    )
  })

  test('no step comes before its day: 3, 7, 10 and 20 counted days, weekends and holidays never among them', () => {
    const least: Readonly<Record<string, number>> = { first: 3, second: 7, close: 20 }
    assert(
      property(clocks, (clock) => {
        for (const { step, n, on } of walked(clock, { days: 100 })) {
          expect(n).toBeGreaterThanOrEqual(least[step] ?? (clock.isByPhone ? 3 : 10))
          expect([0, 6]).not.toContain(partsOf(on).weekday)
          expect(isHoliday(on)).toBe(false)
        }
      }),
      runs,
    )
  })

  test('waiting grows by one at most each day and never shrinks; it is the inverse of the n-th day', () => {
    assert(
      property(clocks, integer({ min: 0, max: 90 }), (clock, after) => {
        const [today, tomorrow] = [addDays(clock.from, after), addDays(clock.from, after + 1)]
        const [now, then] = [waitedDays(clock, today), waitedDays(clock, tomorrow)]
        expect([now, now + 1]).toContain(then)
        const day = countedDay(clock, now)
        expect(day !== null && waitedDays(clock, day) === now).toBe(true)
      }),
      runs,
    )
  })

  test('nobody is closed who was not called: the close is due after the phone alone, on any day, whatever was missed', () => {
    assert(
      property(
        clocks,
        tuple(constantFrom(null, ...clockSteps), integer({ min: 0, max: 400 })),
        (clock, [step, after]) => {
          const due = dueStep({ ...clock, step }, addDays(clock.from, after))
          if (due === 'close') expect(step).toBe('phone')
          if (step === 'phone') expect([null, 'close']).toContain(due)
        },
      ),
      runs,
    )
  })

  test('a later day asks for the same step or a later one', () => {
    assert(
      property(
        clocks,
        tuple(constantFrom(null, ...clockSteps), integer({ min: 0, max: 90 })),
        (clock, [step, after]) => {
          const at = (days: number) => {
            const today = addDays(clock.from, days)
            return { step: dueStep({ ...clock, step }, today), isCounted: isCounted(today, clock) }
          }
          const [now, later] = [at(after), at(after + 1)]
          if (now.isCounted && later.isCounted) expect(rankOf(later.step)).toBeGreaterThanOrEqual(rankOf(now.step))
        },
      ),
      runs,
    )
  })

  test('closing days, announced before or later, only ever delay', () => {
    assert(
      property(withMore, integer({ min: 0, max: 60 }), ({ clock, more }, after) => {
        const longer = { ...clock, closings: [...clock.closings, ...more] }
        const today = addDays(clock.from, after)
        expect(waitedDays(longer, today)).toBeLessThanOrEqual(waitedDays(clock, today))
        const [sooner, later] = [countedDay(clock, 10), countedDay(longer, 10)]
        expect(later === null || sooner === null || later >= sooner).toBe(true)
      }),
      runs,
    )
  })

  test('the days missed are given back exactly: on the day of the phone it is its day again', () => {
    assert(
      property(clocks, integer({ min: 20, max: 120 }), (clock, after) => {
        const today = addDays(clock.from, after)
        if (!isCounted(today, clock)) return
        const from = countsFrom(clock, today)
        expect(from >= clock.from).toBe(true)
        expect(waitedDays({ ...clock, from }, today)).toBe(Math.min(10, waitedDays(clock, today)))
      }),
      runs,
    )
  })

  test('what a story begins with is what the clock would have done', () => {
    assert(
      property(clocks, integer({ min: 0, max: 40 }), (clock, after) => {
        const last = walked(clock, { days: after }).findLast(({ step }) => step !== 'close')
        const { step, on } = stepTakenBy(clock, addDays(clock.from, after))
        expect({ step, on }).toEqual({ step: last?.step ?? null, on: last?.on ?? null })
      }),
      runs,
    )
  })

  test.each(['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])('in %s the days are the same', async (zone) => {
    const script = new URL('referral-clock-in-zone.ts', import.meta.url).pathname
    const { seed = 1 } = readConfigureGlobal()
    const run = promisify(execFile)(process.execPath, [script, String(seed), process.env['SOAK'] ? '4000' : '60'], {
      env: { ...process.env, TZ: zone },
    })
    await expect(run).resolves.toMatchObject({ stderr: '' })
  })
})
